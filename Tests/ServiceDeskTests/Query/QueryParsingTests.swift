import ServiceDesk
import Testing

@Suite struct QueryParsingTests {
  @Test(
    arguments: [
      ("status:new,hold", .status([.new, .onHold])),
      ("status:ON_HOLD", .status([.onHold])),
      ("status:active", .status([.new, .open, .onHold])),
      ("status:listed", .status([.new, .open, .onHold, .resolved])),
      ("status:any", .status(Set(Status.allCases))),
      ("hold:vendor,customer", .hold([.vendor, .customer])),
      ("tier:2,unknown", .tier([2, nil])),
      ("tier>=2", .tier([2, 3])),
      ("team:\"V37 2nd\"", .team([.named(NamePattern("V37 2nd"))])),
      ("team:V37*", .team([.named(NamePattern("V37", isPrefix: true))])),
      ("team:\"V37 2*\"", .team([.named(NamePattern("V37 2", isPrefix: true))])),
      ("team:\"V37\\*\"", .team([.named(NamePattern("V37*"))])),
      ("owner:me,none,any", .owner([.me, .nobody, .anybody])),
      ("owner:\"me\"", .owner([.named(NamePattern("me"))])),
      ("owner:\"Person 84004\"", .owner([.named(NamePattern("Person 84004"))])),
      ("owner=maria", .owner([.named(NamePattern("maria"))])),
      ("priority:P1,2", .priority([.p1, .p2])),
      ("priority<=P2", .priority([.p1, .p2])),
      ("priority:>p3", .priority([.p4])),
      ("category:none", .category([.missing])),
      ("reference:1-364285768", .reference([.named(NamePattern("1-364285768"))])),
      ("id:T-7,42", .id([TicketID(7), TicketID(42)])),
      ("age>3d", .age(.more, .days(3))),
      ("age:<=1d12h", .age(.atMost, .hours(36))),
      ("updated<30m", .updated(.less, .minutes(30))),
      ("reopened>0", .reopened(1...Int.max)),
      ("reopened:1..3", .reopened(1...3)),
      ("reopened<=2", .reopened(0...2)),
      ("escalated:pending", .escalated([.pending])),
      ("watching:me", .watching([.me])),
      ("field.Site:Gent", .custom(name: "Site", [.named(NamePattern("Gent"))])),
      ("FIELD.\"Cost centre\":any", .custom(name: "Cost centre", [.any])),
    ] as [(String, Query.Condition)])
  func `a field and its values become a condition`(
    text: String, expected: Query.Condition
  ) throws {
    #expect(try condition(text) == expected)
  }

  @Test(arguments: [
    ("opened:2026-11-01..2026-11-08", MomentRange(from: moment(11, 1), to: moment(11, 8))),
    ("opened:2026-11-01", MomentRange(from: moment(11, 1), to: moment(11, 2))),
    ("opened:today", MomentRange(from: moment(11, 20), to: moment(11, 21))),
    ("opened:yesterday..", MomentRange(from: moment(11, 19), to: nil)),
    ("opened<2026-11-08", MomentRange(from: nil, to: moment(11, 8))),
    ("opened<=2026-11-08", MomentRange(from: nil, to: moment(11, 9))),
    ("opened>2026-11-08", MomentRange(from: moment(11, 9), to: nil)),
    ("opened>=2026-11-08T09:00", MomentRange(from: moment(11, 8, 9), to: nil)),
    ("opened>=2026-11-08T09:00Z", MomentRange(from: moment(11, 8, 10), to: nil)),
  ])
  func `days are those of the zone and ranges leave their end out`(
    text: String, expected: MomentRange
  ) throws {
    #expect(try condition(text) == .opened(expected))
  }

  @Test func `free words are looked for one by one and a quoted phrase as a whole`() throws {
    let found = try query("vpn print* \"rekey time-out\" -printer").terms
    let expected = [
      ("vpn", false, false), ("print", true, false), ("rekey time-out", false, false),
      ("printer", false, true),
    ].map { text, isPrefix, isNegated in
      Phrase(text, isPrefix: isPrefix).map { Query.Term(.text([$0]), isNegated: isNegated) }
    }
    #expect(found == expected.compactMap { $0 })
  }

  @Test func `colons in what is no field's name are text`() throws {
    #expect(try condition("12:30") == Phrase("12:30").map { .text([$0]) })
    #expect(try condition("\"http://intranet\"") == Phrase("http://intranet").map { .text([$0]) })
  }

  @Test func `a minus turns a condition round`() throws {
    let query = try query("-tag:printer")
    #expect(
      query.terms == [Query.Term(.tag([.named(NamePattern("printer"))]), isNegated: true)])
  }

  @Test func `sort and asof belong to the query and not to its terms`() throws {
    let query = try query("sort:-updated asof:2026-11-20T09:00")
    #expect(query.terms.isEmpty)
    #expect(query.sort == Query.Sort(.updated, isReversed: true))
    #expect(query.asOf == moment(11, 20, 9))
  }

  @Test func `nothing typed asks for all listed tickets by priority`() throws {
    #expect(try query("  ") == Query())
    #expect(Query().effectiveStatuses == [.new, .open, .onHold, .resolved])
  }

  @Test(
    arguments: [
      ("status:closed", [.closed]),
      ("-status:resolved", [.new, .open, .onHold]),
      ("status:active status:open,closed", [.open]),
      ("status:any -status:merged,cancelled", [.new, .open, .onHold, .resolved, .closed]),
      ("-team:x", [.new, .open, .onHold, .resolved]),
    ] as [(String, Set<Status>)])
  func `terms on status replace or narrow the listed ones`(
    text: String, expected: Set<Status>
  ) throws {
    #expect(try query(text).effectiveStatuses == expected)
  }
}
