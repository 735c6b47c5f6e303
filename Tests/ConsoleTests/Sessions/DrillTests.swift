import ServiceDesk
import Terminal
import Testing

@testable import Console

/// From every figure to its tickets, and back to it.
struct DrillTests {
  @Test func `every figure opens as many tickets as it counts, and esc goes back to it`() throws {
    let seat = try Seat(.lena, at: deskOfAMonth(), columns: 80, rows: 60)
    let doors = seat.state.metrics.columns(width: 80).joined().compactMap(\.door)
    #expect(Set(doors).count == doors.count && doors.count > 30)
    for door in doors {
      let counted = try #require(seat.counted(door), "\(door)")
      seat.go(to: door)
      #expect(seat.state.metrics.door(width: 80) == door)
      seat.press("enter")
      guard counted > 0 || seat.state.focus == .queue else {
        #expect(seat.status == "No ticket stands behind this figure.")
        continue
      }
      #expect(seat.state.queue.rows.count == counted, "\(door)")
      seat.press("escape")
      #expect(seat.state.focus == .metrics)
      #expect(seat.state.metrics.door(width: 80) == door)
      #expect(seat.state.queue.queryText.isEmpty && seat.state.queue.drill == nil)
    }
  }

  @Test func `the list says what it is, within the window`() throws {
    let seat = try Seat(.lena, at: deskOfAMonth())
    seat.go(to: .figure(.counted(.escalations)))
    seat.press("enter")
    #expect(seat.picture.contains("Escalated in the last 7 days"))
    #expect(seat.state.queue.rows.map(\.id).sorted() == [3, 4, 5].map(TicketID.init))
  }

  @Test(arguments: [
    (FigurePart.counted(.slaAttainment, .firstResponse), "Missed the first response of all time"),
    (.counted(.breachedOpen), "Missed and owed now"), (.counted(.load), "Owned now"),
  ])
  func `what stands now is not said to be of a window`(part: FigurePart, title: String) {
    #expect(part.title(.all) == title)
  }

  @Test func `esc from a ticket goes to the list first, and the filter before comes back`() throws {
    let seat = try Seat(at: deskOfAMonth())
    seat.press("g", "u", "g", "m")
    let before = seat.state.queue.queryText
    #expect(!before.isEmpty)
    seat.go(to: .figure(.counted(.handbacks)))
    seat.press("enter", "enter")
    #expect(seat.state.focus == .ticket)
    seat.press("escape")
    #expect(seat.state.focus == .queue && seat.state.queue.drill != nil)
    seat.press("escape")
    #expect(seat.state.focus == .metrics && seat.state.queue.queryText == before)
    #expect(seat.state.metrics.door(width: 80) == .figure(.counted(.handbacks)))
  }

  @Test func `a list behind a figure is left by a filter of one's own`() throws {
    let seat = try Seat(.lena, at: deskOfAMonth())
    seat.press("enter", "g", "u")
    #expect(seat.state.queue.drill == nil)
    seat.press("escape")
    #expect(seat.state.focus == .queue)
  }
}

extension Seat {
  /// The number in the row, as the figures have it.
  fileprivate func counted(_ door: Door) -> Int? {
    guard let sheet = state.metrics.sheet else { return nil }
    switch door {
    case .query(let text): return counted(text, sheet)
    case .figure(.counted(.acknowledgementTime, _)):
      // Each of these was acknowledged twice: where it came to, and where it came back.
      return sheet.figure(.acknowledgementTime).flatMap { tickets($0.measure) }.map { $0 / 2 }
    case .figure(.counted(.slaAttainment, let variant)):
      guard case .ratio(let kept) = sheet.figure(.slaAttainment, variant)?.measure else {
        return nil
      }
      let missed = kept.denominator - kept.numerator
      return variant == .acknowledgement ? missed / 2 : missed
    case .figure(.counted(let id, let variant)):
      return sheet.figure(id, variant).flatMap { tickets($0.measure) }
    case .figure(.resolved(let name)):
      let groups = sheet.figure(.throughputByEngineer)?.groups
      return groups?.first { $0.name == name }.flatMap { tickets($0.measure) }
    case .figure(.handedBack(let lower, let upper)):
      let pairs = sheet.figure(.bounceRate, .all)?.pairs
      return pairs?.first { $0.lower == lower && $0.upper == upper }.flatMap { tickets($0.measure) }
    }
  }

  private func counted(_ text: String, _ sheet: FigureSheet) -> Int? {
    if text == "due>=0m due<1h" { return sheet.pressing }
    if text == "escalated:pending" { return sheet.unacknowledged }
    if text == "status:active owner:none" { return sheet.unowned }
    if let load = sheet.loads.first(where: { text == "status:active owner:\($0.person)" }) {
      return load.tickets
    }
    if sheet.idle.contains(where: { text == "status:active owner:\($0)" }) { return 0 }
    if text.hasPrefix("id:") { return 1 }
    if let team = sheet.teams.first(where: { text.hasSuffix(NamePattern($0.team.name).queryText) })
    {
      return team.tickets
    }
    if let day = sheet.days.first(where: { text == "status:any opened:\($0.date.date)" }) {
      return day.opened
    }
    guard text.contains("age") else {
      return sheet.figure(.backlog).flatMap { tickets($0.measure) }
    }
    let limits = ["age<4h", "age<1d", "age<3d", "age<7d", "age<30d", "age>=30d"]
    let place = limits.firstIndex { text.hasSuffix($0) }
    return place.flatMap { sheet.figure(.backlogAge)?.measure.buckets?.sinceOpened.counts[$0] }
  }

  /// Nothing else happened twice to one ticket.
  private func tickets(_ measure: Measure) -> Int? {
    switch measure {
    case .count(let amount, let tickets): tickets ?? amount
    case .ratio(let ratio): ratio.numerator
    case .durations(let statistics), .ages(_, let statistics): statistics.n
    case .score(_, let tickets): tickets
    }
  }
}
