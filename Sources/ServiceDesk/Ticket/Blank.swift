extension String {
  /// Nothing to read in it.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without white space at either end.
  package var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
