internal import PlainText

/// Rows for spreadsheets and other programs, as RFC 4180 has them.
///
/// Text is made harmless for whoever opens it: what a terminal would obey is shown instead, and
/// what a spreadsheet would compute gets an apostrophe in front, which makes it text.
struct CSV {
  /// The first row; `write` is given the cells of the others in this order.
  let heading: [String]

  func writeHeading() throws { try Output.csv(part: CSV.line(heading.map(JSON.string))) }

  func write(_ rows: [[JSON]]) throws {
    try Output.csv(part: rows.map(CSV.line).joined())
  }

  /// One row, with its line break.
  static func line(_ cells: [JSON]) -> String {
    cells.map(\.cell).joined(separator: ",") + "\r\n"
  }
}

extension JSON {
  /// What is not known is empty; what has parts has no cell, and is taken apart before.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text.harmlessInSpreadsheets.quotedForCSV
    case .bool, .integer, .decimal, .verbatim: text
    case .array, .object: text.quotedForCSV
    }
  }
}

extension String {
  fileprivate var harmlessInSpreadsheets: String {
    let text = sanitizedText
    // Some readers cut the spaces off before they look.
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return first.map(CSV.beginningsOfFormulas.contains) == true ? "'" + text : text
  }

  fileprivate var quotedForCSV: String {
    let mustBeQuoted =
      utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || first == " " || last == " "
    return mustBeQuoted ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }
}

extension CSV {
  /// Also as wide as ideographs, which some spreadsheets take for the same.
  fileprivate static let beginningsOfFormulas: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// As help tells it.
  static let precautions = """
    A text that a spreadsheet would take for a formula (one that begins with = + - or @) has an \
    apostrophe in front; control characters are shown by their pictures.
    """
}
