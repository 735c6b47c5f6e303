import PlainText
import ServiceDesk

// What the tickets behind a figure are called, over their list.

extension FigurePart {
  /// `Escalated in the last 7 days`, `Owned now`: a window ends now.
  func title(_ window: FigureWindow) -> String {
    switch self {
    case .counted(let id, _) where id.definition.scope == .end: "\(deed) now"
    case .counted, .resolved, .handedBack: "\(deed) \(window.phrase)"
    }
  }

  private var deed: String {
    switch self {
    case .counted(let id, let variant): id.deed(variant)
    case .resolved(let actor): "Resolved by \(actor)".sanitizedLine
    case .handedBack(let lower, let upper): "Handed back from \(upper) to \(lower)".sanitizedLine
    }
  }
}

extension MetricID {
  fileprivate func deed(_ variant: MetricVariant?) -> String {
    switch self {
    case .opened: "Opened"
    case .resolved, .throughputByEngineer: "Resolved"
    case .closed: "Closed"
    case .backlog, .backlogAge: "Open"
    case .load: "Owned"
    case .firstResponseTime: "First answered"
    case .nextResponseTime: "Answered"
    case .firstResolutionTime: "First resolved"
    case .fullResolutionTime: "Resolved and not reopened"
    case .reopenRate: "Resolved, and soon reopened,"
    case .escalationRate: "Opened, and escalated \(variant?.rawValue ?? ""),"
    case .escalations: "Escalated"
    case .handbacks: "Handed back"
    case .reassignments: "Moved between teams"
    case .reopened: "Reopened"
    case .escalatedFromTier1: "Arrived from tier 1"
    case .bounceRate: variant == .rejected ? "Handed back as rejected" : "Handed back"
    case .pingPong: "Passed to and fro"
    case .acknowledgementTime: "Acknowledged"
    case .slaAttainment: "Missed the \(variant?.title ?? "promise")"
    case .breachedOpen: "Missed and owed"
    }
  }
}

extension FigureWindow {
  /// `in the last 7 days`.
  fileprivate var phrase: String { self == .all ? "of all time" : "in the \(title)" }

  /// With what an arrow compares; nil where there is nothing before.
  var before: String? {
    switch self {
    case .day: "the 24 hours before"
    case .week: "the 7 days before"
    case .month: "the 28 days before"
    case .all: nil
    }
  }
}
