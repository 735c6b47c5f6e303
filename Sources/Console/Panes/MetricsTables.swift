import Journal
import PlainText
import ServiceDesk
import Terminal

// What a lead looks at next: where it waits, what each day brought, what nobody has touched.

extension MetricsRowMaker {
  private static let cell = 10

  /// Numbers under headings of their own, the first of them where there is no room for all.
  private func table(
    _ name: Line, nameColumns: Int, _ cells: [(text: String, tone: Tone)]
  ) -> Line {
    let room = max(1, (width - nameColumns) / MetricsRowMaker.cell)
    let padding = String(repeating: " ", count: max(0, nameColumns - name.width))
    return cells.prefix(room).reduce(name.then(padding)) { line, cell in
      line.then(cell.text.padded(to: MetricsRowMaker.cell, alignment: .trailing), cell.tone)
    }
  }

  private func numbers(_ counts: [Int]) -> [(text: String, tone: Tone)] {
    counts.map { ($0.grouped, $0 == 0 ? .faint : .text) }
  }

  // MARK: Where it waits

  private static let mostTeams = 12

  var teams: [MetricsRow] {
    guard !sheet.teams.isEmpty else { return [] }
    let longest = sheet.teams.map { $0.team.name.sanitizedLine.displayWidth }.max() ?? 0
    let columns = max(16, min(longest + 3, titleWidth, width - MetricsRowMaker.cell))
    let titles = ["open", "P1", "nobody’s", "on hold"].map { ($0, Tone.faint) }
    let head = table(Line("Where it waits", .heading), nameColumns: columns, titles)
    let shown = sheet.teams.prefix(MetricsRowMaker.mostTeams)
    let rest = sheet.teams.dropFirst(MetricsRowMaker.mostTeams)
    let more = Line(
      "  and \(rest.count) more: \(rest.reduce(0) { $0 + $1.tickets }.of("ticket"))", .faint)
    return [MetricsRow(line: head)] + shown.map { row($0, columns) }
      + (rest.isEmpty ? [] : [MetricsRow(line: more)]) + [blank]
  }

  private func row(_ load: FigureSheet.TeamLoad, _ columns: Int) -> MetricsRow {
    let name = "  " + load.team.name.sanitizedLine.truncated(to: columns - 3)
    var cells = numbers([load.tickets, load.urgent, load.unowned, load.onHold])
    if load.urgent > 0 { cells[1].tone = .p1 }
    if load.unowned > 0 { cells[2].tone = .warning }
    return MetricsRow(
      line: table(Line(name, .label), nameColumns: columns, cells),
      door: .query("status:active team:\(NamePattern(load.team.name).queryText)"),
      sentence: "Open tickets with \(load.team.name.sanitizedLine), now.")
  }

  // MARK: Day by day

  /// The latest day first.
  var days: [MetricsRow] {
    guard !sheet.days.isEmpty else { return [] }
    let columns = 12
    let titles = ["opened", "resolved", "backlog", "escalated", "back"].map { ($0, Tone.faint) }
    let head = table(Line("Day by day", .heading), nameColumns: columns, titles)
    let rows = sheet.days.reversed().enumerated().map { place, day in
      let counts = [day.opened, day.resolved, day.backlog, day.escalated, day.handedBack]
      let name = "  " + (place == 0 ? "today" : day.date.weekdayAndDay)
      return MetricsRow(
        line: table(Line(name, .label), nameColumns: columns, numbers(counts)),
        door: .query("status:any opened:\(day.date.date)"),
        sentence: "Counted by the hour; enter opens the tickets opened on that day.")
    }
    return [MetricsRow(line: head)] + rows + [blank]
  }

  // MARK: Untouched longest

  /// As many as there is room for.
  func untouched(most: Int) -> [MetricsRow] {
    guard !sheet.untouched.isEmpty else { return [] }
    let shown = sheet.untouched.prefix(most)
    let longest = shown.map(\.id.description.utf8.count).max() ?? 0
    return [heading("Untouched longest")] + shown.map { row($0, idColumns: longest) } + [blank]
  }

  private func row(_ ticket: TicketRow, idColumns: Int) -> MetricsRow {
    let start = Line("  \(ticket.priority) ", ticket.priority.tone)
      .then(ticket.id.description.padded(to: idColumns + 1))
    var end = Line(
      sheet.stretch.asOf.since(ticket.updatedAt).brief.padded(to: 5, alignment: .trailing))
    if width >= 56 {
      let standing = ticket.standingWords.first { $0.displayWidth <= 9 } ?? ticket.status.title
      let owner = ticket.owner?.name.sanitizedLine ?? "·"
      end = Line(" " + standing.padded(to: 9) + " " + owner.padded(to: 8), .faint).then(end)
    }
    let subject = ticket.subject.sanitizedLine.padded(to: max(4, width - start.width - end.width))
    return MetricsRow(
      line: start.then(subject).then(end), door: .query("id:\(ticket.id)"),
      sentence: "Open, and unchanged for the longest time.")
  }
}
