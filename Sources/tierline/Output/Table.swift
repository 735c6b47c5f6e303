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
  ///   - flexible: the columns that are cut short to fit, each with the least that it keeps.
  func text(width: Int? = nil, flexible: [Int: Int] = [:]) -> String {
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

  private func columnWidths(within width: Int?, flexible: [Int: Int]) -> [Int] {
    var widths = headings.indices.map { column in
      rows.reduce(headings[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    // Column by column from the one with the most to spare, so that none is starved for another.
    func spare(_ column: Int, _ least: Int) -> Int { widths[column] - least }
    while excess > 0,
      let most = flexible.max(by: {
        (spare($0.key, $0.value), $1.key) < (spare($1.key, $1.value), $0.key)
      }),
      spare(most.key, most.value) > 0
    {
      widths[most.key] -= 1
      excess -= 1
    }
    return widths
  }
}
