import ServiceDesk
import Terminal
import Testing

@testable import Console

/// With which tickets the queue begins, and the way back to them.
struct HomeTests {
  private func desk() throws -> PaperDesk {
    let desk = try PaperDesk()
    try desk.open("VPN drops", .high, .high)
    try desk.open("Printer jams", team: .desk)
    let taken = try desk.open("Wi-Fi is slow")
    try desk.perform(.assignment(.claim), on: taken, by: .noah)
    return desk
  }

  @Test func `an engineer begins with what is theirs or nobody's in their teams`() throws {
    let seat = try Seat(at: desk(), isAtHome: true)
    #expect(seat.state.queue.rows.map(\.subject) == ["VPN drops"])
    #expect(seat.row(1).contains("Queue  [your teams 1]"))
    seat.press("g", "a")
    #expect(seat.state.queue.rows.count == 3)
    #expect(seat.row(1).contains("[all 3]"))
  }

  @Test func `a lead begins with the whole queue`() throws {
    let seat = try Seat(.lena, at: desk(), isAtHome: true)
    #expect(seat.state.queue.rows.count == 3)
    seat.press("g", "q")
    #expect(seat.row(1).hasPrefix("━ Queue  [all 3]  mine 0"))
  }

  @Test func `an engineer of no team begins with the whole queue`() throws {
    var stranger = Person.maria
    stranger.teams = []
    stranger.id = PersonID("zoe")
    let seat = try Seat(stranger, at: desk(), isAtHome: true)
    #expect(seat.state.queue.rows.count == 3)
  }

  @Test(arguments: [["g", "a"], ["g", "n"]])
  func `esc leads back to where the queue began`(_ keys: [String]) throws {
    let seat = try Seat(at: desk(), isAtHome: true)
    for key in keys { seat.press(key) }
    seat.press("esc")
    #expect(seat.state.queue.queryText == seat.state.desk.ours)
    #expect(seat.status.hasPrefix("Your teams’ again, no longer "))
    seat.press("esc")
    #expect(seat.state.queue.rows.map(\.subject) == ["VPN drops"])
  }

  @Test func `where nothing waits it says so, and how to see the rest`() throws {
    let seat = try Seat(.omar, at: desk(), isAtHome: true)
    #expect(seat.state.queue.rows.isEmpty)
    #expect(seat.picture.contains("Nothing waits for you"))
    #expect(seat.picture.contains("ga shows the whole queue."))
  }

  @Test func `a narrow screen names the view, and others where they fit`() throws {
    let seat = try Seat(at: desk(), columns: 40, rows: 10, isAtHome: true)
    #expect(seat.row(1).hasPrefix("━ Queue  [your teams 1]  mine 0  … ━"))
    let narrower = try Seat(at: desk(), columns: 30, rows: 10, isAtHome: true)
    #expect(narrower.row(1).hasPrefix("━ Queue  [your teams 1]  … ━"))
  }

  @Test func `a search and a filter say which they are`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    #expect(seat.row(1).contains("Queue  search: words, or a query"))
    #expect(seat.row(22).hasPrefix("/"))
    seat.type("vpn")
    #expect(seat.row(1).contains("━ Search "))
    seat.press("esc", "f")
    #expect(seat.row(1).contains("Queue  filter: what it shall show"))
    #expect(seat.row(22).hasPrefix("filter"))
    seat.type("vpn")
    #expect(seat.row(1).contains("━ Filter "))
    #expect(seat.footer.contains("enter filter"))
  }

  @Test(arguments: [(105, true), (104, false)])
  func `the header names the person's teams where it is wide enough`(
    _ columns: Int, _ isNamed: Bool
  ) throws {
    let seat = try Seat(at: desk(), columns: columns)
    #expect(seat.row(0).contains("tier 2 engineer  Network ") == isNamed)
    #expect(seat.row(0).contains("Fri 20 Nov  09:00"))
  }

  @Test func `of more teams than there is room for the rest is counted`() throws {
    var busy = Person.maria
    busy.id = PersonID("zoe")
    busy.teams = ["Network", "Applications", "Workplace and meeting rooms", "Field"].map {
      TeamID($0)
    }
    let seat = try Seat(busy, at: desk(), columns: 105)
    #expect(seat.row(0).contains("Network, Applications +2"))
    #expect(seat.row(0).contains("Fri 20 Nov  09:00"))
  }

  @Test func `help says which of its lines are in sight`() throws {
    let seat = try Seat(at: desk())
    seat.press("?")
    #expect(seat.row(3).contains("lines 1–"))
    seat.press("end")
    let place = try #require(seat.row(3).split(separator: " ").last { $0.allSatisfy(\.isNumber) })
    #expect(seat.row(3).contains("–\(place) of \(place)"))
    seat.type("handback")
    #expect(!seat.row(3).contains("lines"))
  }

  @Test(arguments: [(40, 10), (80, 24)])
  func `what may follow a prefix is shown whole`(_ columns: Int, _ rows: Int) throws {
    let seat = try Seat(at: desk(), columns: columns, rows: rows)
    seat.press("g")
    let names = Keymap.standard.continuations(of: [Key("g")]).map {
      Catalogue.entry($0.action).title
    }
    #expect(names.count > 10)
    for name in names { #expect(seat.picture.contains(" \(name)"), "\(name)") }
  }

  @Test func `help on a small screen cuts neither a key nor a sentence`() {
    for line in HelpSheet().lines(keymap: .standard, width: 36, whyNot: { _ in nil }) {
      #expect(line.width <= 36, "\(line.text)")
    }
  }
}
