internal import ServiceDesk
internal import Yams

/// Walks a YAML document and notes each fault where it stands, so that all are told at once.
struct DocumentReader {
  private(set) var faults: [DocumentFault] = []

  /// The document's top mapping.
  /// - Throws: when the text is not YAML or not a mapping.
  static func mapping(_ text: String) throws(DocumentFaults) -> Node {
    do throws(YAMLFault) {
      if let node = try YAMLDocument.root(of: text), node.mapping != nil { return node }
    } catch {
      throw DocumentFaults(faults: [DocumentFault(error)])
    }
    throw DocumentFaults(faults: [
      DocumentFault(line: 1, column: 1, sentence: "The document has no keys at its top level.")
    ])
  }

  mutating func note(_ node: Node, _ sentence: String, isDoubt: Bool = false) {
    faults.append(
      DocumentFault(
        line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, sentence: sentence,
        isDoubt: isDoubt))
  }

  /// Notes a fault within a text that stands on one line.
  /// - Parameter place: of the character in the text, from 0.
  mutating func note(_ node: Node, _ sentence: String, at place: Int) {
    let isQuoted =
      node.scalar.map { $0.style == .doubleQuoted || $0.style == .singleQuoted } ?? false
    let column = (node.mark?.column ?? 0) + (isQuoted ? 1 : 0) + place
    faults.append(
      DocumentFault(line: node.mark?.line ?? 0, column: column, sentence: sentence))
  }

  /// Throws all that was noted, if any of it was a fault.
  /// - Returns: the doubts.
  @discardableResult
  func finish() throws(DocumentFaults) -> [DocumentFault] {
    let faults = faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    guard faults.allSatisfy(\.isDoubt) else { throw DocumentFaults(faults: faults) }
    return faults
  }

  /// Notes keys that `node` must not have, with the likely one that was meant, and required keys
  /// that it lacks.
  mutating func expect(_ node: Node, keys: [String], required: [String] = []) {
    guard let mapping = node.mapping else {
      note(node, "Here belong the keys \(keys.listed).")
      return
    }
    for (key, _) in mapping {
      let name = key.string ?? ""
      if keys.contains(name) { continue }
      note(key, "“\(name)” is not a key here.\(meant(name, among: keys))")
    }
    for name in required where mapping[name] == nil {
      note(node, "“\(name)” is missing.")
    }
  }

  /// A question that follows a sentence, where a word was likely meant to be another.
  func meant(_ word: String, among known: [String]) -> String {
    NearestWord.find(word, among: known).map { " Did you mean “\($0)”?" } ?? ""
  }

  mutating func text(_ node: Node?, _ what: String) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, !text.isBlank else {
      note(node, "\(what) must be a text.")
      return nil
    }
    return text
  }

  mutating func integer(_ node: Node?, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      note(node, "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return number
  }

  mutating func flag(_ node: Node?, _ what: String) -> Bool? {
    guard let node else { return nil }
    guard let flag = node.bool else {
      note(node, "\(what) must be true or false.")
      return nil
    }
    return flag
  }

  mutating func texts(_ node: Node?, _ what: String) -> [String] {
    items(node, what).compactMap { text($0, "Each of \(what)") }
  }

  mutating func items(_ node: Node?, _ what: String) -> [Node] {
    guard let node else { return [] }
    guard let sequence = node.sequence else {
      note(node, "\(what) must be a list.")
      return []
    }
    return Array(sequence)
  }

  mutating func pairs(_ node: Node?, _ what: String) -> [(key: Node, name: String, value: Node)] {
    guard let node else { return [] }
    guard let mapping = node.mapping else {
      note(node, "\(what) must have keys.")
      return []
    }
    return mapping.map { (key: $0.key, name: $0.key.string ?? "", value: $0.value) }
  }

  /// One of a fixed set of words.
  mutating func word<Value: RawRepresentable & CaseIterable>(
    _ node: Node, _ what: String, as type: Value.Type
  ) -> Value? where Value.RawValue == String {
    let text = node.scalar?.string ?? ""
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue)
    note(node, "“\(text)” is not \(what).\(meant(text, among: known)) There is \(known.listed).")
    return nil
  }
}

extension DocumentFault {
  fileprivate init(_ fault: YAMLFault) {
    let sentence =
      switch fault.reason {
      case .notYAML(let problem): "This is not YAML: \(problem)."
      case .keyRepeated(let key): "“\(key)” stands twice."
      case .tooManyAliases(let limit):
        "More than \(limit) aliases (*name): write out what is meant."
      }
    self.init(line: fault.line, column: fault.column, sentence: sentence)
  }
}
