import Exchange
import Foundation
import Journal
import Resources
import ServiceDesk
import Synchronization
import Testing

/// A desk of its own for one test, gone when the test is over.
final class Desk {
  let directory: String
  let journal: Journal

  /// What was resolved long ago in an import stays so.
  private static let policy = Resources.policy
    .replacing("auto_close: {after: 5d}", with: "")

  init() throws {
    directory =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("desk-\(UUID().uuidString)").path
    let surroundings = Self.surroundings()
    let lead = Person(id: PersonID("lena"), name: "Lena", role: .lead, teams: [])
    try Journal.found(
      directory: directory, policy: Desk.policy, founder: lead, account: "lena",
      surroundings: surroundings)
    journal = try Journal(directory: directory, surroundings: surroundings)
  }

  deinit {
    try? journal.close()
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// A clock that moves on by a second each time it is asked, and chance without surprises.
  private static func surroundings() -> Journal.Surroundings {
    let clock = Mutex(Int64(2_000_000_000))
    let seed = Mutex(UInt64(1))
    return Journal.Surroundings(
      now: {
        Instant(
          seconds: clock.withLock {
            $0 += 1
            return $0
          })
      },
      random: {
        seed.withLock {
          $0 = $0 &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return $0
        }
      })
  }

  static let importedAt = Instant(seconds: 1_900_000_000)

  /// Imports a text of separated values.
  @discardableResult
  func load(
    _ csv: String, _ mapping: Mapping, _ wish: Importer.Wish = Importer.Wish(),
    progress: (ImportProgress) throws -> Void = { _ in }
  ) throws -> ImportSummary {
    let file = try TemporaryFile(Array(csv.utf8))
    return try importer(mapping).run(file: file.path, wish, progress: progress)
  }

  /// By its watch every transaction takes 100 ms, so that they become small, or what is said.
  func importer(
    _ mapping: Mapping, transactionsTake span: Duration = .milliseconds(100)
  ) -> Importer {
    let ticks = Mutex(0)
    return Importer(
      mapping, into: journal, account: "lena", importedAt: Self.importedAt,
      stopwatch: {
        span
          * ticks.withLock {
            $0 += 1
            return $0
          }
      })
  }

  /// The whole log.
  func log() throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    while true {
      let more = try journal.events(after: events.last?.sequence ?? 0, limit: 5000)
      if more.isEmpty { return events }
      events += more
    }
  }

  /// What the log says, without what differs between two desks or runs.
  func tale() throws -> [String] {
    try log().map { "\($0.sequence) \($0.id) \($0.stream) \($0.version) \($0.content)" }
  }
}
