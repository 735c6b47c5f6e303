extension Query {
  /// The query in its shortest full form; reading it in any zone gives the same query again.
  ///
  /// That holds for what can be asked at all: conditions with at least one value, lengths of time in
  /// whole seconds, ranges that end after they begin.
  public var text: String {
    var words = terms.map(\.text)
    if sort != .standard { words.append("sort:\(sort.isReversed ? "-" : "")\(sort.key.rawValue)") }
    if let asOf { words.append("asof:\(asOf.iso8601)") }
    return words.joined(separator: " ")
  }
}

extension Query.Term {
  public var text: String { (isNegated ? "-" : "") + condition.text }
}

extension Query.Condition {
  public var text: String {
    switch self {
    case .status(let values): write(.status, QueryWords.status.words(for: values))
    case .hold(let values): write(.hold, QueryWords.hold.words(for: values))
    case .tier(let values): write(.tier, QueryWords.tier.words(for: values))
    case .team(let values): write(.team, values.map(\.text))
    case .owner(let values): write(.owner, values.map(\.text))
    case .requester(let values): write(.requester, values.map(\.text))
    case .priority(let values): write(.priority, QueryWords.priority.words(for: values))
    case .category(let values): write(.category, values.map(\.text))
    case .tag(let values): write(.tag, values.map(\.text))
    case .reference(let values): write(.reference, values.map(\.text))
    case .id(let values): write(.id, values.sorted().map(\.description))
    case .text(let phrases):
      phrases.count == 1 ? phrases[0].queryText : write(.text, phrases.map(\.queryText))
    case .age(let comparison, let span): "age\(comparison.rawValue)\(span.queryText)"
    case .updated(let comparison, let span): "updated\(comparison.rawValue)\(span.queryText)"
    case .opened(let range): range.queryText(.opened)
    case .reopened(let range): range.queryText(.reopened)
    case .escalated(let values): write(.escalated, QueryWords.escalation.words(for: values))
    case .watching(let values): write(.watching, values.map(\.text))
    case .sla(let values): write(.sla, QueryWords.clock.words(for: values))
    case .left(let comparison, let span): "sla\(comparison.rawValue)\(span.queryText)"
    case .dueWithin(let comparison, let span): "due\(comparison.rawValue)\(span.queryText)"
    case .due(let range): range.queryText(.due)
    case .breached(let values): write(.breached, QueryWords.breach.words(for: values))
    case .custom(let name, let values):
      "field.\(QueryQuoting.word(name)):\(values.map(\.text).joined(separator: ","))"
    }
  }

  private func write(_ field: Query.Field, _ values: [String]) -> String {
    "\(field.name):\(values.joined(separator: ","))"
  }
}

/// Puts quotes around what would otherwise not be read back as the same value.
enum QueryQuoting {
  static let keywords: Set<String> = ["me", "none", "any"]

  static func word(_ text: String, isPrefix: Bool = false, alwaysQuoted: Bool = false) -> String {
    let star = isPrefix ? "*" : ""
    let isSafe = !alwaysQuoted && text.unicodeScalars.allSatisfy(standsBare)
    guard !isSafe || text.isEmpty && !isPrefix else { return text + star }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if ["\"", "\\", "*"].contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return "\"\(String(escaped))\(star)\""
  }

  private static func standsBare(_ scalar: Unicode.Scalar) -> Bool {
    scalar.standsInWords || ["_", "-", ".", "@", "/", "#", "+"].contains(scalar)
  }
}

extension NamePattern {
  /// The pattern as it is written in a query, in quotes where it needs them.
  public var queryText: String {
    let isKeyword = !isPrefix && QueryQuoting.keywords.contains(text.foldedForQuery)
    return QueryQuoting.word(text, isPrefix: isPrefix, alwaysQuoted: isKeyword)
  }
}

extension NameMatch {
  fileprivate var text: String {
    switch self {
    case .missing: "none"
    case .any: "any"
    case .named(let pattern): pattern.queryText
    }
  }
}

extension PersonMatch {
  fileprivate var text: String {
    switch self {
    case .me: "me"
    case .nobody: "none"
    case .anybody: "any"
    case .named(let pattern): pattern.queryText
    }
  }
}

extension Phrase {
  /// The phrase as it is written in a query: bare where it is one plain word.
  public var queryText: String {
    let isPlain = text.unicodeScalars.allSatisfy(\.standsInWords)
    let joins = !isPrefix && QueryWords.Joining(rawValue: text) != nil
    return QueryQuoting.word(text, isPrefix: isPrefix, alwaysQuoted: !isPlain || joins)
  }
}

extension MomentRange {
  fileprivate func queryText(_ field: Query.Field) -> String {
    switch (from?.iso8601, to?.iso8601) {
    case (let from?, nil): "\(field.name)>=\(from)"
    case (nil, let to?): "\(field.name)<\(to)"
    case (let from, let to): "\(field.name):\(from ?? "")..\(to ?? "")"
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func queryText(_ field: Query.Field) -> String {
    if lowerBound == upperBound { return "\(field.name):\(lowerBound)" }
    if upperBound == Int.max { return "\(field.name)>=\(lowerBound)" }
    return "\(field.name):\(lowerBound)..\(upperBound)"
  }
}
