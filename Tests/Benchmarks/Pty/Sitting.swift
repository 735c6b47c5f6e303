import Foundation

/// A program at a terminal of its own, and somebody who presses keys there and looks at the clock.
final class Sitting {
  private let terminal: Pseudoterminal
  private let child: Child
  /// How long a program may be silent within one answer: nobody sees it as two.
  static let pause = Int64.milliseconds(20)

  init(_ command: Command, at terminal: Pseudoterminal) throws {
    self.terminal = terminal
    child = try Child(command, .terminal(path: terminal.path))
  }

  var process: pid_t { child.process }
  var startedAt: Int64 { child.startedAt }

  /// Types the bytes.
  /// - Returns: the moment before they were sent.
  func press(_ key: String) -> Int64 {
    let bytes = Array(key.utf8)
    let moment = Clock.now
    _ = bytes.withUnsafeBytes { write(terminal.master, $0.baseAddress, $0.count) }
    return moment
  }

  /// What comes until the program is silent for so long, or ends.
  /// - Parameters:
  ///   - patience: how long to wait for the first byte, in nanoseconds.
  ///   - silence: how long to wait for each after it.
  ///   - limit: how long it may go on in all.
  func answer(
    patience: Int64, silence: Int64 = Sitting.pause, limit: Int64 = .seconds(30)
  ) -> [Arrival] {
    let end = Clock.now + limit
    var arrivals: [Arrival] = []
    while true {
      let wait = arrivals.isEmpty ? patience : silence
      guard Readiness.isReadable(terminal.master, until: min(end, Clock.now + wait)) else { break }
      let bytes = Readiness.read(terminal.master)
      guard !bytes.isEmpty else { break }
      arrivals.append(Arrival(at: Clock.now, bytes: bytes))
    }
    return arrivals
  }

  /// When the picture was there that shows the word first.
  func moment(of word: String, atMost limit: Int64) throws -> Int64 {
    let end = Clock.now + limit
    let wanted = Array(word.utf8)
    var soFar: [UInt8] = []
    while Clock.now < end {
      let picture = answer(patience: end - Clock.now)
      guard let last = picture.last?.at else { break }
      soFar += picture.flatMap(\.bytes)
      if soFar.contains(wanted) { return last }
    }
    throw NotPossible("“\(word)” did not come within \(limit / .seconds(1)) s")
  }

  /// Everything that comes before the moment, however silent it is in between.
  func listen(until moment: Int64) -> [Arrival] {
    var arrivals: [Arrival] = []
    while Readiness.isReadable(terminal.master, until: moment) {
      let bytes = Readiness.read(terminal.master)
      guard !bytes.isEmpty else { break }
      arrivals.append(Arrival(at: Clock.now, bytes: bytes))
    }
    return arrivals
  }

  func facts() throws -> ProcessFacts { try ProcessFacts(of: process) }

  /// Leaves as a person does, so that nothing is left to be put in order by the next one.
  func end(pressing key: String) {
    _ = press(key)
    // A program that writes its last words must find somebody who reads them.
    while !answer(patience: .milliseconds(500), silence: .milliseconds(100)).isEmpty {}
    child.wait(atMost: 500)
  }
}
