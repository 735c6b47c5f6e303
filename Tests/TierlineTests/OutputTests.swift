import Foundation
import Testing

struct OutputTests {
  @Test(arguments: [["list", "status:any"], ["events"], ["list", "--json"], ["metrics"]])
  func `a reader that goes away is no failure`(arguments: [String]) throws {
    let desk = try Desk(isMade: false)
    try desk.tierline("demo", "--no-open", "--tickets", "150")
    let process = desk.program.process(arguments)
    let (output, complaint) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, complaint)
    try output.fileHandleForReading.close()

    try process.run()
    try output.fileHandleForWriting.close()
    let words = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()

    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(words.isEmpty)
  }

  @Test func `a follower ends when its reader goes away, though nothing happens`() throws {
    let desk = try Desk()
    let process = desk.program.process(["events", "--follow"])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    try output.fileHandleForWriting.close()

    try output.fileHandleForReading.close()
    process.waitUntilExit()

    #expect(process.terminationStatus == 0)
  }

  @Test func `words from outside cannot move the terminal`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Red \u{1B}[31m alert \u{9B}2J\u{202E}")
    try desk.tierline("note", ticket, "a\u{7}b\u{1B}]0;title\u{7}")

    for arguments in [["show", ticket], ["list"], ["history", ticket], ["search", "alert"]] {
      let scalars = try desk.program.run(arguments).output.unicodeScalars
      #expect(scalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F) })
      #expect(!scalars.contains("\u{9B}"))
      #expect(!scalars.contains("\u{202E}"))
    }
  }

  @Test func `a note and a reply cannot be taken for each other`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")
    try desk.tierline("note", ticket, input: "The customer is wrong")
    try desk.tierline("reply", ticket, input: "We are looking into it")

    let page = try desk.tierline("show", ticket).output

    #expect(page.contains("NOTE (internal)\n  │ The customer is wrong\n"))
    #expect(page.contains("REPLY to Ada\n  ║ We are looking into it\n"))
  }

  @Test(arguments: ["list", "metrics", "roster show", "history T-1"])
  func `a table is as wide as the terminal, and whole in a pipe`(verb: String) throws {
    let desk = try Desk()
    _ = try desk.open(
      "The tunnel to the second warehouse drops each hour", team: "Platform Engineering")
    try desk.tierline("set", "T-1", "subject=" + String(repeating: "tunnel ", count: 14))

    let shown = try desk.program.shell(
      "script -qec \"stty cols 80; $tierline \(verb)\" /dev/null </dev/null")
    let piped = try desk.program.shell("$tierline \(verb)")

    #expect(shown.status == 0, "\(shown.complaint)")
    #expect(shown.output.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 80 })
    #expect(!piped.output.contains("…"))
  }

  @Test func `a text may be an option, and progress is no complaint`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")

    try desk.tierline("note", ticket, "--text", "The customer is wrong")
    #expect(try desk.tierline("show", ticket).output.contains("│ The customer is wrong\n"))
    #expect(try desk.tierline("store", "rebuild").complaint.isEmpty)
  }

  @Test func `a note that is not UTF-8 is refused`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")
    let process = desk.program.process(["note", ticket])
    let (input, complaint) = (Pipe(), Pipe())
    (process.standardInput, process.standardError) = (input, complaint)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data([0xFF, 0xFE, 0x41]))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()

    #expect(process.terminationStatus == 1)
    let words = String(
      decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(words.contains("UTF-8"))
  }
}
