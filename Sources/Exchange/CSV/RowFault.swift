/// One thing that is wrong in a file of rows: where it is, what it is, and the text concerned.
public struct RowFault: Error, Hashable, Sendable {
  public var file: String
  /// The physical line the record begins on; the header is usually line 1.
  public var line: Int
  /// The record's number; the header is 0.
  public var record: Int
  /// Nil where the fault is in the row as a whole.
  public var column: Column?
  public var reason: Reason
  /// The text concerned, shortened and without anything a terminal could obey.
  public var value: String?

  /// A column as a person finds it: by its number, from 1, and by its heading.
  public struct Column: Hashable, Sendable {
    public var number: Int
    /// Nil where the header has no such column, as in a row that is too long.
    public var heading: String?
  }

  public enum Reason: Hashable, Sendable {
    // The file as separated values
    case cellCount(expected: Int, found: Int)
    case strayQuote
    case textAfterQuote
    case unclosedQuote
    case nulByte
    case notText(TextEncoding)
    /// `limit` in bytes.
    case cellTooLarge(limit: Int)
    case recordTooLarge(limit: Int)
    case tooManyCells(limit: Int)

    // Its header, as the mapping wants it
    case headerMissing
    /// It looks like this encoding, and the mapping names another.
    case unannounced(TextEncoding)
    /// The only heading looks like several, separated by another character than the mapping's.
    case otherDelimiter(found: Character)
    case headingMissing(String, didYouMean: String?)
    case headingRepeated

    // Its values, as the mapping reads them
    case valueMissing(field: String)
    case valueUnknown(field: String)
    case badTime(TimeFault)

    // What it tells, beside what was told before
    /// A list of tickets has each of them once; `line` is where it stood first.
    case referenceRepeated(line: Int)
    case differsFromImported
    /// The row that opens its case cannot be used, and without it the case would begin too late.
    case caseWithoutBeginning(line: Int)
  }
}

extension RowFault {
  /// A cell's text in a sentence: its first characters, and nothing but visible ones.
  static func excerpt(_ bytes: ArraySlice<UInt8>, longest: Int = 40) -> String {
    // Four bytes hold any scalar, and one scalar more shows that the text goes on.
    let scalars = String(decoding: bytes.prefix(4 * longest + 4), as: UTF8.self).unicodeScalars
    var text = String.UnicodeScalarView()
    for scalar in scalars.prefix(longest) {
      text.append(scalar.isHarmless ? scalar : "\u{fffd}")
    }
    if scalars.count > longest { text.append("…") }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it shows as itself: controls, direction marks and the like do not.
  fileprivate var isHarmless: Bool {
    if isASCII { return value >= 0x20 && value != 0x7f }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
