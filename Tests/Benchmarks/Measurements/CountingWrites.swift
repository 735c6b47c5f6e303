import Foundation

/// How often a program writes to its terminal for each cursor move. It is counted by strace, in a
/// sitting of its own, for what is watched is slow.
struct CountingWrites {
  let bench: Bench
  let contender: Contender
  private static let moves = 24

  func figure(on screen: Screenful) -> Figure {
    let conditions = Conditions(tickets: contender.tickets, screen: screen.text)
    do {
      let writes = Double(try count(on: screen)) / Double(Self.moves)
      return Figure(
        .keyWrites, writes, under: conditions, of: contender.name, samples: Self.moves)
    } catch {
      return Figure(.keyWrites, under: conditions, of: contender.name, failed: "\(error)")
    }
  }

  private func count(on screen: Screenful) throws -> Int {
    guard let strace = Executable.path(of: "strace") else {
      throw NotPossible("strace is not installed")
    }
    let log = bench.scratch.path("writes")
    defer { try? FileManager.default.removeItem(atPath: log) }
    let (sitting, _) = try contender.open(on: screen) { command, terminal in
      var watched = command
      watched.path = strace
      watched.arguments =
        ["-f", "-qq", "-ttt", "-e", "trace=write,writev", "-P", terminal, "-o", log]
        + command.words
      return watched
    }
    sitting.show(contender.whole)
    let there = Array(repeating: contender.down, count: Contender.rowsToMove)
    let back = Array(repeating: contender.up, count: Contender.rowsToMove)
    _ = sitting.answers(to: there + back)
    // What comes by itself between two keys is not of the moves.
    let answers = (0..<Self.moves).map { move in
      let key = (there + back)[move % (2 * there.count)]
      let begin = WallClock.now
      _ = sitting.answers(to: [key])
      return begin...WallClock.now
    }
    sitting.end(pressing: contender.quit)
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    let writes = TracedWrites(lines)
    return answers.reduce(0) { $0 + writes.count(in: $1) }
  }
}

/// What strace tells about calls of write: a line for each, with its process, moment and call.
struct TracedWrites {
  private var moments: [Double] = []

  init(_ lines: [Substring]) {
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 2)
      // A call that was interrupted by another thread's has a second line, without its arguments.
      guard words.count == 3, let moment = Double(words[1]), words[2].hasPrefix("write") else {
        continue
      }
      moments.append(moment)
    }
  }

  /// Calls between two moments, in seconds since 1970.
  func count(in span: ClosedRange<Double>) -> Int {
    moments.count { span.contains($0) }
  }
}
