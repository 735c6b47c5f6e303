import Foundation

/// What the killed had promised, and how many may still be killed; shared by several threads.
final class Ledger: @unchecked Sendable {
  private let lock = NSLock()
  private let enough: Int
  private(set) var acknowledged: [(text: String, sequence: Int)] = []
  private(set) var killedWriters = 0
  private(set) var killedImporters = 0
  private(set) var failures: [String] = []
  private(set) var notes = 0

  /// - Parameter enough: how many of each sort are to be killed.
  init(enough: Int) { self.enough = enough }

  /// Whether more importers are to be killed.
  var wantsImporters: Bool { lock.withLock { killedImporters < enough && failures.isEmpty } }

  /// The number of the next note; none once enough writers have been killed.
  func nextNote() -> Int? {
    lock.withLock {
      guard killedWriters < enough, failures.isEmpty else { return nil }
      notes += 1
      return notes
    }
  }

  /// - Parameter text: what it was to write.
  func enter(writer: Victim, of text: String) {
    lock.withLock {
      if writer.wasKilled { killedWriters += 1 }
      if writer.failed { failures.append(writer.complaint) }
      guard let sequence = Ledger.sequence(writer.output) else { return }
      acknowledged.append((text, sequence))
    }
  }

  func enter(importer: Victim) {
    lock.withLock {
      if importer.wasKilled { killedImporters += 1 }
      if importer.failed { failures.append(importer.complaint) }
    }
  }

  func attempt(_ body: () throws -> Void) {
    do { try body() } catch { lock.withLock { failures.append("\(error)") } }
  }

  private static func sequence(_ output: String) -> Int? {
    let value = try? JSONSerialization.jsonObject(with: Data(output.utf8))
    return (value as? [String: Any])?["seq"] as? Int
  }
}
