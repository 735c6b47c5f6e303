import ServiceDesk
import Testing

@testable import Journal

/// The queue in the order of slack.
struct SlackTests {
  private func order(_ desk: TemporaryDesk, _ text: String = "") throws -> [Int] {
    try desk.list(text).map(\.id.number)
  }

  @Test func `what has the least time left comes first, and what nothing runs for comes last`()
    throws
  {
    let desk = try TemporaryDesk()
    try desk.open("Low", impact: .low, urgency: .low)
    try desk.open("Critical", impact: .high, urgency: .high)
    try desk.open("Middle")
    try desk.perform(.assignment(.claim), on: 3)
    try desk.perform(.lifecycle(.resolve(text: "Done")), on: 3)
    #expect(try order(desk) == [2, 1, 3])
    #expect(try order(desk, "sort:-slack") == [3, 1, 2])
  }

  @Test func `the order is that of the meaning, forwards, backwards and page by page`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    for number in 1...30 {
      try desk.open(
        "Case \(number)", impact: [.high, .medium, .low][number % 3],
        urgency: [.low, .high, .medium, .low][number % 4])
    }
    for hours in [0, 3, 16, 40] as [Int64] {
      desk.clock.advance(by: .hours(hours))
      let whole = try order(desk)
      #expect(try order(desk, "sort:-slack") == whole.reversed())
      var (paged, place): ([Int], QueuePlace?) = ([], nil)
      repeat {
        let page = try desk.journal.queue(
          Query(), me: nil, now: desk.clock.now, after: place, limit: 7)
        paged += page.rows.map(\.id.number)
        place = page.next
      } while place != nil
      #expect(paged == whole)
      let slacks = try whole.map { try slack(desk, $0) }
      let running = slacks.prefix { $0 != nil }.compactMap(\.self)
      #expect(running == running.sorted())
      #expect(slacks.dropFirst(running.count).allSatisfy { $0 == nil })
    }
  }

  private func slack(_ desk: TemporaryDesk, _ number: Int) throws -> Int64? {
    let row = try #require(try desk.journal.row(TicketID(number)))
    var rules = desk.journal.clockRules
    guard let standing = row.clock?.standing(at: desk.clock.now, &rules), !standing.isPaused else {
      return nil
    }
    let typical = try desk.journal.store.read { db in
      try ClockTable(db: db).face(of: TicketID(number))?.typical ?? 0
    }
    return standing.left.microseconds - typical
  }

  @Test func `what takes long to do comes before what has less time left`() throws {
    let desk = try TemporaryDesk()
    for number in 1...6 {
      try desk.open("New starter", impact: .low, urgency: .low)
      desk.clock.advance(by: .days(7))
      try desk.perform(.lifecycle(.resolve(text: "All is set up")), on: number)
    }
    try desk.open("New starter", impact: .low, urgency: .low)
    try desk.open("Scanner jams")
    let left = try [7, 8].map { try #require(try desk.journal.row(TicketID($0))?.clock).goal }
    #expect(left[0] > left[1])
    #expect(try order(desk, "status:new") == [7, 8])
  }

  @Test func `the queue is asked for what its clocks say`() throws {
    let desk = try TemporaryDesk()
    try desk.open("Low", impact: .low, urgency: .low)
    try desk.open("Critical", impact: .high, urgency: .high)
    try desk.open("Held")
    try desk.perform(.conversation(.reply("We ask the vendor")), on: 3)
    try desk.perform(.lifecycle(.hold(.customer, until: nil, asking: "Which site?")), on: 3)
    #expect(try order(desk, "sla:first_response") == [2, 1])
    #expect(try order(desk, "sla:paused") == [3])
    #expect(try order(desk, "breached:open") == [2])
    #expect(try order(desk, "breached:no sla:running") == [1])
    #expect(try order(desk, "sla<0s") == [] || order(desk, "sla<0s") == [2])
    #expect(try order(desk, "due<0s") == [2])
    #expect(try order(desk, "-due<0s").sorted() == [1, 3])
  }
}
