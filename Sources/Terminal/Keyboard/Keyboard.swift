import PlainText

/// Turns a terminal's bytes into keys, pastes and reports. Pure: bytes in, events out; whoever
/// reads the bytes says when it has waited long enough for the rest of a sequence.
public struct Keyboard: Sendable {
  public enum Event: Hashable, Sendable {
    case key(Key)
    /// Line breaks are "\n", and nothing in it can do harm on a screen.
    case paste(String)
    /// The terminal's answer about a private mode (DECRPM): 1 set, 2 reset, 3 always set,
    /// 4 never, 0 unknown.
    case mode(Int, setting: Int)
  }

  /// The byte the person's backspace key sends, from the terminal's settings.
  private let erase: UInt8
  private var buffer: [UInt8] = []
  /// The bytes of a paste whose end has not come yet.
  private var paste: Paste?

  public init(erase: UInt8 = 0x7F) { self.erase = erase }

  /// Whether a sequence has begun that only time can tell from a key of its own, such as escape.
  public var isUndecided: Bool { !buffer.isEmpty && paste == nil }

  public mutating func read(_ bytes: some Sequence<UInt8>) -> [Event] {
    buffer.append(contentsOf: bytes)
    return drain()
  }

  /// No more bytes came in time: what has begun means what it says by itself.
  public mutating func decide() -> [Event] {
    guard isUndecided else { return [] }
    defer { buffer.removeAll() }
    guard buffer[0] == Byte.escape else { return [] }
    switch buffer.count {
    case 1: return [.key(.escape)]
    case 2 where buffer[1] == Byte.escape: return [.key(.escape), .key(.escape)]
    case 2: return [.key(.alt(Character(Unicode.Scalar(buffer[1]))))]
    default: return []
    }
  }

  private mutating func drain() -> [Event] {
    var events: [Event] = []
    var position = 0
    while position < buffer.count {
      if paste != nil {
        guard let text = takePaste(from: &position) else { break }
        events.append(.paste(text))
        continue
      }
      let step = Step(buffer[position...], erase: erase)
      guard case .done(let meaning, let length) = step else { break }
      position += length
      switch meaning {
      case .key(let key): events.append(.key(key))
      case .mode(let mode, let setting): events.append(.mode(mode, setting: setting))
      case .pasteBegins: paste = Paste()
      case .nothing: break
      }
    }
    buffer.removeFirst(position)
    return events
  }

  /// Moves the rest of the buffer into the paste; gives the text once it is whole.
  private mutating func takePaste(from position: inout Int) -> String? {
    guard var open = paste else { return nil }
    position = open.take(buffer[position...])
    let text = open.text
    paste = text == nil ? open : nil
    return text
  }
}

/// Text from the clipboard as it comes in, between `CSI 200 ~` and `CSI 201 ~`.
private struct Paste: Sendable {
  /// More than anybody means to paste into a ticket; what follows is dropped.
  static let limit = 1 << 20
  static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var isWhole = false

  var text: String? {
    isWhole ? String(decoding: bytes.prefix(Paste.limit), as: UTF8.self).sanitizedText : nil
  }

  /// Takes bytes up to the end mark; returns where in the buffer to go on.
  mutating func take(_ slice: ArraySlice<UInt8>) -> Int {
    for index in slice.indices {
      bytes.append(slice[index])
      if slice[index] == Paste.end.last, bytes.hasSuffix(Paste.end) {
        bytes.removeLast(Paste.end.count)
        isWhole = true
        return index + 1
      }
      // Keep what may be the beginning of the end mark.
      if bytes.count > Paste.limit + Paste.end.count {
        bytes.remove(at: Paste.limit)
      }
    }
    return slice.endIndex
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool {
    count >= end.count && self[(count - end.count)...].elementsEqual(end)
  }
}
