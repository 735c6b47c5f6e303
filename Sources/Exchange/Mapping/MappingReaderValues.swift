import ServiceDesk
import Yams

/// The kinds of value a mapping is made of.
extension MappingReader {
  mutating func section(_ node: Node, key: String) -> YAMLSection? {
    if let section = YAMLSection(node) { return section }
    note(node.place, .wrongKind(key: key, wanted: .section))
    return nil
  }

  /// Every key that nobody reads is a fault, for it would be believed to do something.
  mutating func checkKeys(_ section: YAMLSection, _ known: [String]) {
    for entry in section.entries where !known.contains(entry.key) {
      note(
        entry.place,
        .keyUnknown(
          entry.key, didYouMean: NearestWord.find(entry.key, among: known), known: known))
    }
  }

  mutating func required(_ section: YAMLSection, _ key: String) -> Node? {
    if let node = section[key] { return node }
    note(section.place, .keyMissing(key))
    return nil
  }

  mutating func text(_ node: Node, key: String) -> String? {
    if let text = node.scalar?.string { return text }
    note(node.place, .wrongKind(key: key, wanted: .text))
    return nil
  }

  mutating func requiredText(_ section: YAMLSection, _ key: String) -> String? {
    guard let node = required(section, key), let text = text(node, key: key) else { return nil }
    if text.isEmpty { note(node.place, .empty(key: key)) }
    return text
  }

  /// One value, or a list of them.
  mutating func list(_ node: Node, key: String) -> [String] {
    if let text = node.scalar?.string { return [text] }
    guard let nodes = node.sequence else {
      note(node.place, .wrongKind(key: key, wanted: .textOrList))
      return []
    }
    if nodes.isEmpty { note(node.place, .empty(key: key)) }
    return nodes.compactMap { text($0, key: key) }
  }

  /// A section whose values are all text.
  mutating func texts(_ node: Node, key: String) -> [String: String] {
    guard let section = section(node, key: key) else { return [:] }
    var texts = [String: String]()
    for entry in section.entries { texts[entry.key] = text(entry.node, key: entry.key) }
    return texts
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ node: Node?, key: String
  ) -> Choice? {
    guard let node, let text = text(node, key: key) else { return nil }
    return choice(type, text, at: node.place, key: key)
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ text: String, at place: YAMLSection.Place, key: String
  ) -> Choice? {
    if let choice = Choice(rawValue: text) { return choice }
    noteUnknown(text, at: place, key: key, known: Choice.allCases.map(\.rawValue))
    return nil
  }

  mutating func requiredChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ section: YAMLSection, _ key: String
  ) -> Choice? {
    guard let node = required(section, key) else { return nil }
    return choice(type, node, key: key)
  }

  mutating func noteUnknown(
    _ text: String, at place: YAMLSection.Place, key: String, known: [String]
  ) {
    note(
      place,
      .valueUnknown(
        text, key: key, didYouMean: NearestWord.find(text, among: known), known: known))
  }
}
