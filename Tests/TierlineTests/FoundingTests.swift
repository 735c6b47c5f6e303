import Foundation
import Testing

struct FoundingTests {
  @Test(arguments: ["init", "demo"])
  func `what stands at a path already is left as it is`(verb: String) throws {
    let desk = try Desk(isMade: false)
    try FileManager.default.createDirectory(
      at: desk.directory, withIntermediateDirectories: false)
    let file = desk.directory.appending(path: "mine.txt")
    try Data("mine".utf8).write(to: file)

    let outcome = try desk.program.run([verb] + (verb == "demo" ? ["--no-open"] : []))

    #expect(outcome.status == 2)
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.directory.path()).count == 1)
  }

  @Test func `a faulty policy is answered with the line of each fault, and makes no desk`() throws {
    let desk = try Desk(isMade: false)
    let policy = URL.temporaryDirectory.appending(path: "policy-\(UUID().uuidString).yml")
    defer { try? FileManager.default.removeItem(at: policy) }
    try Data("name: Mine\nteems: []\n".utf8).write(to: policy)

    let checked = try desk.tierline("policy", "check", policy.path())
    let made = try desk.tierline("init", "--policy", policy.path())

    #expect(checked.status == 1)
    #expect(checked.complaint.contains("\(policy.path()):2:1: "))
    #expect(made.status == 1)
    #expect(!FileManager.default.fileExists(atPath: desk.directory.path()))
  }

  @Test func `the shipped policy is sound, and is what a desk says it was founded with`() throws {
    let desk = try Desk()

    let shipped = try desk.tierline("policy", "show", "--shipped")

    #expect(try desk.tierline("policy", "show").output == shipped.output)
    #expect(try desk.tierline("policy", "check", "-", input: shipped.output).status == 0)
  }

  @Test func `a roster with a fault adds nobody`() throws {
    let desk = try Desk()
    let before = try desk.eventCount

    let outcome = try desk.tierline(
      "roster", "adopt", "-",
      input: """
        people:
          - {id: eve, role: tier2}
          - {id: mallory, role: tier9}
        """)

    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("-:3:"))
    #expect(try desk.eventCount == before)
  }
}
