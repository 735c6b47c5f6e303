import PlainText
import Terminal

extension Form {
  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.clear(area)
    let style = canvas.scheme.style(purpose.tone)
    let columns = area.size.columns - 4
    let inside = canvas.frame.box(
      area, title: borderTitle(columns: columns), border: purpose.border, style: style,
      titleStyle: style
    ).inset(columns: 1)
    let (lead, below) = inside.split(top: min(2, self.lead(columns: columns).count))
    canvas.put(self.lead(columns: columns), purpose.tone, in: lead)
    // The question that is complained about stays in sight.
    let complaint = complaint(columns: columns)
    let (body, foot) = below.split(bottom: min(complaint.count, max(1, below.size.rows - 2)))
    canvas.put(complaint, .danger, in: foot)
    drawFields(on: &canvas, in: body, of: area)
  }

  private func drawFields(on canvas: inout Canvas, in body: Rectangle, of area: Rectangle) {
    let layout = FormLayout(self, columns: body.size.columns, rows: body.size.rows)
    var rest = body
    for place in layout.places {
      let (top, below) = rest.split(top: place.rows)
      drawField(place.field, on: &canvas, in: top)
      rest = below
    }
    let more = [(layout.above, "↑"), (layout.below, "↓")].filter { $0.0 > 0 }
    guard !more.isEmpty else { return }
    let text = more.map { " \($0.1) \($0.0) more " }.joined()
    canvas.put(
      trailing: Line(text, .key), row: area.size.rows - 1, of: area.inset(columns: 2))
  }

  private func drawField(_ place: Int, on canvas: inout Canvas, in area: Rectangle) {
    let field = fields[place]
    let isActive = place == active
    let note = isActive ? note(columns: area.size.columns) : []
    let kept = min(2, isActive ? answerRows(of: place, columns: area.size.columns) : 1)
    let (answer, below) = area.split(bottom: min(note.count, max(0, area.size.rows - kept)))
    canvas.put(note, .faint, in: below)
    let (label, content) = answer.split(left: labelColumns)
    if labelColumns > 0 {
      canvas.put(Line(field.label, isActive ? .focus : .label), row: 0, of: label)
    }
    if isActive {
      drawActive(field, isNoted: !note.isEmpty, on: &canvas, in: content)
    } else {
      drawResting(field, on: &canvas, in: content)
    }
  }

  private func drawActive(
    _ field: FormField, isNoted: Bool, on canvas: inout Canvas, in area: Rectangle
  ) {
    switch field.content {
    case .choice(let choice): draw(choice, on: &canvas, in: area)
    case .list(let list): canvas.put(list, in: area)
    case .ticket(let choice): canvas.put(choice, hint: isNoted ? "" : field.hint, in: area)
    case .text(let buffer):
      canvas.put(buffer, in: area, isActive: true)
      guard buffer.isEmpty, !isNoted else { return }
      let hint = Rectangle(
        column: area.origin.column + 1, row: area.origin.row, columns: area.size.columns - 1,
        rows: area.size.rows)
      canvas.put(field.hint.wrapped(width: max(2, hint.size.columns)), .faint, in: hint)
    }
  }

  private func drawResting(_ field: FormField, on canvas: inout Canvas, in area: Rectangle) {
    switch field.content {
    case .choice(let choice):
      let title = choice.chosen?.title ?? "–"
      canvas.put(Line(title), beside: choice.chosen?.sentence ?? "", in: area)
    case .list(let list):
      canvas.put(Line("\(list.chosen.count) of \(list.options.count)"), row: 0, of: area)
    case .ticket(let choice):
      let subject = choice.chosen?.subject.sanitizedLine ?? ""
      canvas.put(Line(field.value.sanitizedLine).then("  " + subject, .faint), row: 0, of: area)
    case .text(let buffer):
      canvas.put(buffer, in: area, isActive: false)
      let isWhole = field.hint.displayWidth <= area.size.columns
      if buffer.isEmpty { canvas.put(Line(isWhole ? field.hint : "–", .faint), row: 0, of: area) }
    }
  }

  private func draw(_ choice: Choice, on canvas: inout Canvas, in area: Rectangle) {
    canvas.put(choice, in: area)
    let text = choice.filter.text
    guard !text.isEmpty else { return }
    canvas.put(trailing: Line(" \(text)▏", .key), row: 0, of: area)
  }

  /// The keys that lead on from here, for the screen's last line.
  func hints(columns: Int) -> Line {
    var hints = [
      KeyHint("ctrl-s", purpose.verb, short: purpose.verb),
      leavesDrafts
        ? KeyHint("esc", "keep for later", short: "keep")
        : KeyHint("esc", "never mind", short: "never mind"),
    ]
    if fields.count > 1 { hints.append(KeyHint("tab", "next", short: "next")) }
    switch fields[active].content {
    case .text(let buffer) where !buffer.isSingleLine:
      hints.append(KeyHint("ctrl-o", "your editor", short: "editor"))
      if purpose.audience != nil { hints.append(KeyHint("ctrl-t", "macros", short: "macros")) }
    case .list: hints.append(KeyHint("space", "take along", short: "take"))
    case .choice(let choice):
      if choice.chosen == nil { hints.append(KeyHint("down", "chooses", short: "chooses")) }
      hints.append(KeyHint("type", "to narrow"))
    case .text, .ticket: break
    }
    return hints.line(columns: columns)
  }
}

extension Canvas {
  /// Rows of one tone, as many as there is room for; the last ends in an ellipsis where there are
  /// more.
  fileprivate mutating func put(_ rows: [String], _ tone: Tone, in area: Rectangle) {
    for (place, row) in rows.prefix(area.size.rows).enumerated() {
      let isCut = place == area.size.rows - 1 && rows.count > area.size.rows
      put(Line(isCut ? row + "…" : row, tone), row: place, of: area)
    }
  }

  /// With a sentence behind it, if that fits whole.
  fileprivate mutating func put(_ line: Line, beside sentence: String, in area: Rectangle) {
    let whole = line.then("  " + sentence, .faint)
    put(whole.width <= area.size.columns ? whole : line, row: 0, of: area)
  }
}

extension FormPurpose {
  /// A reply's border is double, a note's plain: they differ without colour too.
  fileprivate var border: Border {
    switch self {
    case .reply, .resolve: .double
    case .cancel: .heavy
    case .publish: .double
    case .note, .reopen, .raise, .escalate, .handBack, .hold, .priority, .category, .tag, .untag,
      .assign, .move, .new, .goTo, .window, .scheme, .retitle, .assess, .setField, .message, .rate,
      .link, .unlink, .merge, .split:
      .rounded
    }
  }

  fileprivate var verb: String {
    switch self {
    case .note: "write the note"
    case .reply: "send to the requester"
    case .resolve: "resolve"
    case .reopen: "reopen"
    case .cancel: "cancel the ticket"
    case .raise: "raise"
    case .escalate: "escalate"
    case .handBack: "hand back"
    case .hold: "hold"
    case .priority, .category, .window, .scheme, .retitle, .assess, .setField: "set"
    case .publish: "send to the requester"
    case .message, .rate: "record"
    case .link: "link"
    case .unlink: "take away"
    case .merge: "merge"
    case .split: "split"
    case .tag: "tag"
    case .untag: "take off"
    case .assign: "assign"
    case .move: "move"
    case .new: "open"
    case .goTo: "go"
    }
  }
}
