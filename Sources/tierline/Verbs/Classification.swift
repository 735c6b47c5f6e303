internal import ArgumentParser
internal import ServiceDesk

struct TagVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Put tags on tickets or take them off.",
    usage: "tierline tag <ticket> ... [+]<tag> ... -<tag> ... [<options>]",
    discussion: """
        tierline tag T-12 vpn +wifi -printer
        tierline tag T-12 T-15 T-20 vpn
        tierline tag --query 'team:network "no signal"' wifi --yes
      """)

  @Argument(
    help: "The tickets, then the tags to put on; with a minus before it, one to take off.",
    completion: .tickets)
  var words: [String] = []
  @Option(help: "A tag to put on.") var add: [String] = []
  @Option(help: "A tag to take off.") var remove: [String] = []
  @OptionGroup var choice: TicketChoice
  @OptionGroup(title: "Common options") var action: ActionOptions

  /// The first word names a ticket whatever it looks like, those after it as long as they do.
  private var names: [String] {
    guard choice.query == nil, let first = words.first else { return [] }
    return [first] + words.dropFirst().prefix { TicketID($0) != nil }
  }

  private var changes: ArraySlice<String> { words.dropFirst(names.count) }

  /// With a query no ticket is named: a word that would name one was hardly meant as a tag.
  private var ticketAmongTags: String? {
    changes.first { TicketID($0) != nil } ?? changes.first.flatMap { Int($0) == nil ? nil : $0 }
  }

  func validate() throws {
    try choice.check(names: names, action)
    if choice.query != nil, let ticket = ticketAmongTags {
      throw ValidationError(VerbFailure.ticketAmongTags(ticket).sentence)
    }
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
    try choice.perform(on: names, action, check: refuseReference) { _, _ in
      [.classification(command)]
    } done: {
      "The tags of \($0.id) are set."
    }
  }
}

extension TagVerb {
  /// The same for the name that a ticket has in another system, which only the desk knows.
  private func refuseReference(at session: Session) throws {
    guard choice.query != nil else { return }
    let plain = changes.filter { !$0.hasPrefix("-") && !$0.hasPrefix("+") }
    for word in plain where try !session.journal.tickets(referredToAs: word).isEmpty {
      throw VerbFailure.ticketAmongTags(word)
    }
  }
}

struct SetVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set the subject, priority, category or own fields of tickets.",
    discussion: """
      Fields: subject, category, impact, urgency, priority (against the matrix, with --reason), \
      and those the policy names. An empty value clears one of the policy's fields. Several are \
      set together or not at all.

        tierline set T-12 priority=P1 site=Lagos --reason "The whole floor is down"
        tierline set --query "requester:ada site:none" site=Lagos --yes
      """)

  @Argument(help: "The tickets, then field=value, one or several.", completion: .tickets)
  var words: [String] = []
  @Option(help: "Why the priority is set by hand.") var reason: String?
  @OptionGroup var choice: TicketChoice
  @OptionGroup(title: "Common options") var action: ActionOptions

  /// `field=value`.
  struct Setting {
    var name: String
    var value: String

    init?(_ argument: String) {
      guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
        return nil
      }
      name = String(argument[..<equals])
      value = String(argument[argument.index(after: equals)...])
    }
  }

  /// What stands before the first field.
  private var names: ArraySlice<String> { words.prefix { Setting($0) == nil } }

  private var fields: [Setting] { words.dropFirst(names.count).compactMap(Setting.init) }

  func validate() throws {
    try choice.check(names: Array(names), action)
    if fields.isEmpty || fields.count != words.count - names.count {
      throw ValidationError("After the ticket come fields: tierline set T-12 site=Lagos")
    }
    if value(of: "priority") != nil, reason == nil {
      throw ValidationError("A priority set by hand needs --reason.")
    }
    _ = try priority()
    _ = try level("impact")
    _ = try level("urgency")
  }

  func run() throws {
    try choice.perform(on: Array(names), action) { session, ticket in
      let now = try session.journal.ticket(ticket)
      // What is set by hand comes after what the matrix says, and stands.
      return try assessment(impact: now?.impact, urgency: now?.urgency)
        + fields.filter { !["impact", "urgency"].contains($0.name) }.map(command)
    } done: {
      "\($0.id) is set: \($0.priority), \($0.subject)"
    }
  }

  private func command(_ setting: Setting) throws -> TicketCommand {
    switch setting.name {
    case "subject": .classification(.retitle(setting.value))
    case "category": .classification(.categorise(setting.value))
    case "priority":
      .classification(
        .overridePriority(try priority() ?? .p3, reason: reason ?? ""))
    default:
      .classification(.setField(setting.name, to: setting.value.isEmpty ? nil : setting.value))
    }
  }

  /// Impact and urgency give the priority together; the one that is not set stays as it is.
  private func assessment(impact: Level?, urgency: Level?) throws -> [TicketCommand] {
    let newImpact = try level("impact")
    let newUrgency = try level("urgency")
    guard newImpact != nil || newUrgency != nil else { return [] }
    return [
      .classification(
        .assess(
          impact: newImpact ?? impact ?? .medium, urgency: newUrgency ?? urgency ?? .medium))
    ]
  }

  private func value(of name: String) -> String? { fields.last { $0.name == name }?.value }

  private func priority() throws -> Priority? {
    try word("priority", of: Priority.allValueStrings) { Priority($0) }
  }

  private func level(_ name: String) throws -> Level? {
    try word(name, of: Level.allCases.map(\.rawValue)) { Level(rawValue: $0) }
  }

  private func word<Value>(
    _ name: String, of values: [String], _ read: (String) -> Value?
  ) throws -> Value? {
    guard let text = value(of: name) else { return nil }
    guard let value = read(text) else {
      throw ValidationError("“\(text)” is no \(name); it may be \(values.listed("or")).")
    }
    return value
  }
}
