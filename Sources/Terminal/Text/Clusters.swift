import PlainText

/// How text becomes glyphs: by grapheme cluster, and so that every terminal agrees on the width.
///
/// What terminals disagree about is replaced by something they do not: a family joined by
/// zero-width joiners is shown as its first member, a flag as its two letters, a sign with an
/// emoji selector as the plain sign and a space, a scalar nobody knows as a replacement mark. An
/// emoji takes two cells in any case.
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
    if let plain = cluster.unicodeScalars.first, cluster.utf8.count == plain.utf8.count,
      plain.isSolitary
    {
      return plain.value < 0x3000 ? 1 : 2
    }
    var width = 0
    _ = forEachGlyph(of: cluster) { _, cells in
      width += cells
      return true
    }
    return width
  }

  /// The glyphs of one cluster: usually one; more where a script stacks several letters into it.
  static func forEachGlyph(of cluster: Character, _ body: (Glyph, Int) -> Bool) -> Bool {
    var open: OpenGlyph?
    for scalar in cluster.unicodeScalars {
      if open?.takes(scalar) == true { continue }
      guard let next = OpenGlyph(scalar) else { continue }
      if let done = open {
        if done.isPicture || next.isBlank { break }
        guard done.emit(body) else { return false }
      }
      open = next
    }
    return open?.emit(body) ?? true
  }
}

/// A glyph to which more scalars of its cluster may belong.
private struct OpenGlyph {
  private var glyph: Glyph
  private var width: Int
  /// Takes two cells, whatever is drawn in them.
  private var isPadded = false

  /// Nil for what shows nothing by itself.
  init?(_ scalar: Unicode.Scalar) {
    (glyph, width) = (Glyph(scalar), 1)
    if let letter = scalar.regionalLetter { glyph = Glyph(letter); return }
    switch ScalarKind(scalar) {
    case .spacing(let cells): width = cells
    case .mark, .hidden: return nil
    case .blank: glyph = .space
    case .control(let picture): glyph = Glyph(picture)
    case .unknown(let cells): (glyph, isPadded) = (Glyph(.replacement), cells == 2)
    }
    // By itself a skin's tone would colour the cell before it.
    if scalar.isSkinTone { (glyph, width, isPadded) = (Glyph(.replacement), 1, true) }
  }

  var isBlank: Bool { glyph == .space }

  /// An emoji is one picture, whatever else is joined to it.
  var isPicture: Bool { glyph.base.isPicture }

  /// Whether the scalar needs no glyph of its own.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The joiner and the emoji selector make a picture of a sign; so do tones of skin.
    case 0x200D, 0xFE0F, 0x1F3FB...0x1F3FF:
      isPadded = isPadded || isPicture
      return true
    case 0x20E3 where glyph.isKey:
      isPadded = true
      return true
    default: break
    }
    guard ScalarKind(scalar) == .mark else { return false }
    glyph.add(mark: scalar)
    return true
  }

  func emit(_ body: (Glyph, Int) -> Bool) -> Bool {
    guard isPadded, width == 1 else { return body(glyph, width) }
    return body(glyph, 1) && body(.space, 1)
  }
}

extension Glyph {
  /// A telephone's key, around which a frame may be drawn.
  fileprivate var isKey: Bool {
    switch base {
    case "0"..."9", "#", "*": true
    default: false
    }
  }
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
  fileprivate var regionalLetter: Unicode.Scalar? {
    guard case 0x1F1E6...0x1F1FF = value else { return nil }
    return Unicode.Scalar(value - 0x1F1E6 + 0x41)
  }

  fileprivate var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }
}
