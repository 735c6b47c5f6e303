import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// What the clocks of a desk came to, reckoned from its facts.
struct Promises: Sendable, CustomTestStringConvertible {
  private var kept: [Case: (inTime: Int, late: Int)] = [:]
  /// The clock that each active ticket shows.
  private(set) var open: [ClockStanding] = []

  private struct Case: Hashable {
    var clock: ClockKind
    var priority: Priority
  }

  init(of facts: [Fact]) throws {
    let policy = try Policy(document: SandboxPolicy.document)
    let founding = PolicyTimeline(founding: policy, at: SandboxDesk.end - .days(60))
    var rules = ClockRules(founding, zones: ZoneRules.named)
    var histories: [TicketID: TicketHistory] = [:]
    for fact in facts {
      guard case .ticket(let id, let event) = fact.event else { continue }
      let occurrence = Occurrence(id: fact.id, actor: fact.author.actor, at: fact.occurredAt)
      histories[id, default: TicketHistory(id: id)].append(event, occurrence)
    }
    for history in histories.values { count(history, &rules) }
  }

  var testDescription: String { "\(open.count) open, \(percent(of: ClockKind.allCases)) % kept" }

  /// Of those that came to their end, how many did so in time, in hundredths.
  func percent(of clocks: [ClockKind], _ priority: Priority? = nil) -> Int {
    let counts = kept.filter { entry in
      clocks.contains(entry.key.clock) && (priority ?? entry.key.priority) == entry.key.priority
    }.values
    let inTime = counts.reduce(0) { $0 + $1.inTime }
    return inTime * 100 / max(1, counts.reduce(inTime) { $0 + $1.late })
  }

  private mutating func count(_ history: TicketHistory, _ rules: inout ClockRules) {
    let ticket = history.ticket
    let clocks = TicketClocks(history, &rules)
    for cycle in clocks.cycles where cycle.target?.goal != nil {
      guard case .met = cycle.end else { continue }
      var counts = kept[Case(clock: cycle.clock, priority: ticket.priority)] ?? (0, 0)
      if cycle.breachedAt == nil { counts.inTime += 1 } else { counts.late += 1 }
      kept[Case(clock: cycle.clock, priority: ticket.priority)] = counts
    }
    guard ticket.status.isActive,
      let face = ClockFace(
        of: clocks.standing(of: ClockSubject(ticket), at: SandboxDesk.end, &rules), &rules),
      let standing = face.standing(at: SandboxDesk.end, &rules)
    else { return }
    open.append(standing)
  }
}
