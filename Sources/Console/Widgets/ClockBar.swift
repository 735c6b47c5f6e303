import PlainText
import ServiceDesk
import Terminal

/// One clock of a ticket as a bar that fills up, with what is left and until when.
struct ClockBar: Equatable {
  var name: String
  var standing: ClockStanding
  /// Of the goal.
  var used: TimeSpan
  /// Why it stands still, in words.
  var stopped: String?
  /// How it ended, though too late.
  var end: Cycle.End?

  private static let lengths = 5...14
  /// Of those that have ended; more are summed up.
  private static let mostEnded = 2

  /// All of a ticket's: the bars as long as their words leave room for.
  static func lines(
    _ all: [ClockBar], columns width: Int, zone: ZoneRules, now: Instant
  ) -> [Line] {
    let ended = all.filter { $0.end != nil }
    let isMuch = ended.count > mostEnded
    let bars = isMuch ? all.filter { $0.end == nil } : all
    return lines(each: bars, columns: width, zone: zone, now: now)
      + (isMuch ? [sum(of: ended, columns: width)] : [])
  }

  /// `missed before  first response, update 6 times`.
  private static func sum(of ended: [ClockBar], columns width: Int) -> Line {
    let clocks = ClockKind.allCases.compactMap { clock -> String? in
      switch ended.count(where: { $0.standing.clock == clock }) {
      case 0: nil
      case 1: clock.title
      case let times: "\(clock.title) \(times) times"
      }
    }
    let head = Line("missed before  ", .label)
    return head.then(clocks.listed.truncated(to: max(0, width - head.width)), .faint)
  }

  private static func lines(
    each bars: [ClockBar], columns width: Int, zone: ZoneRules, now: Instant
  ) -> [Line] {
    let name = bars.map(\.name.displayWidth).max() ?? 0
    let words = bars.map { $0.words(zone, now: now).sanitizedLine }
    let room = width - name - 2 - (words.map(\.displayWidth).max() ?? 0) - 1
    let length = room < lengths.lowerBound ? 0 : min(room, lengths.upperBound)
    return zip(bars, words).map { bar, words in
      var line = Line(bar.name.padded(to: name), .label).then("  ")
      if length > 0 { line = line.then(bar.filled(length), bar.tone).then(" ") }
      return line.then(words.truncated(to: max(0, width - line.width)), bar.tone)
    }
  }

  private func filled(_ length: Int) -> String {
    let share =
      standing.goal.microseconds > 0
      ? Double(used.microseconds) / Double(standing.goal.microseconds) : 1
    let full = max(0, min(length, Int(share * Double(length))))
    return String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
  }

  private func words(_ zone: ZoneRules, now: Instant) -> String {
    let time = TimeSpan(microseconds: abs(standing.left.microseconds)).exactToMinutes
    if let end {
      return "missed by \(time), \(end.title) \(end.at.local(zone, now: now))"
    }
    if let stopped {
      return standing.isBreached ? "missed by \(time), \(stopped)" : "\(time) left, \(stopped)"
    }
    let due = standing.dueAt.map { $0.local(zone, now: now) } ?? ""
    if standing.isBreached { return "missed by \(time), was due \(due)" }
    let rest = standing.isInsideHours ? "" : ", outside hours"
    return "\(time) left, due \(due)\(rest)"
  }

  private var tone: Tone {
    switch standing.risk {
    case .missed: .danger
    case .pressing: standing.isPaused ? .faint : .danger
    case .warned: standing.isPaused ? .faint : .warning
    case .calm: standing.isPaused ? .faint : .text
    }
  }
}

extension TimeSpan {
  /// `36h 05m`, `12m`; seconds below a minute.
  fileprivate var exactToMinutes: String {
    let whole = abs(seconds) < 60 ? seconds : seconds / 60 * 60
    return TimeSpan.seconds(whole).exact
  }
}

extension TicketClocks {
  /// The clocks that run or are held, and those that were missed.
  func bars(at now: Instant, _ rules: inout ClockRules) -> [ClockBar] {
    cycles.compactMap { cycle in
      guard let target = cycle.target, let goal = target.goal else { return nil }
      guard cycle.isOngoing || cycle.breachedAt != nil else { return nil }
      return bar(cycle, target, goal, at: now, &rules)
    }
  }

  private func bar(
    _ cycle: Cycle, _ target: Cycle.Target, _ goal: TimeSpan, at now: Instant,
    _ rules: inout ClockRules
  ) -> ClockBar {
    var used = cycle.counted
    if cycle.isOngoing, cycle.standstill == nil {
      used.microseconds += rules.elapsed(from: cycle.since, to: now, by: target.hours).microseconds
    }
    let isMissed =
      cycle.breachedAt != nil || cycle.isOngoing && cycle.dueAt.map { $0 < now } == true
    let number = cycle.number > 1 ? " \(cycle.number)" : ""
    return ClockBar(
      name: cycle.clock.title + number,
      standing: ClockStanding(
        clock: cycle.clock, dueAt: cycle.dueAt,
        left: left(of: cycle, target, goal, used: used, at: now, &rules), goal: goal,
        isInsideHours: rules.isOpen(at: now, by: target.hours), isBreached: isMissed),
      used: used, stopped: cycle.isOngoing ? cycle.standstill?.title : nil, end: cycle.end)
  }

  /// A goal that had been used up before it was set is missed since it was set.
  private func left(
    of cycle: Cycle, _ target: Cycle.Target, _ goal: TimeSpan, used: TimeSpan, at now: Instant,
    _ rules: inout ClockRules
  ) -> TimeSpan {
    let left = TimeSpan(microseconds: goal.microseconds - used.microseconds)
    guard left.microseconds < 0, let due = cycle.breachedAt ?? cycle.dueAt else { return left }
    let end = max(due, cycle.end?.at ?? now)
    let since = rules.elapsed(from: due, to: end, by: target.hours)
    return TimeSpan(microseconds: max(left.microseconds, -since.microseconds))
  }
}

extension Cycle.End {
  fileprivate var title: String {
    switch self {
    case .met: "done"
    case .withdrawn(_, let status): status.title
    case .replaced: "replaced"
    }
  }
}
