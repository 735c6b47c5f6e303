import Foundation
import Testing

/// A query kept under a name is one for all who ask as that person.
struct ViewVerbTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    _ = try desk.open("Tunnel drops", team: "Network")
    _ = try desk.open("Password reset", team: "Service Desk")
  }

  @Test func `a view is saved, listed, used and dropped`() throws {
    #expect(try desk.tierline("view", "save", "Net", "team:Network").status == 0)
    let views = try desk.tierline("view", "--json").json["views"] as? [[String: Any]]
    #expect(
      views?.last as? [String: String] == ["name": "Net", "query": "team:Network", "of": "own"])
    #expect(views?.first?["of"] as? String == "policy")
    #expect(try desk.tierline("list", "--view", "net", "--json").json["total"] as? Int == 1)
    #expect(
      try desk.tierline("list", "--view", "net", "reset", "--json").json["total"] as? Int == 0)
    #expect(try desk.tierline("view", "drop", "Net").status == 0)
    #expect(try desk.tierline("view", "drop", "Net").status == 3)
  }

  @Test func `what cannot be a view is refused with a sentence, and nothing is kept`() throws {
    let faulty = try desk.tierline("view", "save", "Net", "tema:Network")
    #expect(faulty.status == 2)
    #expect(faulty.complaint.contains("did you mean team"))
    #expect(try desk.tierline("view", "save", "a: b", "tier:2").status == 2)
    let missing = try desk.tierline("list", "--view", "urgnt")
    #expect(missing.status == 3)
    #expect(missing.complaint.contains("Did you mean “Urgent”?"))
    let views = try desk.tierline("view", "--json").json["views"] as? [[String: Any]]
    #expect(views?.allSatisfy { $0["of"] as? String == "policy" } == true)
  }
}
