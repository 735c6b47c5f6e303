import Testing

@testable import Journal

struct StoreFailureTests {
  @Test(arguments: [
    (SystemCall.makeDirectory, "made"), (.access, "read"), (.open, "opened"), (.lock, "locked"),
    (.write, "written"), (.flush, "written durably"), (.rename, "put in its place"),
    (.changeMode, "opened to the desk's group"),
  ])
  func `what the system would not do is said in words`(call: SystemCall, word: String) {
    let failure = StoreFailure.system(call, path: "/d", code: 13, message: "Permission denied")
    #expect(failure.sentence == "/d cannot be \(word): Permission denied.")
  }
}
