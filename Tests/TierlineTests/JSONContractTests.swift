import Foundation
import Testing

struct JSONContractTests {
  @Test func `an action answers with id, version and seq`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone")

    let answer = try desk.tierline("claim", ticket, "--json").json

    #expect(Set(answer.keys) == ["id", "version", "seq"])
    #expect(answer["id"] as? String == "T-1")
    #expect(answer["version"] as? Int == 2)
    #expect(try answer["seq"] as? Int == desk.eventCount)
  }

  @Test func `a list has its tickets, their number, and every key of a ticket`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No \"dial\" tone\n\u{9B}31m")

    let list = try desk.tierline("list", "--json")

    #expect(Set(list.json.keys) == ["tickets", "total", "next"])
    #expect(list.json["total"] as? Int == 1)
    #expect(list.json["next"] is NSNull)
    let first = try #require((list.json["tickets"] as? [[String: Any]])?.first)
    #expect(
      Set(first.keys) == [
        "id", "reference", "subject", "status", "hold_reason", "priority", "tier", "team", "owner",
        "requester", "opened_at", "updated_at", "version", "sla",
      ])
    #expect(first["id"] as? String == ticket)
    #expect(first["subject"] as? String == "No \"dial\" tone\n\u{9B}31m")
    #expect(first["tier"] as? Int == 1)
    #expect((first["opened_at"] as? String)?.hasSuffix("Z") == true)
    #expect(!list.output.unicodeScalars.contains("\u{9B}"))
  }

  @Test func `a plain list leaves out what has ended, and a limit still counts all`() throws {
    let desk = try Desk()
    for subject in ["a", "b", "c", "d"] { _ = try desk.open(subject) }
    try desk.tierline("cancel", "T-2", "--reason", "Twice")

    let list = try desk.tierline("list", "--limit", "2", "--json").json

    #expect((list["tickets"] as? [Any])?.count == 2)
    #expect(list["total"] as? Int == 3)
  }

  @Test func `an event is one line with every key`() throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")

    let lines = try desk.tierline("events").output.split(separator: "\n")
    let objects = try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }

    #expect(objects.map { $0["seq"] as? Int } == Array(1...objects.count))
    let last = try #require(objects.last)
    #expect(
      Set(last.keys) == [
        "seq", "id", "stream", "version", "kind", "actor", "origin", "occurred_at", "recorded_at",
        "cause", "body",
      ])
    #expect(last["kind"] as? String == "ticket.opened/1")
    #expect(last["origin"] as? String == "verb")
    #expect((last["body"] as? [String: Any])?["subject"] as? String == "No dial tone")
    let since = try desk.tierline("events", "--since", "\(objects.count - 1)").output
    #expect(since.split(separator: "\n").map(String.init) == [lines.last.map(String.init)])
  }

  @Test func `moments are exact, so that what was read can be asked for again`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone", team: "Network")
    try desk.tierline(
      "hold", ticket, "--reason", "vendor", "--until", "2037-03-29T02:30:00Z", "--as", "maria")

    let shown = try desk.tierline("show", ticket, "--json").json
    let metrics = try desk.tierline("metrics", "--from", "2020-01-01", "--json").json
    let window = metrics["window"] as? [String: String] ?? [:]
    let event = try desk.tierline("events", "--since", "1").output
      .split(separator: "\n").map { Data($0.utf8) }.last
      .flatMap { try JSONSerialization.jsonObject(with: $0) as? [String: Any] }

    let moments =
      ["opened_at", "updated_at", "hold_until"].map { shown[$0] as? String }
      + ["occurred_at", "recorded_at"].map { event?[$0] as? String }
      + ["from", "to", "as_of"].map { window[$0] }
    for moment in moments.map({ $0 ?? "" }) {
      let isMoment = moment.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z/) != nil
      #expect(isMoment, "\(moment)")
    }
    #expect(shown["hold_until"] as? String == "2037-03-29T02:30:00Z")
    #expect(shown["updated_at"] as? String == event?["occurred_at"] as? String)
    let updated = try #require(shown["updated_at"] as? String)
    let then = try desk.tierline("show", ticket, "--as-of", updated, "--json").json
    #expect(then["version"] as? Int == 2)
  }

  @Test func `metrics name their window, variants and denominators`() throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")

    let answer = try desk.tierline("metrics", "--by", "team", "--json").json

    #expect(
      Set((answer["window"] as? [String: Any] ?? [:]).keys) == ["from", "to", "as_of"])
    let metrics = answer["metrics"] as? [[String: Any]] ?? []
    let byID = Dictionary(grouping: metrics) { $0["id"] as? String ?? "" }
    #expect(byID["opened"]?.first?["value"] as? Int == 1)
    let byTeam = byID["opened"]?.first?["by"] as? [String: [String: Any]]
    #expect(byTeam?["Service Desk"]?["value"] as? Int == 1)
    #expect(
      byID["escalation_rate"]?.map { $0["variant"] as? String } == ["1->2", "2->3", "1->any"])
    #expect(byID["first_resolution_time"]?.first?["mean"] is NSNull)
    #expect((byID["backlog_age"]?.first?["buckets"] as? [Any])?.count == 6)
  }

  @Test func `a ticket may be asked for by its number alone, and as of a moment`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone")
    let opened = try desk.tierline("show", "1", "--json").json["updated_at"] as? String
    try desk.tierline("claim", "1", "--as", "tom")

    let then = try desk.tierline("show", "1", "--as-of", try #require(opened), "--json").json
    let now = try desk.tierline("show", ticket, "--json").json

    #expect(then["version"] as? Int == 1)
    #expect(then["owner"] is NSNull)
    #expect(now["owner"] as? String == "tom")
  }
}
