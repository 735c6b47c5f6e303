internal import Exchange
internal import Foundation
internal import Journal
internal import ServiceDesk

/// Runs the programs of the policy's hooks on what has happened: from a tick or an open console, in
/// any number of processes at once, each program once for each event.
struct HookRunning {
  let journal: Journal
  let account: String
  private let environment: [String: String]

  init(_ session: Session) {
    (journal, account) = (session.journal, session.account)
    environment = ProcessInfo.processInfo.environment.merging(
      ["TIERLINE_DESK": session.directory]
    ) { $1 }
  }

  /// Runs what is due, one after the other, and records what fails. Waits for each program, at most
  /// for as long as its hook allows; the desk is free meanwhile.
  @discardableResult
  func runDue(atMost most: Int = 500) throws -> Tally {
    var tally = Tally()
    while tally.run < most, let due = try journal.claimHook() {
      tally.run += 1
      guard let failure = failure(of: due) else { continue }
      tally.failures.append(failure)
      try journal.record(failure, account: account)
    }
    return tally
  }

  /// How many programs were run, and those of them that have not done their work.
  struct Tally {
    var run = 0
    var failures: [HookFailure] = []

    /// A line that counts them, and one for each failure.
    var lines: [String] {
      let vain = failures.isEmpty ? "." : ", \(failures.count) of them in vain:"
      return ["\(run.of("hook")) run\(vain)"]
        + failures.map { failure in
          "  \(failure.sentence)" + (failure.lastLine.map { ": \($0)" } ?? "")
        }
    }
  }

  /// Runs one; nil where its program has done its work.
  private func failure(of due: DueHook) -> HookFailure? {
    var environment = environment
    environment["TIERLINE_HOOK"] = due.rule.name
    let outcome = HookProgram(due.rule, environment: environment).run(due.line.json.text + "\n")
    return outcome.reason.map {
      HookFailure(hook: due.rule.name, event: due.line.id, reason: $0, output: outcome.output)
    }
  }
}
