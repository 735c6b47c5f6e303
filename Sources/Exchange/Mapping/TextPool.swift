/// The texts that come again and again in a file, made once: teams, people, products.
struct TextPool: Sendable {
  /// Beyond so many, texts are made anew each time.
  static let capacity = 8192

  /// A power of two of places, of which at most half are taken; nil is free.
  private var places = [Entry?](repeating: nil, count: 2 * capacity)
  private var count = 0

  private struct Entry {
    let hash: UInt64
    let text: String
  }

  mutating func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { all in
      let wanted = UnsafeBufferPointer(rebasing: all[range])
      // Up to fifteen bytes lie inside the string itself: nothing is gained.
      guard wanted.count > 15 else { return String(decoding: wanted, as: UTF8.self) }
      return pooled(wanted)
    }
  }

  private mutating func pooled(_ wanted: UnsafeBufferPointer<UInt8>) -> String {
    let hash = Self.hash(wanted)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while let entry = places[place] {
      if entry.hash == hash, entry.text.utf8.elementsEqual(wanted) { return entry.text }
      place = (place + 1) & (places.count - 1)
    }
    let text = String(decoding: wanted, as: UTF8.self)
    if count < Self.capacity {
      places[place] = Entry(hash: hash, text: text)
      count += 1
    }
    return text
  }

  /// FNV-1a: short texts, no adversary, for a full table only stops growing.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
