/// What each version of the policy promises, and the hours in which it is counted.
///
/// It keeps the years of its calendars that it has worked out.
public struct ClockRules: Sendable {
  public let policies: PolicyTimeline
  private let zones: @Sendable (String) -> ZoneRules?
  private var times: [(hours: Hours, time: BusinessTime)] = []
  private var sections: [Int: Section] = [:]

  /// What a version says of clocks, and of what time alone makes happen.
  final class Section: Sendable {
    let version: Int
    let levels: ServiceLevels
    let routines: Routines

    init(_ version: Int, _ policy: Policy) {
      (self.version, levels, routines) = (version, policy.serviceLevels, policy.routines)
    }
  }

  /// The calendars of a version that count together.
  public struct Hours: Hashable, Sendable {
    public var version: Int
    public var calendars: [String]

    public init(version: Int, calendars: [String]) {
      (self.version, self.calendars) = (version, calendars)
    }
  }

  /// - Parameter zones: the rules of an IANA name.
  public init(
    _ policies: PolicyTimeline, zones: @escaping @Sendable (String) -> ZoneRules?
  ) {
    (self.policies, self.zones) = (policies, zones)
  }

  // MARK: Versions

  /// Policies that replaced another after one moment and up to another. The desk's first also judges
  /// what was before it, so nothing changes with it.
  func adoptions(after earlier: Instant, upTo later: Instant) -> [PolicyTimeline.Version] {
    guard earlier < policies.newest.from else { return [] }
    return policies.versions.dropFirst().filter { earlier < $0.from && $0.from <= later }
  }

  /// When the latest came into force; nothing that is known now changes after it.
  public var settledSince: Instant { policies.newest.from }

  /// The promise that the policy of a moment makes to a ticket.
  mutating func promise(to ticket: ClockSubject, at moment: Instant) -> Promise? {
    let section = section(of: policies.version(at: moment))
    guard let rule = section.levels.rule(for: ticket.facts) else { return nil }
    return Promise(
      rule: rule, hours: Hours(version: section.version, calendars: rule.calendars))
  }

  /// Which holds stop which clock by the policy of a moment.
  mutating func pauses(at moment: Instant) -> [ClockKind: Set<HoldReason>] {
    section(of: policies.version(at: moment)).levels.pauses
  }

  /// By which it is judged what time alone makes happen.
  mutating func current() -> Section { section(of: policies.newest) }

  /// A policy is much to carry about for each ticket.
  private mutating func section(of version: PolicyTimeline.Version) -> Section {
    if let known = sections[version.number] { return known }
    let section = Section(version.number, version.policy)
    sections[version.number] = section
    return section
  }

  struct Promise {
    let rule: ServiceRule
    let hours: Hours
  }

  // MARK: Reckoning

  public mutating func elapsed(from: Instant, to: Instant, by hours: Hours) -> TimeSpan {
    time(hours) { $0.elapsed(from: from, to: to) } ?? TimeSpan(microseconds: 0)
  }

  /// Nil where work never goes on for so long.
  public mutating func moment(
    _ amount: TimeSpan, after start: Instant, by hours: Hours
  ) -> Instant? {
    time(hours) { $0.moment(amount, after: start) } ?? nil
  }

  /// Working time between two moments by the calendars of these names: each second by the policy
  /// in force then, as far as it had them.
  public mutating func worked(from: Instant, to: Instant, by hours: Hours) -> TimeSpan {
    guard from < to else { return TimeSpan(microseconds: 0) }
    let ends = policies.versions.map(\.from).filter { from < $0 && $0 < to } + [to]
    var sum = TimeSpan(microseconds: 0)
    var start = from
    for end in ends {
      let then = self.hours(at: start, named: hours)
      sum.microseconds += elapsed(from: start, to: end, by: then).microseconds
      start = end
    }
    return sum
  }

  private func hours(at moment: Instant, named hours: Hours) -> Hours {
    let version = policies.version(at: moment)
    guard version.number != hours.version else { return hours }
    let known = version.policy.calendars
    let hasAll = hours.calendars.allSatisfy { known[$0] != nil }
    return hasAll ? Hours(version: version.number, calendars: hours.calendars) : hours
  }

  public mutating func ledger(from: Instant, to: Instant, by hours: Hours) -> [LedgerSpan] {
    time(hours) { $0.ledger(from: from, to: to) } ?? []
  }

  public mutating func isOpen(at moment: Instant, by hours: Hours) -> Bool {
    time(hours) { $0.isOpen(at: moment) } ?? false
  }

  /// Working time since the hours came into force; negative before that. Of two moments, the
  /// difference is the working time between them.
  public mutating func reading(at moment: Instant, by hours: Hours) -> TimeSpan {
    guard let origin = version(hours)?.from else { return TimeSpan(microseconds: 0) }
    let before = elapsed(from: moment, to: origin, by: hours)
    let since = elapsed(from: origin, to: moment, by: hours)
    return TimeSpan(microseconds: since.microseconds - before.microseconds)
  }

  /// A goal as the time that it leaves from a beginning.
  mutating func span(of goal: ServiceRule.Goal, from start: Instant, by hours: Hours) -> TimeSpan {
    switch goal {
    case .time(let span): return span
    case .workingDays(let days):
      let end = time(hours) { $0.workingDays(days, from: start) } ?? nil
      return end.map { elapsed(from: start, to: $0, by: hours) } ?? .days(Int64(days))
    }
  }

  /// Nil where there is no such version, or one of its zones is not known here.
  private mutating func time<Answer>(
    _ hours: Hours, _ work: (inout BusinessTime) -> Answer
  ) -> Answer? {
    if let place = times.firstIndex(where: { $0.hours == hours }) {
      return work(&times[place].time)
    }
    guard let new = made(hours) else { return nil }
    times.append((hours, new))
    return work(&times[times.count - 1].time)
  }

  private func version(_ hours: Hours) -> PolicyTimeline.Version? {
    let place = hours.version - 1
    return policies.versions.indices.contains(place) ? policies.versions[place] : nil
  }

  private func made(_ hours: Hours) -> BusinessTime? {
    guard let policy = version(hours)?.policy else { return nil }
    let calendars = hours.calendars.compactMap { policy.calendars[$0] }
    return try? BusinessTime(calendars, boundary: policy.serviceLevels.boundary, zones: zones)
  }
}
