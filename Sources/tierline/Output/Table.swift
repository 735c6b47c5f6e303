internal import PlainText
internal import Terminal

/// Rows of text under headings, for people: every cell is made safe to show, and columns stand
/// straight whatever is in them.
struct Table {
  private var headings: [String]
  private var rows: [[String]] = []
  private let trailing: Set<Int>

  /// - Parameter trailing: the columns that stand to the right, such as numbers.
  init(_ headings: [String], trailing: Set<Int> = []) {
    (self.headings, self.trailing) = (headings, trailing)
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: [String]) { rows.append(cells.map(\.sanitizedLine)) }

  /// The table, ending in a line break.
  /// - Parameters:
  ///   - width: the most columns of the terminal it may take; nil cuts nothing.
  ///   - flexible: the column that is cut short to fit.
  func text(width: Int? = nil, flexible: Int? = nil) -> String {
    let widths = columnWidths(within: width, flexible: flexible)
    return ([headings] + rows).map { cells in
      var line = cells.indices.map { column in
        cells[column].padded(
          to: widths[column], alignment: trailing.contains(column) ? .trailing : .leading)
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func columnWidths(within width: Int?, flexible: Int?) -> [Int] {
    var widths = headings.indices.map { column in
      rows.reduce(headings[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    guard let width, let flexible else { return widths }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    widths[flexible] = max(12, widths[flexible] - max(0, total - width))
    return widths
  }
}
