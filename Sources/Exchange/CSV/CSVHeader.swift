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

  func column(_ position: Int) -> RowFault.Column {
    RowFault.Column(
      number: position + 1,
      heading: headings.indices.contains(position) ? headings[position] : nil)
  }
}
