import Foundation
import ServiceDesk
import Testing

@testable import Exchange

/// Real programs, run as a hook runs them.
struct HookProgramTests {
  private static let environment = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC",
    "TIERLINE_DESK": "/desk", "SECRET": "x", "LD_PRELOAD": "/nonexistent.so", "TIERLINE": "y",
  ]

  private func run(
    _ arguments: String..., input: String = "", limit: TimeSpan = .seconds(30)
  ) -> HookProgram.Outcome {
    let rule = HookRule(name: "hook", kinds: [], arguments: arguments, timeLimit: limit)
    return HookProgram(rule, environment: Self.environment).run(input)
  }

  @Test func `the event stands on standard input, whatever its length`() {
    let long = String(repeating: "ä", count: 200_000)
    #expect(run("cat", input: "{\"seq\":1}\n") == .init(reason: nil, output: "{\"seq\":1}\n"))
    #expect(run("wc", "-c", input: long).output == "400000\n")
  }

  @Test func `a program that does not read its input is not waited for`() {
    #expect(run("true", input: String(repeating: "x", count: 1_000_000)).reason == nil)
  }

  @Test func `arguments are handed over as they stand`() {
    #expect(run("printf", "%s|", "$HOME; `id`", "a b", "").output == "$HOME; `id`|a b||")
  }

  @Test func `of the environment only what every program needs is handed on`() {
    let lines = run("env").output.split(separator: "\n").map(String.init)
    #expect(
      Set(lines) == [
        "PATH=/usr/bin:/bin", "HOME=/nonexistent", "LANG=C.UTF-8", "TZ=UTC", "TIERLINE_DESK=/desk",
      ])
  }

  @Test(arguments: [
    ("exit 3", HookFailure.Reason.exited(status: 3)), ("kill -9 $$", .signalled(9)),
    ("exit 0", nil),
  ])
  func `how a program ended is told`(script: String, reason: HookFailure.Reason?) {
    let outcome = run("sh", "-c", "echo out; echo err >&2; \(script)")
    #expect(outcome == .init(reason: reason, output: "out\nerr\n"))
  }

  @Test func `a program that is not there is told in the system's words`() {
    let outcome = run("/nonexistent/program")
    #expect(outcome.reason == .notStarted("No such file or directory"))
    #expect(run().reason == .notStarted("no program is named"))
  }

  @Test func `a program that takes too long is ended, and what it has started with it`() throws {
    let outcome = run(
      "sh", "-c", "echo begun; sleep 1000 & echo $!; wait", limit: TimeSpan(microseconds: 300_000))
    #expect(outcome.reason == .outOfTime(TimeSpan(microseconds: 300_000)))
    let words = outcome.output.split(separator: "\n")
    #expect(words.first == "begun")
    let sleeper = try #require(words.last.flatMap { Int32($0) })
    // The order to die reaches it when it has its turn at a processor.
    let patience = ContinuousClock.now + .seconds(10)
    while isAlive(sleeper), ContinuousClock.now < patience { sched_yield() }
    #expect(!isAlive(sleeper))
  }

  /// Not gone, nor dead and not yet buried by the system.
  private func isAlive(_ process: Int32) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state?.contains(") Z ") == false
  }

  @Test func `a program that does not heed the order to end is killed`() {
    let outcome = run(
      "sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1000; done",
      limit: TimeSpan(microseconds: 200_000))
    #expect(outcome.reason == .outOfTime(TimeSpan(microseconds: 200_000)))
    #expect(outcome.output == "deaf\n")
  }

  @Test func `of much output the last is kept`() {
    let outcome = run("sh", "-c", "yes äää | head -n 400000; echo done")
    #expect(outcome.reason == nil)
    #expect(outcome.output.utf8.count <= HookProgram.mostOutput)
    #expect(outcome.output.hasSuffix("done\n"))
    #expect(!outcome.output.contains("\u{FFFD}"))
  }

  @Test func `what goes on after the program has ended is not waited for`() {
    #expect(run("sh", "-c", "sleep 5 & echo gone").output == "gone\n")
  }
}
