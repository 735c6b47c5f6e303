/// Something wrong in a YAML document, at its place.
public struct DocumentFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// Counted from 1; 0 where it is about the document as a whole.
  public var line: Int
  public var column: Int
  public var sentence: String
  /// Likely a slip, but the document means something all the same, and can be adopted.
  public var isDoubt: Bool

  public init(line: Int, column: Int, sentence: String, isDoubt: Bool = false) {
    (self.line, self.column, self.sentence, self.isDoubt) = (line, column, sentence, isDoubt)
  }

  public var description: String { "\(line):\(column): \(sentence)" }
}

/// Everything wrong in a document, in the order of its lines.
public struct DocumentFaults: Error, Equatable, Sendable {
  public var faults: [DocumentFault]
}
