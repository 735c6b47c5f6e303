internal import ServiceDesk

/// Somebody who works at the sandbox desk: when, how much, and how they write.
struct Colleague: Sendable {
  private(set) var person: Person
  let shift: Shift
  /// How much of their team's work they take, beside the others.
  let share: Int
  /// What they take rather than others do: categories.
  let strengths: Set<String>
  /// How long their work takes, in percent of the usual.
  let pace: Int
  let voice: Voice
  /// Whom a grave fault wakes.
  let isOnCall: Bool
  /// In which week of fifteen they are on holiday, of those that the calendar counts.
  private let weekOff: Int

  init(
    person: Person, shift: Shift, share: Int, strengths: Set<String>, pace: Int, voice: Voice,
    isOnCall: Bool
  ) {
    (self.person, self.shift, self.share) = (person, shift, share)
    (self.strengths, self.pace, self.voice) = (strengths, pace, voice)
    self.isOnCall = isOnCall
    // Each at their own time of the year.
    let number = person.id.name.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 1_000_003 }
    weekOff = (15 - number % 15) % 15
  }

  var id: PersonID { person.id }
  var actor: Actor { .person(person.id) }
  func knowing(_ skills: [String: Int]) -> Colleague {
    var other = self
    other.person.skills = skills
    return other
  }

  var firstName: String { String(person.name.prefix { $0 != " " }) }

  func isOnHoliday(inWeek week: Int) -> Bool { !isOnCall && week % 15 == weekOff }

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
  /// Of its calendar in the policy.
  let name: String
  /// 0 is Monday.
  let days: ClosedRange<Int>
  /// In minutes after midnight.
  let hours: Range<Int>

  static let early = Shift(name: "early", days: 0...4, hours: 405..<900)
  static let day = Shift(name: "day", days: 0...4, hours: 510..<1020)
  static let late = Shift(name: "late", days: 0...4, hours: 660..<1170)
  static let saturday = Shift(name: "saturday", days: 1...5, hours: 540..<1020)

  func covers(_ moment: Instant, in zone: ZoneRules) -> Bool { covers(zone.civilTime(moment)) }

  /// - Parameter minutes: how long it still lasts then, at least.
  func covers(_ clock: CivilTime, withRoomFor minutes: Int = 0) -> Bool {
    let minute = clock.hour * 60 + clock.minute
    return days.contains(clock.weekday) && hours.contains(minute)
      && hours.contains(minute + minutes)
  }

  /// The moment itself, or the start of the next shift after it.
  func next(
    at moment: Instant, in zone: ZoneRules, withRoomFor minutes: Int = 0
  ) -> Instant {
    if covers(zone.civilTime(moment), withRoomFor: minutes) { return moment }
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
  static let office = Shift(name: "office", days: 0...4, hours: 450..<1110)

  /// When the desk promises to be there.
  static let service = Shift(name: "office", days: 0...4, hours: 420..<1140)
}
