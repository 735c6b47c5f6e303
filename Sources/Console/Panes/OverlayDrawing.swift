import PlainText
import ServiceDesk
import Terminal

extension ConsoleState {
  func draw(
    _ overlay: Overlay, isTop: Bool, on canvas: inout Canvas, _ places: Arrangement
  ) {
    switch overlay {
    case .form(let form):
      let most = places.body.size.rows
      let rows = form.wantedRows(width: places.formColumns + 4, most: most)
      form.draw(on: &canvas, in: places.form(rows: rows))
    case .line(let line):
      let rows = places.body.size.rows + 1
      line.draw(
        on: &canvas,
        in: Rectangle(
          origin: places.body.origin, size: Size(columns: size.columns, rows: rows)))
    case .help(let help): drawHelp(help, on: &canvas, in: places.body)
    case .movedOn(let order, let lines): drawMovedOn(order, lines, on: &canvas, in: places.body)
    case .confirm(_, let question): drawQuestion(question, on: &canvas, in: places.body)
    case .bulk(let sheet): draw(sheet, on: &canvas, in: places.body)
    case .takeBack(let last):
      let stays = last.isNewest ? "" : "That you \(last.newest.sentence) stays. "
      let question = "\(stays)You \(last.deed.sentence) \(last.deed.at.ago(now)). Take it back?"
      drawQuestion(question.sanitizedLine, on: &canvas, in: places.body)
    case .drafts(let drafts, let place): drawDrafts(drafts, place, on: &canvas, in: places.body)
    }
  }

  private func drawHelp(_ help: HelpSheet, on canvas: inout Canvas, in body: Rectangle) {
    let area = body.centred(Size(columns: min(body.size.columns, 100), rows: body.size.rows))
    let lines = help.lines(keymap: keymap, width: area.size.columns - 4) { $0.whyNot(self) }
    canvas.drawBox(
      area, title: "Help", tone: .focusRule, lines: [])
    let inside = area.inset(columns: 2, rows: 1)
    let (search, list) = inside.split(top: 2)
    canvas.put(Line("Look for ", .label), row: 0, of: search)
    canvas.put(help.search, in: search.row(0).split(left: 9).rest, isActive: true)
    canvas.put(trailing: Line("esc ", .key).then("closes", .faint), row: 0, of: search)
    for (row, line) in lines.dropFirst(help.top).prefix(list.size.rows).enumerated() {
      canvas.put(line, row: row, of: list)
    }
  }

  private func drawMovedOn(
    _ order: Order, _ happened: [String], on canvas: inout Canvas, in body: Rectangle
  ) {
    let name = order.ticket?.description ?? "The ticket"
    let width = min(body.size.columns, 76)
    let intro = "Nothing was written: since you looked,".wrapped(width: width - 4).map { Line($0) }
    let most = max(1, body.size.rows - intro.count - 5)
    let events = happened.suffix(most).map { Line("  \($0)", .strong) }
    let keys = Line("y ", .key).then("\(Catalogue.entry(order.action).title) all the same", .faint)
      .then("   esc ", .key).then("look again", .faint)
    let lines = intro + events + [.blank, keys]
    canvas.drawBox(
      body.centred(Size(columns: width, rows: lines.count + 2)), title: "\(name) has moved on",
      tone: .warning, lines: lines)
  }

  private func drawQuestion(_ question: String, on canvas: inout Canvas, in body: Rectangle) {
    let keys = Line("y ", .key).then("yes", .faint).then("   any other key ", .key).then(
      "no", .faint)
    let width = min(body.size.columns, 80, max(question.displayWidth, keys.width) + 4)
    let lines = question.wrapped(width: width - 4).map { Line($0, .strong) } + [.blank, keys]
    canvas.drawBox(
      body.centred(Size(columns: width, rows: lines.count + 2)), title: "", tone: .danger,
      lines: lines)
  }

  private func drawDrafts(
    _ drafts: [Draft], _ chosen: Int, on canvas: inout Canvas, in body: Rectangle
  ) {
    let width = min(body.size.columns, 84)
    let rows = max(1, min(drafts.count, body.size.rows - 6))
    let first = max(0, min(chosen - rows / 2, drafts.count - rows))
    let list = drafts.dropFirst(first).prefix(rows).enumerated().map { row, draft in
      let name = draft.name.ticket?.description ?? "new ticket"
      let isChosen = first + row == chosen
      return Line(isChosen ? "› " : "  ", .cursor)
        .then("\(draft.name.purpose.rawValue) ".padded(to: 10), draft.name.purpose.tone)
        .then(name.padded(to: 10), isChosen ? .chosen : .text)
        .then(draft.excerpt.sanitizedLine, .faint)
    }
    let keys = Line("enter ", .key).then("go on writing", .faint).then("   D ", .key)
      .then("discard", .faint).then("   esc ", .key).then("later", .faint)
    let intro = Line("You left this unsent:")
    canvas.drawBox(
      body.centred(Size(columns: width, rows: list.count + 6)), title: "Drafts", tone: .note,
      lines: [intro, .blank] + list + [.blank, keys])
  }
}
