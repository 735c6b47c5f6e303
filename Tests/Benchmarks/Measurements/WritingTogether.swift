extension Quantity {
  static let togetherMedian = Quantity(
    "together.p50", "a note at 350/s in all, p50", .milliseconds,
    how: "each writer a process of its own, writing at its share of 350 a second")
  static let togetherTail = Quantity(
    "together.p99", "a note at 350/s in all, p99", .milliseconds, .atMost(10), how: "the same")
  static let togetherMost = Quantity(
    "together.max", "a note at 350/s in all, longest", .milliseconds, .atMost(100),
    how: "the same")
  static let togetherRate = Quantity(
    "together.rate", "notes written at 350/s in all", .perSecond, better: .higher,
    how: "what the writers came to; less than 350 where the disk does not keep up")
  static let togetherErrors = Quantity(
    "together.errors", "errors", .count, .atMost(0), how: "at that pace and flat out")
  static let flatOutRate = Quantity(
    "together.flat-out.rate", "notes as fast as they go", .perSecond, better: .higher,
    how: "the same processes, each beginning a note as soon as the last is durable")
  static let flatOutTail = Quantity(
    "together.flat-out.p99", "a note as fast as they go, p99", .milliseconds,
    how: "the wait for the others included")

  static let together = [
    togetherMedian, togetherTail, togetherMost, togetherRate, togetherErrors, flatOutRate,
    flatOutTail,
  ]
}

/// What several processes come to that write on one desk.
struct WritingTogether {
  let bench: Bench
  private static let notesPerSecond = 350

  func figures() throws -> [Figure] {
    try [8, 16].flatMap { writers in try figures(writers: writers) }
  }

  private func figures(writers: Int) throws -> [Figure] {
    Progress.say("\(writers) writers")
    let every = 1000 * writers / Self.notesPerSecond
    let paced = try Gathering(bench, writers: writers, every: every)
    let flatOut = try Gathering(bench, writers: writers, every: 0)
    let conditions = Conditions(writers: writers)
    let errors = paced.failures + flatOut.failures
    return [Figure].percentiles(
      paced.times,
      [
        (Quantity.togetherMedian, 50), (Quantity.togetherTail, 99), (Quantity.togetherMost, 100),
      ], under: conditions)
      + [
        Figure(.togetherRate, paced.rate, under: conditions, samples: paced.times.count),
        Figure(
          .togetherErrors, Double(errors.count), under: conditions,
          samples: paced.times.count + flatOut.times.count),
        Figure(.flatOutRate, flatOut.rate, under: conditions, samples: flatOut.times.count),
      ]
      + [Figure].percentiles(flatOut.times, [(Quantity.flatOutTail, 99)], under: conditions)
  }
}

/// Several writers on one desk for some seconds.
private struct Gathering {
  var times: [Double] = []
  var failures: [String] = []
  /// Notes a second, from the first one's beginning to the last one's return.
  var rate = 0.0

  init(_ bench: Bench, writers: Int, every: Int) throws {
    let desk = try ScratchDesk(bench, name: "together")
    let processes = try (0..<writers).map {
      try WriterProcess(on: desk, place: $0, seconds: bench.pace.seconds, every: every)
    }
    for process in processes { process.begin() }
    var notes: [DeskWriter.Note] = []
    for process in processes {
      let report = try process.report()
      notes += report.notes
      failures += report.failures
    }
    times = notes.map(\.milliseconds)
    guard let first = notes.map(\.began).min(), let last = notes.map(\.returned).max() else {
      throw NotPossible(failures.first ?? "no writer wrote anything")
    }
    rate = Double(notes.count) / (last - first).seconds
  }
}
