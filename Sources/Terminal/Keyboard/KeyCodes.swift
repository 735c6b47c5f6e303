import PlainText

// Which codes mean which key. Sources: ECMA-48, xterm's control sequences, rxvt and Linux console.

extension Key {
  /// A single byte below 128.
  init(code: UInt8, erase: UInt8) {
    switch code {
    case erase, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x00: self = .control(" ")
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(code + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(code + 0x40)))
    default: self = Key(Character(Unicode.Scalar(code)))
    }
  }

  /// The letter that ends `ESC [ … A`; small ones are rxvt's for arrows with shift.
  init?(final: UInt8, _ modifiers: Modifiers) {
    switch final {
    case UInt8(ascii: "A"): self.init(.up, modifiers)
    case UInt8(ascii: "B"): self.init(.down, modifiers)
    case UInt8(ascii: "C"): self.init(.right, modifiers)
    case UInt8(ascii: "D"): self.init(.left, modifiers)
    case UInt8(ascii: "F"): self.init(.end, modifiers)
    case UInt8(ascii: "H"): self.init(.home, modifiers)
    case UInt8(ascii: "Z"): self.init(.backTab, modifiers)
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      self.init(.function(Int(final - UInt8(ascii: "P")) + 1), modifiers)
    case UInt8(ascii: "a"): self.init(.up, .shift)
    case UInt8(ascii: "b"): self.init(.down, .shift)
    case UInt8(ascii: "c"): self.init(.right, .shift)
    case UInt8(ascii: "d"): self.init(.left, .shift)
    default: return nil
    }
  }

  /// The letter after `ESC O` from the block of digits; small a to d are rxvt's with control.
  init?(keypad letter: UInt8) {
    switch letter {
    case UInt8(ascii: "M"): self = .enter
    case UInt8(ascii: "a"): self.init(.up, .control)
    case UInt8(ascii: "b"): self.init(.down, .control)
    case UInt8(ascii: "c"): self.init(.right, .control)
    case UInt8(ascii: "d"): self.init(.left, .control)
    case UInt8(ascii: "j")...UInt8(ascii: "y"): self.init(Character(Unicode.Scalar(letter - 0x40)))
    default: return nil
    }
  }

  /// The number before `~`.
  init?(number: Int, _ modifiers: Modifiers) {
    switch number {
    case 1, 7: self.init(.home, modifiers)
    case 2: self.init(.insert, modifiers)
    case 3: self.init(.delete, modifiers)
    case 4, 8: self.init(.end, modifiers)
    case 5: self.init(.pageUp, modifiers)
    case 6: self.init(.pageDown, modifiers)
    case 11...15: self.init(.function(number - 10), modifiers)
    case 17...21: self.init(.function(number - 11), modifiers)
    case 23...26: self.init(.function(number - 12), modifiers)
    case 28...29: self.init(.function(number - 13), modifiers)
    case 31...34: self.init(.function(number - 14), modifiers)
    default: return nil
    }
  }

  /// A key told by the character on it, as newer terminals do on request.
  init?(codePoint: Int, _ modifiers: Modifiers) {
    switch codePoint {
    case 9: self.init(.tab, modifiers)
    case 13: self.init(.enter, modifiers)
    case 27: self.init(.escape, modifiers)
    case 8, 127: self.init(.backspace, modifiers)
    default:
      guard let scalar = UInt32(exactly: codePoint).flatMap(Unicode.Scalar.init),
        case .spacing = ScalarKind(scalar)
      else { return nil }
      self.init(.character(Character(scalar)), modifiers)
    }
  }
}

extension Key.Modifiers {
  /// The second parameter: one plus 1 for shift, 2 alt, 4 control, 8 meta (which we take as alt).
  init(parameter: Int?) {
    let bits = max(0, (parameter ?? 1) - 1)
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 0b1010 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
