public import ServiceDesk

extension Roster {
  public init(people: [Person]) { self.people = people }

  /// The document that says this: what `init(document:)` reads, one person a line or two.
  public var document: String {
    people.isEmpty
      ? "people: []\n" : "people:\n" + people.map { "  - \($0.flow)\n" }.joined()
  }
}

extension Person {
  fileprivate var flow: String {
    var members = [("id", id.name.quotedForYAML)]
    if name != id.name { members.append(("name", name.quotedForYAML)) }
    members.append(("role", role.rawValue))
    if !teams.isEmpty { members.append(("teams", teams.map(\.name.quotedForYAML).flowList)) }
    for (key, value) in [("account", account), ("email", email), ("calendar", calendar)] {
      if let value { members.append((key, value.quotedForYAML)) }
    }
    if !skills.isEmpty {
      let skills = skills.sorted { $0.key < $1.key }.map { ($0.key.quotedForYAML, "\($0.value)") }
      members.append(("skills", skills.flowMapping))
    }
    if hasLeft { members.append(("left", "true")) }
    return members.flowMapping
  }
}

extension [(String, String)] {
  fileprivate var flowMapping: String {
    "{\(map { "\($0.0): \($0.1)" }.joined(separator: ", "))}"
  }
}

extension [String] {
  fileprivate var flowList: String { "[\(joined(separator: ", "))]" }
}

extension String {
  /// As it is where YAML cannot take it for anything else; else in double quotes.
  fileprivate var quotedForYAML: String {
    let isPlain =
      first?.isLetter == true && last != " "
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789 ._-@/".unicodeScalars.contains($0)
      }
    if isPlain,
      !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(lowercased())
    {
      return self
    }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "\"\(text)\""
  }
}
