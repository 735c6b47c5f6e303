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

extension BusinessTime {
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
