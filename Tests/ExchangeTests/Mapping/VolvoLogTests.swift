import Exchange
import Testing

/// The shipped mapping over the real log, where it is at hand.
struct VolvoLogTests {
  private static let log = IncidentLog.volvo

  @Test func `the shipped mapping is sound`() throws {
    let mapping = try Self.log.mapping()
    #expect(mapping.name == "volvo")
    #expect(mapping.mode == .auditTrail)
  }

  @Test(.enabled(if: log.isAtHand, "the incident log is not beside this checkout"))
  func `every row of the log is read, and nothing of it is lost`() throws {
    var file = try MappedFile(path: Self.log.path, mapping: Self.log.mapping())
    var rows = [MappedRow]()
    while let record = try file.next() {
      switch record {
      case .row(let row): rows.append(row)
      case .faulty(let faults): Issue.record("\(faults.faults.map(\.sentence))")
      }
    }
    #expect(file.progress.fraction == 1)
    #expect(rows.count == 32_876)
    #expect(Set(rows.map(\.reference)).count == 3_784)
    #expect(Set(rows.map(\.team)).count == 542)
    #expect(Dictionary(grouping: rows, by: \.step).mapValues(\.count) == Self.steps)
    #expect(Dictionary(grouping: rows, by: \.tier).mapValues(\.count) == Self.tiers)
    #expect(Dictionary(grouping: rows, by: \.priority).mapValues(\.count) == Self.priorities)
    #expect(rows.map(\.time).min() == 1_299_490_928_000_000)
    #expect(rows.map(\.time).max() == 1_337_728_932_000_000)
    Self.expectDetails(of: rows)
  }

  private static func expectDetails(of rows: [MappedRow]) {
    #expect(rows.allSatisfy { ($0.owner == nil) == ($0.step == .queued) })
    #expect(rows.allSatisfy { $0.impact == $0.priority && $0.line == $0.record + 1 })
    #expect(rows.first?.subject == "PROD542 · Org line A2")
    #expect(rows.first?.category == "PROD542")
    let known = (0..<4).map { field in rows.count { $0.custom[field].value != nil } }
    #expect(known == [32_876 - 3_384, 32_876, 32_876 - 145, 32_876 - 3_203])
    #expect(rows.first?.custom.map(\.value) == ["A2_1", "Org line A2", "nl", "POLAND"])
  }

  private static let steps: [MappedRow.Step: Int] = [
    .open: 15_181, .queued: 5_753, .resolved: 3_060, .closed: 2_851,
    .onHold(.customer): 2_127 + 43, .assigned: 1_629, .resolvedAtFirstContact: 1_035,
    .onHold(.other): 767, .onHold(.change): 254, .onHold(.vendor): 170, .ignored: 5,
    .cancelled: 1,
  ]
  private static let tiers: [Int?: Int] = [1: 22_979, 2: 8_325, 3: 1_572]
  private static let priorities: [Int?: Int] = [1: 27, 2: 1_520, 3: 17_185, 4: 14_144]
}
