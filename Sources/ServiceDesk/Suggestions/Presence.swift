/// Whether somebody is at work, by the calendar that they work by.
public enum Presence: Hashable, Sendable {
  /// Nil: for longer than a week on end.
  case working(until: Instant?)
  /// Nothing says when they work.
  case unknown
  /// Nil: their calendar never opens again.
  case away(until: Instant?)
}

extension Policy {
  /// Who of the people is at work. A calendar or zone that nobody knows of says nothing.
  /// - Parameter zones: the rules of an IANA name.
  public func presences(
    of people: [Person], at moment: Instant, zones: (String) -> ZoneRules?
  ) -> [PersonID: Presence] {
    let names = Set(people.compactMap(\.calendar))
    let byCalendar = names.reduce(into: [String: Presence]()) { known, name in
      guard let calendar = calendars[name] else { return }
      var time = try? BusinessTime([calendar], zones: zones)
      known[name] = time?.presence(at: moment)
    }
    return people.reduce(into: [:]) { presences, person in
      presences[person.id] = person.calendar.flatMap { byCalendar[$0] } ?? .unknown
    }
  }
}

extension Policy {
  /// When the stretch of work began from which the person may want to know what happened: the one
  /// they are in, or where that is younger than `least`, the one before. Nil where nothing says
  /// when they work, or they have not worked for a week.
  public func lastStretch(
    of person: Person, before moment: Instant, atLeast least: TimeSpan,
    zones: (String) -> ZoneRules?
  ) -> Instant? {
    guard let calendar = person.calendar.flatMap({ calendars[$0] }),
      var time = try? BusinessTime([calendar], zones: zones)
    else { return nil }
    return time.lastStretch(before: moment - least)
  }
}

extension BusinessTime {
  /// When the last stretch of work began that had begun by the moment; nil where there was none
  /// for a week, or where it has no beginning in it.
  fileprivate mutating func lastStretch(before moment: Instant) -> Instant? {
    let now = moment.microseconds
    let range = now - Self.outlook..<now
    // The table may know of more than was asked.
    let week = table(covering: range).stretches.clamped(to: range)
    guard var began = week.list.last?.lowerBound else { return nil }
    for stretch in week.list.reversed()
    where stretch.lowerBound < began && began - stretch.upperBound <= Self.longestBreak {
      began = stretch.lowerBound
    }
    return began > now - Self.outlook ? Instant(microseconds: began) : nil
  }

  /// A meal does not part a day's work in two.
  private static let longestBreak = TimeSpan.hours(2).microseconds

  /// Whether work is done at the moment, and until or from when.
  mutating func presence(at moment: Instant) -> Presence {
    let now = moment.microseconds
    let week = table(covering: now..<now + Self.outlook)
    guard let next = week.stretches.list.first(where: { $0.upperBound > now }) else {
      return .away(until: self.moment(TimeSpan(microseconds: 0), after: moment))
    }
    if next.lowerBound > now { return .away(until: Instant(microseconds: next.lowerBound)) }
    let isEndless = next.upperBound >= now + Self.outlook
    return .working(until: isEndless ? nil : Instant(microseconds: next.upperBound))
  }

  private static let outlook = TimeSpan.days(7).microseconds
}
