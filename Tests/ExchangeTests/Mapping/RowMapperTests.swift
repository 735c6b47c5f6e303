import Exchange
import Testing

struct RowMapperTests {
  static let headings = "Id,When,State,Detail,Team,Owner,Severity,Product,Labels,Site\n"

  @Test func `a row says all that the mapping names`() throws {
    let csv = Self.headings + "T-1, 1/7/2012 9:05 ,Open,Working,2-NET,Åsa,2,X,\"vpn mfa vpn\",HQ\n"
    let row = try #require(SampleMapping.read(csv, SampleMapping.auditTrail).rows.first)
    var expected = MappedRow(reference: "T-1", time: 1_341_126_300_000_000, step: .open)
    (expected.line, expected.record) = (2, 1)
    (expected.team, expected.tier, expected.owner) = ("Networks", 2, "Åsa")
    (expected.priority, expected.urgency) = (2, nil)
    (expected.subject, expected.category) = ("X: Working", "Exchange")
    expected.tags = ["vpn", "mfa"]
    expected.custom = [.init(name: "site", value: "HQ")]
    #expect(row == expected)
  }

  @Test func `missing values are none, and show as a dash in a template`() throws {
    let csv = Self.headings + "T-1,1/7/2012 9:05,Open,,?,,?,X,?,0\n"
    let row = try #require(SampleMapping.read(csv, SampleMapping.auditTrail).rows.first)
    #expect(row.step == .assigned)
    #expect(row.team == nil && row.tier == nil && row.owner == nil && row.priority == nil)
    #expect(row.subject == "X: –")
    #expect(row.tags == [])
    #expect(row.custom == [.init(name: "site", value: nil)])
  }

  @Test func `a template without a single value is no subject`() throws {
    let csv = Self.headings + "T-1,1/7/2012 9:05,Open,,,,,,,\n"
    #expect(try SampleMapping.read(csv, SampleMapping.auditTrail).rows.first?.subject == nil)
  }

  @Test(
    arguments: [
      ("Open,Working", .open), ("Open,Waiting", .onHold(.vendor)), ("Open,?", .assigned),
      ("Queue,whatever", .queued), ("Done,", .resolved), ("-100,", .ignored),
    ] as [(String, MappedRow.Step)])
  func `values of several columns are one step`(values: String, step: MappedRow.Step) throws {
    let csv = Self.headings + "T-1,1/7/2012 9:05,\(values),,,,,,\n"
    #expect(try SampleMapping.read(csv, SampleMapping.auditTrail).rows.first?.step == step)
  }

  @Test func `a ticket that waits in a queue is nobody's`() throws {
    let csv = Self.headings + "T-1,1/7/2012 9:05,Queue,,Web L3,Bo,,,,\n"
    let row = try #require(SampleMapping.read(csv, SampleMapping.auditTrail).rows.first)
    #expect(row.owner == nil)
    #expect(row.team == "Web L3")
  }

  @Test(
    arguments: [
      ("Web L3", "Web L3", 3), ("Web L3 lab", "Web L3 lab", 1), ("2-NET", "Networks", 2),
      ("2-DB (old)", "2-DB", 2), ("Desk", "Desk", nil),
    ] as [(String, String, Int?)])
  func `the first rule that fits gives the tier`(team: String, name: String, tier: Int?) throws {
    let csv = Self.headings + "T-1,1/7/2012 9:05,Open,,\(team),,,,,\n"
    let row = try #require(SampleMapping.read(csv, SampleMapping.auditTrail).rows.first)
    #expect(row.team == name)
    #expect(row.tier == tier)
  }

  @Test func `every fault of a row is told, and the next row is read`() throws {
    let csv =
      Self.headings + "?,31/6/2012 9:05,Open,Sleeping,,,9,,,\n,?,Done,,,,,,,\n"
      + "T-1,1/7/2012 9:05,Done,,,,,,,\n"
    let (rows, faults) = try SampleMapping.read(csv, SampleMapping.auditTrail)
    #expect(rows.map(\.reference) == ["T-1"])
    #expect(
      faults.map(\.sentence) == [
        "t.csv:2: column 1 “Id”: the reference is missing (“?”)",
        "t.csv:2: column 3 “State”: the mapping does not say which status this is "
          + "(“Open / Sleeping”)",
        "t.csv:2: column 2 “When”: the calendar has no such date or time (“31/6/2012 9:05”)",
        "t.csv:2: column 7 “Severity”: the mapping does not say which priority this is (“9”)",
        "t.csv:3: column 1 “Id”: the reference is missing (“”)",
        "t.csv:3: column 2 “When”: the time is missing (“?”)",
      ])
  }

  @Test func `a snapshot has its moments, and the latest is its time`() throws {
    let csv = """
      Id,Label,Created,Solved,Status,Label
      1,vpn,2012-05-01 10:00,2012-05-02 10:00,Solved,mfa
      2,,2012-05-01 10:00,,Pending,
      3,,,2012-05-02 10:00,New,
      """
    let (rows, faults) = try SampleMapping.read(csv, SampleMapping.snapshot)
    #expect(rows.map(\.step) == [.resolved, .open])
    #expect(rows.map(\.tags) == [["vpn", "mfa"], []])
    #expect(rows.map(\.openedAt) == [1_335_866_400_000_000, 1_335_866_400_000_000])
    #expect(rows.map(\.resolvedAt) == [1_335_952_800_000_000, nil])
    #expect(rows.map(\.time) == [1_335_952_800_000_000, 1_335_866_400_000_000])
    #expect(faults.map(\.reason) == [.valueMissing(field: "opened_at")])
  }

  @Test func `headings that are missing or repeated are told at once`() throws {
    let mapping = try SampleMapping.mapping(SampleMapping.auditTrail)
    let header = CSVHeader(["Id", "Wen", "State", "Detail", "Team", "Team", "Owner", "Severity"])
    let faults = #expect(throws: RowFaults.self) {
      try RowMapper(mapping, header: header, file: "t.csv")
    }
    #expect(
      faults?.faults.map(\.sentence) == [
        "t.csv:1: no column is called “When”; did you mean “Wen”?",
        "t.csv:1: no column is called “Product”",
        "t.csv:1: column 6 “Team”: the mapping uses this column, but several have this heading",
        "t.csv:1: no column is called “Labels”",
        "t.csv:1: no column is called “Site”",
      ])
  }
}
