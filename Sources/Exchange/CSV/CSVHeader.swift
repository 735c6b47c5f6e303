/// The headings of a file, in order.
public struct CSVHeader: Hashable, Sendable {
  public let headings: [String]

  public init(_ headings: [String]) {
    self.headings = headings
  }

  /// Where `heading` stands, counted from 0; several where it is repeated, as Jira does.
  func positions(of heading: String) -> [Int] {
    headings.indices.filter { headings[$0] == heading }
  }

  /// What separates the headings where another character was expected, and so all are one.
  var otherDelimiter: Character? {
    guard headings.count == 1, let only = headings.first else { return nil }
    return [",", ";", "\t", "|"].first { only.contains($0) }
  }

  func column(_ position: Int) -> RowFault.Column {
    let heading = headings.indices.contains(position) ? Array(headings[position].utf8) : nil
    return RowFault.Column(
      number: position + 1, heading: heading.map { RowFault.excerpt($0[...], longest: 80) })
  }
}
