public import ServiceDesk
internal import Yams

extension Policy {
  /// Reads a policy document as a desk has adopted it (YAML; `Resources/policy.yml` is the commented
  /// example).
  /// - Parameter files: the texts of the files that it names, by the name it calls them.
  /// - Throws: every fault with its line and column.
  public init(document: String, files: [String: String] = [:]) throws(DocumentFaults) {
    let root = try DocumentReader.mapping(document)
    var reader = DocumentReader()
    // Names and zones were looked up when it was adopted.
    let policy = reader.policy(root, files: files, isZone: { _ in true }, people: nil, known: false)
    try reader.finish()
    self = policy
  }

  static let requiredKeys = [
    "name", "teams", "intake_team", "roles", "priority_matrix", "hold_reasons",
    "hand_back_reasons",
  ]
  static let keys =
    requiredKeys + [
      "categories", "fields", "reopening", "transitions", "calendars", "sla", "auto_close",
      "reminders", "notifications", "hooks", "views", "macros",
    ]
}

extension DocumentReader {
  /// - Parameters:
  ///   - people: who works on the desk, where that is known.
  ///   - known: queries may name only what the document itself names.
  mutating func policy(
    _ root: Node, files: [String: String], isZone: (String) -> Bool, people: [PersonID]?,
    known: Bool
  ) -> Policy {
    expect(root, keys: Policy.keys, required: Policy.requiredKeys)
    if let reopening = root["reopening"] { expect(reopening, keys: ["days", "rate_days"]) }
    let teams = teams(root["teams"])
    let categories = texts(root["categories"], "categories")
    let fields = fields(root["fields"])
    let names = known ? names(teams, categories, fields, people) : .any
    return Policy(
      name: text(root["name"], "The name") ?? "", teams: teams,
      intakeTeam: intakeTeam(root["intake_team"], among: teams),
      rights: roles(root["roles"]), matrix: matrix(root["priority_matrix"]),
      holdReasons: items(root["hold_reasons"], "hold_reasons").compactMap {
        word($0, "a reason to hold", as: HoldReason.self)
      },
      handBackReasons: reasons(root["hand_back_reasons"]), categories: categories, fields: fields,
      reopenWindow: days(root["reopening"]?["days"], else: 14),
      reopenRateWindow: days(root["reopening"]?["rate_days"], else: 7),
      transitions: transitions(root["transitions"]),
      calendars: calendars(root["calendars"], files: files, isZone: isZone),
      serviceLevels: serviceLevels(root["sla"], names), routines: routines(root, names),
      views: views(root["views"], names), macros: macros(root["macros"], fields))
  }

  private func names(
    _ teams: [Team], _ categories: [String], _ fields: [CustomField], _ people: [PersonID]?
  ) -> KnownNames {
    var names: [Query.Field: [String]] = [
      .team: teams.map(\.id.name), .category: categories, .custom: fields.map(\.name),
    ]
    if let people { names[.owner] = people.map(\.name) }
    return KnownNames(names)
  }
}

extension DocumentReader {
  fileprivate mutating func teams(_ node: Node?) -> [Team] {
    var teams: [Team] = []
    for item in items(node, "teams") {
      expect(item, keys: ["name", "tier", "lead"], required: ["name", "tier"])
      guard let name = text(item["name"], "A team's name") else { continue }
      if teams.contains(where: { $0.id.name == name }) { note(item, "“\(name)” stands twice.") }
      let tier = integer(item["tier"], "A tier", in: 1...3)
      let lead = text(item["lead"], "A lead").map { PersonID($0) }
      teams.append(Team(id: TeamID(name), tier: tier, lead: lead))
    }
    if teams.isEmpty, let node { note(node, "A desk needs a team.") }
    return teams
  }

  fileprivate mutating func intakeTeam(_ node: Node?, among teams: [Team]) -> TeamID {
    let name = text(node, "intake_team") ?? ""
    if let node, !teams.contains(where: { $0.id.name == name }) {
      note(node, "“\(name)” is not one of the teams.")
    }
    return TeamID(name)
  }

  fileprivate mutating func roles(_ node: Node?) -> [Role: Rights] {
    var roles: [Role: Rights] = [:]
    for (key, _, value) in pairs(node, "roles") {
      guard let role = word(key, "a role", as: Role.self) else { continue }
      expect(value, keys: ["anywhere", "own_teams"])
      roles[role] = Rights(
        anywhere: rights(value["anywhere"]), inOwnTeams: rights(value["own_teams"]))
    }
    if let node, roles[.lead]?.anywhere.contains(.roster) != true {
      note(node, "The lead needs the right “roster” anywhere, or nobody could ever add a person.")
    }
    return roles.withPolicyMakers
  }

  private mutating func rights(_ node: Node?) -> Set<Right> {
    Set(items(node, "rights").compactMap { word($0, "a right", as: Right.self) })
  }

  fileprivate mutating func matrix(_ node: Node?) -> PriorityMatrix {
    let levels = Level.allCases.map(\.rawValue)
    if let node { expect(node, keys: levels, required: levels) }
    let rows = levels.map { impact in
      if let row = node?[impact] { expect(row, keys: levels, required: levels) }
      return levels.map { urgency in priority(node?[impact]?[urgency]) }
    }
    return PriorityMatrix(rows: rows) ?? .unset
  }

  private mutating func priority(_ node: Node?) -> Priority {
    guard let node else { return .p3 }
    if let priority = Priority(node.scalar?.string ?? "") { return priority }
    note(node, "A priority is P1, P2, P3 or P4.")
    return .p3
  }

  fileprivate mutating func reasons(_ node: Node?) -> [ReasonCode] {
    var reasons: [ReasonCode] = []
    for (key, name, value) in pairs(node, "hand_back_reasons") {
      if name.contains(where: \.isWhitespace) { note(key, "A reason code is one word.") }
      expect(value, keys: ["sentence", "bounce"], required: ["sentence"])
      reasons.append(
        ReasonCode(
          code: name, sentence: text(value["sentence"], "The sentence") ?? "",
          isBounce: flag(value["bounce"], "bounce") ?? false))
    }
    if reasons.isEmpty, let node { note(node, "A hand-back needs at least one reason.") }
    return reasons
  }

  fileprivate mutating func fields(_ node: Node?) -> [CustomField] {
    pairs(node, "fields").map { _, name, value in
      expect(value, keys: ["label", "choices"], required: ["label"])
      return CustomField(
        name: name, label: text(value["label"], "The label") ?? name,
        choices: texts(value["choices"], "choices"))
    }
  }

  fileprivate mutating func days(_ node: Node?, else usual: Int) -> TimeSpan {
    .days(Int64(integer(node, "A number of days", in: 0...3650) ?? usual))
  }
}

extension [Role: Rights] {
  /// Before there was a right to change the policy, whoever might change the roster ran the desk.
  fileprivate var withPolicyMakers: [Role: Rights] {
    if values.contains(where: { $0.anywhere.contains(.policy) }) { return self }
    return mapValues { rights in
      guard rights.anywhere.contains(.roster) else { return rights }
      return Rights(anywhere: rights.anywhere.union([.policy]), inOwnTeams: rights.inOwnTeams)
    }
  }
}

extension PriorityMatrix {
  /// Stands in while faults are collected; a document with faults never becomes a policy.
  fileprivate static let unset = PriorityMatrix(uniform: .p3)
}
