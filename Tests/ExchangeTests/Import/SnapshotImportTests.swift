import Exchange
import Journal
import ServiceDesk
import Testing

/// Lists of tickets, and later lists of the same tickets.
struct SnapshotImportTests {
  private static let yaml = """
    name: list
    title: A list of a test
    mode: snapshot
    times: { format: iso8601, zone: UTC }
    fields:
      reference: Id
      opened_at: Opened
      resolved_at: Resolved
      closed_at: Closed
      status:
        from: State
        values: { work: open, queue: queued, done: resolved, closed: closed }
      subject: Title
      owner: Owner
    """
  private static let header = "Id,State,Opened,Resolved,Closed,Title,Owner\n"

  private func line(_ id: String, _ state: String, _ minutes: [Int?], _ rest: String) -> String {
    let times = minutes.map { $0.map(CaseTable.time) ?? "" }.joined(separator: ",")
    return "\(id),\(state),\(times),\(rest)\n"
  }

  private func minutes(_ events: [RecordedEvent]) -> [Int64] {
    events.map { ($0.occurredAt.seconds - 1_000_000_000) / 60 }
  }

  private func load(_ desk: Desk, _ lines: [String]) throws -> ImportSummary {
    try desk.load(Self.header + lines.joined(), SampleMapping.mapping(Self.yaml))
  }

  @Test func `a ticket's ends have their own times, and what led there is not later`() throws {
    let desk = try Desk()
    _ = try load(desk, [line("t1", "closed", [0, 5, 9], "Mail,ann")])
    let events = try desk.journal.history(TicketID(1))
    #expect(
      CaseTable.words(events) == ["opened Service Desk", "claimed ann", "resolved", "closed"])
    #expect(minutes(events) == [0, 5, 5, 9])
  }

  @Test func `the same list again adds nothing`() throws {
    let desk = try Desk()
    let lines = [
      line("t1", "work", [0, nil, nil], "Mail,ann"), line("t2", "queue", [1, nil, nil], "Web,"),
    ]
    _ = try load(desk, lines)
    let log = try desk.tale()
    #expect(try load(desk, lines).events.new == 0)
    #expect(try desk.tale() == log)
  }

  @Test func `a later list adds what has changed, and what people did stays`() throws {
    let desk = try Desk()
    _ = try load(desk, [line("t1", "work", [0, nil, nil], "Mail,ann")])
    let lena = Author(actor: .person(PersonID("lena")), account: "lena", origin: .console)
    let command = TicketCommand.classification(.overridePriority(.p1, reason: "The board"))
    _ = try desk.journal.perform(command, on: TicketID(1), by: lena)
    let later = [line("t1", "done", [0, 7, nil], "Mail is slow,bo")]
    #expect(try load(desk, later).events == ImportSummary.Count(new: 3))
    let events = try desk.journal.history(TicketID(1)).suffix(3)
    #expect(CaseTable.words(Array(events)) == ["subject Mail is slow", "claimed bo", "resolved"])
    #expect(events.last?.occurredAt.iso8601 == CaseTable.time(7))
    #expect(try desk.journal.ticket(TicketID(1))?.priority == .p1)
    #expect(try load(desk, later).events == ImportSummary.Count())
  }

  @Test func `a change without a time of its own happened when it was learned`() throws {
    let desk = try Desk()
    _ = try load(desk, [line("t1", "work", [0, nil, nil], "Mail,ann")])
    _ = try load(desk, [line("t1", "work", [0, nil, nil], "Mail,bo")])
    #expect(try desk.journal.history(TicketID(1)).last?.occurredAt == Desk.importedAt)
  }

  @Test func `a ticket that stands in the list twice is a fault`() throws {
    let desk = try Desk()
    let row = line("t1", "work", [0, nil, nil], "Mail,ann")
    let summary = try load(desk, [row, row])
    #expect(summary.outcome == .refused)
    #expect(summary.faults.faults.map(\.reason) == [.referenceRepeated(line: 2)])
  }
}
