import Testing

@testable import ServiceDesk

struct SubjectTests {
  private static let longest = String(repeating: "é", count: Subject.longest)

  private func opened(_ subject: String) -> Refusal? {
    let opening = Opening(subject: subject, requester: Requester(name: "Rosa Vidal"))
    return Ticket(id: TicketID(7)).outcome(.intake(.open(opening)), by: "tom").refusal
  }

  private func retitled(_ subject: String) -> Refusal? {
    Desk.ticket().outcome(.classification(.retitle(subject)), by: "nadia").refusal
  }

  private func split(_ subject: String) throws(Refusal) {
    let order = SplitOrder(subject: subject, entries: [], reason: "Another matter")
    _ = try Desk.ticket().split(order, into: TicketID(9), in: Desk.situation(as: "nadia"))
  }

  @Test func `a subject has as many characters as a line can show, blanks around it apart`() throws
  {
    let subject = " \(Self.longest) "
    #expect(opened(subject) == nil)
    #expect(retitled(subject) == nil)
    try split(subject)
  }

  @Test func `a longer one is refused wherever one is given`() {
    let subject = Self.longest + "é"
    #expect(opened(subject) == .intake(.subjectTooLong(251)))
    #expect(retitled(subject) == .classification(.subjectTooLong(251)))
    #expect(throws: Refusal.splitting(.subjectTooLong(251))) { try split(subject) }
  }

  @Test func `a longer one that another system recorded is kept, and can be changed`() {
    let long = Desk.ticket(after: [.classification(.retitled(Self.longest + "é"))])
    #expect(long.subject.count == 251)
    #expect(
      long.outcome(.classification(.retitle("VPN")), by: "nadia").refusal == nil)
  }
}

extension Result where Failure == Refusal {
  fileprivate var refusal: Refusal? {
    if case .failure(let refusal) = self { refusal } else { nil }
  }
}
