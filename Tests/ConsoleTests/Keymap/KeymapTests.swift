import ServiceDesk
import Terminal
import Testing

@testable import Console

@Test func `the standard keymap has no faults`() {
  #expect(Keymap.standard.faults().isEmpty)
}

@Test func `vi's motions keep their keys`() throws {
  let motions: [(String, ActionName)] = [
    ("j", .down), ("k", .up), ("h", .back), ("l", .open), ("n", .nextTicket),
    ("N", .previousTicket), ("g g", .first), ("G", .last), ("ctrl-d", .halfDown), ("/", .search),
    ("u", .undo), ("ctrl-r", .redo), ("v", .markRange), ("space", .mark),
  ]
  for (keys, action) in motions {
    let sequence = try #require(Keymap.sequence(keys))
    #expect(Keymap.standard.meaning(of: sequence) == .action(action))
  }
}

@Test func `the keymap's document gives back the standard keymap`() {
  let lines = Keymap.document.split(separator: "\n").enumerated().compactMap { place, line in
    KeymapLine(document: String(line), line: place + 1)
  }
  let (keymap, faults) = Keymap.reading(lines)
  #expect(faults.isEmpty)
  #expect(lines.count == ActionName.allCases.count)
  #expect(Set(keymap.bindings) == Set(Keymap.standard.bindings))
}

@Test func `a person's line replaces an action's keys and takes a key from another`() throws {
  let (keymap, faults) = Keymap.reading([KeymapLine(action: "escalate", keys: ["J", "b"], line: 3)])
  #expect(keymap.hints(.escalate) == ["J", "b"])
  #expect(keymap.hints(.handBack).isEmpty)
  #expect(faults == [.unreachable(action: "handback")])
}

@Test(arguments: [
  (KeymapLine(action: "fly", keys: ["u"], line: 1), KeymapFault.unknownAction("fly", line: 1)),
  (KeymapLine(action: "claim", keys: ["c", "cmd-q"], line: 2), .unknownKey("cmd-q", line: 2)),
  (
    KeymapLine(action: "claim", keys: ["c", "c"], line: 4),
    .boundTwice("c", first: "claim", second: "claim", line: 4)
  ),
  (KeymapLine(action: "claim", keys: ["c", "g"], line: 5), .deadPrefix("g", hides: "gg", line: 5)),
  (
    KeymapLine(action: "cancel", keys: ["x x", "J"], line: 6),
    .dangerBesideMotion("J", action: "cancel", line: 6)
  ),
])
func `a faulty line is told with its number`(_ line: KeymapLine, _ fault: KeymapFault) {
  let (_, faults) = Keymap.reading([line])
  #expect(faults.contains(fault))
  #expect(fault.sentence.hasSuffix("."))
}

@Test func `digits before a motion are a count`() throws {
  let desk = try PaperDesk()
  for number in 1...12 { try desk.open("Ticket \(number)") }
  let seat = try Seat(at: desk)
  seat.press("5", "j")
  #expect(seat.state.queue.cursor == 5)
  seat.press("1", "0", "G")
  #expect(seat.state.queue.cursor == 9)
}

@Test func `a prefix shows what may follow it`() throws {
  let seat = try Seat(at: PaperDesk())
  seat.press("g")
  #expect(seat.picture.contains("unowned"))
  seat.press("y")
  #expect(seat.status == "gy does nothing; ? shows what does.")
  #expect(seat.state.pending.isEmpty)
}

@Test func `esc takes back a count or a prefix and nothing else`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("enter", "5", "esc")
  #expect(seat.state.pending.isEmpty)
  #expect(seat.state.focus == .ticket)
}

extension KeymapLine {
  /// Reads `name: ["a", "b"]`; nil for a comment.
  fileprivate init?(document text: String, line: Int) {
    guard !text.hasPrefix("#"), let colon = text.firstIndex(of: ":") else { return nil }
    let quoted = text[colon...].split(separator: "\"", omittingEmptySubsequences: false)
    let keys = quoted.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    self.init(action: String(text[..<colon]), keys: keys, line: line)
  }
}

@Test func `the way to the shell is open even while writing, and what is written is kept`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i", "a", "ctrl-z")
  #expect(seat.effects.suffix(2).contains(.suspend))
  #expect(desk.journal.drafts.all(of: PersonID("maria")).count == 1)
  #expect(seat.picture.contains("NOTE on T-1"))
}
