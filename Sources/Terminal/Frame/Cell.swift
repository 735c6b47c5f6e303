/// One place of a frame: what it shows, how it looks, and how many columns it takes.
public struct Cell: Hashable, Sendable {
  var glyph: Glyph
  public internal(set) var style: Style
  /// 1 or 2; 0 for the right half of a wide character.
  public internal(set) var width: UInt8

  init(_ glyph: Glyph, width: Int, style: Style) {
    self.glyph = glyph
    self.style = style
    self.width = UInt8(width)
  }

  static func blank(_ style: Style) -> Cell { Cell(.space, width: 1, style: style) }

  static func rightHalf(_ style: Style) -> Cell { Cell(.continuation, width: 0, style: style) }

  /// The character as text; empty for the right half of a wide one.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    glyph.write(to: &scalars)
    return String(scalars)
  }
}
