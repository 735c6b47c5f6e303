/// Bytes that came from a program at its terminal, and when the read returned that brought them.
struct Arrival {
  var at: Int64
  var bytes: [UInt8]
}

extension [Arrival] {
  var byteCount: Int { reduce(0) { $0 + $1.bytes.count } }

  /// The parts between which the program was silent for longer than `silence` nanoseconds.
  func parted(by silence: Int64) -> [[Arrival]] {
    var parts: [[Arrival]] = []
    for arrival in self {
      if let last = parts.last?.last, arrival.at - last.at <= silence {
        parts[parts.count - 1].append(arrival)
      } else {
        parts.append([arrival])
      }
    }
    return parts
  }

  /// How many different tickets, commits, mails … have been named so far: words such as `T-12`.
  var rowNames: Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    var word: [UInt8] = []
    for byte in lazy.map(\.bytes).joined() {
      let isDigit = byte >= 0x30 && byte <= 0x39
      switch word.count {
      case 0: word = byte == 0x54 ? [byte] : []
      case 1: word = byte == 0x2D ? word + [byte] : byte == 0x54 ? [byte] : []
      default:
        if isDigit {
          word.append(byte)
        } else {
          if word.count > 2 { names.insert(word) }
          word = byte == 0x54 ? [byte] : []
        }
      }
    }
    if word.count > 2 { names.insert(word) }
    return names
  }
}
