/// A text that is written again and again, with blanks that a ticket fills in.
public struct Macro: Hashable, Sendable {
  /// Who reads what is made of it.
  public enum Audience: String, CaseIterable, Sendable {
    case requester
    case desk
  }

  public var name: String
  /// Nil: whoever reads.
  public var audience: Audience?
  /// A blank is its name in braces: `{requester}`.
  public var text: String

  public init(name: String, audience: Audience?, text: String) {
    (self.name, self.audience, self.text) = (name, audience, text)
  }

  /// What a blank may be, beside `field.` with the name of one of the desk's own fields.
  public enum Blank: String, CaseIterable, Sendable {
    case ticket, reference, subject, requester, category, priority, team, owner, me
  }

  /// The names of its blanks, in their order; each once.
  public var blanks: [String] { Macro.blanks(of: text) }

  /// What stands in braces and looks like a name. Other braces are text.
  public static func blanks(of text: String) -> [String] {
    var names: [String] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "}") else { continue }
      let name = part[..<end]
      guard name.first?.isLowercase == true, !names.contains(String(name)),
        name.allSatisfy({ $0.isLetter || $0.isNumber || "._-".contains($0) })
      else { continue }
      names.append(String(name))
    }
    return names
  }

  /// The text with its blanks filled in; one for which the ticket has nothing stays as it is.
  public func filled(for ticket: Ticket, by person: Person) -> String {
    blanks.reduce(text) { text, name in
      guard let value = Macro.value(of: name, ticket, person), !value.isBlank else { return text }
      return text.replacing("{\(name)}", with: value)
    }
  }

  private static func value(of name: String, _ ticket: Ticket, _ person: Person) -> String? {
    if name.hasPrefix("field.") { return ticket.fields[String(name.dropFirst(6))] }
    guard let blank = Blank(rawValue: name) else { return nil }
    switch blank {
    case .ticket: return ticket.id.description
    case .reference: return ticket.reference
    case .subject: return ticket.subject
    case .requester: return ticket.requester.name
    case .category: return ticket.category
    case .priority: return ticket.priority.description
    case .team: return ticket.team.name
    case .owner: return ticket.owner?.name
    case .me: return person.name
    }
  }
}
