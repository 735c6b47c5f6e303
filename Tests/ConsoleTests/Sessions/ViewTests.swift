import Journal
import Resources
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// The views of the queue as tabs above it.
struct ViewTests {
  private let desk: PaperDesk
  private let urgent: TicketID

  init() throws {
    desk = try PaperDesk()
    urgent = try desk.open("VPN drops", .high, .high)
    let mine = try desk.open("Printer jams")
    try desk.perform(.assignment(.claim), on: mine, by: .maria)
  }

  private func seat(_ person: Person = .maria, columns: Int = 120) throws -> Seat {
    let seat = try Seat(person, at: desk, columns: columns, isAtHome: true)
    seat.rest()
    return seat
  }

  @Test func `each view stands above the queue with how many it finds`() throws {
    let tabs = "Queue  [your teams 2]  mine 1  unowned 1  arrivals 0  all 2  At risk 1  Urgent 1 ━"
    #expect(try seat().row(1).contains(tabs))
  }

  @Test func `one goes through them, round the end, and to any by its number`() throws {
    let seat = try seat()
    seat.press(">")
    seat.rest()
    #expect(seat.row(1).contains("[mine 1]"))
    #expect(!seat.picture.contains("VPN drops"))
    seat.press("<", "<")
    #expect(seat.row(1).contains("[Urgent 1]"))
    seat.press("3", ">")
    #expect(seat.row(1).contains("[unowned 1]"))
    seat.press("9", "9", ">")
    #expect(seat.row(1).contains("[Urgent 1]"))
  }

  @Test func `a filter of the moment stands in brackets before them`() throws {
    let seat = try seat()
    seat.press("f", "ctrl-u")
    seat.type("priority:P1\n")
    #expect(seat.row(1).contains("Queue  [priority:P1]  your teams 2  mine 1"))
    seat.press(">")
    #expect(seat.row(1).contains("[your teams 2]"))
  }

  @Test func `a lead’s begin with all that is listed`() throws {
    let seat = try seat(.lena)
    seat.press("g", "q")
    #expect(seat.row(1).contains("Queue  [all 2]  mine 0  unowned 1"))
  }

  @Test(arguments: [
    (80, "[mine 1]  unowned 1  arrivals 0  all 2  At risk 1  Urgent 1 ━"), (40, "[mine 1]"),
  ])
  func `where there is no room for all, those around the shown one stay`(
    _ columns: Int, _ tabs: String
  ) throws {
    let seat = try seat(columns: columns)
    seat.press(">")
    #expect(seat.row(1).contains(tabs))
    #expect(seat.row(1).contains("…"))
  }

  @Test func `what the queue shows is kept under a name, and there at the next start`() throws {
    let first = try seat()
    first.press("f", "ctrl-u")
    first.type("tag:none\n")
    first.press(",", "v")
    first.type("Untagged\n")
    #expect(first.status == "“Untagged” stands among your views; > and < go there.")
    #expect(first.row(1).contains("[Untagged 2]"))
    let next = try seat(columns: 160)
    next.press(":")
    next.type("view unt\n")
    #expect(next.row(1).contains("[Untagged 2]"))
    next.press("x", "v")
    next.type("Untagged\n")
    #expect(next.status == "“Untagged” is no view of yours any more.")
    #expect(next.row(1).contains("[tag:none]"))
    #expect(try !seat(.noah).picture.contains("Untagged"))
  }

  @Test(
    arguments: [
      ("view u", "“u” may mean Urgent or unowned."), ("view Urgnt", "Did you mean “Urgent”?"),
      ("save-view a: b", "no colon"), ("drop-view x", "You keep no views of your own."),
    ])
  func `what cannot be is said in a sentence`(_ line: String, _ sentence: String) throws {
    let seat = try seat()
    seat.press(":")
    seat.type(line + "\n")
    #expect(seat.status.contains(sentence))
    #expect(seat.row(1).contains("[your teams 2]"))
  }

  @Test func `counts follow what others do`() throws {
    let seat = try seat()
    try desk.perform(.assignment(.claim), on: urgent, by: .noah)
    seat.hearDoorbell()
    desk.pass(.seconds(3))
    seat.rest()
    #expect(seat.row(1).contains("unowned 0"))
  }

  @Test func `however much happens, they are counted every other second at most`() throws {
    let seat = try seat()
    let counted = { seat.effects.count { if case .countViews = $0 { true } else { false } } }
    let before = counted()
    for number in 0..<20 {
      try desk.perform(.conversation(.note("Note \(number)")), on: urgent, by: .noah)
      seat.hearDoorbell()
      seat.rest()
    }
    #expect(counted() == before)
    #expect(seat.state.patience <= 2005)
  }

  @Test func `a policy’s new view stands there as soon as it is adopted`() throws {
    let seat = try seat()
    let policy = Resources.policy.replacing(
      "\nviews:\n", with: "\nviews:\n  - {name: Silent, query: \"hold:customer\"}\n")
    _ = try desk.journal.adoptPolicy(policy, by: Author(.lena))
    seat.hearDoorbell()
    #expect(seat.row(1).contains("all 2  Silent"))
  }

  @Test func `one that can no longer be read has no count and says why`() throws {
    try desk.journal.ownViews.keep(
      SavedView(name: "Old", query: "owner:nobody-here"), of: Person.maria.id)
    let seat = try seat(columns: 130)
    #expect(seat.row(1).contains("Urgent 1  Old ━"))
    seat.press("<")
    #expect(seat.status.contains("nobody-here"))
    #expect(seat.row(1).contains("[your teams 2]"))
  }
}
