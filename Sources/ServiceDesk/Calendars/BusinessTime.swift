/// Reckoning with the time in which work is done: by one calendar, or in what several have in
/// common, each in its own zone.
///
/// Seconds are counted exactly. It keeps the years that it has worked out, and works out more as it
/// is asked about them.
public struct BusinessTime: Sendable {
  /// Which moment it is when an amount is used up just where work stops: no counted time lies
  /// between the two.
  public enum Boundary: String, CaseIterable, Sendable {
    /// The moment at which work stops.
    case close
    /// The moment at which it goes on.
    case nextOpen = "next_open"
  }

  public let boundary: Boundary
  private let calendars: [(calendar: WorkCalendar, zone: ZoneRules)]
  private var table: Timetable?
  /// Whether any time of a date counts, by its day number, as far as it was asked.
  var workingDates: [Int: Bool] = [:]

  /// - Parameter zones: the rules of an IANA name.
  /// - Throws: `UnknownZone`.
  public init(
    _ calendars: [WorkCalendar], boundary: Boundary = .close,
    zones: (String) -> ZoneRules?
  ) throws(UnknownZone) {
    self.boundary = boundary
    var known: [(WorkCalendar, ZoneRules)] = []
    for calendar in calendars {
      guard let zone = zones(calendar.zone) else { throw UnknownZone(name: calendar.zone) }
      known.append((calendar, zone))
    }
    self.calendars = known
  }

  public struct UnknownZone: Error, Equatable, Sendable {
    public let name: String
  }

  // MARK: Questions

  /// Working time from one moment to another without the pauses; none where they are the wrong way
  /// round.
  public mutating func elapsed(
    from start: Instant, to end: Instant, pauses: Pauses = .none
  ) -> TimeSpan {
    guard start < end else { return TimeSpan(microseconds: 0) }
    let whole = start.microseconds..<end.microseconds
    let table = table(covering: whole)
    let paused = pauses.stretches.list.reduce(0) { $0 + table.amount(in: $1.clamped(to: whole)) }
    return TimeSpan(microseconds: table.amount(in: whole) - paused)
  }

  /// The moment at which so much working time has passed since the start; of no time, the first
  /// working moment from then on. Nil where work never goes on for so long.
  public mutating func moment(
    _ amount: TimeSpan, after start: Instant, pauses: Pauses = .none
  ) -> Instant? {
    let isLatest = amount.microseconds == 0 || boundary == .nextOpen
    return search(from: start.microseconds, .later) { table in
      table.moment(
        amount.microseconds, after: start.microseconds, pauses.stretches, isLatest: isLatest)
    }
  }

  /// The moment from which so much working time passes until the end; of no time, the end itself
  /// where work is done until then, else the last close before it.
  public mutating func moment(
    _ amount: TimeSpan, before end: Instant, pauses: Pauses = .none
  ) -> Instant? {
    let isLatest = amount.microseconds > 0 && boundary == .nextOpen
    return search(from: end.microseconds, .sooner) { table in
      table.moment(
        amount.microseconds, before: end.microseconds, pauses.stretches, isLatest: isLatest)
    }
  }

  public mutating func isOpen(at moment: Instant, pauses: Pauses = .none) -> Bool {
    self.moment(TimeSpan(microseconds: 0), after: moment, pauses: pauses) == moment
  }

  /// On whose wall a date and a time of day are read: the first calendar's.
  var wall: ZoneRules { calendars.first?.zone ?? .utc }

  // MARK: The table

  private enum Direction { case later, sooner }

  /// Looks further and further until the answer is there, or nothing has opened for ten years.
  private mutating func search(
    from moment: Int64, _ direction: Direction, _ answer: (Timetable) -> Int64?
  ) -> Instant? {
    var reach = BusinessTime.year
    while reach <= BusinessTime.horizon {
      let (near, far) =
        switch direction {
        case .later: (moment..<moment + reach, moment + reach / 2..<moment + reach)
        case .sooner: (moment - reach..<moment, moment - reach..<moment - reach / 2)
        }
      let table = table(covering: near)
      if let found = answer(table) { return Instant(microseconds: found) }
      if reach / 2 >= BusinessTime.patience, table.amount(in: far) == 0 { return nil }
      reach *= 2
    }
    return nil
  }

  /// The table, once it covers the range.
  mutating func table(covering range: Range<Int64>) -> Timetable {
    if let table, table.covered.contains(range) { return table }
    let whole = range.upTo(BusinessTime.day)
    let old = table ?? Timetable(Stretches(), covering: whole.lowerBound..<whole.lowerBound)
    let covered =
      min(whole.lowerBound, old.covered.lowerBound)..<max(whole.upperBound, old.covered.upperBound)
    let missing = [
      covered.lowerBound..<old.covered.lowerBound, old.covered.upperBound..<covered.upperBound,
    ]
    let new = missing.flatMap { stretches(of: $0).list }
    let table = Timetable(Stretches(merging: old.stretches.list + new), covering: covered)
    self.table = table
    return table
  }

  private func stretches(of range: Range<Int64>) -> Stretches {
    guard !range.isEmpty else { return Stretches() }
    return calendars.reduce(Stretches(merging: [range])) { common, place in
      common.intersection(place.calendar.stretches(of: dates(in: range), in: place.zone))
    }
  }

  /// Whatever closes one of the calendars.
  func closures(
    in range: Range<Int64>, _ stretches: (WorkCalendar, Range<Int>, ZoneRules) -> Stretches
  ) -> Stretches {
    let dates = dates(in: range)
    return Stretches(merging: calendars.flatMap { stretches($0.calendar, dates, $0.zone).list })
  }

  /// No zone is more than a day away from UTC.
  private func dates(in range: Range<Int64>) -> Range<Int> {
    Int(range.lowerBound / BusinessTime.day) - 2..<Int(range.upperBound / BusinessTime.day) + 2
  }

  private static let day: Int64 = 86_400_000_000
  private static let year = 366 * day
  private static let patience = 10 * year
  private static let horizon = 512 * year
}

/// Whiles in which a clock stands still, whatever the calendar says.
public struct Pauses: Equatable, Sendable {
  let stretches: Stretches

  public static let none = Pauses([])

  /// Overlapping ones count once; one that ends before it begins is none.
  public init(_ pauses: [(from: Instant, to: Instant)]) {
    stretches = Stretches(
      merging: pauses.filter { $0.from < $0.to }.map { $0.from.microseconds..<$0.to.microseconds })
  }
}

extension Range<Int64> {
  fileprivate func contains(_ other: Range<Int64>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Widened to whole multiples of the unit.
  fileprivate func upTo(_ unit: Int64) -> Range<Int64> {
    lowerBound - lowerBound.remainder(of: unit)..<upperBound + (-upperBound).remainder(of: unit)
  }
}

extension Int64 {
  /// Never negative.
  fileprivate func remainder(of unit: Int64) -> Int64 { ((self % unit) + unit) % unit }
}
