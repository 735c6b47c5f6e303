/// What one character cell, or a wide one's two, can show: a base scalar and at most two marks.
/// That is enough for every living script, and a bound for hostile text.
struct Glyph: Hashable, Sendable {
  /// Three scalars of 21 bits, the base lowest; unused ones are zero.
  private var packed: UInt64

  init(_ base: Unicode.Scalar) {
    packed = UInt64(base.value)
  }

  static let space = Glyph(" ")
  /// The right half of a wide glyph: nothing of its own.
  static let continuation = Glyph("\0")

  var base: Unicode.Scalar { scalar(at: 0) ?? .replacement }
  var hasMarks: Bool { packed >> 21 != 0 }

  /// Adds a mark if there is still room.
  mutating func add(mark: Unicode.Scalar) {
    if packed >> 21 == 0 {
      packed |= UInt64(mark.value) << 21
    } else if packed >> 42 == 0 {
      packed |= UInt64(mark.value) << 42
    }
  }

  func forEachMark(_ body: (Unicode.Scalar) -> Void) {
    guard hasMarks else { return }
    for index in 1...2 {
      if let mark = scalar(at: index), mark.value != 0 { body(mark) }
    }
  }

  func write(to text: inout String.UnicodeScalarView) {
    guard self != .continuation else { return }
    text.append(base)
    forEachMark { text.append($0) }
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32(truncatingIfNeeded: packed >> UInt64(21 * index)) & 0x1FFFFF)
  }
}
