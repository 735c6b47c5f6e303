/// The words that stand for a fixed set of values, each table read by parser, printer, completion
/// and error sentences alike.
struct WordTable<Value: Hashable & Sendable>: Sendable {
  /// In the order in which they are offered; the first spelling is the one that is printed.
  let rows: [(spellings: [String], values: Set<Value>)]

  var names: [String] { rows.compactMap(\.spellings.first) }

  /// What the word stands for; case does not matter.
  subscript(word: String) -> Set<Value>? {
    let word = word.foldedForQuery
    return rows.first { $0.spellings.contains { $0.foldedForQuery == word } }?.values
  }

  /// The shortest way to write these values: one word for all of them, or a word for each.
  func words(for values: Set<Value>) -> [String] {
    if let whole = rows.first(where: { $0.values == values }) {
      return Array(whole.spellings.prefix(1))
    }
    return rows.filter { $0.values.count == 1 && $0.values.isSubset(of: values) }
      .compactMap(\.spellings.first)
  }
}

enum QueryWords {
  /// Words that join conditions elsewhere; in quotes they are words like others.
  enum Joining: String {
    case and = "AND"
    case or = "OR"
    case not = "NOT"
  }

  static let status = WordTable<Status>(rows: [
    (["new"], [.new]),
    (["open"], [.open]),
    (["on_hold", "hold", "on-hold", "onhold"], [.onHold]),
    (["resolved"], [.resolved]),
    (["closed"], [.closed]),
    (["cancelled", "canceled"], [.cancelled]),
    (["merged"], [.merged]),
    (["active"], Status.active),
    (["listed"], Status.listed),
    (["any", "all"], Set(Status.allCases)),
  ])

  static let hold = WordTable<HoldReason>(
    rows: HoldReason.allCases.map { ([$0.rawValue], [$0]) }
      + [(["any", "all"], Set(HoldReason.allCases))])

  static let tier = WordTable<Int?>(rows: [
    (["1"], [1]), (["2"], [2]), (["3"], [3]), (["unknown"], [nil]),
  ])

  static let priority = WordTable<Priority>(
    rows: Priority.allCases.map { (["P\($0.rawValue)", "\($0.rawValue)"], [$0]) })

  static let escalation = WordTable<Query.EscalationAnswer>(
    rows: Query.EscalationAnswer.allCases.map { ([$0.rawValue], [$0]) })

  static let clock = WordTable<Query.ClockAnswer>(
    rows: [(["running"], [.running]), (["paused"], [.paused]), (["none"], [.none])]
      + ClockKind.allCases.map { ([$0.rawValue], [.clock($0)]) })

  static let breach = WordTable<Query.BreachAnswer>(
    rows: Query.BreachAnswer.allCases.map { ([$0.rawValue], [$0]) })

  static let sort = WordTable<Query.Sort.Key>(
    rows: Query.Sort.Key.allCases.map { ([$0.rawValue], [$0]) })
}
