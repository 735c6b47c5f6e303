extension Step {
  /// CSI: parameters, perhaps intermediates, and a final byte, after `ESC [`.
  init(controlSequence bytes: ArraySlice<UInt8>) {
    switch bytes.first {
    case nil: self = .unfinished
    case UInt8(ascii: "["): self = Step(consoleFunction: bytes.dropFirst())
    case UInt8(ascii: "M"): self = bytes.count < 4 ? .unfinished : .done(.nothing, length: 4)
    default: self = Step(parameters: bytes)
    }
  }

  /// Linux's own console sends F1 to F5 as `ESC [ [ A` to `E`.
  private init(consoleFunction bytes: ArraySlice<UInt8>) {
    guard let letter = bytes.first else { self = .unfinished; return }
    let number = Int(letter) - 0x40
    self = .done((1...5).contains(number) ? .key(.function(number)) : .nothing, length: 2)
  }

  private init(parameters bytes: ArraySlice<UInt8>) {
    let limit = 64
    for index in bytes.indices.prefix(limit) {
      let byte = bytes[index]
      let length = index - bytes.startIndex + 1
      // Something else began in the middle: drop what there was and begin again there.
      guard (0x20...0x7E).contains(byte) else { self = .done(.nothing, length: length - 1); return }
      // rxvt ends shifted keys with a dollar sign, which elsewhere cannot end a sequence.
      let isShifted = byte == UInt8(ascii: "$") && bytes.first != UInt8(ascii: "?")
      if byte >= 0x40 || isShifted {
        let sequence = ControlSequence(bytes[bytes.startIndex..<index], final: byte)
        self = .done(sequence.meaning, length: length)
        return
      }
    }
    self = bytes.count < limit ? .unfinished : .done(.nothing, length: limit)
  }
}

/// A whole control sequence, taken apart.
private struct ControlSequence {
  let isPrivate: Bool
  let parameters: [Int]
  let final: UInt8

  init(_ bytes: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    isPrivate = bytes.first.map { (0x3C...0x3F).contains($0) } ?? false
    let digits = (isPrivate ? bytes.dropFirst() : bytes).prefix { (0x30...0x3B).contains($0) }
    parameters = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { parameter in
        // After a colon come details that we have no use for.
        let number = parameter.prefix { $0 != UInt8(ascii: ":") }.prefix(7)
        return number.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
  }

  var meaning: Step.Meaning {
    if isPrivate { return report }
    if final == UInt8(ascii: "~"), parameters.first == 200 { return .pasteBegins }
    return key.map(Step.Meaning.key) ?? .nothing
  }

  private var report: Step.Meaning {
    guard final == UInt8(ascii: "y"), parameters.count == 2 else { return .nothing }
    return .mode(parameters[0], setting: parameters[1])
  }

  private var key: Key? {
    let number = parameters.first ?? 0
    let modifiers = Key.Modifiers(parameter: parameters.dropFirst().first)
    switch final {
    case UInt8(ascii: "~") where number == 27 && parameters.count == 3:
      return Key(codePoint: parameters[2], modifiers)
    case UInt8(ascii: "~"): return Key(number: number, modifiers)
    case UInt8(ascii: "$"): return Key(number: number, .shift)
    case UInt8(ascii: "^"): return Key(number: number, .control)
    case UInt8(ascii: "@"): return Key(number: number, [.control, .shift])
    case UInt8(ascii: "u"): return Key(codePoint: number, modifiers)
    default: return Key(final: final, modifiers)
    }
  }
}
