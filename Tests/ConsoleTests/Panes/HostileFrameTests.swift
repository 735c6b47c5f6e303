import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct HostileFrameTests {
  private let desk: PaperDesk
  private let ticket: TicketID

  init() throws {
    desk = try PaperDesk()
    let long = hostileWords + String(repeating: "W", count: 10_000) + "\n" + hostileWords
    for _ in 1...3 { try desk.open(hostileWords, requester: hostileWords) }
    ticket = try desk.open(hostileWords, requester: hostileWords)
    try recordSubject(long)
    for command in [
      TicketCommand.conversation(.note(long)), .conversation(.reply(long)),
      .conversation(.receive(long)), .classification(.tag(add: ["tag"], remove: [])),
      .classification(.setField("site", to: hostileWords)), .assignment(.claim),
      .escalation(
        .escalate(to: .platform, summary: hostileWords, tried: long, ask: hostileWords)),
      .escalation(.raise(reason: hostileWords)),
    ] { try desk.perform(command, on: ticket, by: .lena) }
  }

  /// As another system may have had it: on this desk nobody could write so long a one.
  private func recordSubject(_ subject: String) throws {
    let author = Author(actor: .automation("import:test"), account: "test", origin: .imported)
    let fact = Fact(
      id: EventID(high: 7, low: 7), event: .ticket(ticket, .classification(.retitled(subject))),
      author: author, occurredAt: desk.now)
    #expect(try desk.journal.record([fact]) == 1)
  }

  /// Every row is exactly as wide as the screen, and holds only what is simply drawn.
  private func expectStraight(_ seat: Seat, _ what: String) {
    let frame = seat.state.frame()
    #expect(frame.size == seat.state.size)
    for row in 0..<frame.size.rows {
      let cells = (0..<frame.size.columns).map { frame[Point(column: $0, row: row)] }
      #expect(cells.reduce(0) { $0 + Int($1.width) } == frame.size.columns, "\(what), row \(row)")
      #expect(frame.text(ofRow: row).displayWidth <= frame.size.columns, "\(what), row \(row)")
      for cell in cells {
        #expect(cell.text.unicodeScalars.allSatisfy { $0.isDrawn }, "\(what), row \(row)")
        #expect(cell.text.displayWidth == Int(cell.width), "\(what), row \(row): \(cell.text)")
      }
    }
  }

  @Test(arguments: [(80, 24), (40, 10), (200, 60), (120, 30)])
  func `every pane and box stays straight`(columns: Int, rows: Int) throws {
    let seat = try Seat(at: desk, columns: columns, rows: rows)
    expectStraight(seat, "the queue")
    seat.press("G")
    seat.rest()
    expectStraight(seat, "the end of the queue")
    seat.press("enter")
    for _ in 0..<12 {
      expectStraight(seat, "the ticket")
      seat.press("pagedown")
    }
    seat.press("G")
    expectStraight(seat, "the ticket's end")
    for box in ["r", "i", "e", "a", "p", "T", "A", "C", "?", ":", "/"] {
      seat.press(box)
      expectStraight(seat, "the box of \(box)")
      seat.press("esc", "esc")
    }
    seat.press("g", "m")
    expectStraight(seat, "the metrics")
  }

  @Test func `the rule between queue and ticket stays where it is`() throws {
    let seat = try Seat(at: desk, columns: 200, rows: 40)
    let frame = seat.state.frame()
    let queue = try #require(seat.state.arrangement.divider)
    for row in queue.rows {
      #expect(frame[Point(column: queue.origin.column, row: row)].text == "│")
    }
  }

  @Test func `a box around hostile words has its right edge`() throws {
    let seat = try Seat(at: desk)
    seat.press("G", "enter", "i")
    seat.send(.paste(hostileWords))
    let frame = seat.state.frame()
    let edges = (0..<frame.size.rows).compactMap { row in
      (0..<frame.size.columns).last { frame[Point(column: $0, row: row)].text == "│" }
    }
    #expect(edges.count > 3)
    #expect(Set(edges.suffix(4)).count == 1)
  }
}

extension Unicode.Scalar {
  fileprivate var isDrawn: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    case 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: false
    default: true
    }
  }
}
