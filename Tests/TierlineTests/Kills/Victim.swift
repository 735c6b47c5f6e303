import Foundation

/// A run of the program that is killed at a chosen moment of its life, or ends before.
struct Victim {
  /// What it had written by then: an acknowledgement, where it got so far.
  var output: String
  var complaint: String
  var wasKilled: Bool
  /// It got to its end, and the end was not a good one.
  var failed: Bool

  /// - Parameter moment: how long it may live, in nanoseconds; nil for as long as it likes.
  init(_ program: Program, _ arguments: [String], killedAfter moment: Int?) throws {
    let process = program.process(arguments)
    let (output, complaint) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, output)
    process.standardError = complaint
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    let limit = moment.map { DispatchTime.now() + .nanoseconds($0) } ?? .distantFuture
    if end.wait(timeout: limit) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      end.wait()
    }
    wasKilled = process.terminationReason == .uncaughtSignal
    failed = !wasKilled && process.terminationStatus != 0
    self.output = Victim.text(output)
    self.complaint = Victim.text(complaint)
  }

  private static func text(_ pipe: Pipe) -> String {
    let data = try? pipe.fileHandleForReading.readToEnd()
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
