internal import ArgumentParser
internal import ServiceDesk

struct TagVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Put tags on a ticket or take them off.",
    usage: "tierline tag <ticket> [+]<tag> ... -<tag> ... [<options>]",
    discussion: "  tierline tag T-12 vpn +wifi -printer")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Argument(help: "A tag to put on; with a minus before it, one to take off.")
  var changes: [String] = []
  @Option(help: "A tag to put on.") var add: [String] = []
  @Option(help: "A tag to take off.") var remove: [String] = []
  @OptionGroup var options: ActionOptions

  func validate() throws {
    if changes.isEmpty, add.isEmpty, remove.isEmpty {
      throw ValidationError("Say which tags: tierline tag T-12 vpn -printer")
    }
  }

  func run() throws {
    let removed = changes.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let added = changes.filter { !$0.hasPrefix("-") }.map {
      $0.hasPrefix("+") ? String($0.dropFirst()) : $0
    }
    let command = Classification.Command.tag(add: added + add, remove: removed + remove)
    try options.perform(.classification(command), on: ticket) { "The tags of \($0.id) are set." }
  }
}

struct SetVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a ticket's subject, priority, category or own fields.",
    discussion: """
      Fields: subject, category, impact, urgency, priority (against the matrix, with --reason), \
      and those the policy names. An empty value clears one of the policy's fields. Several are \
      set together or not at all.

        tierline set T-12 priority=P1 site=Lagos --reason "The whole floor is down"
      """)

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Argument(help: "field=value, one or several.") var fields: [Setting]
  @Option(help: "Why the priority is set by hand.") var reason: String?
  @OptionGroup var options: ActionOptions

  /// `field=value`.
  struct Setting: ExpressibleByArgument {
    var name: String
    var value: String

    init?(argument: String) {
      guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
        return nil
      }
      name = String(argument[..<equals])
      value = String(argument[argument.index(after: equals)...])
    }
  }

  func validate() throws {
    if value(of: "priority") != nil, reason == nil {
      throw ValidationError("A priority set by hand needs --reason.")
    }
    _ = try word("priority") { Priority($0) }
    _ = try word("impact") { Level(rawValue: $0) }
    _ = try word("urgency") { Level(rawValue: $0) }
  }

  func run() throws {
    try options.perform(
      on: ticket,
      { session, ticket in
        let now = try session.journal.ticket(ticket)
        // What is set by hand comes after what the matrix says, and stands.
        return try assessment(impact: now?.impact, urgency: now?.urgency)
          + fields.filter { !["impact", "urgency"].contains($0.name) }.map(command)
      }
    ) { "\($0.id) is set: \($0.priority), \($0.subject)" }
  }

  private func command(_ setting: Setting) throws -> TicketCommand {
    switch setting.name {
    case "subject": .classification(.retitle(setting.value))
    case "category": .classification(.categorise(setting.value))
    case "priority":
      .classification(
        .overridePriority(try word("priority") { Priority($0) } ?? .p3, reason: reason ?? ""))
    default:
      .classification(.setField(setting.name, to: setting.value.isEmpty ? nil : setting.value))
    }
  }

  /// Impact and urgency give the priority together; the one that is not set stays as it is.
  private func assessment(impact: Level?, urgency: Level?) throws -> [TicketCommand] {
    let newImpact = try word("impact") { Level(rawValue: $0) }
    let newUrgency = try word("urgency") { Level(rawValue: $0) }
    guard newImpact != nil || newUrgency != nil else { return [] }
    return [
      .classification(
        .assess(
          impact: newImpact ?? impact ?? .medium, urgency: newUrgency ?? urgency ?? .medium))
    ]
  }

  private func value(of name: String) -> String? { fields.last { $0.name == name }?.value }

  private func word<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
    guard let text = value(of: name) else { return nil }
    guard let value = read(text) else {
      throw ValidationError("“\(text)” is no \(name).")
    }
    return value
  }
}
