import Foundation
import Journal
import ServiceDesk

extension Quantity {
  static let review = Quantity(
    "policy.review", "a policy adopted, all clocks under it", .milliseconds, .atMost(2000),
    how: "Journal.adoptPolicy on a desk of open tickets, with other goals for every clock; the "
      + "document read, the clocks of all tickets worked out and written, the commit durable")
  static let idleTick = Quantity(
    "tick.idle.p50", "a tick with nothing due, p50", .milliseconds, .atMost(5),
    how: "Journal.tick on that desk")

  static let promises = [review, idleTick]
}

/// What it costs to keep the promises of many open tickets.
struct KeepingPromises {
  let bench: Bench

  private static let most = 100_000
  private static let ticks = 500

  func figures() throws -> [Figure] {
    let count = min(bench.largest, Self.most)
    let original = try bench.shelf.place("open-\(count)") { path in
      try OpenTickets(count: count).make(path)
    }
    let conditions = Conditions(tickets: count)
    let reviews = try (1...3).map { take in
      Progress.say("policy \(take) of 3")
      return try withCopy(of: original) { journal in
        let began = Clock.now
        try OpenTickets.adopt(journal)
        return (Clock.now - began).milliseconds
      }
    }
    return [Figure(.review, ofTakes: reviews, under: conditions)]
      + [Figure].percentiles(
        try withCopy(of: original, ticks), [(.idleTick, 50)], under: conditions)
  }

  private func withCopy<Value>(
    of original: String, _ work: (Journal) throws -> Value
  ) throws -> Value {
    let desk = bench.scratch.path("promises")
    try FileManager.default.copyItem(atPath: original, toPath: desk)
    defer { try? FileManager.default.removeItem(atPath: desk) }
    let journal = try Journal(
      directory: desk,
      surroundings: Journal.Surroundings.live.at(OpenTickets.end + .seconds(1)))
    let value = try work(journal)
    try journal.close()
    return value
  }

  private func ticks(_ journal: Journal) throws -> [Double] {
    guard try journal.tick().recorded.isEmpty else {
      throw NotPossible("something is due on the desk of open tickets")
    }
    return try (0..<Self.ticks).map { _ in
      let began = Clock.now
      _ = try journal.tick()
      return (Clock.now - began).milliseconds
    }
  }
}
