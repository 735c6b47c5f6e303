import CNcurses

extension Glyph {
  /// The scalar that stands for this glyph's base if the locale cannot show it at its width.
  func shown(width: Int) -> Unicode.Scalar {
    let value = base.value
    if (0x20...0x7E).contains(value) || base.isShown(width: width) { return base }
    return PlainStroke.standIn(for: base, width: width)
  }
}

/// What ASCII has for the strokes and signs an interface is made of.
enum PlainStroke {
  static func standIn(for scalar: Unicode.Scalar, width: Int) -> Unicode.Scalar {
    if width == 1, let stroke = stroke(for: scalar) { return stroke }
    return curses_width(wchar_t(Unicode.Scalar.replacement.value)) == 1 ? .replacement : "?"
  }

  /// What is read for it where there are but seven bits; nil: ASCII has nothing like it.
  static func stroke(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2550: "="
    case 0x250C...0x254B, 0x2552...0x2570: "+"
    case 0x2580...0x2588: "#"
    case 0x2589...0x2590: "|"
    case 0x2591...0x259F: "#"
    case 0x25A0...0x25FF, 0x2022, 0xB7: "*"
    case 0x2190, 0x25C0, 0x2039, 0x276E: "<"
    case 0x2192, 0x203A, 0x276F: ">"
    case 0x2191: "^"
    case 0x2193: "v"
    case 0x2026: "."
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2018, 0x2019: "'"
    case 0x201C, 0x201D: "\""
    case 0x2713, 0x2714: "v"
    case 0x2715...0x2718, 0xD7: "x"
    case 0xA0: " "
    default: nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate func isShown(width: Int) -> Bool {
    Int(curses_width(wchar_t(value))) == width
  }
}
