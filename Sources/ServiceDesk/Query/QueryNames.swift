/// A name to compare with, whole or only its beginning (`V37*`), whatever the case of its letters.
public struct NamePattern: Hashable, Sendable {
  /// Without the asterisk.
  public var text: String
  public var isPrefix: Bool

  public init(_ text: String, isPrefix: Bool = false) {
    (self.text, self.isPrefix) = (text, isPrefix)
  }

  public func matches(_ name: String) -> Bool {
    let (name, wanted) = (name.foldedForQuery.utf8, text.foldedForQuery.utf8)
    return isPrefix ? name.starts(with: wanted) : name.elementsEqual(wanted)
  }
}

/// What is asked of a name that a ticket may have: a team, a category, a tag.
public enum NameMatch: Hashable, Sendable {
  /// The ticket has none.
  case missing
  /// The ticket has one, whatever it is.
  case any
  case named(NamePattern)

  public func matches(_ name: String?) -> Bool {
    switch self {
    case .missing: name == nil
    case .any: name != nil
    case .named(let pattern): name.map(pattern.matches) ?? false
    }
  }
}

/// What is asked of a person on a ticket: its owner, its watchers.
public enum PersonMatch: Hashable, Sendable {
  /// Whoever runs the query.
  case me
  case nobody
  case anybody
  case named(NamePattern)

  /// Without an asker nobody is `me`.
  public func matches(_ person: PersonID?, me: PersonID?) -> Bool {
    switch self {
    case .me: person != nil && person == me
    case .nobody: person == nil
    case .anybody: person != nil
    case .named(let pattern): person.map { pattern.matches($0.name) } ?? false
    }
  }
}

extension String {
  /// The form in which names are compared: lower case by Unicode's rules, then byte by byte. A
  /// store that compares for us must keep or compute the same.
  public var foldedForQuery: String { lowercased() }
}
