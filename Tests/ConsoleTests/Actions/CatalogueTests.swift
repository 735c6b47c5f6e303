import ServiceDesk
import Terminal
import Testing

@testable import Console

@Test func `the catalogue has every action once`() {
  #expect(
    Catalogue.entries.map(\.name.rawValue).sorted() == ActionName.allCases.map(\.rawValue).sorted())
}

@Test(arguments: ActionName.allCases)
func `every action has a key, and the key does it`(_ name: ActionName) {
  let bindings = Keymap.standard.bindings.filter { $0.action == name }
  #expect(bindings.count == Catalogue.entry(name).keys.count)
  #expect(!bindings.isEmpty)
  for binding in bindings {
    #expect(Keymap.standard.meaning(of: binding.keys) == .action(name))
  }
}

@Test func `the help says every action, its keys and its sentence`() {
  let lines = HelpSheet().lines(keymap: .standard, width: 200) { _ in nil }.map(\.text)
  for entry in Catalogue.entries {
    let line = lines.first {
      $0.contains(" \(entry.name.rawValue) ") && $0.contains(entry.sentence)
    }
    #expect(line != nil, "The help lacks \(entry.name.rawValue).")
    #expect(line?.contains(Keymap.standard.hint(entry.name) ?? "?") == true)
  }
}

@Test func `the help finds an action by a word of its sentence`() {
  var help = HelpSheet()
  for character in "guidance" { _ = help.take(Key(character), page: 10, rows: 100) }
  let lines = help.lines(keymap: .standard, width: 120) { _ in nil }.map(\.text)
  #expect(lines.count == 3)
  #expect(lines[1].contains("handback"))
}

@Test(arguments: ActionName.allCases)
func `the command line offers every action by its name`(_ name: ActionName) throws {
  let seat = try Seat(at: PaperDesk())
  seat.press(":")
  seat.type(name.rawValue)
  guard case .line(let line) = seat.state.overlays.last else {
    Issue.record("There is no command line.")
    return
  }
  #expect(line.candidates.first?.text == name.rawValue)
}

@Test(arguments: ActionName.allCases.filter(\.needsTicket))
func `without a ticket an action says that there is none`(_ name: ActionName) throws {
  let seat = try Seat(at: PaperDesk())
  seat.feed(.carryOut(name))
  #expect(seat.status == Reason.noTicket.sentence(moments: .utc))
  #expect(seat.state.overlays.isEmpty)
}

@Test func `an action that a rule forbids says the rule`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops", team: .desk)
  let seat = try Seat(at: desk)
  seat.press("c")
  #expect(seat.status.hasPrefix("It is with Service Desk;"))
  #expect(!seat.footer.contains("claim"))
}
