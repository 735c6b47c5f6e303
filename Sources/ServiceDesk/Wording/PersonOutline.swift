extension Outline {
  /// People by their ids, and what the roster says of each.
  public init(people: [Person]) {
    self.init(sections: [Section("People", people.sorted { $0.id < $1.id }.map(\.outline))])
  }
}

extension Person {
  fileprivate var outline: Outline.Item {
    let facets = [
      Outline.Facet("name", name), Outline.Facet("role", role.title),
      Outline.Facet("account", ifSaid: account), Outline.Facet("email", ifSaid: email),
      Outline.Facet("calendar", ifSaid: calendar),
    ].compactMap(\.self)
    return Outline.Item(
      id.name,
      facets + teams.map { Outline.Facet("team \($0)") }
        + skills.sorted { $0.key < $1.key }.map { Outline.Facet("skill \($0.key)", "\($0.value)") }
        + (hasLeft ? [Outline.Facet("has left")] : []))
  }
}
