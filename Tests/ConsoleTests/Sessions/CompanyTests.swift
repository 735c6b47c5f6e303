import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// Several at one desk: who looks, who writes.
struct CompanyTests {
  private let desk: PaperDesk
  private let id: TicketID

  init() throws {
    desk = try PaperDesk()
    id = try desk.open("VPN drops", .high, .high)
    try desk.open("Printer jams")
  }

  /// The rule above the ticket that is read.
  private func rule(_ seat: Seat) -> String {
    (0..<24).map(seat.row).first { $0.contains(" \(id)") && $0.contains("───") } ?? ""
  }

  private func looksAround(_ seat: Seat) { seat.feed(.stir) }

  @Test func `who reads a ticket is seen on it and in the queue`() throws {
    let maria = try Seat(at: desk)
    let noah = try Seat(.noah, at: desk)
    #expect(!rule(maria).contains("noah"))
    looksAround(maria)
    #expect(rule(maria).contains("noah looks"))
    #expect(maria.picture.contains("▌◉P1 T-1"))
    noah.press("j")
    noah.rest()
    looksAround(maria)
    #expect(!rule(maria).contains("noah"))
    #expect(maria.picture.contains("◉P3 T-2"))
  }

  @Test func `who begins a reply is named to whoever is at the ticket`() throws {
    let maria = try Seat(at: desk)
    let noah = try Seat(.noah, at: desk)
    noah.press("r")
    looksAround(maria)
    #expect(maria.status == "noah is writing a reply on T-1.")
    #expect(rule(maria).contains("noah is writing a reply"))
    #expect(maria.picture.contains("▌✎P1 T-1"))
    noah.type("x")
    looksAround(maria)
    maria.press("j")
    maria.rest()
    looksAround(maria)
    #expect(maria.status.isEmpty)
    noah.press("esc")
    looksAround(maria)
    #expect(!maria.picture.contains("✎"))
  }

  @Test func `the sentence goes when it is no longer true`() throws {
    let maria = try Seat(at: desk)
    let noah = try Seat(.noah, at: desk)
    noah.press("r")
    looksAround(maria)
    noah.press("esc")
    looksAround(maria)
    #expect(maria.status.isEmpty)
  }

  @Test func `two replies at once are no secret while they are written`() throws {
    let maria = try Seat(at: desk)
    let noah = try Seat(.noah, at: desk)
    maria.press("r")
    noah.press("r")
    looksAround(maria)
    #expect(maria.picture.contains("noah is writing a reply"))
    #expect(maria.picture.contains("REPLY on T-1"))
  }

  @Test func `nobody is at a ticket that cannot be seen beside the figures`() throws {
    let maria = try Seat(at: desk)
    let noah = try Seat(.noah, at: desk)
    noah.press("m")
    looksAround(maria)
    #expect(!rule(maria).contains("noah"))
  }

  @Test func `who has not touched a key for long looks at nothing, and writes on`() throws {
    let maria = try Seat(at: desk)
    let noah = try Seat(.noah, at: desk)
    desk.pass(.seconds(660))
    noah.rest()
    looksAround(maria)
    #expect(!rule(maria).contains("noah"))
    noah.press("i")
    desk.pass(.seconds(660))
    noah.rest()
    looksAround(maria)
    #expect(rule(maria).contains("noah is writing a note"))
  }

  @Test func `while it is suspended it looks at nothing, and at the ticket again after`() throws {
    let maria = try Seat(at: desk)
    let noah = try Seat(.noah, at: desk)
    noah.press("ctrl-z")
    #expect(noah.effects.last == .suspend)
    looksAround(maria)
    #expect(!rule(maria).contains("noah looks"))
    noah.send(.continued)
    looksAround(maria)
    #expect(rule(maria).contains("noah looks"))
  }

  @Test func `a second console of one's own is told apart`() throws {
    let maria = try Seat(at: desk)
    let other = try Seat(at: desk)
    other.press("r")
    looksAround(maria)
    #expect(rule(maria).contains("your other console is writing a reply"))
    #expect(maria.status.isEmpty)
  }

  @Test func `several are counted`() throws {
    let maria = try Seat(at: desk)
    let others = try [Person.noah, .omar, .lena].map { try Seat($0, at: desk) }
    others[2].press("g", "q")
    others[0].press("r")
    looksAround(maria)
    #expect(rule(maria).contains("noah is writing a reply, lena and omar look"))
  }

  @Test func `others are told once of what one turns to, not at every key`() throws {
    let maria = try Seat(at: desk)
    let before = maria.effects.count { if case .tellOthers = $0 { true } else { false } }
    maria.press("i")
    maria.type("The concentrator has been restarted.")
    maria.rest()
    let after = maria.effects.count { if case .tellOthers = $0 { true } else { false } }
    #expect(after == before + 1)
  }
}
