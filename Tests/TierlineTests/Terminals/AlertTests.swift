import Foundation
import Testing

/// How a console calls for its person, read from the bytes that it sends.
@Suite(.enabled(if: Seat.isThere, "tmux is not installed"))
struct AlertTests {
  @Test(arguments: [
    ("quiet", false, false), ("bell", true, false), ("desktop", true, true),
  ])
  func `a mention calls in the way that the person has chosen`(
    way: String, rings: Bool, notifies: Bool
  ) throws {
    let desk = try Desk()
    let ticket = try desk.open("Paint robot stands still", team: "Network")
    let seat = try Seat(desk, as: "maria", alerts: way)
    #expect(try seat.sees("Paint robot stands still"))
    let record = try desk.file("bytes", Data())
    try seat.record(into: record)

    try desk.tierline("note", ticket, "Have a look, @maria", "--as", "dev")
    #expect(try seat.sees("dev mentioned you on \(ticket)."))
    try seat.press("q")
    let notice = "\u{1B}]9;tierline: dev mentioned you on \(ticket)\u{7}"
    func bytes() throws -> String { try String(contentsOfFile: record, encoding: .utf8) }
    #expect(try Seat.eventually { try bytes().contains("\u{1B}[?1049l") })

    let sent = try bytes()
    #expect(sent.contains(notice) == notifies)
    #expect(sent.replacingOccurrences(of: notice, with: "").contains("\u{7}") == rings)
  }
}
