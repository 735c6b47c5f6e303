/// The sides of a ticket that two people may change without getting in each other's way.
///
/// A command carries the version its author saw. If the ticket has moved on since, the command
/// still stands when nothing it depends on has changed: two notes go through, two claims do not.
public struct Facets: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let subject = Facets(rawValue: 1 << 0)
  public static let priority = Facets(rawValue: 1 << 1)
  public static let category = Facets(rawValue: 1 << 2)
  public static let tags = Facets(rawValue: 1 << 3)
  public static let fields = Facets(rawValue: 1 << 4)
  public static let ownership = Facets(rawValue: 1 << 5)
  public static let course = Facets(rawValue: 1 << 6)
  public static let publicWords = Facets(rawValue: 1 << 7)
  public static let raise = Facets(rawValue: 1 << 8)
  public static let links = Facets(rawValue: 1 << 9)
}

extension TicketCommand {
  /// Whether what happened since the author looked makes this command a different one.
  public func conflicts(with events: some Sequence<TicketEvent>) -> Bool {
    let mine = dependsOn
    return events.contains { !mine.isDisjoint(with: $0.changes) }
  }

  /// What its author must have seen as it now is.
  public var dependsOn: Facets {
    switch self {
    case .intake: []
    case .classification(let command):
      switch command {
      case .assess, .overridePriority: .priority
      case .categorise: .category
      case .retitle: .subject
      case .tag: []
      case .setField: .fields
      }
    case .assignment: [.ownership, .course]
    case .lifecycle(let command):
      switch command {
      case .start, .resume, .reopen, .close: [.ownership, .course]
      // Ending or pausing work also answers the requester: their newest word must have been read.
      case .hold, .resolve, .cancel: [.ownership, .course, .publicWords]
      }
    case .escalation(let command):
      switch command {
      case .escalate, .handBack: [.ownership, .course, .publicWords]
      case .acknowledge: [.ownership, .course]
      case .raise: .raise
      }
    case .conversation(let command):
      switch command {
      case .note, .receive, .watch, .unwatch: []
      case .reply, .publish: [.publicWords, .course]
      }
    case .links: .links
    }
  }
}

extension TicketEvent {
  /// What it changed for those who had looked before.
  public var changes: Facets {
    switch self {
    case .intake: []
    case .classification(let event):
      switch event {
      case .assessed, .prioritised: .priority
      case .categorised: .category
      case .retitled: .subject
      case .tagged: .tags
      case .fieldSet: .fields
      }
    case .assignment: .ownership
    case .lifecycle: .course
    case .escalation(let event):
      switch event {
      case .escalated, .handedBack: .ownership
      case .acknowledged: []
      case .raised, .raiseAcknowledged: .raise
      }
    case .conversation(let event):
      switch event {
      case .noted, .mentioned, .watched, .unwatched: []
      case .replied, .received, .published: .publicWords
      }
    case .links(let event):
      switch event {
      case .linked, .unlinked: .links
      case .merged, .unmerged: [.links, .course]
      }
    }
  }
}
