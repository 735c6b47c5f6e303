internal import ServiceDesk
internal import Yams

// auto_close, reminders, notifications and hooks of a policy.

extension DocumentReader {
  mutating func routines(_ root: Node, _ known: KnownNames) -> Routines {
    if let closing = root["auto_close"] { expect(closing, keys: ["after"], required: ["after"]) }
    return Routines(
      closing: span(root["auto_close"]?["after"], "after"),
      reminders: items(root["reminders"], "reminders").compactMap { reminder($0, known) },
      notices: items(root["notifications"], "notifications").map { notice($0, known) },
      hooks: items(root["hooks"], "hooks").compactMap { hook($0, known) })
  }

  private mutating func reminder(_ node: Node, _ known: KnownNames) -> ReminderRule? {
    expect(node, keys: ["name", "when", "after"], required: ["name", "when", "after"])
    guard let name = text(node["name"], "A reminder's name") else { return nil }
    let terms = terms(node["when"], only: Query.Field.ofRoutines, known)
    guard let after = span(node["after"], "after") else { return nil }
    return ReminderRule(name: name, terms: terms, after: after)
  }

  private mutating func notice(_ node: Node, _ known: KnownNames) -> NoticeRule {
    expect(node, keys: ["on", "when", "to"], required: ["on", "to"])
    return NoticeRule(
      kinds: kinds(node["on"]), terms: terms(node["when"], only: Query.Field.ofRoutines, known),
      receivers: oneOrMore(node["to"], "to").map(NoticeRule.Receiver.init(word:)))
  }

  private mutating func hook(_ node: Node, _ known: KnownNames) -> HookRule? {
    expect(
      node, keys: ["name", "on", "when", "run", "timeout"], required: ["name", "on", "run"])
    guard let name = text(node["name"], "A hook's name") else { return nil }
    let arguments = items(node["run"], "run").map { $0.scalar?.string ?? "" }
    if let run = node["run"], arguments.first.map({ !$0.hasPrefix("/") || $0 == "/" }) ?? true {
      note(run, "run begins with the full path of a program, such as /usr/local/bin/page.")
    }
    return HookRule(
      name: name, kinds: kinds(node["on"]),
      terms: terms(node["when"], only: Query.Field.ofRoutines, known), arguments: arguments,
      timeLimit: timeLimit(node["timeout"]) ?? .seconds(10))
  }

  private mutating func timeLimit(_ node: Node?) -> TimeSpan? {
    guard let node, let limit = span(node, "timeout") else { return nil }
    if limit > .minutes(10) { note(node, "A hook may run for 10 minutes at most.") }
    return limit
  }

  private mutating func kinds(_ node: Node?) -> [String] {
    let kinds = oneOrMore(node, "on")
    if let node, kinds.isEmpty { note(node, "Say on which events.") }
    return kinds
  }
}

extension NoticeRule.Receiver {
  fileprivate init(word: String) {
    switch word {
    case "owner": self = .owner
    case "team": self = .team
    case "lead": self = .lead
    case "watchers": self = .watchers
    default: self = .person(PersonID(word))
    }
  }
}

extension Kind {
  /// By these names a policy speaks of events.
  static let eventNames = Set(all.map(\.plainName))
  /// Of those, what happens to tickets.
  static let ticketEventNames = Set(all.filter(\.isTickets).map(\.plainName))

  private var plainName: String { String(name.prefix { $0 != "/" }) }
}
