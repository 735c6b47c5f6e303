import ServiceDesk
import Testing

@Suite struct QueryMeaningTests {
  private func finds(_ text: String, _ facts: TicketFacts = .sample()) throws -> Bool {
    try query(text).matches(facts, me: PersonID("maria"), now: noon)
  }

  @Test(arguments: [
    "", "status:open", "tier:2", "tier:1,2", "team:\"v37 2ND\"", "team:v37*", "-team:v38*",
    "owner:me", "owner:MARIA", "owner:any", "-owner:none", "requester:anna*", "priority<=P2",
    "category:network", "tag:remote", "-tag:printer", "tag:any", "reference:1-364*",
    "id:T-1042", "id:1042", "vpn", "VPN", "\"vpn drops\"", "vpn lunch", "1-364285768",
    "rekey", "\"time out\"", "text:printer,vpn", "lun*", "age>2d", "age>=3d", "age<4d",
    "updated<2h", "opened:2026-11-17", "opened>=2026-11-17 opened<2026-11-18", "reopened:0",
    "escalated:no", "watching:paul", "-watching:me", "field.site:gent", "-field.cost:any",
    "-status:new", "owner:paul,me",
  ])
  func `the sample ticket is found`(text: String) throws {
    #expect(try finds(text))
    #expect(try !finds("-status:any \(text)"))
  }

  @Test(arguments: [
    "status:new", "hold:any", "tier:unknown", "team:V37", "team:none", "owner:mar", "owner:none",
    "requester:anna", "priority:P1", "category:none", "tag:none", "tag:printer", "reference:1",
    "id:T-1", "\"drops vpn\"", "vp", "lunch*s", "printer", "age>3d", "updated>2h",
    "opened:2026-11-18", "reopened>0", "escalated:yes", "watching:me", "watching:none",
    "field.site:none", "field.cost:any", "-owner:me", "vpn -lunch",
  ])
  func `the sample ticket is not found`(text: String) throws {
    #expect(try !finds(text))
  }

  @Test func `each condition and its opposite part all tickets between them`() throws {
    let tickets: [TicketFacts] = [
      .sample(), .sample(2) { $0.owner = nil }, .sample(3) { $0.team = nil },
      .sample(4) { $0.priority = nil }, .sample(5) { $0.tags = [] },
      .sample(6) { ($0.status, $0.holdReason) = (.onHold, .vendor) },
      .sample(7) { $0.escalation = .pending },
    ]
    for entry in Query.catalogue where entry.field != .sort && entry.field != .asof {
      for ticket in tickets where entry.field != .status {
        let positive = entry.example.drop { $0 == "-" }
        #expect(try finds("\(positive)", ticket) != finds("-\(positive)", ticket), "\(positive)")
      }
    }
  }

  @Test func `an escalation that waits is also an escalation`() throws {
    let pending = TicketFacts.sample { $0.escalation = .pending }
    let past = TicketFacts.sample { $0.escalation = .past }
    #expect(try finds("escalated:yes", pending) && finds("escalated:yes", past))
    #expect(try finds("escalated:pending", pending) && !finds("escalated:pending", past))
  }

  @Test(arguments: [
    "team:none", "owner:none", "requester:none", "category:none", "tag:none", "reference:none",
    "watching:none", "tier:unknown", "field.site:none", "-priority:P1,P2,P3,P4", "-tag:any",
  ])
  func `what a ticket does not have can be asked for`(text: String) throws {
    let bare = TicketFacts(
      id: TicketID(1), subject: "Printer", fields: ["site": ""], openedAt: noon, updatedAt: noon)
    #expect(try finds(text, bare))
    #expect(try !finds(text))
  }

  @Test func `nobody is me when nobody asks`() throws {
    let unowned = TicketFacts.sample { $0.owner = nil }
    #expect(try !query("owner:me").matches(unowned, me: nil, now: noon))
    #expect(try !query("owner:me").matches(.sample(), me: nil, now: noon))
  }

  @Test func `ages are counted up to the query's own moment`() throws {
    #expect(try finds("age<1d asof:2026-11-18T00:00"))
    #expect(try !finds("age<1d"))
  }

  @Test func `a tag is enough where it carries several`() throws {
    #expect(try finds("tag:vpn tag:remote"))
    #expect(try !finds("tag:vpn -tag:remote"))
  }
}
