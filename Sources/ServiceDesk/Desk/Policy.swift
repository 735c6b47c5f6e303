/// The rules a desk has given itself: teams, rights, reasons and the priority matrix.
///
/// The document it was read from stands in the log: first in the desk's founding, then in each
/// adoption.
public struct Policy: Equatable, Sendable {
  public var name: String
  public var teams: [Team]
  /// The team that receives a ticket for which none was named.
  public var intakeTeam: TeamID
  public var rights: [Role: Rights]
  public var matrix: PriorityMatrix
  public var holdReasons: [HoldReason]
  public var handBackReasons: [ReasonCode]
  public var categories: [String]
  public var fields: [CustomField]
  /// How long after resolution a requester's message still reopens the ticket.
  public var reopenWindow: TimeSpan
  /// A resolved ticket that comes back within this time counts in the reopen rate.
  public var reopenRateWindow: TimeSpan
  /// From each status, those that a ticket may come to next.
  public var transitions: [Status: Set<Status>]
  /// By name; `24x7` is always among them.
  public var calendars: [String: WorkCalendar]
  public var serviceLevels: ServiceLevels
  public var routines: Routines
  /// What everybody may come back to, in its order.
  public var views: [SavedView]
  /// Texts that people begin with, in their order.
  public var macros: [Macro]

  public init(
    name: String, teams: [Team], intakeTeam: TeamID, rights: [Role: Rights],
    matrix: PriorityMatrix, holdReasons: [HoldReason], handBackReasons: [ReasonCode],
    categories: [String], fields: [CustomField], reopenWindow: TimeSpan,
    reopenRateWindow: TimeSpan, transitions: [Status: Set<Status>] = Policy.usualTransitions,
    calendars: [String: WorkCalendar] = [:], serviceLevels: ServiceLevels = ServiceLevels(),
    routines: Routines = Routines(), views: [SavedView] = [],
    macros: [Macro] = []
  ) {
    (self.name, self.teams, self.intakeTeam, self.rights) = (name, teams, intakeTeam, rights)
    (self.matrix, self.holdReasons) = (matrix, holdReasons)
    (self.handBackReasons, self.categories) = (handBackReasons, categories)
    (self.fields, self.reopenWindow) = (fields, reopenWindow)
    (self.reopenRateWindow, self.transitions) = (reopenRateWindow, transitions)
    self.calendars = calendars.merging([Policy.roundTheClock: .always]) { own, _ in own }
    (self.serviceLevels, self.routines, self.views) = (serviceLevels, routines, views)
    self.macros = macros
  }

  /// The calendar that every policy has.
  public static let roundTheClock = "24x7"

  /// What a policy allows that says nothing of it.
  public static let usualTransitions: [Status: Set<Status>] = [
    .new: [.open, .onHold, .resolved, .cancelled], .open: [.onHold, .resolved, .cancelled],
    .onHold: [.open, .resolved, .cancelled], .resolved: [.open, .closed],
  ]

  public func handBackReason(_ code: String) -> ReasonCode? {
    handBackReasons.first { $0.code == code }
  }

  public func field(_ name: String) -> CustomField? { fields.first { $0.name == name } }
}

/// A group of people who serve a queue; its tier is the tier of its tickets.
public struct Team: Hashable, Sendable {
  public var id: TeamID
  /// 1, 2 or 3; nil where an imported team's tier is not known.
  public var tier: Int?
  /// The person a ticket of this team is raised to.
  public var lead: PersonID?

  public init(id: TeamID, tier: Int?, lead: PersonID? = nil) {
    (self.id, self.tier, self.lead) = (id, tier, lead)
  }
}

/// Why a ticket went back down a tier.
public struct ReasonCode: Hashable, Sendable {
  public var code: String
  public var sentence: String
  /// The ticket should not have come: it counts as rejected. Finished work returned does not.
  public var isBounce: Bool

  public init(code: String, sentence: String, isBounce: Bool) {
    (self.code, self.sentence, self.isBounce) = (code, sentence, isBounce)
  }
}

/// A field that this desk keeps on its tickets beside the common ones.
public struct CustomField: Hashable, Sendable {
  public var name: String
  public var label: String
  /// The values it may take; empty means any text.
  public var choices: [String]

  public init(name: String, label: String, choices: [String] = []) {
    (self.name, self.label, self.choices) = (name, label, choices)
  }
}

/// Impact and urgency give the priority.
public struct PriorityMatrix: Equatable, Sendable {
  /// Indexed by impact, then urgency, each in the order high, medium, low.
  public var rows: [[Priority]]

  /// Nil unless there are three rows of three.
  public init?(rows: [[Priority]]) {
    guard rows.count == 3, rows.allSatisfy({ $0.count == 3 }) else { return nil }
    self.rows = rows
  }

  /// The same priority for everything.
  public init(uniform priority: Priority) {
    rows = Array(repeating: Array(repeating: priority, count: 3), count: 3)
  }

  public func priority(impact: Level, urgency: Level) -> Priority {
    rows[impact.rank][urgency.rank]
  }
}

extension Level {
  var rank: Int {
    switch self {
    case .high: 0
    case .medium: 1
    case .low: 2
    }
  }
}
