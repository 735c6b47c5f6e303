/// How text becomes glyphs: by grapheme cluster, and so that every terminal agrees on the width.
///
/// What terminals disagree about is replaced by something they do not: a family joined by
/// zero-width joiners is shown as its first member, a flag as its two letters, a sign with an
/// emoji selector as the plain sign, a scalar nobody knows as a replacement mark.
enum Clusters {
  /// Calls `body` with each glyph and its width in cells (1 or 2), until it returns false.
  @inline(__always)
  static func forEachGlyph(in text: String, _ body: (Glyph, Int) -> Bool) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      // Most characters need no look at the rules of clusters, which costs far more than this.
      if scalar.isSolitary, next == scalars.endIndex || scalars[next].isSolitary {
        guard body(Glyph(scalar), scalar.value < 0x3000 ? 1 : 2) else { return }
        index = next
      } else {
        guard forEachGlyph(of: text[index], body) else { return }
        index = text.index(after: index)
      }
    }
  }

  static func width(of cluster: Character) -> Int {
    var width = 0
    _ = forEachGlyph(of: cluster) { _, cells in
      width += cells
      return true
    }
    return width
  }

  /// The glyphs of one cluster: usually one; more where a script stacks several letters into it.
  static func forEachGlyph(of cluster: Character, _ body: (Glyph, Int) -> Bool) -> Bool {
    var open: (glyph: Glyph, width: Int)?
    var scalars = cluster.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      let kind = ScalarKind(scalar)
      if kind == .mark {
        open?.glyph.add(mark: scalar)
      } else if let drawn = standIn(for: scalar, kind) {
        if let done = open {
          if done.glyph.standsAlone || kind == .blank { break }
          guard body(done.glyph, done.width) else { return false }
        }
        open = drawn
      }
    }
    return open.map { body($0.glyph, $0.width) } ?? true
  }

  private static func standIn(
    for scalar: Unicode.Scalar, _ kind: ScalarKind
  ) -> (glyph: Glyph, width: Int)? {
    if let letter = scalar.regionalLetter { return (Glyph(letter), 1) }
    switch kind {
    case .spacing(let width): return (Glyph(scalar), width)
    case .mark, .invisible: return nil
    case .blank: return (.space, 1)
    case .control(let picture): return (Glyph(picture), 1)
    case .unknown: return (Glyph(.replacement), 1)
    }
  }
}

extension Glyph {
  /// An emoji is one picture, whatever else was joined to it.
  fileprivate var standsAlone: Bool { base.value > 0xFF && base.properties.isEmoji }
}

extension Unicode.Scalar {
  /// Letters and signs that never join with one another: two of them are two clusters. Below
  /// U+3000 they take one cell, above two.
  @inline(__always)
  fileprivate var isSolitary: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x410...0x44F, 0x2500...0x257F: true
    case 0x3041...0x3094, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// The letter that a regional indicator stands for.
  var regionalLetter: Unicode.Scalar? {
    guard case 0x1F1E6...0x1F1FF = value else { return nil }
    return Unicode.Scalar(value - 0x1F1E6 + 0x41)
  }
}
