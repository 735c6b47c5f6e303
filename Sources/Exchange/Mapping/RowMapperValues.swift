/// The kinds of field: how each reads its cells.
extension RowMapper {
  // MARK: - Text

  mutating func required(
    _ bound: Bound<Mapping.TextField>, in record: CSVRecord
  ) -> String? {
    if let text = text(bound, in: record) { return text }
    noteMissing(bound, in: record)
    return nil
  }

  mutating func text(_ bound: Bound<Mapping.TextField>?, in record: CSVRecord) -> String? {
    guard let bound else { return nil }
    let pieces = bound.field.source.pieces
    guard let text = pieces.count == 1 ? plain(bound, record) : composed(bound, pieces, record)
    else { return nil }
    return bound.field.values.isEmpty ? text : bound.field.values[text] ?? text
  }

  private mutating func plain(
    _ bound: Bound<Mapping.TextField>, _ record: CSVRecord
  ) -> String? {
    guard let range = value(record, bound.positions[0], bound.missing) else { return nil }
    return pool.text(record.bytes, range)
  }

  /// A missing value shows as a dash; a text without a single value is none.
  private mutating func composed(
    _ bound: Bound<Mapping.TextField>, _ pieces: [TextTemplate.Piece], _ record: CSVRecord
  ) -> String? {
    var text = ""
    var position = bound.positions.makeIterator()
    var hasValue = false
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .column:
        guard let cell = position.next(), let range = value(record, cell, bound.missing) else {
          text += "–"
          continue
        }
        hasValue = true
        text += pool.text(record.bytes, range)
      }
    }
    return hasValue ? text : nil
  }

  func tags(_ bound: Bound<Mapping.TagsField>?, in record: CSVRecord) -> [String] {
    guard let bound else { return [] }
    var tags = [String]()
    for position in bound.positions {
      guard let range = value(record, position, bound.missing) else { continue }
      let text = String(decoding: record.bytes[range], as: UTF8.self)
      let parts = bound.field.separator.map { text.split(separator: $0) } ?? [text[...]]
      for part in parts {
        let tag = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
      }
    }
    return tags
  }

  // MARK: - Times

  mutating func required(
    _ bound: Bound<Mapping.TimeField>?, in record: CSVRecord
  ) -> UnixMicroseconds? {
    guard let bound else { return nil }
    if value(record, bound.positions[0], bound.missing) == nil {
      noteMissing(bound, in: record)
      return nil
    }
    return moment(bound, in: record)
  }

  mutating func moment(
    _ bound: Bound<Mapping.TimeField>?, in record: CSVRecord
  ) -> UnixMicroseconds? {
    guard let bound, let range = value(record, bound.positions[0], bound.missing) else {
      return nil
    }
    do throws(TimeFault) {
      return try mapping.times.moment(record.bytes.span.extracting(range))
    } catch {
      note(.badTime(error), at: bound.positions[0], in: record)
      return nil
    }
  }

  // MARK: - Levels and steps

  mutating func level(_ bound: Bound<Mapping.LevelField>?, in record: CSVRecord) -> Int? {
    guard let bound, let range = value(record, bound.positions[0], bound.missing) else {
      return nil
    }
    if let level = bound.field.values[pool.text(record.bytes, range)] { return level }
    switch bound.field.otherwise {
    case .none: return nil
    case .level(let level): return level
    case .fault:
      note(.valueUnknown(field: bound.name), at: bound.positions[0], in: record)
      return nil
    }
  }

  mutating func step(
    _ bound: Bound<Mapping.StatusField>, in record: CSVRecord
  ) -> MappedRow.Step? {
    var tree = bound.field.steps
    for position in bound.positions {
      guard case .next(let branches) = tree else { break }
      let range = value(record, position, bound.missing)
      let text = range.map { pool.text(record.bytes, $0) } ?? ""
      guard let next = branches[text] else { return otherwise(bound, in: record) }
      tree = next
    }
    if case .step(let step) = tree { return step }
    return otherwise(bound, in: record)
  }

  private mutating func otherwise(
    _ bound: Bound<Mapping.StatusField>, in record: CSVRecord
  ) -> MappedRow.Step? {
    if let step = bound.field.otherwise { return step }
    let texts = bound.positions.compactMap { value(record, $0, bound.missing) }
      .map { Array(record.bytes[$0]) }
    var fault = fault(.valueUnknown(field: bound.name), at: bound.positions[0], in: record)
    fault.value = RowFault.excerpt(Array(texts.joined(separator: " / ".utf8))[...])
    faults.append(fault)
    return nil
  }

  // MARK: - Cells

  /// The bytes of a cell without blanks around them; nil where they mean "no value".
  private func value(
    _ record: CSVRecord, _ position: Int, _ missing: [[UInt8]]
  ) -> Range<Int>? {
    guard position < record.cellCount else { return nil }
    let range = record.trimmedRange(position)
    for spelling in missing
    where spelling.count == range.count && record.bytes[range].elementsEqual(spelling) {
      return nil
    }
    return range
  }

  // MARK: - Faults

  mutating func noteMissing<Field>(_ bound: Bound<Field>?, in record: CSVRecord) {
    guard let bound, !faults.contains(where: { $0.column?.number == bound.positions[0] + 1 })
    else { return }
    note(.valueMissing(field: bound.name), at: bound.positions[0], in: record)
  }

  private mutating func note(
    _ reason: RowFault.Reason, at position: Int, in record: CSVRecord
  ) {
    faults.append(fault(reason, at: position, in: record))
  }

  private func fault(
    _ reason: RowFault.Reason, at position: Int, in record: CSVRecord
  ) -> RowFault {
    let hasCell = position < record.cellCount
    return RowFault(
      file: file, line: record.line, record: record.number, column: header.column(position),
      reason: reason,
      value: hasCell ? RowFault.excerpt(record.bytes[record.range(position)]) : nil)
  }
}

extension CSVRecord {
  /// A cell's bytes without the blanks and tabs around them.
  func trimmedRange(_ cell: Int) -> Range<Int> {
    var range = range(cell)
    while let first = range.first, bytes[first] == Byte.space || bytes[first] == Byte.tab {
      range.removeFirst()
    }
    while let last = range.last, bytes[last] == Byte.space || bytes[last] == Byte.tab {
      range.removeLast()
    }
    return range
  }
}
