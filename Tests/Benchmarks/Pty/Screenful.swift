/// The size of a terminal.
struct Screenful: Hashable, Sendable {
  var columns: Int
  var rows: Int

  /// The smallest that people use, and a large one.
  static let usual = Screenful(columns: 80, rows: 24)
  static let large = Screenful(columns: 200, rows: 60)

  var text: String { "\(columns)×\(rows)" }
}
