import ServiceDesk

/// A mapping's fields with the places of their columns in one file.
struct BoundFields: Hashable, Sendable {
  var reference: Bound<Mapping.TextField>
  var status: Bound<Mapping.StatusField>
  var time: Bound<Mapping.TimeField>?
  var openedAt: Bound<Mapping.TimeField>?
  var resolvedAt: Bound<Mapping.TimeField>?
  var closedAt: Bound<Mapping.TimeField>?
  var subject: Bound<Mapping.TextField>?
  var team: Bound<Mapping.TextField>?
  var owner: Bound<Mapping.TextField>?
  var requester: Bound<Mapping.TextField>?
  var category: Bound<Mapping.TextField>?
  var priority: Bound<Mapping.LevelField>?
  var impact: Bound<Mapping.LevelField>?
  var urgency: Bound<Mapping.LevelField>?
  var tags: Bound<Mapping.TagsField>?
  var custom: [BoundCustomField]
}

/// A field and the cells it reads, counted from 0.
struct Bound<Field: Hashable & Sendable>: Hashable, Sendable {
  /// What a fault calls it.
  let name: String
  let field: Field
  let positions: [Int]
  /// The texts that mean "no value", as UTF-8.
  let missing: [[UInt8]]
}

struct BoundCustomField: Hashable, Sendable {
  let name: String
  let text: Bound<Mapping.TextField>
}

/// Finds a mapping's columns in a file's header, and notes those it cannot find.
struct ColumnFinder {
  let header: CSVHeader
  let file: String
  /// Means "no value" in every column.
  let missing: Set<String>
  private(set) var faults = [RowFault]()

  init(header: CSVHeader, file: String, missing: Set<String>) {
    self.header = header
    self.file = file
    self.missing = missing
  }

  mutating func bind(_ fields: Mapping.Fields) -> BoundFields {
    BoundFields(
      reference: bind(fields.reference, "reference"),
      status: bind(
        fields.status, "status", fields.status.columns, missing: fields.status.missing),
      time: bind(fields.time, "time"),
      openedAt: bind(fields.openedAt, "opened_at"),
      resolvedAt: bind(fields.resolvedAt, "resolved_at"),
      closedAt: bind(fields.closedAt, "closed_at"),
      subject: fields.subject.map { bind($0, "subject") },
      team: fields.team.map { bind($0, "team") },
      owner: fields.owner.map { bind($0, "owner") },
      requester: fields.requester.map { bind($0, "requester") },
      category: fields.category.map { bind($0, "category") },
      priority: bind(fields.priority, "priority"),
      impact: bind(fields.impact, "impact"),
      urgency: bind(fields.urgency, "urgency"),
      tags: fields.tags.map {
        bind($0, "tags", $0.columns, missing: $0.missing, mayRepeat: true)
      },
      custom: fields.custom.map { BoundCustomField(name: $0.name, text: bind($0.text, $0.name)) })
  }

  private mutating func bind(
    _ field: Mapping.TextField, _ name: String
  ) -> Bound<Mapping.TextField> {
    bind(field, name, field.source.columns, missing: field.missing)
  }

  private mutating func bind(
    _ field: Mapping.TimeField?, _ name: String
  ) -> Bound<Mapping.TimeField>? {
    field.map { bind($0, name, [$0.column], missing: $0.missing) }
  }

  private mutating func bind(
    _ field: Mapping.LevelField?, _ name: String
  ) -> Bound<Mapping.LevelField>? {
    field.map { bind($0, name, [$0.column], missing: $0.missing) }
  }

  private mutating func bind<Field>(
    _ field: Field, _ name: String, _ columns: [String], missing more: Set<String>,
    mayRepeat: Bool = false
  ) -> Bound<Field> {
    let positions = columns.flatMap { self.positions(of: $0, mayRepeat: mayRepeat) }
    let missing = missing.union(more).map { Array($0.utf8) }
    return Bound(name: name, field: field, positions: positions, missing: missing)
  }

  private mutating func positions(of heading: String, mayRepeat: Bool) -> [Int] {
    let positions = header.positions(of: heading)
    if positions.isEmpty, let delimiter = header.otherDelimiter {
      note(nil, .otherDelimiter(found: delimiter))
    } else if positions.count > 1, !mayRepeat {
      note(header.column(positions[1]), .headingRepeated)
    } else if positions.isEmpty {
      let near = NearestWord.find(
        heading, among: header.headings.filter { $0.utf8.count <= 2 * heading.utf8.count })
      note(nil, .headingMissing(heading, didYouMean: near))
    }
    return positions
  }

  /// Several fields may want the same column; once said is enough.
  private mutating func note(_ column: RowFault.Column?, _ reason: RowFault.Reason) {
    let fault = RowFault(file: file, line: 1, record: 0, column: column, reason: reason)
    if !faults.contains(fault) { faults.append(fault) }
  }
}
