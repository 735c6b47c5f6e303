import Testing

@testable import ServiceDesk

/// Which conditions leave nothing to those that are asked after them.
struct QueryCoverageTests {
  private func terms(_ text: String) throws -> [Query.Term] {
    try Query.parse(text, zone: .utc, now: Instant(seconds: 0)).terms
  }

  @Test(arguments: [
    ("priority:P1", ["priority:P1,P2"]),
    ("priority:P1 tier:2", ["tier:2"]),
    ("priority:P1 tier:2", [""]),
    ("", ["priority:P1,P2", "priority>=P3"]),
    ("tier:2,3", ["tier:3 priority:P1", "tier:3 priority>P1", "tier:2"]),
    ("", ["tier:1,2,3", "tier:unknown"]),
    ("team:Network", ["team:Network,Workplace"]),
    ("team:network", ["team:NET*"]),
    ("team:Network,Mail", ["team:Network", "team:Mail"]),
    ("team:Network", ["team:any"]),
    ("team:Network", ["-team:Mail"]),
    ("-team:Mail,Network", ["-team:Mail"]),
    ("tag:vpn", ["tag:vpn,wifi"]),
    ("tag:none", ["-tag:vpn"]),
    ("field.site:Gent", ["field.SITE:Gent,Oslo"]),
    ("reopened>2", ["reopened>0"]),
    ("escalated:pending", ["escalated:yes"]),
    ("priority:P1 team:Mail,Net", ["team:Net", "priority:P1,P2 team:Mail"]),
  ])
  func `what is taken before leaves nothing`(text: String, earlier: [String]) throws {
    #expect(try terms(text).isCovered(by: earlier.map(terms)))
  }

  @Test(arguments: [
    ("priority:P1,P2", ["priority:P1"]),
    ("tier:2", ["priority:P1 tier:2"]),
    ("", ["priority:P1,P2", "priority:P4"]),
    ("", ["tier:1,2,3"]),
    ("team:Network", ["team:Mail"]),
    ("team:Net*", ["team:Network"]),
    ("tag:vpn", ["-tag:wifi"]),
    ("-team:Mail", ["team:Network"]),
    ("team:any", ["team:Network"]),
    ("category:none", ["category:any"]),
    ("field.site:Gent", ["field.room:Gent"]),
    ("reopened>0", ["reopened>2"]),
    ("escalated:yes", ["escalated:pending"]),
    ("priority:P1", []),
  ])
  func `what is not taken before is left`(text: String, earlier: [String]) throws {
    #expect(try !terms(text).isCovered(by: earlier.map(terms)))
  }

  @Test(arguments: [
    ("priority:P1 priority:P2", true), ("-tier:1,2,3,unknown", true),
    ("escalated:pending escalated:no", true), ("team:Mail team:Net", true),
    ("team:Mail -team:Mail,Net", true), ("category:none category:any", true),
    ("tag:vpn tag:wifi", false), ("priority:P1,P2 -priority:P2", false), ("", false),
    ("team:Mail,Net team:Net", false),
  ])
  func `conditions that exclude each other find nothing`(text: String, nothing: Bool) throws {
    #expect(try terms(text).isImpossible == nothing)
  }
}
