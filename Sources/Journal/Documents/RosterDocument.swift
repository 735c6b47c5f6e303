public import ServiceDesk
internal import Yams

/// Who works on the desk, as a YAML document says it.
public struct Roster: Equatable, Sendable {
  public var people: [Person]

  /// Reads a roster document:
  ///
  ///     people:
  ///       - id: maria
  ///         name: Maria Keller
  ///         role: tier2
  ///         teams: [Network]
  ///         account: mkeller             # of the operating system; without it nobody signs in
  ///         email: maria@example.org
  ///         skills: {vpn: 4, printing: 2}
  ///         calendar: office             # one of the policy's
  ///       - {id: tomas, role: tier1, left: true}
  ///
  /// What it names is not looked up: so are those read that a desk has adopted.
  /// - Throws: every fault with its line and column.
  public init(document: String) throws(DocumentFaults) {
    try self.init(document: document, known: nil)
  }

  /// Reads a roster document that is to be adopted: it may name these teams and calendars only.
  /// - Throws: every fault with its line and column.
  public init(
    document: String, teams: [Team], calendars: some Collection<String> = [Policy.roundTheClock]
  ) throws(DocumentFaults) {
    try self.init(
      document: document, known: Known(teams: teams.map(\.id.name), calendars: calendars.sorted()))
  }

  /// What a document may name.
  fileprivate struct Known {
    var teams: [String]
    var calendars: [String]
  }

  private init(document: String, known: Known?) throws(DocumentFaults) {
    let root = try DocumentReader.mapping(document)
    var reader = DocumentReader()
    reader.expect(root, keys: ["people"], required: ["people"])
    people = reader.items(root["people"], "people").compactMap { reader.person($0, known) }
    reader.noteRepetitions(in: root["people"])
    try reader.finish()
  }
}

extension DocumentReader {
  private static let personKeys = [
    "id", "name", "role", "teams", "account", "email", "skills", "calendar", "left",
  ]

  fileprivate mutating func person(_ node: Node, _ known: Roster.Known?) -> Person? {
    expect(node, keys: Self.personKeys, required: ["id", "role"])
    guard let id = text(node["id"], "An id") else { return nil }
    if id.contains(where: \.isWhitespace) || id.contains(":") {
      note(node["id"] ?? node, "An id is one word, without a colon.")
    }
    guard let roleNode = node["role"], let role = word(roleNode, "a role", as: Role.self) else {
      return nil
    }
    return Person(
      id: PersonID(id), name: text(node["name"], "A name") ?? id, role: role,
      teams: teams(node["teams"], known), account: text(node["account"], "An account"),
      email: address(node["email"]), skills: skills(node["skills"]),
      calendar: calendarName(node["calendar"], known), hasLeft: flag(node["left"], "left") ?? false)
  }

  private mutating func teams(_ node: Node?, _ known: Roster.Known?) -> [TeamID] {
    items(node, "teams").compactMap { item in
      guard let name = text(item, "A team") else { return nil }
      if let known, !known.teams.contains(name) {
        note(item, "There is no team “\(name)”.\(meant(name, among: known.teams))")
      }
      return TeamID(name)
    }
  }

  private mutating func calendarName(_ node: Node?, _ known: Roster.Known?) -> String? {
    guard let node, let name = text(node, "A calendar") else { return nil }
    if let known, !known.calendars.contains(name) {
      note(
        node, "The policy has no calendar “\(name)”.\(meant(name, among: known.calendars))")
    }
    return name
  }

  private mutating func address(_ node: Node?) -> String? {
    guard let node, let address = text(node, "An email address") else { return nil }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count != 2 || parts.contains("") || address.contains(where: \.isWhitespace) {
      note(node, "“\(address)” is no email address.")
    }
    return address
  }

  private mutating func skills(_ node: Node?) -> [String: Int] {
    var skills: [String: Int] = [:]
    for (_, name, value) in pairs(node, "skills") {
      skills[name] = integer(value, "A skill", in: 1...5)
    }
    return skills
  }

  fileprivate mutating func noteRepetitions(in node: Node?) {
    for key in ["id", "account"] {
      var seen: Set<String> = []
      for item in node?.sequence ?? [] {
        guard let value = item[key], let text = value.scalar?.string else { continue }
        if !seen.insert(text).inserted { note(value, "“\(text)” stands twice.") }
      }
    }
  }
}
