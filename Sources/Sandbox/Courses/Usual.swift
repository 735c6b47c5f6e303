internal import ServiceDesk

/// How long things usually take at the desk, before priority and pace, in working time and nights
/// alike.
enum Usual {
  static let pickUp = Spread(1, 4, 12, 40, 200)
  static let pickUpAbove = Spread(3, 11, 30, 80, 330)
  static let pickUpEngineering = Spread(10, 45, 130, 420, 2000)
  static let greeting = Spread(0, 1, 3, 8, 40)
  static let work = Spread(5, 15, 35, 90, 360)
  static let diagnosis = Spread(10, 30, 80, 200, 900)
  static let engineering = Spread(15, 70, 240, 900, 4200)
  /// How long nobody is left without a word, mostly.
  static let silence = TimeSpan.hours(22)
  static let answer = Spread(6, 40, 150, 700, 4300)
  static let vendor = Spread.hours(4, 18, 42, 90, 330)
  static let evidence = Spread.hours(3, 12, 26, 70, 260)
  static let stall = Spread.hours(60, 110, 190, 300, 520)
  static let thanks = Spread(3, 25, 90, 400, 1500)
  static let rating = Spread(5, 60, 300, 1300, 5200)
  static let relapse = Spread.hours(1, 5, 20, 60, 140)
  static let lead = Spread(3, 12, 30, 80, 300)
}
