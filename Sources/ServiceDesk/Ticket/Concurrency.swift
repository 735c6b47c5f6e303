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
  public static let notes = Facets(rawValue: 1 << 10)

  /// What a decision about the whole ticket rests on: everything that says something about it.
  static let matter: Facets = [
    .subject, .priority, .category, .fields, .ownership, .course, .publicWords, .raise, .links,
    .notes,
  ]
}

extension Facets {
  public func areTouched(by events: some Sequence<TicketEvent>) -> Bool {
    events.contains { !isDisjoint(with: $0.changes) }
  }
}

extension TicketCommand {
  /// Whether what happened since the author looked makes this command a different one.
  public func conflicts(with events: some Sequence<TicketEvent>) -> Bool {
    dependsOn.areTouched(by: events)
  }

  /// What its author must have seen as it now is.
  public var dependsOn: Facets {
    switch self {
    case .intake: []
    case .classification(let command): command.dependsOn
    case .assignment: [.ownership, .course]
    case .lifecycle(let command): command.dependsOn
    case .escalation(let command): command.dependsOn
    case .conversation(let command): command.dependsOn
    case .feedback: .course
    case .links: [.links, .course]
    // Its own rule looks at everything that happened since, whatever its author saw.
    case .undoing: []
    }
  }
}

extension Classification.Command {
  fileprivate var dependsOn: Facets {
    switch self {
    case .assess, .overridePriority: [.priority, .course]
    case .categorise: [.category, .course]
    case .retitle: [.subject, .course]
    case .tag: []
    case .setField: [.fields, .course]
    }
  }
}

extension Lifecycle.Command {
  fileprivate var dependsOn: Facets {
    switch self {
    case .start, .resume, .reopen: [.ownership, .course]
    // An end or a pause is a judgement on the ticket: whoever makes it must have read all of it.
    case .hold, .resolve, .close, .cancel: .matter
    }
  }
}

extension Escalation.Command {
  fileprivate var dependsOn: Facets {
    switch self {
    case .escalate, .handBack: .matter
    case .acknowledge: [.ownership, .course]
    case .raise: .raise
    }
  }
}

extension Conversation.Command {
  fileprivate var dependsOn: Facets {
    switch self {
    case .note, .receive, .watch, .unwatch: []
    case .reply, .publish: .matter
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
      case .noted: .notes
      case .mentioned, .watched, .unwatched: []
      case .replied, .received, .published: .publicWords
      }
    case .feedback(.rated): .publicWords
    case .links(let event):
      switch event {
      case .linked, .unlinked: .links
      case .merged, .unmerged: [.links, .course]
      }
    case .splitting: .links
    // It may have been anything that was taken back.
    case .undoing: .matter.union(.tags)
    // Time passes for everybody; nobody's order is another one because a clock has called the lead.
    case .timekeeping: []
    }
  }
}
