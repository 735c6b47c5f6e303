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
      let rows = form.wantedRows(columns: places.formColumns, most: most)
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
      drawQuestion(last.question(at: now), on: &canvas, in: places.body)
    case .document(let sheet): draw(sheet, on: &canvas, in: places.body)
    case .account(let sheet): draw(sheet, on: &canvas, in: places.body)
    case .macros(let sheet): draw(sheet, on: &canvas, in: places.body)
    case .drafts(let drafts, let place): drawDrafts(drafts, place, on: &canvas, in: places.body)
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
    let title = Catalogue.entry(order.action).title
    let keys = [
      KeyHint("y", "\(title) all the same", short: "all the same"),
      KeyHint("esc", "look again", short: "look again"),
    ].line(columns: width - 4)
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
      let name = draft.name.ticket?.description ?? "ticket"
      let isChosen = first + row == chosen
      return Line(isChosen ? "› " : "  ", .cursor)
        .then("\(draft.name.purpose.rawValue) ".padded(to: 10), draft.name.purpose.tone)
        .then(name.padded(to: 10), isChosen ? .chosen : .text)
        .then(draft.excerpt.sanitizedLine, .faint)
    }
    let keys = [
      KeyHint("enter", "go on writing", short: "go on"), KeyHint("D", "discard", short: "discard"),
      KeyHint("esc", "later", short: "later"),
    ].line(columns: width - 4)
    let intro = Line("You left this unsent:")
    canvas.drawBox(
      body.centred(Size(columns: width, rows: list.count + 6)), title: "Drafts", tone: .note,
      lines: [intro, .blank] + list + [.blank, keys])
  }
}
