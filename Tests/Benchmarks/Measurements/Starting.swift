extension Quantity {
  static let version = Quantity(
    "start.version", "tierline --version", .milliseconds,
    how: "started, run and ended without a terminal; the peer is /bin/true, in turns with it")
  static let listing = Quantity(
    "start.list", "tierline list --limit 20", .milliseconds,
    how: "the desk opened, twenty tickets written out; the peer is “task limit:20 list”")

  static let starting = [version, listing]
}

/// How long a program takes that only answers.
struct Starting {
  let bench: Bench

  func figures() throws -> [Figure] {
    let desk = try bench.shelf.desk(tickets: bench.largest)
    let list = bench.program.command.with("list", "--limit", "20", "--desk", desk)
    let nothing = Command(path: "/bin/true", environment: bench.environment)
    var figures = inTurns([
      Run(Quantity.version, bench.program.command.with("--version")),
      Run(Quantity.version, nothing, of: "true"),
      Run(Quantity.listing, list, Conditions(tickets: bench.largest)),
    ])
    if bench.peers.contains(.task) { figures += tasks() }
    return figures
  }

  private struct Run {
    var quantity: Quantity
    var command: Command
    var conditions: Conditions
    var subject: String
    var readings: [Double] = []
    var failure: String?

    init(
      _ quantity: Quantity, _ command: Command, _ conditions: Conditions = Conditions(),
      of subject: String = Figure.own
    ) {
      (self.quantity, self.command) = (quantity, command)
      (self.conditions, self.subject) = (conditions, subject)
    }

    mutating func take() {
      do {
        readings.append(try Program(command: command).run([]).lasted.milliseconds)
      } catch {
        failure = "\(error)"
      }
    }

    var figure: Figure {
      if let failure { return Figure(quantity, under: conditions, of: subject, failed: failure) }
      let samples = Samples(readings)
      return Figure(
        quantity, samples.median, under: conditions, of: subject, spread: samples.middle,
        samples: samples.count)
    }
  }

  /// Each once to warm up, then all in turns, so that a slower minute is everybody's.
  private func inTurns(_ runs: [Run]) -> [Figure] {
    var runs = runs
    for place in runs.indices {
      runs[place].take()
      runs[place].readings = []
    }
    for _ in 0..<(2 * bench.pace.starts) {
      for place in runs.indices { runs[place].take() }
    }
    return runs.map(\.figure)
  }

  private func tasks() -> [Figure] {
    let peer = Peer.task
    let count = min(bench.largest, peer.mostRows)
    let conditions = Conditions(tickets: count)
    do {
      guard let path = peer.path else { throw NotPossible("task is not installed") }
      var command = try bench.shelf.tasks(
        count, of: Command(path: path, environment: bench.environment))
      command.arguments += ["limit:20", "list"]
      return inTurns([Run(Quantity.listing, command, conditions, of: peer.rawValue)])
    } catch {
      return [Figure(.listing, under: conditions, of: peer.rawValue, failed: "\(error)")]
    }
  }
}
