package import Yams

/// A document that people write, as a tree; or the place and the reason why it is none.
///
/// Policies, rosters and mappings are read through here, so that all of them tell the same faults.
package enum YAMLDocument {
  /// - Returns: nil for a document that is empty.
  package static func root(of text: String) throws(YAMLFault) -> Node? {
    if let place = placeOfTooManyAliases(in: text) { throw place }
    do {
      // What a word means is for its reader to say; guessing by patterns is most of the work.
      return try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw YAMLFault(error, in: text)
    } catch {
      throw YAMLFault(1, 1, .notYAML("\(error)"))
    }
  }

  /// Each alias may stand for a thing made of aliases: some tens of them can mean more than all
  /// memory holds. What people write has none, or a few.
  private static let mostAliases = 32

  private static func placeOfTooManyAliases(in text: String) -> YAMLFault? {
    guard text.contains("&") else { return nil }
    var count = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      count += line.split(whereSeparator: { " \t[]{},:?-".contains($0) })
        .count { $0.hasPrefix("*") && $0.count > 1 }
      if count > mostAliases { return YAMLFault(number + 1, 1, .tooManyAliases(mostAliases)) }
    }
    return nil
  }
}

/// Why a text is no YAML document, and where.
package struct YAMLFault: Error, Equatable {
  /// Both from 1.
  package let line: Int
  package let column: Int
  package let reason: Reason

  package enum Reason: Equatable, Sendable {
    /// In the words of the YAML parser.
    case notYAML(String)
    case keyRepeated(String)
    case tooManyAliases(Int)
  }

  fileprivate init(_ line: Int, _ column: Int, _ reason: Reason) {
    (self.line, self.column, self.reason) = (line, column, reason)
  }
}

extension YAMLFault {
  fileprivate init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(mark.line, mark.column, .notYAML(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let place = Self.secondPlace(of: key, in: text, section: context.mark)
      self.init(place.line, place.column, .keyRepeated(key))
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0).split(
        separator: "\n", omittingEmptySubsequences: false)
      self.init(max(1, before.count), (before.last?.count ?? 0) + 1, .notYAML(problem))
    case .writer(let problem), .emitter(let problem), .representer(let problem):
      self.init(1, 1, .notYAML(problem))
    case .no, .memory, .dataCouldNotBeDecoded: self.init(1, 1, .notYAML("it cannot be read"))
    }
  }

  /// Yams tells where the section begins, and people look for the key that stands there again.
  private static func secondPlace(
    of key: String, in text: String, section: Mark
  ) -> (line: Int, column: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var hasSeen = false
    for (number, line) in zip(1..., lines).dropFirst(section.line - 1) {
      let isHead = number == section.line
      guard isHead || line.prefix(while: { $0 == " " }).count == section.column - 1 else {
        continue
      }
      let rest = line.dropFirst(section.column - 1)
      guard ["", "\"", "'"].contains(where: { rest.hasPrefix($0 + key + $0 + ":") }) else {
        continue
      }
      if hasSeen { return (number, section.column) }
      hasSeen = true
    }
    return (section.line, section.column)
  }
}
