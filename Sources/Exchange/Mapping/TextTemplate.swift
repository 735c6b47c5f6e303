/// Text with columns in it, as in `{product} · {organization_line}`; `{{` and `}}` are braces.
public struct TextTemplate: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    case text(String)
    case column(String)
  }

  public let pieces: [Piece]

  public enum Fault: Error, Hashable, Sendable {
    case unclosedBrace
    case strayBrace
    case emptyName
    case noColumn
  }

  public init(column: String) {
    self.init(pieces: [.column(column)])
  }

  /// Without a brace the whole of `source` is a column's heading.
  public init(_ source: String) throws(Fault) {
    guard source.contains(where: { $0 == "{" || $0 == "}" }) else {
      guard !source.isEmpty else { throw .emptyName }
      self.init(column: source)
      return
    }
    let pieces = try Self.split(source)
    guard pieces.contains(where: \.isColumn) else { throw .noColumn }
    self.init(pieces: pieces)
  }

  private init(pieces: [Piece]) {
    self.pieces = pieces
  }

  public var columns: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .text: nil
      case .column(let name): name
      }
    }
  }

  private static func split(_ source: String) throws(Fault) -> [Piece] {
    var pieces = [Piece]()
    var text = ""
    var rest = Substring(source)
    while let character = rest.popFirst() {
      if character == "{" || character == "}", rest.first == character {
        rest.removeFirst()
        text.append(character)
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw .unclosedBrace }
        guard end != rest.startIndex else { throw .emptyName }
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.column(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      } else if character == "}" {
        throw .strayBrace
      } else {
        text.append(character)
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }
}

extension TextTemplate.Piece {
  fileprivate var isColumn: Bool {
    switch self {
    case .text: false
    case .column: true
    }
  }
}
