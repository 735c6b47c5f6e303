import Exchange
import Foundation
import Resources

/// A real incident log and what was counted from it by other means. They lie beside a checkout, or
/// tests that need them are skipped.
struct IncidentLog: Sendable {
  /// The shipped mapping that reads it.
  let name: String
  let path: String
  private let figuresPath: String

  static let volvo = IncidentLog("volvo", rows: "volvo-incidents", figures: "volvo-figures")
  static let serviceNow = IncidentLog(
    "servicenow", rows: "servicenow-audit-log", figures: "servicenow-figures")

  private init(_ name: String, rows: String, figures: String) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/data/incidents").standardizedFileURL
    self.name = name
    path = folder.appending(path: rows + ".csv.gz").path()
    figuresPath = folder.appending(path: figures + ".json").path()
  }

  var isAtHand: Bool { FileManager.default.fileExists(atPath: path) }

  /// The mapping, with `changes` to its text where a test wants to see more.
  func mapping(changed: (String) -> String = { $0 }) throws -> Mapping {
    let yaml = String(decoding: Resources.mappings[name] ?? [], as: UTF8.self)
    return try Mapping(yaml: Array(changed(yaml).utf8), file: name + ".yml")
  }

  func figures<Figures: Decodable>(_ type: Figures.Type = Figures.self) throws -> Figures {
    try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: figuresPath)))
  }

  /// A sum of times in seconds, as the figures have it.
  struct Times: Decodable, Equatable {
    var n: Int
    var mean: Double
    var median: Double

    init(_ seconds: [Double]) {
      let sorted = seconds.sorted()
      n = sorted.count
      mean = (sorted.reduce(0, +) / Double(n) * 1000).rounded() / 1000
      median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2
    }
  }
}
