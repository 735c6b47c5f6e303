import Foundation
import Testing

/// The record of a requester.
struct RequesterVerbTests {
  private func asked() throws -> Desk {
    let desk = try Desk()
    for (name, subject) in [("Ada Okafor", "Tunnel"), ("Ada Okafor", "Fan"), ("Ben Ito", "Mail")] {
      try desk.tierline(
        "open", subject, "--requester", name, "--email", "mail@harbour.example", "--team",
        "Network")
    }
    try desk.tierline("resolve", "T-2", "--text", "Cleaned", "--as", "dev")
    try desk.tierline("rate", "T-2", "--score", "4")
    return desk
  }

  @Test(arguments: ["Ada Okafor", "ada okafor", "ada", "T-1"])
  func `a name, its beginning or a ticket finds them`(name: String) throws {
    let page = try asked().tierline("requester", name)

    #expect(page.status == 0, "\(page.complaint)")
    #expect(page.output.hasPrefix("Ada Okafor, <mail@harbour.example>\n  2 tickets since "))
    #expect(page.output.contains("\nOpen (1)\n"))
    #expect(page.output.contains("\nPast (1)\n"))
    #expect(page.output.contains("  Satisfaction: 4 of 5, the median of 1 rating\n"))
  }

  @Test func `JSON has all of it, and tickets as a list has them`() throws {
    let desk = try asked()
    let json = try desk.tierline("requester", "Ada Okafor", "--json").json

    #expect(
      Set(json.keys) == [
        "name", "emails", "organisations", "first_opened_at", "last_opened_at", "messages",
        "satisfaction", "promises", "open", "past",
      ])
    let open = try #require(json["open"] as? [String: Any])
    let list = try desk.tierline("list", "id:T-1", "--json").json
    #expect(open["total"] as? Int == 1)
    let ticket = try #require((open["tickets"] as? [[String: Any]])?.first)
    let listed = try #require((list["tickets"] as? [[String: Any]])?.first)
    #expect(Set(ticket.keys) == Set(listed.keys))
    #expect((json["satisfaction"] as? [String: Any])?["median"] as? Int == 4)
  }

  @Test func `who never asked is not found, and who may be meant is named`() throws {
    let desk = try asked()
    try desk.tierline("open", "x", "--requester", "Adam Roe")

    let nobody = try desk.tierline("requester", "Zoe")
    let several = try desk.tierline("requester", "ad")

    #expect(nobody.status == 3 && several.status == 3)
    #expect(several.complaint.contains("Ada Okafor, Adam Roe"))
  }
}
