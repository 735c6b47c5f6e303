/// What one Unicode scalar does to a row of character cells.
///
/// From tables of Unicode 15.0; only for what was assigned later is the language's own, newer
/// Unicode asked.
package enum ScalarKind: Hashable, Sendable {
  /// Takes one cell or two.
  case spacing(Int)
  /// Sits on the scalar before it.
  case mark
  /// Leaves no trace: bidi controls, joiners, soft hyphens, variation selectors, tags.
  case hidden
  /// Ends a line or moves along it: shown as a space where there is only one line.
  case blank
  /// A control code, with the picture that shows there was one.
  case control(picture: Unicode.Scalar)
  /// Private, unassigned or not a character: nobody knows what a terminal draws. The width is what
  /// a stand-in should take.
  case unknown(Int)

  package init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .spacing(1)
    case 0x00...0x1F, 0x7F...0x9F: self = ScalarKind(control: value)
    case 0xAD: self = .hidden
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
    default: self = .unknown(1)
    }
  }

  private init(rare scalar: Unicode.Scalar) {
    switch ScalarTable.entry(of: scalar) {
    case .narrow: self = .spacing(1)
    case .wide: self = .spacing(2)
    case .mark: self = .mark
    case .hidden: self = .hidden
    case .separator: self = .blank
    case .unknown: self = ScalarKind(later: scalar, width: 1)
    case .unknownWide: self = ScalarKind(later: scalar, width: 2)
    }
  }

  /// What the tables do not know may have been assigned since.
  private init(later scalar: Unicode.Scalar, width: Int) {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: self = .unknown(width)
    case .nonspacingMark, .enclosingMark: self = .mark
    case .format: self = .hidden
    case .lineSeparator, .paragraphSeparator: self = .blank
    default: self = .spacing(width)
    }
  }
}

extension Unicode.Scalar {
  /// Stands where nobody knows what to draw.
  package static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The small letters that Unicode draws for the codes 0 to 31, such as ␛ for escape.
  fileprivate static func picture(ofControl code: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + code) ?? .replacement
  }
}
