/// What one Unicode scalar does to a row of character cells.
enum ScalarKind: Equatable {
  /// Takes one cell or two.
  case spacing(Int)
  /// Sits on the scalar before it.
  case mark
  /// Leaves no trace: bidi controls, joiners, soft hyphens, variation selectors, tags.
  case invisible
  /// Ends a line or moves along it: shown as a space where there is only one line.
  case blank
  /// A control code, with the picture that shows there was one.
  case control(picture: Unicode.Scalar)
  /// Private, unassigned or not a character: nobody knows how wide a terminal draws it.
  case unknown

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .spacing(1)
    case 0x00...0x1F, 0x7F...0x9F: self = ScalarKind(control: value)
    case 0xAD: self = .invisible
    case 0xA0...0x2FF, 0x2500...0x25FC, 0x410...0x44F: self = .spacing(1)
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .spacing(2)
    default: self = ScalarKind(rare: scalar)
    }
  }

  private init(control value: UInt32) {
    switch value {
    case 0x09...0x0D, 0x85: self = .blank
    case 0x00...0x1F: self = .control(picture: .picture(ofControl: value))
    case 0x7F: self = .control(picture: "\u{2421}")
    default: self = .unknown
    }
  }

  private init(rare scalar: Unicode.Scalar) {
    // Middle and final jamo join the initial one's two cells.
    if case 0x1160...0x11FF = scalar.value { self = .mark; return }
    if case 0xD7B0...0xD7FB = scalar.value { self = .mark; return }
    // The keycap's frame: some terminals make its digit two cells wide.
    if scalar.value == 0x20E3 {
      self = .invisible
      return
    }
    if scalar.properties.isVariationSelector { self = .invisible; return }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: self = .mark
    case .format: self = .invisible
    case .lineSeparator, .paragraphSeparator: self = .blank
    case .control, .surrogate, .privateUse, .unassigned: self = .unknown
    default: self = .spacing(WideScalars.contains(scalar.value) ? 2 : 1)
    }
  }
}

extension Unicode.Scalar {
  /// Stands where nobody knows what to draw.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The small letters that Unicode draws for the codes 0 to 31, such as ␛ for escape.
  static func picture(ofControl code: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + code) ?? .replacement
  }
}
