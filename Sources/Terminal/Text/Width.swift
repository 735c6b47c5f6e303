public import PlainText

/// Where text stands in the columns it is given.
public enum Alignment: Hashable, Sendable {
  case leading, centre, trailing
}

extension StringProtocol {
  /// How many character cells the text takes on one row.
  @inlinable public var displayWidth: Int {
    isPlain ? utf8.count : String(self).widthOfGlyphs
  }

  /// The text if it fits, else as much of its beginning as fits together with the ellipsis.
  @inlinable public func truncated(to columns: Int, ellipsis: Character = "…") -> String {
    if isPlain, utf8.count <= columns { return String(self) }
    return String(self).cut(to: columns, ellipsis: ellipsis)
  }

  /// The text cut or filled with spaces to exactly this many columns.
  @inlinable public func padded(to columns: Int, alignment: Alignment = .leading) -> String {
    let text = truncated(to: columns)
    return text.filled(to: columns, from: text.displayWidth, alignment)
  }

  /// As much of the beginning as fits; never half a character.
  public func prefix(columns: Int) -> SubSequence {
    var left = columns
    return prefix { cluster in
      left -= Clusters.width(of: cluster)
      return left >= 0
    }
  }
}

extension String {
  @usableFromInline var widthOfGlyphs: Int {
    var width = 0
    Clusters.forEachGlyph(in: self) { _, cells in
      width += cells
      return true
    }
    return width
  }

  @usableFromInline func cut(to columns: Int, ellipsis: Character) -> String {
    guard isWider(than: columns) else { return self }
    let room = columns - Clusters.width(of: ellipsis)
    guard room >= 0 else { return "" }
    return String(prefix(columns: room)) + String(ellipsis)
  }

  /// Looks no further than it must: a long text costs no more than a short one.
  private func isWider(than columns: Int) -> Bool {
    var left = columns
    Clusters.forEachGlyph(in: self) { _, cells in
      left -= cells
      return left >= 0
    }
    return left < 0
  }

  @usableFromInline func filled(
    to columns: Int, from width: Int, _ alignment: Alignment
  ) -> String {
    let space = Swift.max(0, columns - width)
    let before =
      switch alignment {
      case .leading: 0
      case .centre: space / 2
      case .trailing: space
      }
    guard space > 0 else { return self }
    return String(repeating: " ", count: before) + self
      + String(repeating: " ", count: space - before)
  }
}

extension Character {
  /// How many character cells it takes; 0 for one that leaves no trace.
  public var displayWidth: Int { Clusters.width(of: self) }
}
