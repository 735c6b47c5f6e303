import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// The figures of the month, held against those of real desks.
struct BelievabilityTests {
  private static let desks: [Census] = {
    ([1, 7] as [UInt64]).compactMap { seed in try? Census(facts(tickets: 750, seed: seed)) }
  }()

  @Test(arguments: desks)
  func `tickets come by day and on weekdays`(census: Census) {
    let clocks = census.openings.map { CivilTime($0) }
    let atNight = clocks.count { $0.hour < 6 || $0.hour >= 21 }
    let atWeekend = clocks.count { $0.weekday > 4 }

    #expect((1...9).contains(atNight * 100 / clocks.count))
    #expect((2...9).contains(atWeekend * 100 / clocks.count))
  }

  @Test(arguments: desks)
  func `people work by day`(census: Census) {
    let atNight = census.deeds.count { !(6..<21).contains(CivilTime($0).hour) }

    #expect(atNight * 100 < census.deeds.count * 2)
  }

  @Test(arguments: desks)
  func `a part is escalated, bounced, held, reopened and rated`(census: Census) {
    let tickets = census.tickets.count
    #expect((15...25).contains(census.share(of: tickets) { $0.escalated }))
    #expect((8...30).contains(census.share(of: census.count { $0.escalated }) { $0.bounced }))
    #expect((12...30).contains(census.share(of: tickets) { $0.held }))
    #expect((2...6).contains(census.share(of: census.count { $0.resolved }) { $0.reopened }))
    #expect((20...30).contains(census.share(of: census.count { $0.resolved }) { $0.rated }))
  }

  @Test(arguments: desks)
  func `what is open is as much as such a desk has`(census: Census) {
    #expect((40...75).contains(census.count { $0.isActive }))
    #expect(census.count { $0.isActive && $0.openedAt < SandboxDesk.end - .days(5) } >= 5)
    #expect(census.count { $0.isActive && $0.openedAt > SandboxDesk.end - .days(1) } >= 10)
  }

  @Test(arguments: desks)
  func `people do not all do the same amount`(census: Census) throws {
    let counts = census.resolvedBy.values.sorted()

    #expect(census.resolvedBy.count >= 10)
    #expect(try #require(counts.last) >= 3 * #require(counts.first))
  }

  @Test(arguments: desks)
  func `subjects seldom repeat, and conversations never`(census: Census) {
    let subjects = Set(census.tickets.values.map(\.subject))
    let conversations = census.tickets.values.filter { $0.words.count > 1 }.map(\.words)

    #expect(subjects.count * 100 >= census.tickets.count * 82)
    #expect(Set(conversations).count == conversations.count)
  }

  @Test(arguments: desks)
  func `a few tickets are very long, and no slot is left empty`(census: Census) {
    #expect(census.count { $0.words.count >= 100 } >= 2)
    for ticket in census.tickets.values {
      for text in ticket.words + [ticket.subject] {
        #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7] as [UInt64])
  func `whoever puts a ticket down is not the next to take it up`(seed: UInt64) throws {
    var putDown: [TicketID: PersonID] = [:]
    for fact in try facts(tickets: 750, seed: seed) {
      guard case .ticket(let id, .assignment(let event)) = fact.event else { continue }
      if case .released = event {
        putDown[id] = fact.author.actor.person
      } else if let person = putDown.removeValue(forKey: id) {
        #expect(fact.author.actor.person != person, "\(id)")
      }
    }
  }

  @Test func `what is merged is not called a duplicate as well`() throws {
    var duplicates: Set<TicketID> = []
    for fact in try facts(tickets: 750) {
      guard case .ticket(let id, .links(let event)) = fact.event else { continue }
      if case .linked(.duplicateOf, _) = event { duplicates.insert(id) }
      if case .merged = event { #expect(!duplicates.contains(id), "\(id)") }
    }
  }
}
