import Foundation
import Testing

/// Lists as a spreadsheet takes them.
struct CSVTests {
  @Test func `the first row has the names that JSON has`() throws {
    let desk = try Desk()
    _ = try desk.open("Tunnel drops", team: "Network")

    let rows = try desk.tierline("list", "--csv").rows
    let list = try desk.tierline("list", "--json").json
    let ticket = try #require((list["tickets"] as? [[String: Any]])?.first)
    let clock = try #require(ticket["sla"] as? [String: Any])

    let names = Set(ticket.keys).subtracting(["sla"]).union(clock.keys.map { "sla_" + $0 })
    #expect(Set(rows[0]) == names)
    #expect(rows[0].first == "id")
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(cells["opened_at"] == ticket["opened_at"] as? String)
    #expect(cells["tier"] == "2" && cells["owner"] == "" && cells["sla_paused"] == "false")
    #expect(cells["sla_clock"] == clock["clock"] as? String)
  }

  @Test func `what a cell may not hold as it is stands in quotation marks`() throws {
    let desk = try Desk()
    _ = try desk.open("No \"dial\" tone, again\nand again")

    let output = try desk.tierline("list", "--csv").output

    #expect(output.contains(",\"No \"\"dial\"\" tone, again\nand again\","))
    #expect(output.hasSuffix("\r\n"))
    #expect(try desk.tierline("list", "--csv").rows[1][2] == "No \"dial\" tone, again\nand again")
  }

  @Test(arguments: [
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\u{200B}=1", "'=1"), ("＝1", "'＝1"), ("1-2", "1-2"), ("=1,\"2\"", "'=1,\"2\""),
  ])
  func `a spreadsheet computes nothing that a customer wrote`(text: String, cell: String) throws {
    let desk = try Desk()
    let opened = try desk.tierline("open", "Tunnel drops", "--requester=" + text)
    #expect(opened.status == 0, "\(opened.complaint)")

    let rows = try desk.tierline("list", "--csv").rows

    let requester = try #require(rows[0].firstIndex(of: "requester"))
    #expect(rows[1][requester] == cell)
  }

  @Test func `a limit and a query hold, and nothing found leaves the heading`() throws {
    let desk = try Desk()
    for subject in ["a", "b", "c"] { _ = try desk.open(subject) }

    #expect(try desk.tierline("list", "--limit", "2", "--csv").rows.count == 3)
    #expect(try desk.tierline("list", "tag:vpn", "--csv").rows.count == 1)
    #expect(try desk.tierline("list", "--json", "--csv").status == 2)
  }

  @Test func `figures have a row each, and each group its own`() throws {
    let desk = try Desk()
    _ = try desk.open("Tunnel drops", team: "Network")

    let rows = try desk.tierline("metrics", "--by", "team", "--csv").rows

    #expect(rows[0].prefix(4) == ["id", "variant", "unit", "group"])
    let value = try #require(rows[0].firstIndex(of: "value"))
    let opened = rows.filter { $0[0] == "opened" }
    #expect(opened.map { [$0[3], $0[value]] } == [["", "1"], ["Network", "1"]])
    #expect(Set(rows.map(\.count)) == [rows[0].count])
  }
}

extension Program.Outcome {
  /// The output read as RFC 4180 says.
  fileprivate var rows: [[String]] {
    var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
    var rest = output.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"":
        cell += "\""
        rest.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false): (row, cell) = (row + [cell], "")
      case ("\n", false): (rows, row, cell) = (rows + [row + [cell]], [], "")
      case ("\r", false): break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
