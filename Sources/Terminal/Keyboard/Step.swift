enum Byte {
  static let escape: UInt8 = 0x1B
  static let bell: UInt8 = 0x07
}

/// What the beginning of the buffer means, and how many bytes say so.
enum Step {
  enum Meaning: Equatable {
    case key(Key)
    case mode(Int, setting: Int)
    case pasteBegins
    case nothing
  }

  case done(Meaning, length: Int)
  /// More bytes could still change the meaning.
  case unfinished

  /// Reads the first key or report of bytes that must not be empty.
  init(_ bytes: ArraySlice<UInt8>, erase: UInt8) {
    let first = bytes[bytes.startIndex]
    if first == Byte.escape {
      self = Step(escape: bytes, erase: erase)
    } else if first < 0x80 {
      self = .done(.key(Key(code: first, erase: erase)), length: 1)
    } else {
      self = Step(character: bytes)
    }
  }

  private init(escape bytes: ArraySlice<UInt8>, erase: UInt8) {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { self = .unfinished; return }
    switch second {
    case UInt8(ascii: "["): self = Step(controlSequence: rest.dropFirst()).longer(by: 2)
    case UInt8(ascii: "O"): self = Step(shifted: rest.dropFirst()).longer(by: 2)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      self = Step(string: rest.dropFirst()).longer(by: 2)
    case Byte.escape where rest.dropFirst().first == Byte.escape:
      // Nobody holds escape with escape; this bounds how deep a run of them goes.
      self = .done(.key(.escape), length: 1)
    default: self = Step(rest, erase: erase).withAlt.longer(by: 1)
    }
  }

  private init(character bytes: ArraySlice<UInt8>) {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let following = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    if following.count < length - 1, following.endIndex == bytes.endIndex {
      self = .unfinished
      return
    }
    let text = String(validating: bytes.prefix(1 + following.count), as: UTF8.self)
    let key = text?.first.map { Meaning.key(Key($0)) }
    self = .done(key ?? .nothing, length: 1 + following.count)
  }

  /// SS3: a letter after `ESC O`, from a keyboard in application mode, or F1 to F4.
  private init(shifted bytes: ArraySlice<UInt8>) {
    guard let letter = bytes.first else { self = .unfinished; return }
    let key = Key(keypad: letter) ?? Key(final: letter, [])
    self = .done(key.map(Meaning.key) ?? .nothing, length: 1)
  }

  /// A report as a string, closed by BEL or `ESC \`: none that we ask for, so it is passed over.
  private init(string bytes: ArraySlice<UInt8>) {
    let limit = 4096
    for index in bytes.indices.prefix(limit) {
      let length = index - bytes.startIndex + 1
      if bytes[index] == Byte.bell { self = .done(.nothing, length: length); return }
      if bytes[index] == UInt8(ascii: "\\"), length > 1, bytes[index - 1] == Byte.escape {
        self = .done(.nothing, length: length)
        return
      }
    }
    self = bytes.count < limit ? .unfinished : .done(.nothing, length: limit)
  }

  fileprivate func longer(by count: Int) -> Step {
    switch self {
    case .done(let meaning, let length): .done(meaning, length: length + count)
    case .unfinished: .unfinished
    }
  }

  private var withAlt: Step {
    guard case .done(.key(let key), let length) = self else { return self }
    return .done(.key(Key(key.base, key.modifiers.union(.alt))), length: length)
  }
}
