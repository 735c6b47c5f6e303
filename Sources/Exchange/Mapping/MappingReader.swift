import Journal
import ServiceDesk
import Yams

/// Reads a mapping's YAML and notes every fault on the way, instead of stopping at the first.
struct MappingReader {
  private(set) var faults = [MappingFault]()

  /// Nil only where faults say why.
  mutating func mapping(yaml: String) -> Mapping? {
    guard let root = root(of: yaml), let section = section(root, key: "the mapping") else {
      return nil
    }
    checkKeys(section, ["name", "title", "mode", "order", "file", "times", "fields", "teams"])
    let name = requiredText(section, "name")
    let title = requiredText(section, "title")
    let mode = requiredChoice(Mapping.Mode.self, section, "mode")
    let order = choice(Mapping.Order.self, section["order"], key: "order") ?? .file
    let file = file(section["file"])
    let times = times(section)
    let fields = fields(section, mode: mode ?? .auditTrail)
    let teams = teams(section["teams"])
    guard faults.isEmpty, let name, let title, let mode, let times, let fields else { return nil }
    return Mapping(
      name: name, title: title, mode: mode, order: order, dialect: file.dialect,
      missing: file.missing, times: times, fields: fields, teams: teams)
  }

  private mutating func root(of yaml: String) -> Node? {
    do throws(YAMLFault) {
      if let node = try YAMLDocument.root(of: yaml) { return node }
      note(YAMLSection.Place(line: 1, column: 1), .empty(key: "the mapping"))
    } catch {
      note(YAMLSection.Place(line: error.line, column: error.column), .init(error.reason))
    }
    return nil
  }

  // MARK: - The sections beside the fields

  private mutating func file(_ node: Node?) -> (dialect: CSVDialect, missing: Set<String>) {
    var dialect = CSVDialect()
    var missing: Set<String> = [""]
    guard let node, let section = section(node, key: "file") else { return (dialect, missing) }
    checkKeys(section, ["delimiter", "encoding", "missing"])
    if let node = section["delimiter"], let text = text(node, key: "delimiter") {
      if let byte = Self.delimiter(text) {
        dialect.delimiter = byte
      } else {
        note(node.place, .badDelimiter(text))
      }
    }
    if let encoding = choice(TextEncoding.self, section["encoding"], key: "encoding") {
      dialect.encoding = encoding
    }
    if let node = section["missing"] { missing = Set(list(node, key: "missing")) }
    return (dialect, missing)
  }

  private static func delimiter(_ text: String) -> UInt8? {
    if text == "tab" { return Byte.tab }
    guard let byte = text.utf8.first, text.utf8.count == 1 else { return nil }
    let isUsable = byte < 0x80 && (byte == Byte.tab || byte > 0x20) && byte != Byte.quote
    return isUsable ? byte : nil
  }

  private mutating func times(_ parent: YAMLSection) -> TimeReader? {
    guard let node = required(parent, "times"), let section = section(node, key: "times") else {
      return nil
    }
    checkKeys(section, ["format", "zone"])
    guard let format = required(section, "format") else { return nil }
    let patterns = list(format, key: "format").compactMap { pattern($0, at: format) }
    let zone = zone(section["zone"])
    if zone == .inText, let lacking = patterns.first(where: \.needsZone) {
      note((section["zone"] ?? format).place, .zoneNeeded(format: lacking.source))
    }
    guard let zone, !patterns.isEmpty else { return nil }
    return TimeReader(patterns: patterns, zone: zone)
  }

  private mutating func pattern(_ source: String, at node: Node) -> TimePattern? {
    do {
      return try TimePattern(source)
    } catch {
      let place = node.sequence?.first { $0.scalar?.string == source }?.place ?? node.place
      note(place, .badTimeFormat(source, error))
      return nil
    }
  }

  private mutating func zone(_ node: Node?) -> Zone? {
    guard let node else { return .inText }
    guard let name = text(node, key: "zone") else { return nil }
    if let zone = Zone(name) { return zone }
    note(
      node.place,
      .zoneUnknown(name, didYouMean: NearestWord.find(name, among: ZoneTable.knownNames)))
    return nil
  }

  private mutating func teams(_ node: Node?) -> TeamRules {
    var rules = TeamRules()
    guard let node, let section = section(node, key: "teams") else { return rules }
    checkKeys(section, ["tiers", "default", "drop_suffixes", "rename"])
    if let tiers = section["tiers"] {
      guard let rows = tiers.sequence else {
        note(tiers.place, .wrongKind(key: "tiers", wanted: .list))
        return rules
      }
      rules.tiers = rows.compactMap { tierRule($0) }
    }
    if let fallback = section["default"], fallback.scalar?.string != "unknown" {
      rules.otherwise = tier(fallback, key: "default")
    }
    if let node = section["drop_suffixes"] {
      rules.droppedSuffixes = list(node, key: "drop_suffixes")
    }
    if let node = section["rename"] { rules.renamed = texts(node, key: "rename") }
    return rules
  }

  private mutating func tierRule(_ node: Node) -> TierRule? {
    guard let section = section(node, key: "tiers") else { return nil }
    let patterns = ["name", "prefix", "suffix", "contains"]
    checkKeys(section, patterns + ["tier"])
    guard let node = required(section, "tier"), let tier = tier(node, key: "tier") else {
      return nil
    }
    guard let key = patterns.first(where: { section[$0] != nil }), let node = section[key],
      let part = text(node, key: key)
    else {
      note(section.place, .keyMissing(patterns.joined(separator: "” or “")))
      return nil
    }
    guard !part.isEmpty else {
      note(node.place, .empty(key: key))
      return nil
    }
    return TierRule(pattern: Self.pattern(key, part), tier: tier)
  }

  private static func pattern(_ key: String, _ part: String) -> TierRule.Pattern {
    switch key {
    case "name": .name(part)
    case "prefix": .prefix(part)
    case "suffix": .suffix(part)
    default: .contains(part)
    }
  }

  private mutating func tier(_ node: Node, key: String) -> Int? {
    if let text = node.scalar?.string, let tier = Int(text), (1...9).contains(tier) {
      return tier
    }
    note(node.place, .wrongKind(key: key, wanted: .tier))
    return nil
  }

  mutating func note(_ place: YAMLSection.Place, _ reason: MappingFault.Reason) {
    faults.append(MappingFault(line: place.line, column: place.column, reason: reason))
  }
}

extension MappingFault.Reason {
  fileprivate init(_ reason: YAMLFault.Reason) {
    switch reason {
    case .notYAML(let problem): self = .notYAML(problem: problem)
    case .keyRepeated(let key): self = .keyRepeated(key)
    case .tooManyAliases(let limit): self = .tooManyAliases(limit: limit)
    }
  }
}
