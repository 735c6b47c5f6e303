import Terminal

extension ConsoleState {
  /// The keys that mean something now. Where something is written over the panes these are its own;
  /// what else lies over them says its keys itself.
  func drawFooter(on canvas: inout Canvas, in area: Rectangle) {
    let room = area.size.columns - 1
    switch overlays.last {
    case .line(let line): canvas.put(line.hints.line(columns: room), row: 0, of: area, indent: 1)
    case .form(let form): canvas.put(form.hints(columns: room), row: 0, of: area, indent: 1)
    case .help, .movedOn, .confirm, .drafts, .bulk, .takeBack, .document, .account, .macros:
      break
    case nil: drawPossible(on: &canvas, in: area)
    }
  }

  private func drawPossible(on canvas: inout Canvas, in area: Rectangle) {
    var line = Line(" ")
    let help = hint(.help)
    let room = area.size.columns - help.width - 1
    for name in hints {
      let hint = hint(name)
      guard line.width + hint.width <= room else { continue }
      line = line.then(hint)
    }
    canvas.put(line.then(help), row: 0, of: area)
  }

  private func hint(_ name: ActionName) -> Line {
    Line(keymap.hint(name) ?? ":", .key).then(" \(title(of: name))   ", .faint)
  }

  /// What the action would do here, in a word.
  private func title(of name: ActionName) -> String {
    switch name {
    case .nextTicket where isFinding: "next place"
    case .previousTicket where isFinding: "previous place"
    case .back where isFinding: "end the search"
    default: Catalogue.entry(name).title
    }
  }
}
