/// The names that may be asked for, where a desk knows them all: another one is a slip.
public struct KnownNames: Hashable, Sendable {
  private var names: [Query.Field: [String]]

  /// - Parameter names: by field; of a field that is not among them any name may be asked.
  public init(_ names: [Query.Field: [String]]) { self.names = names }

  /// Who works at a desk, which teams there are, and what its policy names.
  public init(people: [PersonID], teams: [TeamID], categories: [String]) {
    let people = people.map(\.name)
    self.init([
      .owner: people, .watching: people, .team: teams.map(\.name), .category: categories,
    ])
  }

  /// Nothing is known: any name may be asked.
  public static let any = KnownNames([:])

  /// Nil where any name may be asked.
  public subscript(field: Query.Field) -> [String]? { names[field] }

  /// Lets a name be asked for that turned out to be in use.
  public mutating func add(_ name: NamePattern, to field: Query.Field) {
    names[field]?.append(name.text)
  }
}
