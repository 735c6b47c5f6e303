extension RowFault {
  /// The fault as a person reads it: `file:line: column 3 “timestamp”: … (“value”)`.
  public var sentence: String {
    var parts = ["\(file):\(line)"]
    if let column {
      parts.append("column \(column.number)" + (column.heading.map { " “\($0)”" } ?? ""))
    }
    parts.append(reason.sentence + (value.map { " (“\($0)”)" } ?? ""))
    return parts.joined(separator: ": ")
  }
}

extension RowFault.Reason {
  public var sentence: String {
    switch self {
    case .cellCount(let expected, let found):
      "the row has \(found) cell\(found == 1 ? "" : "s") where the header has \(expected)"
    case .strayQuote: "a quote inside a cell that does not begin with one"
    case .textAfterQuote: "text after the cell's closing quote"
    case .unclosedQuote: "the cell's quote is never closed"
    case .nulByte: "a NUL byte; a file full of them is often UTF-16"
    case .notText(let encoding):
      "bytes that are not \(encoding.rawValue) text; the mapping can name another encoding"
    case .cellTooLarge(let limit): "the cell is longer than \(limit) bytes"
    case .recordTooLarge(let limit): "the row is longer than \(limit) bytes"
    case .tooManyCells(let limit): "the row has more than \(limit) cells"
    case .headerMissing: "the file is empty; its first line must hold the headings"
    case .unannounced(let encoding):
      "the file looks like \(encoding.rawValue); say so in the mapping (file: encoding)"
    case .otherDelimiter(let found):
      "the cells seem to be separated by \(found == "\t" ? "tabs" : "“\(found)”"); say so in the "
        + "mapping (file: delimiter)"
    case .headingMissing(let heading, let near):
      "no column is called “\(heading)”" + (near.map { "; did you mean “\($0)”?" } ?? "")
    case .headingRepeated: "the mapping uses this column, but several have this heading"
    case .valueMissing(let field): "the \(field) is missing"
    case .valueUnknown(let field): "the mapping does not say which \(field) this is"
    case .badTime(let fault): fault.sentence
    case .referenceRepeated(let line): "the ticket stands in line \(line) already"
    case .differsFromImported:
      "an earlier import has recorded this row with other content; what is recorded stays"
    case .caseWithoutBeginning(let line):
      "left out, because line \(line), with which the ticket begins, cannot be used"
    }
  }
}
