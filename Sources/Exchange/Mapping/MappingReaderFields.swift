import Yams

/// The section `fields`: which column is what.
extension MappingReader {
  mutating func fields(_ parent: YAMLSection, mode: Mapping.Mode) -> Mapping.Fields? {
    guard let node = required(parent, "fields"), let section = section(node, key: "fields") else {
      return nil
    }
    checkKeys(section, Self.fieldKeys)
    checkMode(section, mode)
    let reference = requiredTextField(section, "reference")
    let status = required(section, "status").flatMap { statusField($0) }
    guard let reference, let status else { return nil }
    return Mapping.Fields(
      reference: reference, status: status,
      time: timeField(section, "time"),
      openedAt: timeField(section, "opened_at"),
      resolvedAt: timeField(section, "resolved_at"),
      closedAt: timeField(section, "closed_at"),
      subject: textField(section, "subject"),
      team: textField(section, "team"),
      owner: textField(section, "owner"),
      requester: textField(section, "requester"),
      category: textField(section, "category"),
      priority: levelField(section, "priority"),
      impact: levelField(section, "impact"),
      urgency: levelField(section, "urgency"),
      tags: section["tags"].flatMap { tagsField($0) },
      custom: customFields(section["custom"]))
  }

  private static let fieldKeys = [
    "reference", "time", "status", "subject", "team", "owner", "requester", "category",
    "priority", "impact", "urgency", "tags", "opened_at", "resolved_at", "closed_at", "custom",
  ]

  private mutating func checkMode(_ section: YAMLSection, _ mode: Mapping.Mode) {
    switch mode {
    case .auditTrail:
      _ = required(section, "time")
      for entry in section.entries where ["resolved_at", "closed_at"].contains(entry.key) {
        note(entry.place, .onlyIn(.snapshot, key: entry.key))
      }
    case .snapshot:
      _ = required(section, "opened_at")
    }
  }

  // MARK: - Text

  private mutating func requiredTextField(
    _ section: YAMLSection, _ key: String
  ) -> Mapping.TextField? {
    _ = required(section, key)
    return textField(section, key)
  }

  private mutating func textField(_ section: YAMLSection, _ key: String) -> Mapping.TextField? {
    section[key].flatMap { textField($0, key: key) }
  }

  private mutating func textField(_ node: Node, key: String) -> Mapping.TextField? {
    if node.scalar != nil {
      return template(node, key: key).map { .init(source: $0, missing: [], values: [:]) }
    }
    guard let section = fieldSection(node, key: key, ["from", "missing", "values"]),
      let from = required(section, "from"), let source = template(from, key: "from")
    else { return nil }
    return Mapping.TextField(
      source: source, missing: missing(section),
      values: section["values"].map { texts($0, key: "values") } ?? [:])
  }

  private mutating func template(_ node: Node, key: String) -> TextTemplate? {
    guard let source = text(node, key: key) else { return nil }
    do {
      return try TextTemplate(source)
    } catch {
      note(node.place, .badTemplate(source, error))
      return nil
    }
  }

  private mutating func customFields(_ node: Node?) -> [Mapping.CustomField] {
    guard let node, let section = section(node, key: "custom") else { return [] }
    return section.entries.compactMap { entry in
      guard let field = textField(entry.node, key: entry.key) else { return nil }
      return Mapping.CustomField(name: entry.key, text: field)
    }
  }

  // MARK: - Times, levels, tags

  private mutating func timeField(_ section: YAMLSection, _ key: String) -> Mapping.TimeField? {
    guard let node = section[key] else { return nil }
    if node.scalar != nil {
      return column(node, key: key).map { .init(column: $0, missing: []) }
    }
    guard let section = fieldSection(node, key: key, ["from", "missing"]),
      let from = required(section, "from"), let column = column(from, key: "from")
    else { return nil }
    return Mapping.TimeField(column: column, missing: missing(section))
  }

  private mutating func levelField(_ section: YAMLSection, _ key: String) -> Mapping.LevelField? {
    guard let node = section[key],
      let section = fieldSection(node, key: key, ["from", "missing", "values", "otherwise"]),
      let from = required(section, "from"), let column = column(from, key: "from"),
      let values = required(section, "values").flatMap({ self.section($0, key: "values") })
    else { return nil }
    var levels = [String: Int]()
    for entry in values.entries { levels[entry.key] = level(entry.node, key: key) }
    return Mapping.LevelField(
      column: column, missing: missing(section), values: levels,
      otherwise: section["otherwise"].map { otherwise($0, key: key) } ?? .fault)
  }

  private mutating func otherwise(
    _ node: Node, key: String
  ) -> Mapping.LevelField.Otherwise {
    if node.scalar?.string == "none" { return .none }
    return level(node, key: key).map { .level($0) } ?? .fault
  }

  /// Priorities are written P1 to P4, impact and urgency 1 to 4.
  private mutating func level(_ node: Node, key: String) -> Int? {
    guard let text = text(node, key: key) else { return nil }
    let known = (1...4).map { key == "priority" ? "P\($0)" : "\($0)" }
    if let index = known.firstIndex(of: text) { return index + 1 }
    noteUnknown(text, at: node.place, key: key, known: known)
    return nil
  }

  private mutating func tagsField(_ node: Node) -> Mapping.TagsField? {
    guard node.scalar == nil, node.sequence == nil else {
      let columns = list(node, key: "tags")
      return columns.isEmpty ? nil : .init(columns: columns, missing: [], separator: nil)
    }
    guard let section = fieldSection(node, key: "tags", ["from", "missing", "separator"]),
      let from = required(section, "from")
    else { return nil }
    let separator = section["separator"].flatMap { text($0, key: "separator") }
    if separator == "", let node = section["separator"] {
      note(node.place, .empty(key: "separator"))
    }
    return Mapping.TagsField(
      columns: list(from, key: "from"), missing: missing(section), separator: separator)
  }

  // MARK: - What several have in common

  mutating func fieldSection(_ node: Node, key: String, _ keys: [String]) -> YAMLSection? {
    guard let section = YAMLSection(node) else {
      note(node.place, .wrongKind(key: key, wanted: .textOrSection))
      return nil
    }
    checkKeys(section, keys)
    return section
  }

  mutating func missing(_ section: YAMLSection) -> Set<String> {
    section["missing"].map { Set(list($0, key: "missing")) } ?? []
  }

  private mutating func column(_ node: Node, key: String) -> String? {
    guard let name = text(node, key: key) else { return nil }
    guard !name.isEmpty else {
      note(node.place, .empty(key: key))
      return nil
    }
    return name
  }
}
