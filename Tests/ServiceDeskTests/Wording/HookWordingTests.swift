import ServiceDesk
import Testing

struct HookWordingTests {
  @Test(arguments: [
    (HookFailure.Reason.exited(status: 3), "it ended with status 3"),
    (.signalled(9), "it was ended by signal 9"),
    (.outOfTime(.seconds(10)), "it had not ended after 10s"),
    (
      .notStarted("No such file or directory"),
      "it could not be started (No such file or directory)"
    ),
  ])
  func `a failure says which hook, and why`(reason: HookFailure.Reason, words: String) {
    let failure = HookFailure(
      hook: "page", event: EventID(high: 1, low: 1), reason: reason, output: "")
    #expect(failure.sentence == "the hook “page” failed: \(words)")
  }

  @Test(arguments: [("", nil), (" \n\n", nil), ("a\nno modem\n \r\n", "no modem")])
  func `the last line that was written is mostly why`(output: String, line: String?) {
    let failure = HookFailure(
      hook: "page", event: EventID(high: 1, low: 1), reason: .signalled(9), output: output)
    #expect(failure.lastLine == line)
  }
}
