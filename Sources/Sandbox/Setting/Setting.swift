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
    let present = present(of: engineers, at: moment)
    if present.isEmpty, isGrave, let woken = chance.pick(engineers.filter(\.isOnCall)) {
      return woken
    }
    return chance.pick(present.isEmpty ? engineers : present) { engineer in
      let share = engineer.strengths.contains(category) ? engineer.share * 2 : engineer.share
      // Rather somebody who may stay with it into the night.
      return isGrave && engineer.isOnCall ? share * 4 : share
    }
  }

  /// Those who have time for something new.
  func present(of colleagues: [Colleague], at moment: Instant) -> [Colleague] {
    let (clock, week) = (zone.civilTime(moment), Setting.week(of: moment))
    return colleagues.filter { colleague in
      colleague.shift.covers(clock, withRoomFor: Setting.room)
        && !colleague.isOnHoliday(inWeek: week)
    }
  }

  /// On shift, not on holiday, and not about to leave.
  func isPresent(_ colleague: Colleague, at moment: Instant) -> Bool {
    !present(of: [colleague], at: moment).isEmpty
  }

  func isOnShift(_ colleague: Colleague, at moment: Instant) -> Bool {
    colleague.shift.covers(moment, in: zone)
      && !colleague.isOnHoliday(inWeek: Setting.week(of: moment))
  }

  /// When they can see to something that comes at a moment.
  func attention(of colleague: Colleague, at moment: Instant) -> Instant {
    var start = colleague.shift.next(at: moment, in: zone, withRoomFor: Setting.room)
    for _ in 0..<15 where colleague.isOnHoliday(inWeek: Setting.week(of: start)) {
      start = colleague.shift.next(at: start + .hours(14), in: zone, withRoomFor: Setting.room)
    }
    return start
  }

  /// Nobody begins with anything in the last minutes of their shift.
  private static let room = 14

  private static func week(of moment: Instant) -> Int {
    Int((moment.seconds / 86_400 + 3) / 7)
  }
}
