import Exchange
import Journal
import ServiceDesk
import Testing

/// The same again, more of the same, and an import that was cut short.
struct RepeatedImportTests {
  private let mapping: Mapping

  init() throws { mapping = try SampleMapping.mapping(CaseTable.mapping) }

  private let rows = ["work A ann", "queue L2x", "work L2x bo", "done L2x bo"]

  /// Cases in which every row is something new, in the order of their cases or of time.
  private func many(_ count: Int, inOrderOfTime: Bool = false) -> String {
    guard inOrderOfTime else {
      return (1...count).map { CaseTable.lines(rows, id: "c\($0)") }.joined()
    }
    return rows.enumerated().map { minute, row in
      (1...count).map { CaseTable.lines([row], id: "c\($0)", from: minute) }.joined()
    }.joined()
  }

  @Test func `the same file again adds nothing`() throws {
    let desk = try Desk()
    let csv = CaseTable.header + many(20)
    let first = try desk.load(csv, mapping)
    let log = try desk.tale()
    let second = try desk.load(csv, mapping)
    #expect(first.tickets == ImportSummary.Count(new: 20))
    #expect(second.tickets == ImportSummary.Count(known: 20))
    #expect(second.events == ImportSummary.Count(known: first.events.new))
    #expect(second.teams == ImportSummary.Count(known: 2))
    #expect(second.people == ImportSummary.Count(known: 2))
    #expect(try desk.tale() == log)
  }

  @Test func `a file that has grown adds its tail only`() throws {
    let desk = try Desk()
    try desk.load(CaseTable.csv(Array(rows.prefix(2))), mapping)
    let log = try desk.tale()
    let second = try desk.load(CaseTable.csv(rows), mapping)
    #expect(second.events == ImportSummary.Count(new: 2, known: 3))
    #expect(Array(try desk.tale().prefix(log.count)) == log)
    let words = CaseTable.words(try desk.journal.history(TicketID(1)))
    #expect(words == ["opened A", "claimed ann", "escalated L2x", "claimed bo", "resolved"])
  }

  struct Stop: Error {}

  @Test(arguments: [false, true], [1, 2, 5])
  func `an import cut short goes on where it was`(inOrderOfTime: Bool, batches: Int) throws {
    let csv = CaseTable.header + many(100, inOrderOfTime: inOrderOfTime)
    let whole = try Desk()
    try whole.load(csv, mapping)
    let desk = try Desk()
    var left = batches
    #expect(throws: Stop.self) {
      try desk.load(csv, mapping) { progress in
        guard progress.phase == .recording else { return }
        left -= 1
        if left == 0 { throw Stop() }
      }
    }
    #expect(try desk.log().count < whole.log().count)
    let rest = try desk.load(csv, mapping)
    #expect(rest.events.known > 0)
    #expect(rest.events.new > 0)
    #expect(try desk.tale() == whole.tale())
    #expect(try desk.journal.verify().isSound)
  }

  @Test func `cases that take turns are the same as cases that follow one another`() throws {
    let (one, other) = (try Desk(), try Desk())
    try one.load(CaseTable.header + many(5), mapping)
    try other.load(CaseTable.header + many(5, inOrderOfTime: true), mapping)
    let histories = try [one, other].map { desk in
      try (1...5).map { CaseTable.words(try desk.journal.history(TicketID($0))) }
    }
    #expect(histories[0] == histories[1])
  }

  @Test func `where times give the order, a row may stand anywhere`() throws {
    let desk = try Desk()
    let byTime = try SampleMapping.mapping(
      CaseTable.mapping.replacing("mode: audit-trail", with: "mode: audit-trail\norder: time"))
    let lines = rows.enumerated().map { CaseTable.lines([$1], id: "c1", from: $0) }
    let other = CaseTable.lines(rows, id: "c2")
    let csv = CaseTable.header + lines[2] + lines[0] + other + lines[3] + lines[1]
    #expect(try desk.load(csv, byTime).tickets.new == 2)
    let histories = try ["c1", "c2"].map { reference in
      CaseTable.words(try desk.journal.history(desk.journal.tickets(referredToAs: reference)[0]))
    }
    #expect(histories[0] == histories[1])
    #expect(try desk.load(csv, byTime).events.new == 0)
  }

  @Test func `a row that differs from the one imported is a fault, and nothing is added`() throws {
    let desk = try Desk()
    try desk.load(CaseTable.csv(rows), mapping)
    let log = try desk.tale()
    let changed = CaseTable.csv(["work A ann", "queue L2y"] + rows.suffix(2) + ["closed L2x"])
    let second = try desk.load(changed, mapping)
    #expect(second.outcome == .refused)
    #expect(second.faults.faults.map(\.line) == [3])
    #expect(second.faults.faults.map(\.reason) == [.differsFromImported])
    #expect(try desk.tale() == log)
  }

  @Test func `what people have done since stays done`() throws {
    let desk = try Desk()
    try desk.load(CaseTable.csv(rows), mapping)
    let lena = Author(actor: .person(PersonID("lena")), account: "lena", origin: .console)
    let command = TicketCommand.classification(.retitle("Mail is down"))
    _ = try desk.journal.perform(command, on: TicketID(1), by: lena)
    let bo = Person(
      id: PersonID("bo"), name: "Bo Berg", role: .lead, teams: [TeamID("A")], account: "bo")
    try desk.journal.declare([.personDeclared(bo)], by: lena)
    let log = try desk.tale()
    try desk.load(CaseTable.csv(rows), mapping)
    #expect(try desk.tale() == log)
    try desk.load(CaseTable.csv(rows + ["closed L2x bo"]), mapping)
    #expect(try desk.tale().count == log.count + 1)
    #expect(try desk.journal.person(PersonID("bo")) == bo)
    #expect(try desk.journal.ticket(TicketID(1))?.subject == "Mail is down")
  }
}
