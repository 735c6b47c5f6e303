internal import ServiceDesk
internal import Yams

// The values that several sections of a policy share.

extension DocumentReader {
  /// A length of time: `15m`, `1h 30m`, `5d` (of 24 hours).
  mutating func span(_ node: Node?, _ what: String) -> TimeSpan? {
    guard let node else { return nil }
    let text = node.scalar?.string ?? ""
    guard let span = TimeSpan(queryText: text.filter { !$0.isWhitespace }) else {
      note(node, "\(what) is a length of time, such as 30m, 1h 30m or 5d; “\(text)” is none.")
      return nil
    }
    guard span > .seconds(0) else {
      note(node, "\(what) must be longer than nothing.")
      return nil
    }
    return span
  }

  /// A length of time, or `3 working days`.
  mutating func goal(_ node: Node, _ clock: ClockKind) -> ServiceRule.Goal? {
    let words = (node.scalar?.string ?? "").split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words.dropFirst().joined(separator: " ").hasPrefix("working") else {
      let text = node.scalar?.string ?? ""
      guard let span = TimeSpan(queryText: text.filter { !$0.isWhitespace }) else {
        note(
          node,
          "A goal is a length of time, such as 30m, 1h 30m or 3 working days; “\(text)” is none.")
        return nil
      }
      if span <= .seconds(0) { note(node, "A goal must be longer than nothing.") }
      return .time(span)
    }
    guard let days = Int(words[0]), (1...3650).contains(days),
      words.dropFirst().joined(separator: " ") == (days == 1 ? "working day" : "working days")
    else {
      note(node, "Write working days as in “1 working day” or “3 working days”.")
      return nil
    }
    return .workingDays(days)
  }

  /// What tickets something is about, in the query language.
  mutating func terms(
    _ node: Node?, only fields: [Query.Field], _ known: KnownNames
  ) -> [Query.Term] {
    guard let node else { return [] }
    guard let scalar = node.scalar else {
      note(node, "This is a query in one text, such as \"priority:P1 tier:2\".")
      return []
    }
    do throws(QueryFault) {
      let query = try Query.parse(
        scalar.string, zone: .utc, now: Instant(seconds: 0), known: known, only: fields)
      return query.terms
    } catch {
      note(node, error.sentence, at: error.range.lowerBound)
      return []
    }
  }

  /// One text, or a list of them.
  mutating func oneOrMore(_ node: Node?, _ what: String) -> [String] {
    guard let node else { return [] }
    if node.scalar != nil { return text(node, what).map { [$0] } ?? [] }
    return texts(node, what)
  }

  /// Keys of a fixed set, each with a value.
  mutating func table<Key: RawRepresentable & CaseIterable & Hashable, Value>(
    _ node: Node?, _ what: String, of key: String,
    _ read: (inout DocumentReader, Node, Key) -> Value?
  ) -> [Key: Value] where Key.RawValue == String {
    var table: [Key: Value] = [:]
    for (keyNode, _, value) in pairs(node, what) {
      guard let name = word(keyNode, key, as: Key.self) else { continue }
      table[name] = read(&self, value, name)
    }
    return table
  }
}

extension Query.Field {
  /// What may decide which promise a ticket gets: what is settled about it, and not how it fares.
  static let ofRules: [Query.Field] = [
    .priority, .tier, .team, .category, .tag, .requester, .reopened, .escalated, .custom,
  ]
  static let ofRoutines = ofRules + [.status, .hold, .owner]
}
