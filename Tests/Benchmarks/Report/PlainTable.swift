/// The report for a terminal.
struct PlainTable {
  let report: Report

  private static let headings = ["", "at", "budget", "figure", "verdict", "since last", "others"]

  var text: String {
    let rows = report.sections.map { ($0.title, $0.lines.map(cells)) }
    let all = [Self.headings] + rows.flatMap { $0.1 }
    let widths = Self.headings.indices.map { column in
      all.map { $0[column].count }.max() ?? 0
    }
    var text = report.surroundings.lines.joined(separator: "\n") + "\n\n"
    text += row(Self.headings, widths)
    for (title, lines) in rows {
      text += title + "\n" + lines.map { row($0, widths) }.joined()
    }
    text += report.failures.map { "\nNot taken: \($0)" }.joined()
    return text + "\n" + tally + "\n"
  }

  private func cells(_ line: Report.Line) -> [String] {
    let verdict = line.verdict == .missed ? "MISSED" : line.verdict.rawValue
    return [
      "  " + line.title, line.conditions, line.budget, line.figure, verdict, line.change,
      line.peers,
    ]
  }

  private func row(_ cells: [String], _ widths: [Int]) -> String {
    var line = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.count))
    }.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  private var tally: String {
    let lines = report.sections.flatMap(\.lines)
    let count = { (verdict: Verdict) in lines.count { $0.verdict == verdict } }
    let worse = lines.count { $0.change.hasSuffix("WORSE") }
    return "\(count(.met)) budgets met, \(count(.missed)) missed; \(count(.notTaken)) not taken; "
      + "\(worse) worse by more than \(Int(Comparison.Change.alarm)) % than the last run"
  }
}
