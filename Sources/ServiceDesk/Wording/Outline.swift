/// What a document comes to, in words: so that two of them can be compared section by section.
public struct Outline: Equatable, Sendable {
  public var sections: [Section]

  public init(sections: [Section]) { self.sections = sections }

  public struct Section: Equatable, Sendable {
    public var title: String
    public var items: [Item]
    /// It matters which of the items comes first.
    public var isOrdered: Bool

    public init(_ title: String, _ items: [Item], isOrdered: Bool = false) {
      (self.title, self.items, self.isOrdered) = (title, items, isOrdered)
    }
  }

  /// One thing by its name, and what is said of it: `tier` → `2`.
  public struct Item: Equatable, Sendable {
    public var name: String
    public var facets: [Facet]

    public init(_ name: String, _ facets: [Facet] = []) {
      (self.name, self.facets) = (name, facets)
    }
  }

  public struct Facet: Equatable, Sendable {
    public var name: String
    /// Empty where the name says it all.
    public var value: String

    public init(_ name: String, _ value: String = "") { (self.name, self.value) = (name, value) }

    /// Nil where there is nothing to say.
    public init?(_ name: String, ifSaid value: String?) {
      guard let value, !value.isEmpty else { return nil }
      self.init(name, value)
    }
  }
}

/// One thing that is not in one document as it is in another.
public struct OutlineChange: Equatable, Sendable {
  public var section: String
  public var kind: Kind
  /// What was added, left out or changed.
  public var name: String
  /// What is said of it now, or how it differs; may be empty.
  public var words: String

  public enum Kind: String, CaseIterable, Sendable {
    case added
    case removed
    case changed
  }
}

extension Outline {
  /// What another document changes of this one, in its order.
  public func changes(to next: Outline) -> [OutlineChange] {
    let titles = sections.map(\.title) + next.sections.map(\.title)
    var seen: Set<String> = []
    return titles.filter { seen.insert($0).inserted }.flatMap { title in
      let (old, new) = (section(title), next.section(title))
      return new.changes(since: old).map { kind, name, words in
        OutlineChange(section: title, kind: kind, name: name, words: words)
      }
    }
  }

  private func section(_ title: String) -> Section {
    sections.first { $0.title == title } ?? Section(title, [])
  }
}

extension Outline.Section {
  fileprivate typealias Change = (kind: OutlineChange.Kind, name: String, words: String)

  fileprivate func changes(since old: Outline.Section) -> [Change] {
    let before = Dictionary(old.items.map { ($0.name, $0) }) { first, _ in first }
    let after = Set(items.map(\.name))
    let gone: [Change] = old.items.filter { !after.contains($0.name) }
      .map { (.removed, $0.name, "") }
    let changed: [Change] = items.compactMap { item in
      guard let former = before[item.name] else { return (.added, item.name, item.words) }
      return former == item ? nil : (.changed, item.name, item.words(since: former))
    }
    return gone + changed + reordering(since: old)
  }

  private func reordering(since old: Outline.Section) -> [Change] {
    let before = old.items.map(\.name).filter { name in items.contains { $0.name == name } }
    let after = items.map(\.name).filter { name in old.items.contains { $0.name == name } }
    guard isOrdered, before != after else { return [] }
    return [(.changed, "order", "now \(after.joined(separator: ", "))")]
  }
}

extension Outline.Item {
  fileprivate var words: String { facets.map(\.words).firstOfMany }

  fileprivate func words(since former: Outline.Item) -> String {
    let before = Dictionary(former.facets.map { ($0.name, $0) }) { first, _ in first }
    let after = Set(facets.map(\.name))
    let changed: [String] = facets.compactMap { facet in
      guard let old = before[facet.name] else { return "now \(facet.words)" }
      return old == facet ? nil : "\(old.words), now \(facet.value)"
    }
    let gone = former.facets.filter { !after.contains($0.name) }.map { "no longer \($0.words)" }
    return (changed + gone).firstOfMany
  }
}

extension Outline.Facet {
  fileprivate var words: String { value.isEmpty ? name : name.isEmpty ? value : "\(name) \(value)" }
}

extension [String] {
  /// All of them, or the first where there are very many.
  fileprivate var firstOfMany: String {
    let most = 24
    let rest = count > most ? ["and \(count - most) more"] : []
    return (prefix(most) + rest).joined(separator: "; ")
  }
}
