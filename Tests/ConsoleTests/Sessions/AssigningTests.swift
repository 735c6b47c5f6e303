import ServiceDesk
import Terminal
import Testing

@testable import Console

/// Giving a ticket to somebody, with the best of them first.
@Suite struct AssigningTests {
  private func suggestion(
    _ person: Person, _ skills: [String: Int] = [:], tickets: Int, hours: Presence, last: TimeSpan?
  ) -> Candidate {
    var person = person
    person.skills = skills
    return Candidate(
      person: person,
      workload: Workload(
        tickets: tickets, points: 2 * tickets, lastGiven: last.map { desk.now - $0 }),
      presence: hours)
  }

  private let desk: PaperDesk

  init() throws {
    desk = try PaperDesk()
    try desk.open("VPN drops every hour")
    try desk.open("Core switch resets")
  }

  /// What the desk would answer, had its people skills and hours.
  private var found: [Suggestion] {
    let evening = desk.now + .hours(9)
    return Suggestion.ranking(
      of: [
        suggestion(
          .maria, ["vpn": 4], tickets: 2, hours: .working(until: evening), last: .hours(3)),
        suggestion(.noah, tickets: 3, hours: .working(until: evening), last: .minutes(40)),
      ], for: TicketTopic(team: .network, priority: .p3, tags: ["VPN"]), at: desk.now)
  }

  @Test func `who has least to do stands first, and why stands beside`() throws {
    try desk.perform(.assignment(.claim), on: TicketID(2), by: .maria)
    let seat = try Seat(.lena, at: desk)
    seat.press("g", "q", "A")

    let rows = (0..<24).map { seat.row($0) }
    let noah = try #require(rows.firstIndex { $0.contains("Noah Berg: nothing open") })
    let maria = try #require(rows.firstIndex { $0.contains("Maria Silva: 1 open") })
    #expect(noah < maria)
    seat.press("down", "enter")
    #expect(try desk.ticket(TicketID(1)).owner == Person.noah.id)
  }

  @Test func `what is typed and chosen meanwhile stays`() throws {
    let seat = try Seat(.lena, at: desk)
    seat.press("g", "q", "A")
    seat.type("mar")
    seat.feed(.answer(.peopleSuggested(TicketID(1), found.reversed())))
    seat.press("enter")

    #expect(try desk.ticket(TicketID(1)).owner == Person.maria.id)
  }

  @Test func `suggestions for another ticket change nothing`() throws {
    let seat = try Seat(.lena, at: desk)
    seat.press("g", "q", "A")
    let before = seat.picture
    seat.feed(.answer(.peopleSuggested(TicketID(2), found)))

    #expect(seat.picture == before)
  }

  @Test(arguments: [(80, 24), (40, 10)])
  func `the reasons of whoever is chosen are read whole`(columns: Int, rows: Int) throws {
    let text = try assigning(columns: columns, rows: rows).split(separator: "\n").map {
      $0.trimmingPrefix { $0 == " " || $0 == "│" }.split(separator: "│").first.map(String.init)
        ?? ""
    }.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(
      text.contains(
        "Maria Silva: knows vpn well (4), 2 open, the least of the team, works until 18:00, "
          + "has not had one for 3 h"), "\(text)")
  }

  @Test func `whom to give it to, 80×24`() throws {
    expectPicture(
      try assigning(columns: 80, rows: 24), "assign, 80×24",
      #"""
       Harbour desk  lena lead                             2 open   Fri 20 Nov  09:00
      ─ T-1 ──────────────────────────────────────────────────────────────────── top ─
       VPN drops every hour
       P3  new  Network (tier 2)  nobody’s
       Anna Berg <anna@example.org>  opened 09:00, just now

       first response  ░░░░░░░░░░░░░░ 4h left, due 13:00
       resolution      ░░░░░░░░░░░░░░ 30h left, due 25 Nov 09:00

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

      ╭─ Assign T-1 ─────────────────────────────────────────────────────────────────╮
      │ Person     › maria  Maria Silva: knows vpn well (4), 2 open, the least of t… │
      │              noah   Noah Berg: 3 open, works until 18:00, has not had one f… │
      │              lena   Lena Vos: nothing open, leads                            │
      │ Maria Silva: knows vpn well (4), 2 open, the least of the team, works until  │
      │ 18:00, has not had one for 3 h                                               │
      ╰──────────────────────────────────────────────────────────────────────────────╯
                                                                               1 of 2
       ctrl-s assign   esc never mind   type to narrow
      """#)
  }

  @Test func `whom to give it to, 40×10`() throws {
    expectPicture(
      try assigning(columns: 40, rows: 10), "assign, 40×10",
      #"""
       Harbour desk  lena                09:00
      ╭─ Assign T-1 ─────────────────────────╮
      │ Person     › maria  Maria Silva: kn… │
      │              noah   Noah Berg: 3 op…↓│
      │ Maria Silva: knows vpn well (4), 2   │
      │ open, the least of the team, works   │
      │ until 18:00, has not had one for 3 h │
      ╰──────────────────────────────────────╯
                                       1 of 2
       ctrl-s assign  esc never mind
      """#)
  }

  private func assigning(columns: Int, rows: Int) throws -> String {
    let seat = try Seat(.lena, at: desk, columns: columns, rows: rows)
    seat.press("g", "q", "A")
    seat.feed(.answer(.peopleSuggested(TicketID(1), found)))
    seat.press("down")
    return seat.picture
  }
}
