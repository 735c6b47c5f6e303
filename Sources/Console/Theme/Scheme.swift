import Terminal

/// A set of looks, one for each meaning; all leave the terminal's own background alone.
public enum Scheme: String, CaseIterable, Sendable {
  case dark
  case light
  /// The terminal's own sixteen colours, whatever the person has made of them.
  case sixteen
  /// No colour at all: weight, slant and underline only.
  case mono

  func style(_ tone: Tone) -> Style {
    let colour =
      switch self {
      case .dark: tone.inks.dark.map(Colour.palette)
      case .light: tone.inks.light.map(Colour.palette)
      case .sixteen: tone.inks.basic.map(Colour.palette)
      case .mono: Colour?.none
      }
    return Style(colour ?? .standard, tone.attributes(inColour: self != .mono))
  }
}

/// A meaning's colour in each scheme; nil is the terminal's own text colour.
private struct Inks {
  let dark: UInt8?
  let light: UInt8?
  let basic: UInt8?

  init(_ dark: UInt8?, _ light: UInt8?, _ basic: UInt8?) {
    (self.dark, self.light, self.basic) = (dark, light, basic)
  }
}

extension Tone {
  fileprivate var inks: Inks {
    switch self {
    case .text, .strong, .heading: Inks(nil, nil, nil)
    case .faint, .label: Inks(245, 243, 8)
    case .focus, .focusRule, .cursor: Inks(80, 30, 6)
    case .rule: Inks(239, 250, 8)
    case .changed, .spark: Inks(80, 30, 6)
    case .key: Inks(117, 25, 12)
    case .badge: Inks(222, 130, 3)
    case .p1: Inks(210, 160, 9)
    case .p2: Inks(215, 130, 3)
    case .p3, .p4: Inks(nil, nil, nil)
    case .note: Inks(222, 94, 3)
    case .reply: Inks(117, 25, 12)
    case .message: Inks(151, 28, 2)
    case .pending: Inks(183, 91, 5)
    case .good: Inks(114, 28, 2)
    case .warning: Inks(215, 130, 3)
    case .danger: Inks(210, 160, 9)
    case .chosen: Inks(80, 30, 6)
    case .match, .matchHere: Inks(222, 130, 3)
    }
  }

  /// Weight carries the meaning where there is no colour, and supports it where there is.
  fileprivate func attributes(inColour: Bool) -> Attributes {
    switch self {
    case .strong, .heading, .cursor, .focus, .p1, .danger: .bold
    case .changed, .badge, .pending, .chosen: .bold
    case .key: inColour ? [] : .bold
    case .reply: inColour ? .bold : [.bold, .underline]
    case .note: inColour ? [] : .italic
    case .p4, .faint: inColour && self == .faint ? [] : .dim
    case .label, .rule: inColour ? [] : .dim
    case .warning: inColour ? [] : .bold
    case .match: [.bold, .underline]
    case .matchHere: [.bold, .reverse]
    case .text, .focusRule, .p2, .p3, .message, .good, .spark: []
    }
  }
}
