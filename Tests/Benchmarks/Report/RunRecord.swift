import Foundation

/// A run as it is kept in a file: what was measured, where and when, with what.
struct RunRecord: Codable, Equatable {
  var surroundings: RunSurroundings
  var figures: [Entry]

  /// A figure in the record. Absent: what does not apply to it.
  struct Entry: Codable, Equatable {
    var name: String
    var title: String
    var conditions: Conditions
    var subject: String
    var unit: Unit
    var value: Double?
    var low: Double?
    var high: Double?
    var samples: Int?
    var budget: String?
    var verdict: Verdict
    var why: String?
  }

  init(surroundings: RunSurroundings, figures: [Figure]) {
    self.surroundings = surroundings
    self.figures = figures.map(Entry.init)
  }

  /// - Throws: what the file system or the decoder says.
  init(path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(RunRecord.self, from: data)
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    try encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
  }

  /// With the figures of an earlier run that were not taken in this one.
  func completed(by earlier: RunRecord) -> RunRecord {
    let taken = Set(figures.filter { $0.value != nil }.map(\.key))
    var all = self
    all.figures.removeAll { $0.value == nil }
    all.figures += earlier.figures.filter { !taken.contains($0.key) }
    return all
  }
}

extension RunRecord.Entry {
  /// By which figures of two runs are the same.
  struct Key: Hashable {
    var name: String
    var conditions: Conditions
    var subject: String
  }

  var key: Key { Key(name: name, conditions: conditions, subject: subject) }

  init(_ figure: Figure) {
    let quantity = figure.quantity
    self.init(
      name: quantity.name, title: quantity.title, conditions: figure.conditions,
      subject: figure.subject, unit: quantity.unit,
      budget: figure.budget?.text(in: quantity.unit), verdict: figure.verdict)
    switch figure.outcome {
    case .taken(let value, let spread, let samples):
      self.value = value
      (low, high, self.samples) = (spread?.lowerBound, spread?.upperBound, samples)
    case .failed(let why): self.why = why
    }
  }
}
