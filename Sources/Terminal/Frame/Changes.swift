extension Frame {
  /// From the first to the last column that looks different now; nil if the row looks the same.
  func changedColumns(inRow row: Int, since other: Frame?) -> Range<Int>? {
    guard size.columns > 0 else { return nil }
    guard let other, other.size == size else { return 0..<size.columns }
    let range = range(ofRow: row)
    return cells.withUnsafeBufferPointer { new in
      other.cells.withUnsafeBufferPointer { old in
        var first = range.lowerBound
        while first < range.upperBound, new[first] == old[first] { first += 1 }
        guard first < range.upperBound else { return nil }
        var end = range.upperBound
        while new[end - 1] == old[end - 1] { end -= 1 }
        // A wide character is drawn from its left half.
        while first > range.lowerBound, new[first].width == 0 { first -= 1 }
        return first - range.lowerBound..<end - range.lowerBound
      }
    }
  }

  /// The same picture on a screen of another size.
  func resized(to size: Size) -> Frame {
    var frame = Frame(size: size)
    frame.paste(self, at: .zero)
    frame.cursor = cursor
    return frame
  }
}
