public import Journal

/// Where a source's clock stands, for times that are written without an offset.
public enum Zone: Hashable, Sendable {
  /// Every time must have its offset beside it.
  case inText
  /// Seconds east of UTC.
  case fixed(Int)
  case region(ZoneTable)

  /// Reads `in_text`, `UTC`, `+02:00` or a name such as `Europe/Stockholm`; nil otherwise.
  public init?(_ text: String) {
    if text == "in_text" {
      self = .inText
    } else if text == "UTC" || text == "Z" {
      self = .fixed(0)
    } else if let offset = Self.offset(text) {
      self = .fixed(offset)
    } else if let table = ZoneTable(name: text) {
      self = .region(table)
    } else {
      return nil
    }
  }

  private static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    var position = 0
    guard let first = bytes.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
      let seconds = TimeText.offset(bytes.span, &position), position == bytes.count
    else { return nil }
    return seconds
  }
}
