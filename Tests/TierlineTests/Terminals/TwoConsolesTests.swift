import Foundation
import Testing

/// Several people on one desk, each at a terminal of their own.
@Suite(.enabled(if: Seat.isThere, "tmux is not installed"))
struct TwoConsolesTests {
  @Test func `an escalation goes up, comes back and is solved, and each sees the other's step`()
    throws
  {
    let desk = try Desk()
    let ticket = try desk.open("Paint robot stands still", team: "Network")
    let maria = try Seat(desk, as: "maria")
    let kenji = try Seat(desk, as: "kenji", columns: 120, rows: 40)
    // It is another team's for him, as yet.
    #expect(try kenji.sees("your teams"))
    try kenji.press("g", "a")
    #expect(try maria.sees("Paint robot stands still") && kenji.sees("Paint robot stands still"))

    try maria.press("c")
    #expect(try maria.sees("\(ticket) is yours.") && kenji.sees("maria claimed \(ticket)."))

    try maria.press("e")
    #expect(try maria.sees("Escalate \(ticket)"))
    try maria.type("platform")
    for words in ["Controller loses its address", "New cable", "Read the relay's log"] {
      try maria.press("Tab")
      try maria.type(words)
    }
    try maria.press("C-s")
    #expect(try kenji.sees("ESCALATED from Network by maria", "Read the relay's log"))

    try kenji.press("a")
    #expect(try maria.sees("kenji acknowledged \(ticket)."))

    try kenji.press("b")
    #expect(try kenji.sees("Hand \(ticket) back"))
    try kenji.type("missing")
    try kenji.press("Tab")
    try kenji.type("Attach a capture")
    try kenji.press("C-s")
    #expect(try maria.sees("HANDED BACK", "Attach a capture"))

    try maria.press("c")
    #expect(try maria.sees("\(ticket) is yours."))
    try maria.press("r")
    #expect(try maria.sees("REPLY on \(ticket)"))
    try maria.type("Good news: we know the cause")
    try maria.press("C-s")
    #expect(try kenji.sees("Good news: we know the cause"))
    try maria.press("R")
    #expect(try maria.sees("RESOLVE \(ticket)"))
    try maria.type("Relay restored")
    try maria.press("C-s")
    #expect(try kenji.sees("RESOLUTION", "Relay restored"))
    #expect(try desk.tierline("show", ticket, "--json").json["status"] as? String == "resolved")
  }

  @Test func `each sees who else looks and writes, until they have gone or been killed`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Paint robot stands still", team: "Network")
    let maria = try Seat(desk, as: "maria")
    let kenji = try Seat(desk, as: "kenji")
    try kenji.press("g", "a")
    #expect(try maria.sees("kenji looks"))
    try kenji.press("i")
    #expect(try maria.sees("kenji is writing a note on \(ticket)."))
    let people = try desk.tierline("who", ticket, "--json").json["people"] as? [[String: Any]]
    #expect(people?.map { $0["person"] as? String } == ["kenji", "maria"])
    #expect(people?.map { $0["writing"] as? String } == ["note", nil])

    kill(try kenji.process, SIGKILL)
    #expect(Seat.eventually { (try? maria.picture.contains("kenji is writing")) == false })
    try maria.press("q")
    #expect(
      Seat.eventually {
        (try? desk.tierline("who").output) == "Nobody is at this desk just now.\n"
      })
  }

  @Test func `while four processes write, two consoles follow and nothing is lost`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Many hands", team: "Network")
    let before = try desk.eventCount
    let seats = try ["maria", "dev"].map { try Seat(desk, as: $0) }
    for seat in seats { #expect(try seat.sees("Many hands")) }
    let program = desk.program
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      for note in 1...8 {
        _ = try? program.run(["note", ticket, "hand \(writer) note \(note)", "--as", "maria"])
      }
    }
    try desk.tierline("resolve", ticket, "--text", "All hands rest")
    for seat in seats { #expect(try seat.sees("resolved", "All hands rest")) }
    #expect(try desk.eventCount == before + 33)
    #expect(try desk.tierline("store", "verify").status == 0)
  }
}
