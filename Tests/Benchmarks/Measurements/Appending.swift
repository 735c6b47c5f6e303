import Foundation

extension Quantity {
  static let appendMedian = Quantity(
    "append.p50", "a note, durable, p50", .milliseconds,
    how: "decided, appended, projected, indexed and flushed: the journal's perform; the peer is "
      + "write and fdatasync of the event's bytes at the end of a file in the same directory")
  static let appendTail = Quantity(
    "append.p99", "a note, durable, p99", .milliseconds, .atMost(5), how: "the same")
  static let appendShare = Quantity(
    "append.share", "rate, as a share of write and fdatasync", .percent, .atLeast(25),
    better: .higher, how: "total times of both, in turns of 25 within one run")

  static let appending = [appendMedian, appendTail, appendShare]
}

/// What durability costs one writer, beside the least that any durable write costs.
struct Appending {
  let bench: Bench

  func figures() throws -> [Figure] {
    let desk = try ScratchDesk(bench, name: "append")
    var writer = try desk.writer()
    for _ in 0..<20 { _ = try writer.write() }
    let raw = try RawAppender(
      path: bench.scratch.path("raw"), bytesEach: try writer.lastEventSize())
    Progress.say("\(bench.pace.appends) durable notes")
    var (notes, plain): ([Double], [Double]) = ([], [])
    while notes.count < bench.pace.appends {
      for _ in 0..<25 { plain.append(try raw.append()) }
      for _ in 0..<25 { notes.append(try writer.write().milliseconds) }
    }
    try writer.journal.close()
    let wanted = [(Quantity.appendMedian, 50.0), (Quantity.appendTail, 99.0)]
    let share = plain.reduce(0, +) / notes.reduce(0, +) * 100
    return [Figure].percentiles(notes, wanted)
      + [Figure].percentiles(plain, wanted, of: "fdatasync")
      + [Figure(.appendShare, share, samples: notes.count)]
  }
}

/// The least that a durable append can be.
private final class RawAppender {
  private let descriptor: Int32
  private let bytes: [UInt8]

  init(path: String, bytesEach: Int) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFailure("opening \(path)") }
    bytes = [UInt8](repeating: UInt8(ascii: "x"), count: bytesEach)
  }

  deinit { close(descriptor) }

  /// - Returns: milliseconds.
  func append() throws -> Double {
    let began = Clock.now
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw SystemFailure("write") }
    guard fdatasync(descriptor) == 0 else { throw SystemFailure("fdatasync") }
    return (Clock.now - began).milliseconds
  }
}
