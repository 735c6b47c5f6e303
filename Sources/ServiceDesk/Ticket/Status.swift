/// Where a ticket stands in its life.
public enum Status: String, CaseIterable, Sendable {
  case new
  case open
  case onHold = "on_hold"
  case resolved
  case closed
  case cancelled
  case merged

  /// Somebody still has to do something for it.
  public var isActive: Bool {
    switch self {
    case .new, .open, .onHold: true
    case .resolved, .closed, .cancelled, .merged: false
    }
  }

  /// It stands in a plain list: everything but what has ended for good.
  public var isListed: Bool { isActive || self == .resolved }
}

/// Whom or what a ticket on hold waits for.
public enum HoldReason: String, CaseIterable, Sendable {
  case customer
  case vendor
  case change
  case problem
  case evidence
  /// Only imported history knows it: the other system did not say for what it waited.
  case other
}

/// How urgently a ticket must be served; P1 first.
public enum Priority: Int, CaseIterable, Comparable, Sendable, CustomStringConvertible {
  case p1 = 1
  case p2
  case p3
  case p4

  public init?(_ text: some StringProtocol) {
    switch text.lowercased() {
    case "p1", "1": self = .p1
    case "p2", "2": self = .p2
    case "p3", "3": self = .p3
    case "p4", "4": self = .p4
    default: return nil
    }
  }

  public var description: String { "P\(rawValue)" }
  public static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
}

/// How much of the business is hit, and how soon it hurts.
public enum Level: String, CaseIterable, Sendable {
  case high
  case medium
  case low
}
