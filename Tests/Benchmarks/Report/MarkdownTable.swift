/// The report as the README shows it.
struct MarkdownTable {
  let report: Report

  var text: String {
    let heading = """
      | What | At | Figure | Budget | Others, in the same run |
      |---|---|---|---|---|\n
      """
    let rows = report.sections.flatMap(\.lines).map { line in
      let title = line.verdict == .missed ? "**\(line.title)**" : line.title
      let cells = [title, line.conditions, line.figure, line.budget, line.peers]
      return "| " + cells.map(\.escaped).joined(separator: " | ") + " |\n"
    }
    let surroundings = report.surroundings
    let machine = "\(surroundings.processor), \(surroundings.cores) cores, \(surroundings.memory)"
    let place = "\(surroundings.kernel), \(surroundings.fileSystem)"
    let taken =
      surroundings.stolen.map { "; the host took \($0.fixed(0)) % of the processors meanwhile" }
      ?? ""
    return heading + rows.joined() + "\nMeasured at \(surroundings.date.prefix(10)), commit "
      + "\(surroundings.commit), on \(machine), \(place)\(taken); a budget that is missed is in bold.\n"
  }
}

extension String {
  /// A bar would end the cell.
  fileprivate var escaped: String { split(separator: "|").joined(separator: "\\|") }
}
