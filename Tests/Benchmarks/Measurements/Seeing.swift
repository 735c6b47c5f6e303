import Foundation
import Journal

extension Quantity {
  static let seenMedian = Quantity(
    "visible.p50", "seen by another process, p50", .milliseconds, .atMost(5),
    how: "from the return of the writer's call to the moment at which a reader that waits at the "
      + "doorbell has read the event; 0 where it had read it before")
  static let seenTail = Quantity(
    "visible.p99", "seen by another process, p99", .milliseconds, .atMost(50), how: "the same")
  static let seenMost = Quantity(
    "visible.max", "seen by another process, longest", .milliseconds, .atMost(300),
    how: "the same")

  static let visibility = [seenMedian, seenTail, seenMost]
}

/// How soon what one process has written is known to another.
struct Seeing {
  let bench: Bench
  /// A note each so many milliseconds: the reader sleeps in between.
  private static let every = 40

  func figures() throws -> [Figure] {
    Progress.say("a writer and a reader")
    let desk = try ScratchDesk(bench, name: "visible")
    let reader = try desk.writer().journal
    defer { try? reader.close() }
    let writer = try WriterProcess(
      on: desk, place: 0, seconds: bench.pace.seconds, every: Self.every)
    writer.begin()
    let seen = try watch(reader, until: writer.end)
    let notes = try writer.report().notes
    let waits = notes.compactMap { note in
      seen[note.sequence].map { max(0, ($0 - note.returned).milliseconds) }
    }
    guard waits.count == notes.count else {
      throw NotPossible("\(notes.count - waits.count) of \(notes.count) notes were not seen")
    }
    return [Figure].percentiles(
      waits, [(Quantity.seenMedian, 50), (Quantity.seenTail, 99), (Quantity.seenMost, 100)])
  }

  /// Reads what has come at each ring.
  /// - Returns: when each event had been read, by its place in the log.
  private func watch(_ reader: Journal, until end: Int32) throws -> [Int64: Int64] {
    var seen: [Int64: Int64] = [:]
    var last = try reader.newestSequence()
    var isOver = false
    let deadline = Clock.now + .seconds(bench.pace.seconds + 30)
    while !isOver, Clock.now < deadline {
      var sources = [reader.doorbell.fileDescriptor, end].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      poll(&sources, nfds_t(sources.count), 250)
      isOver = sources[1].revents != 0
      reader.doorbell.drain()
      let lines = try reader.lines(after: last, limit: 1000)
      let moment = Clock.now
      for line in lines { seen[line.sequence] = moment }
      last = lines.last?.sequence ?? last
    }
    return seen
  }
}
