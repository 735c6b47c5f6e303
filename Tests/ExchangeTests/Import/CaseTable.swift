import Exchange
import Journal
import ServiceDesk
import Testing

/// Cases written as small tables, and their history in short words.
enum CaseTable {
  /// The columns: Id, When, State, Team, Owner, Priority, Product, Site. Teams called L2… and L3…
  /// have those tiers, `odd` has none that is known, and all others have tier 1.
  static let mapping = """
    name: cases
    title: Cases of a test
    mode: audit-trail
    times: { format: iso8601, zone: UTC }
    fields:
      reference: Id
      time: When
      status:
        from: State
        values:
          new: new
          work: open
          queue: queued
          given: assigned
          user: { hold: customer }
          vendor: { hold: vendor }
          wait: { hold: other }
          done: resolved
          call: resolved_first_contact
          closed: closed
          void: cancelled
          odd: ignore
      subject: "{Product}"
      team: Team
      owner: Owner
      priority:
        from: Priority
        values: { "1": P1, "2": P2, "3": P3 }
      category: Product
      custom:
        site: Site
    teams:
      tiers:
        - { prefix: "L2", tier: 2 }
        - { prefix: "L3", tier: 3 }
        - { name: Anyone, tier: 1 }
        - { prefix: "A", tier: 1 }
        - { prefix: "B", tier: 1 }
    """

  static let header = "Id,When,State,Team,Owner,Priority,Product,Site\n"

  /// Rows such as `work A ann`, each a minute after the one before, as a file of one case.
  static func csv(_ rows: [String], id: String = "c1", from minute: Int = 0) -> String {
    header + lines(rows, id: id, from: minute)
  }

  static func lines(_ rows: [String], id: String, from minute: Int = 0) -> String {
    rows.enumerated().map { index, row in
      let cells = row.split(separator: " ", omittingEmptySubsequences: false).map {
        $0 == "-" ? "" : $0
      }
      let defaults = ["work", "A", "", "3", "Mail", "Oslo"]
      let full = cells.map { String($0) } + defaults.dropFirst(cells.count)
      return "\(id),\(time(minute + index)),\(full.joined(separator: ","))\n"
    }.joined()
  }

  static func time(_ minute: Int) -> String {
    Instant(seconds: 1_000_000_000 + 60 * Int64(minute)).iso8601
  }

  /// What happened to a ticket, event by event.
  static func words(_ events: [RecordedEvent]) -> [String] {
    events.compactMap(\.ticketEvent).map(word)
  }

  private static func word(_ event: TicketEvent) -> String {
    switch event {
    case .intake(.opened(let opened)): "opened \(opened.team)"
    case .classification(.prioritised(let priority, _)): "\(priority)"
    case .classification(.fieldSet(let name, let value)): "\(name)=\(value ?? "-")"
    case .classification(.categorised(let name)): "category \(name ?? "-")"
    case .classification(.retitled(let subject)): "subject \(subject)"
    case .classification(let other): "\(other)"
    case .assignment(.claimed(let person)): "claimed \(person)"
    case .assignment(.assigned(let person, let from)):
      "assigned \(person)" + (from.map { " from \($0)" } ?? "")
    case .assignment(.released(let from)): "released \(from?.name ?? "-")"
    case .assignment(.moved(let move)): "moved \(move.to)"
    case .assignment(.stolen): "stolen"
    case .lifecycle(.held(let hold)): "held \(hold.reason?.rawValue ?? "-")"
    case .lifecycle(.resolved(let its)): its.isFirstContact ? "resolved at once" : "resolved"
    case .lifecycle(.started): "started"
    case .lifecycle(.resumed): "resumed"
    case .lifecycle(.reopened): "reopened"
    case .lifecycle(.closed): "closed"
    case .lifecycle(.cancelled): "cancelled"
    case .escalation(.escalated(let move, _)): "escalated \(move.to)"
    case .escalation(.handedBack(let move, _, _)): "handed back \(move.to)"
    case .escalation, .conversation, .feedback, .links, .splitting, .undoing, .timekeeping:
      "\(event)"
    }
  }
}
