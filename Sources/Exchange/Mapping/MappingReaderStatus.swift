import Yams

/// The field `status`: which combinations of values are which step of a ticket's life.
extension MappingReader {
  mutating func statusField(_ node: Node) -> Mapping.StatusField? {
    guard let section = fieldSection(node, key: "status", Self.statusKeys),
      let from = required(section, "from"), let values = required(section, "values")
    else { return nil }
    let columns = list(from, key: "from")
    guard !columns.isEmpty else { return nil }
    let steps = self.section(values, key: "values").map {
      tree($0, columns: columns.count, depth: 1)
    }
    guard let steps else { return nil }
    return Mapping.StatusField(
      columns: columns, missing: missing(section), steps: steps,
      otherwise: section["otherwise"].flatMap { step($0) })
  }

  private static let statusKeys = ["from", "missing", "values", "otherwise"]

  private mutating func tree(
    _ section: YAMLSection, columns: Int, depth: Int
  ) -> Mapping.StatusTree {
    var branches = [String: Mapping.StatusTree]()
    for entry in section.entries {
      if let next = YAMLSection(entry.node), !isHold(next) {
        if depth == columns {
          note(next.place, .tooDeep(columns: columns))
        } else {
          branches[entry.key] = tree(next, columns: columns, depth: depth + 1)
        }
      } else if let step = step(entry.node) {
        branches[entry.key] = .step(step)
      }
    }
    return .next(branches)
  }

  /// `{ hold: customer }` is a step; a source's own value “hold” would hold a section.
  private func isHold(_ section: YAMLSection) -> Bool {
    section.entries.count == 1 && section["hold"]?.scalar != nil
  }

  private mutating func step(_ node: Node) -> MappedRow.Step? {
    if let section = YAMLSection(node) {
      checkKeys(section, ["hold"])
      return choice(MappedRow.HoldReason.self, section["hold"], key: "hold").map { .onHold($0) }
    }
    guard let word = text(node, key: "status") else { return nil }
    if let step = Self.steps.first(where: { $0.word == word })?.step { return step }
    noteUnknown(
      word, at: node.place, key: "status", known: Self.steps.map(\.word) + ["{ hold: … }"])
    return nil
  }

  private static let steps: [(word: String, step: MappedRow.Step)] = [
    ("new", .new), ("open", .open), ("queued", .queued), ("assigned", .assigned),
    ("resolved", .resolved),
    ("resolved_first_contact", .resolvedAtFirstContact), ("closed", .closed),
    ("cancelled", .cancelled), ("ignore", .ignored),
  ]
}
