import Foundation
import Testing

/// Directories that are no desk, or one that something has happened to.
struct DamagedDeskTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Done to the desk in the working directory.
    let damage: String
    let complaint: String

    init(_ what: String, _ damage: String, _ complaint: String) {
      (testDescription, self.damage, self.complaint) = (what, damage, complaint)
    }
  }

  static let cases = [
    Case("missing", "rm -r ../$desk", "There is no desk at"),
    Case(
      "a file", "rm -r ../$desk; echo mine > ../$desk", "it is a file, and a desk is a directory"),
    Case("empty", "rm -r *", "There is no desk at"),
    Case("not ours", "rm -r *; echo mine > mine", "other things are in it, and no store.sqlite"),
    Case("an empty database", ": > store.sqlite", "store.sqlite is empty"),
    Case(
      "no database", "rm *.sqlite-*; yes | head -n 9999 > store.sqlite",
      "its store.sqlite is no SQLite database"),
  ]

  @Test(arguments: cases)
  func `what is no sound desk is named as what it is, and stays as it is`(mishap: Case) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    _ = try desk.program.shell(
      "cd $TIERLINE_DESK; desk=$(basename $TIERLINE_DESK); \(mishap.damage)")
    let before = desk.contents

    for call in [
      ["list"], ["note", "T-1", "x"], ["show", "T-1"], ["store", "verify"], ["events"],
    ] {
      let outcome = try desk.program.run(call)
      #expect(outcome.status == 5, "\(call): \(outcome.complaint)")
      #expect(outcome.output.isEmpty, "\(call)")
      #expect(outcome.complaint.contains(mishap.complaint), "\(call): \(outcome.complaint)")
    }
    #expect(desk.contents == before)
  }

  @Test func `a log is not thrown away because the database beside it was emptied`() throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    _ = try desk.program.shell(": > $TIERLINE_DESK/store.sqlite")
    let log = desk.contents["store.sqlite-wal"]

    _ = try desk.tierline("list")

    #expect(desk.contents["store.sqlite-wal"] == log)
  }

  @Test(arguments: [
    "rm store.lock", "rm store.bell", "rm checkpoints.txt", "rm -r drafts",
    "rm -r store.lock store.bell checkpoints.txt drafts",
    "printf '\\377\\376 junk\\n\\0\\n-5 x y\\n99999999999999999999 a b\\n' >> checkpoints.txt",
    "rm checkpoints.txt; mkdir checkpoints.txt",
  ])
  func `what only helps may be lost, and is made again for the desk's group`(loss: String) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    _ = try desk.program.shell("cd $TIERLINE_DESK; \(loss)")

    #expect(try desk.program.shell("umask 077; $tierline list").status == 0)
    #expect(try desk.tierline("note", "T-1", "Still here").status == 0)
    #expect(try desk.tierline("store", "verify").status == 0)
    let modes = try desk.program.shell("cd $TIERLINE_DESK; stat -c %a store.lock store.bell")
    #expect(modes.output == "660\n660\n")
  }
}
