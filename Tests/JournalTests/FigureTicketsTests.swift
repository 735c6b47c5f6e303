import ServiceDesk
import Testing

@testable import Journal

/// Behind a number stand exactly the tickets that it counts.
struct FigureTicketsTests {
  private func desk() throws -> (TemporaryDesk, MetricWindow) {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    // The rest alone lies in the last seven days.
    desk.clock.advance(by: .days(7))
    try desk.open("Fan is loud", team: "Service Desk")
    try desk.perform(.assignment(.claim), on: 3, by: "omar")
    try desk.perform(
      .escalation(
        .escalate(
          to: TeamID("Platform Engineering"), summary: "Core", tried: "Cables", ask: "Logs")), on: 3
    )
    try desk.perform(.escalation(.acknowledge), on: 3, by: "pia")
    try desk.perform(
      .escalation(.handBack(to: nil, reason: "missing_context", guidance: "Which port?")),
      on: 3, by: "pia")
    try desk.perform(.lifecycle(.resolve(text: "New switch")), on: 3, by: "omar")
    try desk.perform(.lifecycle(.reopen(reason: "Again")), on: 3, by: "tom")
    return (desk, try MetricWindow(now: desk.clock.now + .minutes(1)))
  }

  private func tickets(
    _ desk: TemporaryDesk, _ part: FigurePart, _ window: MetricWindow
  ) throws -> Int {
    try #require(try desk.journal.tickets(countedBy: part, window, atMost: 100)).count
  }

  @Test func `every count and share lists as many tickets as it counts`() throws {
    let (desk, window) = try desk()
    for window in [window, window.previous] {
      for figure in try desk.journal.figures(window) {
        let found = try tickets(desk, .counted(figure.id, figure.variant), window)
        switch figure.measure {
        case .count(let amount, let tickets): #expect(found == tickets ?? amount, "\(figure.id)")
        case .ratio(let ratio) where figure.id == .slaAttainment:
          #expect(found == ratio.denominator - ratio.numerator, "\(figure.variant?.rawValue ?? "")")
        case .ratio(let ratio): #expect(found == ratio.numerator, "\(figure.id)")
        case .durations(let statistics), .ages(_, let statistics):
          #expect(found == statistics.n || figure.id == .acknowledgementTime, "\(figure.id)")
        case .score(_, let tickets): #expect(found == tickets, "\(figure.id)")
        }
      }
    }
  }

  @Test func `a person lists what they resolved`() throws {
    let (desk, window) = try desk()
    let figures = try desk.journal.figures(window)
    let groups = try #require(figures.first { $0.id == .throughputByEngineer }).groups
    #expect(!groups.isEmpty)
    for group in groups {
      let name = try #require(group.name)
      #expect(try .count(tickets(desk, .resolved(by: name), window)) == group.measure)
    }
  }

  @Test func `a pair of teams lists what came back between them`() throws {
    let (desk, window) = try desk()
    let figures = try desk.journal.figures(window)
    let pairs = try #require(figures.first { $0.id == .bounceRate }).pairs
    #expect(pairs.count == 1)
    for pair in pairs {
      let part = FigurePart.handedBack(lower: pair.lower, upper: pair.upper)
      #expect(try desk.journal.tickets(countedBy: part, window, atMost: 9) == [TicketID(3)])
      let other = FigurePart.handedBack(lower: pair.upper, upper: pair.lower)
      #expect(try tickets(desk, other, window) == 0)
    }
  }

  @Test func `more tickets than asked for are none rather than some`() throws {
    let (desk, window) = try desk()
    let part = FigurePart.counted(.opened)
    let days = try MetricWindow(from: window.from - .days(30), now: window.to)
    #expect(try desk.journal.tickets(countedBy: part, days, atMost: 4) == nil)
    #expect(try desk.journal.tickets(countedBy: part, days, atMost: 5)?.count == 5)
  }
}
