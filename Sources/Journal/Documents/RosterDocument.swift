public import ServiceDesk
internal import Yams

/// Who works on the desk, as a YAML document says it.
public struct Roster: Equatable, Sendable {
  public var people: [Person]

  /// Reads a roster document:
  ///
  ///     people:
  ///       - {id: maria, name: Maria Keller, role: tier2, teams: [Network], account: mkeller}
  ///
  /// `account` is the operating-system account; without one, nobody signs in as that person.
  /// - Throws: every fault with its line and column.
  public init(document: String, teams: [Team]) throws(DocumentFaults) {
    let root = try DocumentReader.mapping(document)
    var reader = DocumentReader()
    reader.expect(root, keys: ["people"], required: ["people"])
    people = reader.items(root["people"], "people").compactMap { reader.person($0, teams: teams) }
    reader.noteRepetitions(in: root["people"])
    try reader.finish()
  }
}

extension DocumentReader {
  fileprivate mutating func person(_ node: Node, teams: [Team]) -> Person? {
    expect(
      node, keys: ["id", "name", "role", "teams", "account"], required: ["id", "role"])
    guard let id = text(node["id"], "An id") else { return nil }
    if id.contains(where: \.isWhitespace) || id.contains(":") {
      note(node["id"] ?? node, "An id is one word, without a colon.")
    }
    guard let roleNode = node["role"], let role = word(roleNode, "a role", as: Role.self) else {
      return nil
    }
    let names = texts(node["teams"], "teams")
    for name in names where !teams.contains(where: { $0.id.name == name }) {
      note(node["teams"] ?? node, "There is no team “\(name)”.")
    }
    return Person(
      id: PersonID(id), name: text(node["name"], "A name") ?? id, role: role,
      teams: names.map { TeamID($0) }, account: text(node["account"], "An account"))
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
