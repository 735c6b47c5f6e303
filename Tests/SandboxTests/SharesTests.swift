import ServiceDesk
import Testing

@testable import Sandbox

/// The shares of a small desk, which chance could throw far off.
struct SharesTests {
  private static let desks: [Census] = {
    (1...12 as ClosedRange<UInt64>).compactMap { try? Census(facts(tickets: 400, seed: $0 * 13)) }
  }()

  @Test(arguments: desks)
  func `a small desk has the shares of a large one, whatever the seed`(census: Census) {
    let escalated = census.count { $0.escalated }
    let resolved = census.count { $0.resolved }
    #expect((17...24).contains(census.share(of: census.tickets.count) { $0.escalated }))
    #expect((11...26).contains(census.share(of: escalated) { $0.bounced }))
    #expect((14...27).contains(census.share(of: census.tickets.count) { $0.held }))
    #expect((2...5).contains(census.share(of: resolved) { $0.reopened }))
    #expect((21...29).contains(census.share(of: resolved) { $0.rated }))
  }

  @Test func `what came too seldom becomes likelier`() {
    var shares = Shares()
    for _ in 0..<8 { shares.expect(.bounce, percent: 20) }
    #expect(shares.likelihood(of: .bounce, percent: 20) > 20)

    for _ in 0..<3 { shares.count(.bounce) }
    #expect(shares.likelihood(of: .bounce, percent: 20) < 20)
  }

  @Test func `of many chances as many come true as should`() {
    var (shares, chance) = (Shares(), Chance(seed: 8))
    let happened = (0..<1000).count { _ in shares.happens(.relapse, percent: 4, &chance) }

    #expect((37...43).contains(happened))
  }
}
