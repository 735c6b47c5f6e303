internal import ServiceDesk

/// The desk that the sandbox tells of: its people, its customers, its troubles and its hours.
struct Setting: Sendable {
  let policy: Policy
  let zone: ZoneRules
  let staff: Staff
  let organisations: [Organisation]
  let families: [Family]
  let seed: UInt64
  /// How many times as large as the small desk it is.
  let fold: Int

  /// Whoever takes the next ticket of a team: somebody on shift, rather one whose subject it is.
  func taker(
    of team: TeamID, category: String, at moment: Instant, isGrave: Bool,
    unless other: Colleague? = nil, _ chance: inout Chance
  ) -> Colleague? {
    let engineers = staff.engineers(of: team).filter { $0.id != other?.id }
    let present = engineers.filter { isPresent($0, at: moment) }
    if present.isEmpty, isGrave, let woken = chance.pick(engineers.filter(\.isOnCall)) {
      return woken
    }
    return chance.pick(present.isEmpty ? engineers : present) { engineer in
      engineer.strengths.contains(category) ? engineer.share * 3 : engineer.share
    }
  }

  /// On shift, and not on holiday.
  func isPresent(_ colleague: Colleague, at moment: Instant) -> Bool {
    colleague.shift.covers(moment, in: zone) && !isAway(colleague, at: moment)
  }

  /// When they can see to something that comes at a moment.
  func attention(of colleague: Colleague, at moment: Instant) -> Instant {
    var start = colleague.shift.next(at: moment, in: zone)
    for _ in 0..<15 where isAway(colleague, at: start) {
      start = colleague.shift.next(at: start + .hours(14), in: zone)
    }
    return start
  }

  /// One week in fifteen, each at their own time.
  private func isAway(_ colleague: Colleague, at moment: Instant) -> Bool {
    guard !colleague.isOnCall else { return false }
    let week = Int((moment.seconds / 86_400 + 3) / 7)
    let name = colleague.id.name.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 1_000_003 }
    return (week + name) % 15 == 0
  }
}
