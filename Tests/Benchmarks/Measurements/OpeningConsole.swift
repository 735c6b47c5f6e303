extension Quantity {
  static let firstPage = Quantity(
    "open.page", "start → first page", .milliseconds, .atMost(30),
    how: "from before the process is made to the last byte of the first page, in a terminal of "
      + "80×24, files in the system's cache; peers in turns with it")
  static let settled = Quantity(
    "open.settled", "start → all that comes by itself", .milliseconds,
    how: "… to the last byte before half a second of silence: figures and counts, too")
  static let memory = Quantity(
    "open.memory", "memory of the open console", .megabytes, .atMost(60),
    how: "resident set, shared pages included, once all is there")

  static let leadFigures = Quantity(
    "open.lead", "start → a lead's figures", .milliseconds,
    how: "leads open on the metrics: to the last byte of the first picture that has them")

  static let opening = [firstPage, settled, memory, leadFigures]
}

/// How soon there is something to read, at every size of desk.
struct OpeningConsole {
  let bench: Bench

  func figures() throws -> [Figure] {
    var figures: [Figure] = []
    for size in bench.sizes {
      do {
        figures += try self.figures(tickets: size) + [leadFigures(tickets: size)]
      } catch {
        let conditions = Conditions(tickets: size)
        figures += Quantity.opening.map { Figure($0, under: conditions, failed: "\(error)") }
      }
    }
    return figures
  }

  private struct Readings {
    var page: [Double] = []
    var settled: [Double] = []
    var memory: [Double] = []
    var failure: String?
  }

  private func figures(tickets: Int) throws -> [Figure] {
    var missing: [Figure] = []
    let contenders = try bench.contenders(tickets: tickets) { name, why in
      missing.append(
        Figure(.firstPage, under: Conditions(tickets: tickets), of: name, failed: why))
    }.filter { isItsTurn($0, at: tickets) }
    var readings = contenders.map { _ in Readings() }
    Progress.say("opening \(tickets.roughly) tickets")
    for round in 0...bench.pace.starts {
      for (place, contender) in contenders.enumerated() where isWorthIt(readings[place], round) {
        // The first is to warm up.
        take(contender, into: &readings[place], isKept: round > 0)
      }
    }
    return zip(contenders, readings).flatMap(figures) + missing
  }

  /// A peer that bears fewer rows than the desk has is not measured with these once more.
  private func isItsTurn(_ contender: Contender, at size: Int) -> Bool {
    contender.tickets == size || !bench.sizes.contains(contender.tickets)
  }

  /// Nobody waits fifteen times for what takes seconds: three readings of it tell enough.
  private func isWorthIt(_ readings: Readings, _ round: Int) -> Bool {
    guard readings.failure == nil else { return false }
    return readings.settled.count < 3 || Samples(readings.settled).median < 2000
  }

  private func take(_ contender: Contender, into readings: inout Readings, isKept: Bool) {
    do {
      let (sitting, opening) = try contender.open(on: .usual)
      defer { sitting.end(pressing: contender.quit) }
      guard isKept else { return }
      readings.page.append(opening.firstPage)
      readings.settled.append(opening.settled)
      readings.memory.append(try sitting.facts().resident)
    } catch {
      readings.failure = "\(error)"
    }
  }

  private func figures(_ contender: Contender, _ readings: Readings) -> [Figure] {
    let conditions = Conditions(tickets: contender.tickets)
    return [
      (Quantity.firstPage, readings.page), (Quantity.settled, readings.settled),
      (Quantity.memory, readings.memory),
    ].map { quantity, values in
      if let failure = readings.failure {
        return Figure(quantity, under: conditions, of: contender.name, failed: failure)
      }
      return Figure(quantity, ofTakes: values, under: conditions, of: contender.name)
    }
  }

  /// Three takes: it may be seconds.
  private func leadFigures(tickets: Int) throws -> Figure {
    let console = try bench.console(tickets: tickets, role: .lead)
    let takes = try (0..<3).map { _ in
      let sitting = try Sitting(console.command, at: Pseudoterminal(.usual))
      defer { sitting.end(pressing: console.quit) }
      let moment = try sitting.moment(of: "Backlog", atMost: .seconds(60))
      return (moment - sitting.startedAt).milliseconds
    }
    return Figure(.leadFigures, ofTakes: takes, under: Conditions(tickets: tickets))
  }
}
