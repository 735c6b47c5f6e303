import GRDB
import ServiceDesk
import Testing

@testable import Journal

struct HookTests {
  private let page = HookRule(
    name: "page", kinds: ["ticket.escalated", "ticket.opened"],
    terms: [Query.Term(.priority([.p1]))], arguments: ["page"])
  private let record = HookRule(name: "record", kinds: ["ticket.claimed"], arguments: ["record"])

  /// All that is due, in the order in which it is claimed.
  private func claims(_ journal: Journal, _ rules: [HookRule]) throws -> [String] {
    var claims: [String] = []
    while let due = try journal.claimHook(of: rules) {
      claims.append("\(due.rule.name) \(due.line.kind) \(due.line.stream)")
    }
    return claims
  }

  @Test func `a hook is told of its kinds, of the tickets that it asks for, each once`() throws {
    let desk = try TemporaryDesk()
    try desk.open("Core is down", impact: .high, urgency: .high)
    try desk.open("Mailbox full")
    try desk.perform(.assignment(.claim), on: 1)
    try desk.perform(.conversation(.note("Looking")), on: 1)
    let expected = ["page ticket.opened/1 ticket/1", "record ticket.claimed/1 ticket/1"]
    #expect(try claims(desk.journal, [page, record]) == expected)
    #expect(try claims(desk.another(), [page, record]).isEmpty)

    try desk.perform(.assignment(.claim), on: 2)
    #expect(try claims(desk.another(), [page, record]) == ["record ticket.claimed/1 ticket/2"])
  }

  @Test func `hooks are told in the order of what has happened`() throws {
    let desk = try TemporaryDesk()
    try desk.open("Core is down", impact: .high, urgency: .high)
    try desk.perform(.assignment(.claim), on: 1)
    try desk.open("Core is down again", impact: .high, urgency: .high)
    let expected = [
      "page ticket.opened/1 ticket/1", "record ticket.claimed/1 ticket/1",
      "page ticket.opened/1 ticket/2",
    ]
    #expect(try claims(desk.journal, [record, page]) == expected)
  }

  @Test func `what is claimed has the words of the log`() throws {
    let desk = try TemporaryDesk()
    let receipt = try desk.open("Core is down", impact: .high, urgency: .high)
    let due = try desk.journal.claimHook(of: [page])
    let lines = try desk.journal.lines(after: receipt.sequence - 1, limit: 1)
    #expect(due == DueHook(rule: page, line: lines[0]))
  }

  @Test func `many processes at once claim each event once, and together all`() async throws {
    let desk = try TemporaryDesk()
    for _ in 0..<40 { try desk.open(impact: .high, urgency: .high) }
    let doors = try (0..<6).map { _ in try desk.another() }
    let page = page
    let claimed = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for door in doors {
        group.addTask {
          var claimed: [Int64] = []
          while let due = try door.claimHook(of: [page]) { claimed.append(due.line.sequence) }
          return claimed
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.count == 40)
    #expect(Set(claimed).count == 40)
  }

  @Test func `imported history is no news`() throws {
    let desk = try TemporaryDesk()
    let author = Author(actor: .automation("import:x"), account: "root", origin: .imported)
    let claim = TicketEvent.assignment(.claimed(by: PersonID("nadia")))
    try desk.open()
    _ = try desk.journal.record([
      Fact(
        id: EventID(high: 1, low: 1), event: .ticket(TicketID(1), claim), author: author,
        occurredAt: TemporaryDesk.start)
    ])
    #expect(try claims(desk.journal, [record]).isEmpty)
  }

  @Test func `a failure stands in the desk's log, and starts no hook`() throws {
    let desk = try TemporaryDesk()
    let receipt = try desk.open(impact: .high, urgency: .high)
    let due = try #require(try desk.journal.claimHook(of: [page]))
    let failure = HookFailure(
      hook: "page", event: due.line.id, reason: .exited(status: 3), output: "no modem")
    try desk.journal.record(failure, account: "root")

    let line = try #require(try desk.journal.lines(after: receipt.sequence, limit: 2).first)
    #expect(line.kind == "hook.failed/1" && line.stream == "desk" && line.actor == "policy:hook")
    let curious = HookRule(name: "curious", kinds: ["hook.failed"], arguments: ["x"])
    #expect(try claims(desk.journal, [curious]).isEmpty)
    #expect(try desk.journal.verify().isSound)
    try desk.journal.rebuild()
    #expect(try claims(desk.journal, [page]).isEmpty)
  }

  @Test func `a long log without anything for the hook is passed once`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    for _ in 0..<11 {
      let notes = (0..<100).map { TicketCommand.conversation(.note("\($0)")) }
      _ = try desk.journal.perform(notes, on: TicketID(1), by: desk.author("nadia"))
    }
    #expect(try claims(desk.journal, [page]).isEmpty)
    let place = try desk.journal.store.read { db in
      try Int64.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'hook/page'")
    }
    #expect(try place == desk.journal.newestSequence())
  }

  @Test func `a hook that comes back begins anew`() throws {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    #expect(try claims(desk.journal, [page]).count == 1)
    try desk.perform(.assignment(.claim), on: 1)
    #expect(try claims(desk.journal, [record]).count == 1)
    let keys = try desk.journal.store.read { db in
      try String.fetchAll(db, sql: "SELECT key FROM meta WHERE key LIKE 'hook/%'")
    }
    #expect(keys == ["hook/record"])
  }
}
