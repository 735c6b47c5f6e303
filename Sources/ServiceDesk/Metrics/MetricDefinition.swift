/// The name of a figure, as it stands in JSON.
public enum MetricID: String, CaseIterable, Sendable {
  case opened, resolved, closed, backlog
  case backlogAge = "backlog_age"
  case firstResponseTime = "first_response_time"
  case nextResponseTime = "next_response_time"
  case firstResolutionTime = "first_resolution_time"
  case fullResolutionTime = "full_resolution_time"
  case reopenRate = "reopen_rate"
  case escalationRate = "escalation_rate"
  case escalations, handbacks, reassignments, reopened
  case escalatedFromTier1 = "escalated_from_tier1"
  case bounceRate = "bounce_rate"
  case pingPong = "ping_pong"
  case acknowledgementTime = "acknowledgement_time"
  case slaAttainment = "sla_attainment"
  case breachedOpen = "breached_open"
  case throughputByEngineer = "throughput_by_engineer"
  case load
}

/// What the numbers of a figure count.
public enum MetricUnit: String, CaseIterable, Sendable {
  case seconds, ratio, count, score
}

/// Which of several ways of counting a figure follows.
public enum MetricVariant: String, CaseIterable, Sendable {
  /// Every hour counts, day and night.
  case calendar
  /// Only the working hours of the ticket's promise count.
  case business
  case oneToTwo = "1->2"
  case twoToThree = "2->3"
  case oneToAny = "1->any"
  /// Every hand-back.
  case all
  /// Hand-backs whose reason says that the ticket should not have come.
  case rejected
  case firstResponse = "first_response"
  case nextResponse = "next_response"
  case update, resolution, acknowledgement
}

extension MetricVariant {
  /// Of the promises of one clock.
  public init(_ clock: ClockKind) {
    self =
      switch clock {
      case .firstResponse: .firstResponse
      case .nextResponse: .nextResponse
      case .update: .update
      case .resolution: .resolution
      case .acknowledgement: .acknowledgement
      }
  }

  /// As it follows a figure's title.
  public var title: String {
    switch self {
    case .business: "business hours"
    case .firstResponse: "first response"
    case .nextResponse: "next response"
    case .calendar, .oneToTwo, .twoToThree, .oneToAny, .all, .rejected, .update, .resolution,
      .acknowledgement:
      rawValue
    }
  }

  /// What is special about counting so; nil where the figure's own sentence says it.
  public var sentence: String? {
    switch self {
    case .calendar, .all, .firstResponse, .nextResponse, .update, .resolution, .acknowledgement:
      nil
    case .business: "In the hours of the ticket's promise; holds count."
    case .oneToTwo: "From tier 1 to 2."
    case .twoToThree: "From tier 2 to 3."
    case .oneToAny: "From tier 1 up."
    case .rejected: "Only those that reject it."
    }
  }
}

/// What figures are broken down by.
public enum MetricGroup: String, CaseIterable, Sendable {
  case tier, team, engineer, category, priority
}

/// What a figure means: the one source of its title, its help and its shape.
public struct MetricDefinition: Hashable, Sendable {
  /// Where its tickets come from in time.
  public enum Scope: Hashable, Sendable {
    /// What happened within the window.
    case window
    /// How things stand at the window's end.
    case end
  }

  /// Whether a change is good news.
  public enum Direction: Hashable, Sendable {
    case higherIsBetter, lowerIsBetter, neither
  }

  public let id: MetricID
  public let title: String
  public let sentence: String
  public let unit: MetricUnit
  /// One figure for each; empty where there is only one way to count.
  public let variants: [MetricVariant]
  public let scope: Scope
  public let direction: Direction
  /// It may still change until the policy's reopening time has passed after the window's end.
  public let settlesLate: Bool

  /// What it is called in this variant.
  public func name(_ variant: MetricVariant?) -> String {
    guard let variant, variant != .calendar else { return title }
    return "\(title), \(variant.title)"
  }

  /// What it counts in this variant.
  public func sentence(_ variant: MetricVariant?) -> String {
    [sentence, variant?.sentence].compactMap(\.self).joined(separator: " ")
  }

  /// Every figure by name with what it counts, in the order in which they are shown.
  public static let glossary: [(name: String, sentence: String)] = catalogue.flatMap { figure in
    let variants: [MetricVariant?] = figure.variants.isEmpty ? [nil] : figure.variants
    return variants.map { (figure.name($0), figure.sentence($0)) }
  }

  /// All figures, in the order in which they are shown.
  public static let catalogue: [MetricDefinition] = MetricID.allCases.map(\.definition)
}
