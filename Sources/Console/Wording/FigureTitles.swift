import PlainText
import ServiceDesk

// What the tickets behind a figure are called, over their list.

extension FigurePart {
  /// Goes on with a window's `phrase`.
  var title: String {
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
    case .backlog, .backlogAge: "Open at the end of"
    case .load: "Owned at the end of"
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
    case .slaAttainment:
      "Promise missed" + (variant.map { ", \($0.rawValue)" } ?? "")
    case .breachedOpen: "Promise missed and owed at the end of"
    }
  }
}

extension FigureWindow {
  /// `in the last 7 days`.
  var phrase: String { self == .all ? "of all time" : "in the \(title)" }

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
