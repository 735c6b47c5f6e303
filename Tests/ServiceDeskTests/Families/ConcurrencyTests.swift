import Testing

@testable import ServiceDesk

struct ConcurrencyTests {
  private let claimed = TicketEvent.assignment(.claimed(by: PersonID("omar")))
  private let noted = TicketEvent.conversation(.noted(text: "n"))
  private let tagged = TicketEvent.classification(.tagged(added: ["x"], removed: []))
  private let priority = TicketEvent.classification(.prioritised(.p1, reason: "r"))

  @Test func `two notes go through, and so does a note after anything`() {
    #expect(!TicketCommand.conversation(.note("mine")).conflicts(with: [noted, claimed, priority]))
  }

  @Test func `two claims do not`() {
    #expect(TicketCommand.assignment(.claim).conflicts(with: [claimed]))
    #expect(!TicketCommand.assignment(.claim).conflicts(with: [noted, tagged]))
  }

  @Test(arguments: [
    TicketCommand.lifecycle(.resolve(text: "t")), .conversation(.reply("r")),
    .escalation(.handBack(to: nil, reason: "solved", guidance: "g")),
  ])
  func `what judges the whole ticket has read the whole ticket`(command: TicketCommand) {
    for event in [noted, claimed, priority, .conversation(.received(text: "m"))] {
      #expect(command.conflicts(with: [event]))
    }
    #expect(!command.conflicts(with: [tagged, .conversation(.watched(PersonID("tom")))]))
  }

  @Test func `what happened meanwhile elsewhere on the ticket does not stand in the way`() {
    #expect(!TicketCommand.classification(.retitle("t")).conflicts(with: [claimed, priority]))
    #expect(
      TicketCommand.classification(.assess(impact: .low, urgency: .low))
        .conflicts(with: [priority]))
  }
}
