/// A colour that a terminal can show: its own default, or one of the 256 of the common palette.
public struct Colour: Hashable, Sendable {
  /// 0 for the terminal's default, else the palette's index plus one.
  let code: UInt16

  private init(code: UInt16) { self.code = code }

  /// The terminal's own colour for text or ground.
  public static let standard = Colour(code: 0)

  /// 0–7 the basic colours, 8–15 their bright ones, 16–231 a 6×6×6 cube, 232–255 greys.
  public static func palette(_ index: UInt8) -> Colour { Colour(code: UInt16(index) + 1) }

  public static let black = palette(0)
  public static let red = palette(1)
  public static let green = palette(2)
  public static let yellow = palette(3)
  public static let blue = palette(4)
  public static let magenta = palette(5)
  public static let cyan = palette(6)
  public static let white = palette(7)
  public static let brightBlack = palette(8)
  public static let brightRed = palette(9)
  public static let brightGreen = palette(10)
  public static let brightYellow = palette(11)
  public static let brightBlue = palette(12)
  public static let brightMagenta = palette(13)
  public static let brightCyan = palette(14)
  public static let brightWhite = palette(15)

  /// The palette's index; nil for the terminal's default.
  public var index: UInt8? { code == 0 ? nil : UInt8(code - 1) }
}
