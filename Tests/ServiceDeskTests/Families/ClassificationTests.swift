import Testing

@testable import ServiceDesk

struct ClassificationTests {
  private func outcome(_ command: Classification.Command) -> Result<[TicketEvent], Refusal> {
    Desk.ticket().outcome(.classification(command), by: "nadia")
  }

  @Test(arguments: [
    (Level.high, Level.high, Priority.p1), (.high, .low, .p3), (.medium, .high, .p2),
    (.low, .high, .p3), (.low, .low, .p4),
  ])
  func `impact and urgency give the priority`(impact: Level, urgency: Level, priority: Priority) {
    let ticket = Desk.ticket().after(
      .classification(.assess(impact: impact, urgency: urgency)), by: "nadia")
    #expect(ticket.priority == priority)
  }

  @Test func `an override has a reason, and a new assessment ends it`() {
    #expect(
      outcome(.overridePriority(.p1, reason: " ")) == .failure(.classification(.reasonMissing)))
    let urgent = Desk.ticket().after(
      .classification(.overridePriority(.p1, reason: "Board meeting")), by: "nadia")
    #expect(urgent.priority == .p1)
    #expect(urgent.priorityReason == "Board meeting")
    let assessed = urgent.after(
      .classification(.assess(impact: .low, urgency: .low)), by: "nadia")
    #expect(assessed.priority == .p4)
    #expect(assessed.priorityReason == nil)
  }

  @Test func `categories and fields are the policy's`() {
    #expect(outcome(.categorise("email")) == .success([.classification(.categorised("Email"))]))
    #expect(
      outcome(.setField("shoe", to: "42"))
        == .failure(.classification(.unknownField("shoe", known: ["site"]))))
    #expect(
      outcome(.setField("site", to: "Mars"))
        == .failure(
          .classification(
            .valueNotAllowed("Mars", field: "site", choices: ["Berlin", "Oslo"]))))
    let ticket = Desk.ticket().after(.classification(.setField("site", to: "Oslo")), by: "nadia")
    #expect(ticket.fields == ["site": "Oslo"])
    #expect(
      ticket.after(.classification(.setField("site", to: nil)), by: "nadia").fields.isEmpty)
  }

  @Test func `tags are single lower-case words, each once`() {
    let ticket = Desk.ticket()
      .after(.classification(.tag(add: ["VPN", "vpn", "oslo"], remove: [])), by: "nadia")
      .after(.classification(.tag(add: ["mtu"], remove: ["oslo"])), by: "nadia")
    #expect(ticket.tags == ["vpn", "mtu"])
    #expect(
      outcome(.tag(add: ["two words"], remove: []))
        == .failure(.classification(.malformedTag("two words"))))
  }

  @Test func `what changes nothing is refused, and so is what has ended`() {
    #expect(
      outcome(.assess(impact: .medium, urgency: .medium))
        == .failure(.classification(.nothingChanges)))
    #expect(
      outcome(.tag(add: [], remove: ["X"]))
        == .failure(.classification(.notTagged("x", carried: []))))
    let tagged = Desk.ticket(after: [.classification(.tagged(added: ["vpn"], removed: []))])
    #expect(
      tagged.outcome(.classification(.tag(add: ["vpn"], remove: [])), by: "nadia")
        == .failure(.classification(.nothingChanges)))
    let closed = Desk.ticket(after: [.lifecycle(.closed)])
    #expect(
      closed.outcome(.classification(.retitle("New")), by: "nadia")
        == .failure(.classification(.ended(.closed))))
  }
}
