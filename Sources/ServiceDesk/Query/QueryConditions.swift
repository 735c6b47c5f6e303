extension QueryParser {
  /// Reads what stands behind a field's name; nil where that is set for the whole query.
  func condition(of term: QueryTermText) throws(Fault) -> Query.Condition? {
    switch term.field {
    case .status: .status(try words(QueryWords.status, of: term))
    case .hold: .hold(try words(QueryWords.hold, of: term))
    case .tier: .tier(try tiers(of: term))
    case .team: .team(try names(of: term))
    case .owner: .owner(try people(of: term))
    case .requester: .requester(try names(of: term))
    case .priority: .priority(try priorities(of: term))
    case .category: .category(try names(of: term))
    case .tag: .tag(try names(of: term))
    case .reference: .reference(try names(of: term))
    case .id: .id(try tickets(of: term))
    case .text: .text(try phrases(of: term))
    case .age: try spanLimit(of: term, Query.Condition.age)
    case .updated: try spanLimit(of: term, Query.Condition.updated)
    case .opened: .opened(try moments(of: term))
    case .reopened: .reopened(try counts(of: term))
    case .escalated: .escalated(try words(QueryWords.escalation, of: term))
    case .watching: .watching(try people(of: term))
    case .sla: try clock(of: term)
    case .breached: .breached(try words(QueryWords.breach, of: term))
    case .due: try due(of: term)
    case .custom: try custom(of: term)
    case .sort, .asof: nil
    }
  }

  /// `sla<30m` asks for the time left, `sla:paused` for what the clock does.
  private func clock(of term: QueryTermText) throws(Fault) -> Query.Condition {
    switch term.opening.relation {
    case .equals: .sla(try words(QueryWords.clock, of: term))
    case .compares: try spanLimit(of: term, Query.Condition.left)
    }
  }

  /// `due<2h` asks for the time until then, `due<2026-11-22` and `due:today` for the moment.
  private func due(of term: QueryTermText) throws(Fault) -> Query.Condition {
    if case .compares = term.opening.relation, let value = term.parts.values.first,
      TimeSpan(queryText: value.whole) != nil
    {
      return try spanLimit(of: term, Query.Condition.dueWithin)
    }
    return .due(try moments(of: term))
  }

  /// A word on its own.
  func text(of parts: QueryWordParts) throws(Fault) -> Query.Condition {
    .text(try parts.values.map(phrase))
  }

  private func phrase(_ value: QueryValue) throws(Fault) -> Phrase {
    guard let phrase = Phrase(value.text, isPrefix: value.isPrefix) else {
      throw Fault(.nothingToSearch(value.whole), at: value.range)
    }
    return phrase
  }

  private func phrases(of term: QueryTermText) throws(Fault) -> [Phrase] {
    try filledValues(of: term).map(phrase)
  }

  private func custom(of term: QueryTermText) throws(Fault) -> Query.Condition {
    guard let name = term.opening.customName, !name.isEmpty else {
      throw Fault(.missingFieldName, at: term.opening.range)
    }
    if let names = known[.custom], !names.contains(where: NamePattern(name).matches) {
      let nearest = NearestWord.find(name, among: names)
      throw Fault(
        .unknownName(NamePattern(name), of: .custom, nearest: nearest), at: term.opening.range)
    }
    return .custom(name: name, try names(of: term))
  }

  private func names(of term: QueryTermText) throws(Fault) -> [NameMatch] {
    try filledValues(of: term).map { value throws(Fault) in
      switch value.keyword {
      case "none": .missing
      case "any": .any
      default: .named(try name(value, of: term.field))
      }
    }
  }

  private func people(of term: QueryTermText) throws(Fault) -> [PersonMatch] {
    try filledValues(of: term).map { value throws(Fault) in
      switch value.keyword {
      case "me": .me
      case "none": .nobody
      case "any": .anybody
      default: .named(try name(value, of: term.field))
      }
    }
  }

  private func name(_ value: QueryValue, of field: Query.Field) throws(Fault) -> NamePattern {
    guard let names = known[field], !names.contains(where: value.pattern.matches) else {
      return value.pattern
    }
    let nearest = NearestWord.find(value.text, among: names)
    throw Fault(.unknownName(value.pattern, of: field, nearest: nearest), at: value.range)
  }

  private func tickets(of term: QueryTermText) throws(Fault) -> Set<TicketID> {
    Set(
      try filledValues(of: term).map { value throws(Fault) in
        if let id = TicketID(value.whole) { return id }
        guard let number = Int(value.whole), number > 0 else {
          throw Fault(.notATicket(value.whole), at: value.range)
        }
        return TicketID(number)
      })
  }
}

// MARK: - Words with a fixed meaning

extension QueryParser {
  private func words<Value>(
    _ table: WordTable<Value>, of term: QueryTermText
  ) throws(Fault) -> Set<Value> {
    var found: Set<Value> = []
    for value in try filledValues(of: term) {
      found.formUnion(try word(value, in: table, term.field))
    }
    return found
  }

  private func word<Value>(
    _ value: QueryValue, in table: WordTable<Value>, _ field: Query.Field
  ) throws(Fault) -> Set<Value> {
    guard let found = table[value.whole] else {
      throw unknownValue(value.whole, field, at: value.range)
    }
    return found
  }

  private func priorities(of term: QueryTermText) throws(Fault) -> Set<Priority> {
    guard case .compares(let comparison) = term.opening.relation else {
      return try words(QueryWords.priority, of: term)
    }
    let limit = try word(onlyValue(of: term), in: QueryWords.priority, .priority)
    let found = Priority.allCases.filter { one in limit.contains { comparison.holds(one, $0) } }
    return try some(Set(found), of: term)
  }

  private func tiers(of term: QueryTermText) throws(Fault) -> Set<Int?> {
    guard case .compares(let comparison) = term.opening.relation else {
      return try words(QueryWords.tier, of: term)
    }
    let value = try onlyValue(of: term)
    guard case let limit?? = try word(value, in: QueryWords.tier, .tier).first else {
      throw Fault(.notComparable(.tier), at: value.range)
    }
    return try some(Set((1...3).filter { comparison.holds($0, limit) }), of: term)
  }

  private func some<Value>(
    _ values: Set<Value>, of term: QueryTermText
  ) throws(Fault) -> Set<Value> {
    guard !values.isEmpty else { throw nothingLeft(of: term) }
    return values
  }
}

// MARK: - Shared refusals

extension QueryParser {
  func unknownValue(_ value: String, _ field: Query.Field, at range: Range<Int>) -> Fault {
    let nearest = NearestWord.find(value, among: field.entry.values)
    return Fault(.unknownValue(value, of: field, nearest: nearest), at: range)
  }

  func nothingLeft(of term: QueryTermText) -> Fault {
    let values = term.parts.values.map(\.whole).joined(separator: ",")
    return Fault(
      .nothingLeft("\(term.field.name)\(term.opening.relation.sign)\(values)"),
      at: term.parts.range)
  }

  func refuseComparison(_ term: QueryTermText) throws(Fault) {
    guard case .equals = term.opening.relation else {
      throw Fault(.notComparable(term.field), at: term.parts.range)
    }
  }

  /// Alternatives, none of them empty, and nothing but alternatives.
  private func filledValues(of term: QueryTermText) throws(Fault) -> [QueryValue] {
    try refuseComparison(term)
    for value in term.parts.values where value.isEmpty {
      throw Fault(.missingValue(term.field), at: value.range)
    }
    return term.parts.values
  }

  func onlyValue(of term: QueryTermText) throws(Fault) -> QueryValue {
    guard let value = term.parts.values.first, !value.isEmpty else {
      throw Fault(.missingValue(term.field), at: term.parts.range)
    }
    guard term.parts.values.count == 1 else {
      throw Fault(.takesOneValue(term.field), at: term.parts.range)
    }
    return value
  }
}

extension QueryValue {
  /// The word it may be; a quoted one is only ever a name.
  fileprivate var keyword: String? { isBare && !isPrefix ? text.foldedForQuery : nil }
}

extension QueryWordParts.Relation {
  var sign: String {
    switch self {
    case .equals: ":"
    case .compares(let comparison): comparison.rawValue
    }
  }
}
