import PlainText
import ServiceDesk
import Terminal

extension ConsoleState {
  /// Which desk, who sits at it and for which teams, how much is open, and the time. The teams are
  /// the first to go where it is narrow, then what is open and the date.
  func drawHeader(on canvas: inout Canvas, in area: Rectangle) {
    var who = Line(" \(desk.name.sanitizedLine)", .strong).then("  \(desk.me.id)", .focus)
    if area.size.columns >= 60 { who = who.then(" \(desk.me.role.title)", .faint) }
    var right = Line()
    if let backlog = metrics.sheet?.figure(.backlog)?.reading {
      right = Line("\(backlog) open   ", .faint)
    }
    right = right.then(now.clock(zone) + " ", .text)
    let room = area.size.columns - right.width - 2
    if area.size.columns >= ConsoleState.teamsFrom, let teams = myTeams(columns: room - who.width) {
      who = who.then(teams)
    }
    canvas.put(who, row: 0, of: area)
    guard room >= who.width else {
      let time = Line(String(now.clock(zone).suffix(5)))
      return canvas.put(trailing: time, row: 0, of: area)
    }
    canvas.put(trailing: right, row: 0, of: area)
  }

  /// So many columns a screen must have for the person's teams to stand in its header.
  private static let teamsFrom = 105

  /// As many of the person's teams as there is room for; nil where there is none for one.
  private func myTeams(columns: Int) -> Line? {
    let names = desk.me.teams.map(\.name.sanitizedLine)
    let shown = (0...names.count).reversed().lazy.map { count -> Line in
      let rest = names.count - count
      let text = names.prefix(count).joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
      return Line("  \(text)", .label)
    }
    return names.isEmpty ? nil : shown.dropLast().first { $0.width <= columns }
  }
}
