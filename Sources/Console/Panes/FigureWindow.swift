import Journal
import ServiceDesk

/// The stretches of time that the metrics pane can look at, the shortest first.
enum FigureWindow: String, CaseIterable, Sendable {
  case day = "24h"
  case week = "7d"
  case month = "28d"
  case all

  var title: String {
    switch self {
    case .day: "last 24 hours"
    case .week: "last 7 days"
    case .month: "last 28 days"
    case .all: "all time"
    }
  }

  /// Into how many equal steps its curves are cut: hours, half days, days.
  var steps: Int {
    switch self {
    case .day: 24
    case .week: 14
    case .month, .all: 28
    }
  }

  /// How long so many of its steps are together.
  func stretch(ofSteps count: Int) -> String {
    switch self {
    case .day: count == 1 ? "an hour" : "\(count) hours"
    case .week: count == 1 ? "half a day" : count == 2 ? "a day" : "\(12 * count) hours"
    case .month: count == 1 ? "a day" : "\(count) days"
    case .all: count == 1 ? "a 28th of it" : "\(count) 28ths of it"
    }
  }

  /// Nil: from the desk's first ticket.
  var span: TimeSpan? {
    switch self {
    case .day: .days(1)
    case .week: .days(7)
    case .month: .days(28)
    case .all: nil
    }
  }
}

/// All that the metrics pane shows, as it was at one moment.
struct FigureSheet: Sendable {
  /// Counts per equal step of the window, oldest first.
  struct Curve: Equatable, Sendable {
    var id: MetricID
    var counts: [Int]
  }

  struct Load: Equatable, Sendable {
    var person: PersonID
    var tickets: Int
    /// By priority, P1 first.
    var byPriority: [Int]
  }

  /// Open tickets of a team, now.
  struct TeamLoad: Equatable, Sendable {
    var team: TeamID
    var tickets = 0
    /// P1.
    var urgent = 0
    var unowned = 0
    var onHold = 0
  }

  /// What happened between two midnights of the person's zone.
  struct Day: Equatable, Sendable {
    /// Its beginning on the wall clock.
    var date: CivilTime
    var opened: Int
    var resolved: Int
    var escalated: Int
    var handedBack: Int
    /// As it stood at the end, or stands now.
    var backlog: Int
  }

  var window: FigureWindow
  /// The window as it lay when the figures were counted.
  var stretch: MetricWindow
  var figures: [Figure]
  /// The same figures for the stretch before; empty where the log does not cover all of it.
  var before: [Figure]
  var curves: [Curve]
  var loads: [Load]
  /// Open tickets that nobody owns now.
  var unowned = 0
  /// The teams that have open tickets, who has most first.
  var teams: [TeamLoad] = []
  /// The latest days, the oldest first, whatever the window is.
  var days: [Day] = []
  /// Open tickets that have not changed for the longest time.
  var untouched: [TicketRow] = []
  /// Engineers who own none.
  var idle: [PersonID] = []
  /// Open tickets of which a promise falls due within an hour, now.
  var pressing: Int
  /// Escalations that nobody has acknowledged now.
  var unacknowledged: Int

  func figure(_ id: MetricID, _ variant: MetricVariant? = nil) -> Figure? {
    figures.first { $0.id == id && (variant == nil || $0.variant == variant) }
  }

  func earlier(_ figure: Figure) -> Figure? {
    before.first { $0.id == figure.id && $0.variant == figure.variant }
  }

  func curve(_ id: MetricID) -> [Int] { curves.first { $0.id == id }?.counts ?? [] }
}
