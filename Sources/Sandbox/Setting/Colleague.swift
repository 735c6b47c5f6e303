internal import ServiceDesk

/// Somebody who works at the sandbox desk: when, how much, and how they write.
struct Colleague: Sendable {
  let person: Person
  let shift: Shift
  /// How much of their team's work they take, beside the others.
  let share: Int
  /// What they take rather than others do: categories.
  let strengths: Set<String>
  /// How long their work takes, in percent of the usual.
  let pace: Int
  let voice: Voice
  /// Whom a grave fault wakes.
  var isOnCall = false

  var id: PersonID { person.id }
  var actor: Actor { .person(person.id) }
  var firstName: String { String(person.name.prefix { $0 != " " }) }

  /// The way in which they address a requester and end a letter.
  enum Voice: Sendable {
    /// `Hi Ada,` and the matter.
    case brief
    /// `Hello Ada`, a line, `Maria`.
    case plain
    /// `Dear Ada`, a line, `Kind regards, Ruth Adeyemi`.
    case formal
  }
}

/// When somebody works: on which weekdays, from when to when.
struct Shift: Sendable {
  /// 0 is Monday.
  let days: ClosedRange<Int>
  /// In minutes after midnight.
  let hours: Range<Int>

  static let early = Shift(days: 0...4, hours: 405..<900)
  static let day = Shift(days: 0...4, hours: 510..<1020)
  static let late = Shift(days: 0...4, hours: 660..<1170)
  static let saturday = Shift(days: 1...5, hours: 540..<1020)

  func covers(_ moment: Instant, in zone: ZoneRules) -> Bool {
    let clock = zone.civilTime(moment)
    return days.contains(clock.weekday) && hours.contains(clock.hour * 60 + clock.minute)
  }

  /// The moment itself, or the start of the next shift after it.
  func next(at moment: Instant, in zone: ZoneRules) -> Instant {
    if covers(moment, in: zone) { return moment }
    var day = zone.civilTime(moment)
    var start = moment
    repeat {
      (day.hour, day.minute, day.second, day.microsecond) = (hours.lowerBound / 60, 0, 0, 0)
      day.minute = hours.lowerBound % 60
      start = zone.instant(day)
      if days.contains(day.weekday), start > moment { return start }
      day = zone.civilTime(start + .hours(24))
    } while start < moment + .days(8)
    return moment
  }
}

extension Shift {
  /// When requesters write, mostly.
  static let office = Shift(days: 0...4, hours: 450..<1110)
}
