import Exchange
import Testing

/// Small mappings that tests change a part of.
enum SampleMapping {
  static let auditTrail = """
    name: sample
    title: A sample
    mode: audit-trail
    times:
      format: d/M/yyyy H:mm
      zone: Europe/Stockholm
    file:
      missing: ["", "?"]
    fields:
      reference: Id
      time: When
      status:
        from: [State, Detail]
        values:
          Open:
            Working: open
            Waiting: { hold: vendor }
            "": assigned
          Queue: queued
          Done: resolved
          "-100": ignore
      subject: "{Product}: {Detail}"
      team: Team
      owner: Owner
      priority:
        from: Severity
        values: { "1": P1, "2": P2 }
      urgency:
        from: Severity
        values: { "1": 1 }
        otherwise: none
      category: { from: Product, values: { X: Exchange } }
      tags: { from: Labels, separator: " " }
      custom:
        site: { from: Site, missing: ["0"] }
    teams:
      tiers:
        - { name: "Web L3 lab", tier: 1 }
        - { contains: "L3", tier: 3 }
        - { prefix: "2-", tier: 2 }
      drop_suffixes: [" (old)"]
      rename: { "2-NET": Networks }
    """

  static let snapshot = """
    name: tickets
    title: A list of tickets
    mode: snapshot
    times: { format: iso8601, zone: UTC }
    fields:
      reference: Id
      opened_at: Created
      resolved_at: Solved
      status:
        from: Status
        values: { New: queued, Solved: resolved }
        otherwise: open
      tags: [Label]
    """

  static func mapping(_ yaml: String) throws(MappingFailure) -> Mapping {
    try Mapping(yaml: Array(yaml.utf8), file: "m.yml")
  }

  /// Reads a text of comma-separated values row by row.
  static func read(
    _ csv: String, _ yaml: String
  ) throws -> (rows: [MappedRow], faults: [RowFault]) {
    let mapping = try mapping(yaml)
    let source = MemorySource(Array(csv.utf8), name: "t.csv")
    var reader = CSVReader(source, dialect: mapping.dialect)
    #expect(try reader.readHeader() == [])
    var mapper = try RowMapper(mapping, header: reader.header, file: reader.name)
    var record = CSVRecord()
    var rows = [MappedRow]()
    var faults = [RowFault]()
    while try reader.next(into: &record) {
      do throws(RowFaults) {
        rows.append(try mapper.row(from: record))
      } catch {
        faults += error.faults
      }
    }
    return (rows, faults)
  }
}
