/// Gzip files made by hand: members of stored blocks, so that every byte is known.
enum Gzip {
  static func member(_ content: [UInt8]) -> [UInt8] {
    precondition(content.count <= 0xffff, "one stored block")
    let length = littleEndian(UInt32(content.count))
    let header: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
    let block = [1, length[0], length[1], ~length[0], ~length[1]] + content
    return header + block + littleEndian(crc32(content)) + length
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? 0xedb8_8320 ^ rest >> 1 : rest >> 1
      }
    }
  }
}
