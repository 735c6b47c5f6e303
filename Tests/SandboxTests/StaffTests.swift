import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// Who works at the sandbox desk, when, and what they know.
struct StaffTests {
  private static let colleagues = Staff(fold: 3).colleagues

  @Test(arguments: colleagues)
  func `everybody has an address, hours and skills that fit what they take`(
    colleague: Colleague
  ) throws {
    let person = colleague.person
    let policy = try Policy(document: SandboxPolicy.document)

    #expect(person.email == "\(person.id)@desk.example")
    #expect(person.calendar.map { policy.calendars[$0] != nil } == true)
    #expect(!person.skills.isEmpty)
    #expect(person.skills.values.allSatisfy { (1...5).contains($0) })
    #expect(colleague.strengths.isSubset(of: person.skills.keys))
    #expect(colleague.strengths.isSubset(of: policy.categories))
  }

  @Test func `what somebody knows is what tickets are about`() throws {
    let policy = try Policy(document: SandboxPolicy.document)
    let about = Set(Family.all.flatMap(\.tags) + policy.categories)
    let known = Set(Self.colleagues.flatMap(\.person.skills.keys))

    #expect(known.subtracting(about).isEmpty)
  }

  @Test(arguments: Shift.all)
  func `a shift's calendar says the same hours`(shift: Shift) throws {
    let policy = try Policy(document: SandboxPolicy.document)
    let calendar = try #require(policy.calendars[shift.name])
    var time = try BusinessTime([calendar], zones: ZoneRules.named)
    for half in 0..<14 * 48 {
      let moment = SandboxDesk.end + .minutes(Int64(30 * half) + 7)
      let isOpen = time.isOpen(at: moment)
      #expect(isOpen == shift.covers(moment, in: .utc), "\(moment)")
    }
  }

  @Test func `a desk knows what its people know`() throws {
    let desk = try SandboxDesk()
    let people = try desk.journal.people().filter { $0.id != SandboxDesk.founder.id }

    #expect(Set(people) == Set(Staff.core.map(\.person)))
  }

  @Test func `tickets are suggested to those whose subject they are`() throws {
    let desk = try SandboxDesk(tickets: 300)
    let row = try #require(
      try desk.journal.queue(
        try Query.parse("team:Network status:any", zone: .utc, now: SandboxDesk.end), me: nil,
        now: SandboxDesk.end, limit: 1
      ).rows.first)
    let found = try #require(try desk.journal.suggestions(for: row.id, now: SandboxDesk.end))

    #expect(found.count >= 2)
    #expect(found.contains { $0.reasons.contains { if case .works = $0 { true } else { false } } })
  }
}
