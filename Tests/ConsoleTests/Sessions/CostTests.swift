import ServiceDesk
import Terminal
import Testing

@testable import Console

/// A console whose frames go to a terminal that only counts.
private struct Counted {
  let seat: Seat
  let screen: Screen

  init(columns: Int, rows: Int) throws {
    let desk = try PaperDesk()
    for number in 1...90 { try desk.open("Ticket number \(number) about something") }
    seat = try Seat(at: desk, columns: columns, rows: rows, scheme: .dark)
    screen = try Screen(
      type: TerminalType(name: "xterm-256color"), size: seat.state.size, sink: FrameRecorder())
    show()
    seat.rest()
    show()
  }

  @discardableResult
  func show() -> FrameCost {
    screen.show(seat.state.frame())
    return screen.lastFrame
  }
}

@Suite(.serialized) struct CostTests {
  @Test(arguments: [(80, 24), (200, 60)])
  func `a cursor move costs one write of at most 64 bytes`(_ columns: Int, _ rows: Int) throws {
    let counted = try Counted(columns: columns, rows: rows)
    for key in ["j", "j", "j", "k", "j"] {
      counted.seat.press(key)
      let cost = counted.show()
      #expect(cost.writes == 1)
      #expect(cost.bytes <= 64)
    }
  }

  @Test func `a page turn costs at most two kilobytes`() throws {
    let counted = try Counted(columns: 80, rows: 24)
    counted.seat.press("G")
    let cost = counted.show()
    #expect(cost.writes == 1)
    #expect(cost.bytes <= 2048)
  }

  @Test func `idle costs nothing until the minute changes`() throws {
    let counted = try Counted(columns: 80, rows: 24)
    counted.seat.desk.pass(.seconds(30))
    counted.seat.rest()
    #expect(counted.show() == FrameCost())
    // What a clock has left is shown in steps of five minutes.
    var bytes = 0
    for _ in 0..<5 {
      counted.seat.desk.pass(.seconds(60))
      counted.seat.rest()
      let cost = counted.show()
      #expect(cost.writes == 1)
      bytes += cost.bytes
    }
    #expect(bytes <= 5 * 256)
  }

  @Test func `opening reads one slice of the queue and one ticket`() throws {
    let counted = try Counted(columns: 80, rows: 24)
    let reads = counted.seat.effects.filter { effect in
      switch effect {
      case .loadQueue, .loadTicket: true
      case .explain, .perform, .catchUp, .saveDraft, .removeDraft, .loadDrafts, .loadQueueBeside,
        .countQueue, .search, .readFilter, .countFound, .suggest, .suggestPeople, .markAll,
        .preview, .performBulk, .lookForUndo, .lookForRedo, .undo, .measure, .openFigure,
        .document, .loadViews, .keepView, .dropView, .countViews, .passTime, .runHooks, .tellOthers,
        .lookAround, .editOutside, .redraw, .suspend,
        .alert, .copy:
        false
      }
    }
    #expect(reads.count == 2)
  }

  @Test func `moving among what was found costs no more than moving in the queue`() throws {
    let counted = try Counted(columns: 80, rows: 24)
    counted.seat.press("/")
    counted.seat.type("something")
    counted.show()
    counted.seat.rest()
    counted.show()
    for key in ["down", "down", "up"] {
      counted.seat.press(key)
      let cost = counted.show()
      #expect(cost.writes == 1)
      #expect(cost.bytes <= 64)
    }
  }

  @Test func `a letter typed in a search costs one write of at most two kilobytes`() throws {
    let counted = try Counted(columns: 80, rows: 24)
    counted.seat.press("/")
    counted.show()
    for letter in "number 7" {
      counted.seat.type(String(letter))
      let cost = counted.show()
      #expect(cost.writes == 1)
      #expect(cost.bytes <= 2048)
    }
    #expect(counted.show() == FrameCost())
  }

  @Test func `going to the next place in a ticket costs one write`() throws {
    let counted = try Counted(columns: 80, rows: 24)
    counted.seat.press("enter", "/")
    counted.seat.type("t")
    counted.seat.press("enter")
    counted.show()
    counted.seat.press("n")
    let cost = counted.show()
    #expect(cost.writes == 1)
    #expect(cost.bytes <= 2048)
  }

  @Test func `the ticket beside the queue follows only when the cursor rests`() throws {
    let counted = try Counted(columns: 200, rows: 60)
    counted.seat.press("j", "j")
    #expect(counted.seat.state.ticket.file?.ticket.id == TicketID(1))
    counted.seat.rest()
    #expect(counted.seat.state.ticket.file?.ticket.id == TicketID(3))
  }
}
