import ServiceDesk
import Terminal
import Testing

@testable import Console

/// The queue while nobody does anything: time alone puts first what presses most.
@Suite struct SlackPictures {
  @Test func `the queue is sorted anew as time passes, and the cursor stays on its ticket`() throws
  {
    let desk = try deskOfAFridayAfternoon()
    let seat = try Seat(at: desk, rows: 14)
    seat.press("j")
    expectPicture(
      seat.list, "at 16:40",
      #"""
      ━ Queue  …  mine 0  unowned 5  arrivals 0  [all 5]  At risk 2  Urgent 2 ━━━━━━━━
        P  Ticket Subject                      Status     Clock  T  Owner     Age
        P1 T-5    VPN drops for the whole Gen… new            5m T2 ·         10m
      ▌ P3 T-3    Calendar shows the wrong we… new       ▴   30m T2 ·          3h
        P2 T-4    Exchange of orders with Ghe… new       ▴  1h00 T2 ·          3h
        P4 T-2    New monitor for the front d… new          3h20 T2 ·          4h
        P3 T-1    Scanner reads every second … ‖customer ‖   20h T2 ·          7h

      """#)

    desk.pass(.minutes(25))
    seat.rest()
    expectPicture(
      seat.list, "at 17:05, after work",
      #"""
      ━ Queue  …  mine 0  unowned 5  arrivals 0  [all 5]  At risk 2  Urgent 2 ━━━━━━━━
        P  Ticket Subject                      Status     Clock  T  Owner     Age
        P1 T-5    VPN drops for the whole Gen… new          -20m T2 ·         35m
      ▌ P3 T-3    Calendar shows the wrong we… new       ◦   10m T2 ·          3h
        P2 T-4    Exchange of orders with Ghe… new       ▴   35m T2 ·          3h
        P4 T-2    New monitor for the front d… new       ◦  3h00 T2 ·          5h
        P3 T-1    Scanner reads every second … ‖customer ‖   20h T2 ·          8h

      """#)

    desk.pass(.minutes(95))
    seat.rest()
    expectPicture(
      seat.list, "at 18:40",
      #"""
      ━ Queue  …  mine 0  unowned 5  arrivals 0  [all 5]  At risk 2  Urgent 2 ━━━━━━━━
        P  Ticket Subject                      Status     Clock  T  Owner     Age
        P1 T-5    VPN drops for the whole Gen… new         -1h55 T2 ·          2h
        P2 T-4    Exchange of orders with Ghe… new         -1h00 T2 ·          5h
      ▌ P3 T-3    Calendar shows the wrong we… new       ◦   10m T2 ·          5h
        P4 T-2    New monitor for the front d… new       ◦  3h00 T2 ·          6h
        P3 T-1    Scanner reads every second … ‖customer ‖   20h T2 ·          9h

      """#)
  }

  @Test func `rows stay where they are while somebody works among them`() throws {
    let desk = try deskOfAFridayAfternoon()
    let seat = try Seat(at: desk)
    let order = seat.state.queue.rows.map(\.id)
    desk.pass(.hours(2))
    seat.press("j")
    #expect(seat.state.queue.rows.map(\.id) == order)

    desk.pass(.minutes(1))
    seat.rest()
    #expect(seat.state.queue.rows.map(\.id) != order)
  }

  /// It is 16:40, and the office closes at 17:00 on these clocks; what is urgent is counted round
  /// the clock.
  private func deskOfAFridayAfternoon() throws -> PaperDesk {
    let desk = try PaperDesk()
    let held = try desk.open("Scanner reads every second label")
    desk.pass(.hours(3))
    try desk.open("New monitor for the front desk", .low, .low)
    try desk.perform(
      .lifecycle(.hold(.customer, until: nil, asking: "Which model is it?")), on: held, by: .maria)
    desk.pass(.minutes(70))
    try desk.open("Calendar shows the wrong week")
    let urgent = try desk.open("Exchange of orders with Ghent stands still", .high, .medium)
    desk.pass(.minutes(30))
    try desk.perform(
      .conversation(.reply("The line is up, the queue is not. I go on.")), on: urgent, by: .maria)
    desk.pass(.minutes(170))
    try desk.open("VPN drops for the whole Gent site", .high, .high)
    desk.pass(.minutes(10))
    return desk
  }
}

extension Seat {
  /// The queue's own rows.
  fileprivate var list: String { (1...8).map(row).joined(separator: "\n") }
}
