extension String {
  /// Nothing to read in it.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.showsNothing) }

  /// Without white space at either end.
  package var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension Unicode.Scalar {
  /// White space, a control, or one of those that take no place, such as the zero-width space.
  fileprivate var showsNothing: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control
  }
}
