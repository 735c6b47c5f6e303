extension Quantity {
  static let restingBytes = Quantity(
    "idle.bytes", "bytes sent at rest", .bytes, .atMost(0),
    how: "by the open console of 200×60, between two ticks of the minute")
  static let restingTime = Quantity(
    "idle.cpu", "processor time at rest", .percent, .atMost(0.3),
    how: "of one core, all threads of the process, in the same time")

  static let resting = [restingBytes, restingTime]
}

/// What the console costs while nobody touches it.
struct Resting {
  let bench: Bench

  func figures() throws -> [Figure] {
    let contender = try bench.console(tickets: bench.largest)
    let (sitting, _) = try contender.open(on: .large)
    defer { sitting.end(pressing: contender.quit) }
    awaitWholeRest(sitting)
    Progress.say("\(bench.pace.rest) s of rest")
    let (before, start) = (try sitting.facts(), Clock.now)
    let arrivals = sitting.listen(until: start + .seconds(bench.pace.rest))
    let (after, end) = (try sitting.facts(), Clock.now)
    let conditions = Conditions(tickets: bench.largest, screen: Screenful.large.text)
    let share = Double(after.ran - before.ran) / Double(end - start) * 100
    return [
      Figure(
        .restingBytes, Double(arrivals.byteCount), under: conditions, samples: bench.pace.rest),
      Figure(.restingTime, share, under: conditions, samples: bench.pace.rest),
    ]
  }

  /// Lets what follows the opening come to its end, and the minute pass if it would do so during
  /// the rest.
  private func awaitWholeRest(_ sitting: Sitting) {
    _ = sitting.listen(until: Clock.now + .seconds(min(6, bench.pace.rest)))
    let second = Int(WallClock.now) % 60
    guard second + bench.pace.rest >= 59 else { return }
    _ = sitting.listen(until: Clock.now + .seconds(61 - second))
  }
}
