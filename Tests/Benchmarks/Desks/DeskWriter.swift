import Foundation
import Journal
import ServiceDesk

/// Somebody who writes notes on the tickets of a desk, as fast as each becomes durable.
struct DeskWriter {
  let journal: Journal
  private let author: Author
  private let tickets: [TicketID]
  private var count = 0

  /// A note that was written: its place in the log, and nanoseconds on `Clock` before the call and
  /// after its return.
  struct Note {
    var sequence: Int64
    var began: Int64
    var returned: Int64

    var milliseconds: Double { (returned - began).milliseconds }
  }

  /// - Parameter person: one of the roster who may write notes.
  init(desk: String, person: String, account: String) throws {
    journal = try Journal(directory: desk, surroundings: .live)
    author = Author(actor: .person(PersonID(person)), account: account, origin: .verb)
    tickets = try journal.queue(Query(), me: nil, now: .now, limit: 200).rows.map(\.id)
    guard !tickets.isEmpty else { throw NotPossible("the desk has no open ticket") }
  }

  /// Begins at another ticket than others do.
  mutating func begin(at place: Int) { count = place * 13 }

  mutating func write() throws -> Note {
    count += 1
    let text = Self.texts[count % Self.texts.count] + " (\(count))"
    let ticket = tickets[count % tickets.count]
    let began = Clock.now
    let receipt = try journal.perform(.conversation(.note(text)), on: ticket, by: author)
    return Note(sequence: receipt.sequence, began: began, returned: Clock.now)
  }

  /// Bytes of the last event as it stands in the log.
  func lastEventSize() throws -> Int {
    let last = try journal.newestSequence() - 1
    guard let line = try journal.lines(after: last, limit: 1).first else { return 0 }
    let texts = [line.stream, line.kind, line.actor, line.account, line.origin, line.body ?? ""]
    // Number, version and two times; the id, salt, digest and link beside the texts.
    return texts.reduce(4 * 8 + 16 + 16 + 32 + 32) { $0 + $1.utf8.count }
  }

  private static let texts = [
    "Rekey fails after 3600 s: the concentrator no longer offers AES-GCM in phase 2",
    "Called the depot: scanners come back when the access point is restarted, for about an hour",
    "Compared with last week's backup of the configuration; nothing but the certificate differs",
    "Asked for a capture from both ends while it happens, and for the exact minute",
  ]
}

extension Journal.Surroundings {
  /// The machine's own clock and chance.
  static let live = Journal.Surroundings(
    now: { Instant.now }, random: { UInt64.random(in: 0...(.max)) })
}

extension Instant {
  fileprivate static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
