/// How text becomes glyphs: by grapheme cluster, and so that every terminal agrees on the width.
///
/// What terminals disagree about is replaced by something they do not: a family joined by
/// zero-width joiners is shown as its first member, a flag as its two letters, a sign with an
/// emoji selector as the plain sign, a scalar nobody knows as a replacement mark.
enum Clusters {
  /// Calls `body` with each glyph and its width in cells (1 or 2), until it returns false.
  @inline(__always)
  static func forEachGlyph(
    in text: some StringProtocol, _ body: (Glyph, Int) -> Bool
  ) {
    var index = text.startIndex
    let bytes = text.utf8
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      // A letter is a cluster by itself unless a mark, which is never ASCII, follows.
      if byte >= 0x20, byte < 0x7F, next == bytes.endIndex || bytes[next] < 0x80 {
        guard body(Glyph(Unicode.Scalar(byte)), 1) else { return }
        index = next
      } else {
        let cluster = text[index]
        guard forEachGlyph(of: cluster, body) else { return }
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
  /// The letter that a regional indicator stands for.
  var regionalLetter: Unicode.Scalar? {
    guard case 0x1F1E6...0x1F1FF = value else { return nil }
    return Unicode.Scalar(value - 0x1F1E6 + 0x41)
  }
}
