internal import Foundation
internal import GRDB
internal import ServiceDesk

/// A line of `checkpoints.txt`: how long the log was, and its last link, at a moment. Copied
/// elsewhere, it makes a cut or rewritten log evident.
struct Checkpoint: Equatable {
  var sequence: Int64
  var link: String
  var at: Instant

  var line: String { "\(sequence) \(link) \(at.iso8601)\n" }

  init(sequence: Int64, link: String, at: Instant) {
    (self.sequence, self.link, self.at) = (sequence, link, at)
  }

  init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 3, let sequence = Int64(words[0]), let at = Instant(iso8601: words[2])
    else { return nil }
    self.init(sequence: sequence, link: String(words[1]), at: at)
  }
}

extension Journal {
  static let checkpointInterval: Int64 = 1000

  /// Adds the log's present end to the checkpoints, unless it is there.
  func markCheckpoint() throws {
    guard !store.isReadOnly else { return }
    let tip = try store.read { db in try EventTable(db: db, codec: codec).tip() }
    guard tip.sequence > (checkpoints().last?.sequence ?? 0) else { return }
    let checkpoint = Checkpoint(
      sequence: tip.sequence, link: tip.link.hexadecimal, at: surroundings.now())
    try checkpoint.line.append(durablyTo: store.files.checkpoints)
  }

  func checkpoints() -> [Checkpoint] {
    // A line that somebody has spoilt must not hide the others.
    let bytes = FileManager.default.contents(atPath: store.files.checkpoints) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .compactMap(Checkpoint.init)
  }
}

extension [UInt8] {
  var hexadecimal: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
