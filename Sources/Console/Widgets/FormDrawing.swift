import PlainText
import Terminal

extension Form {
  /// How many rows the form would like to have, borders and its last line included.
  func wantedRows(width: Int, most: Int) -> Int {
    let rows = fields.indices.reduce(0) { $0 + self.rows(of: $1, width: width) }
    return min(most, rows + 2 + foot(width: width - 4).count)
  }

  /// What is wrong, in as many rows as it takes; else the keys.
  private func foot(width: Int) -> [Line] {
    problem.map { $0.wrapped(width: width).prefix(3).map { Line($0, .danger) } } ?? [hints]
  }

  private static let labelWidth = 11

  private func rows(of place: Int, width: Int) -> Int {
    let isActive = place == active
    switch fields[place].content {
    case .choice(let choice): return isActive ? min(6, max(1, choice.matches.count)) : 1
    case .list(let list): return isActive ? min(8, max(1, list.options.count)) : 1
    case .ticket: return isActive ? 1 + TicketChoice.most : 1
    case .text(let buffer):
      if buffer.isSingleLine { return 1 }
      let written = buffer.rows(width: width - Form.labelWidth - 4).count
      let least = fields.count == 1 ? 5 : 3
      return isActive ? max(least, min(written + 1, 12)) : max(1, min(written, 3))
    }
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.clear(area)
    let inside = canvas.frame.box(
      area, title: title, border: purpose.border,
      style: canvas.scheme.style(purpose.tone), titleStyle: canvas.scheme.style(purpose.tone))
    let room = inside.inset(columns: 1)
    let lines = foot(width: room.size.columns)
    let (body, foot) = room.split(bottom: lines.count)
    drawFields(on: &canvas, in: body)
    for (row, line) in lines.enumerated() { canvas.put(line, row: row, of: foot) }
  }

  /// Where not all of it fits, the active question keeps its room and those before it go.
  private func drawFields(on canvas: inout Canvas, in area: Rectangle) {
    let heights = fields.indices.map { rows(of: $0, width: area.size.columns + 4) }
    var first = 0
    while first < active, heights[first...active].reduce(0, +) > area.size.rows { first += 1 }
    var rest = area
    for place in fields.indices.dropFirst(first) where !rest.isEmpty {
      let isLast = place == fields.count - 1
      let wanted = isLast && place == active ? max(heights[place], rest.size.rows) : heights[place]
      let (top, below) = rest.split(top: wanted)
      drawField(place, on: &canvas, in: top)
      rest = below
    }
  }

  private func drawField(_ place: Int, on canvas: inout Canvas, in area: Rectangle) {
    let field = fields[place]
    let isActive = place == active
    let labelWidth = fields.count == 1 && field.isLong ? 0 : Form.labelWidth
    let (label, content) = area.split(left: labelWidth)
    if labelWidth > 0 {
      canvas.put(Line(field.label, isActive ? .focus : .label), row: 0, of: label)
    }
    switch field.content {
    case .choice(let choice) where isActive: draw(choice, on: &canvas, in: content)
    case .choice(let choice):
      canvas.put(
        Line(choice.chosen?.title ?? "–").then("  \(choice.chosen?.sentence ?? "")", .faint),
        row: 0, of: content)
    case .list(let list) where isActive: canvas.put(list, in: content)
    case .list(let list):
      canvas.put(Line("\(list.chosen.count) of \(list.options.count)"), row: 0, of: content)
    case .ticket(let choice) where isActive:
      canvas.put(choice, hint: field.hint, in: content)
    case .ticket(let choice):
      let subject = choice.chosen?.subject.sanitizedLine ?? ""
      canvas.put(Line(field.value.sanitizedLine).then("  " + subject, .faint), row: 0, of: content)
    case .text(let buffer):
      canvas.put(buffer, in: content, isActive: isActive)
      if buffer.isEmpty {
        canvas.put(Line(field.hint, .faint), row: 0, of: content, indent: isActive ? 1 : 0)
      }
    }
  }

  private func draw(_ choice: Choice, on canvas: inout Canvas, in area: Rectangle) {
    canvas.put(choice, in: area)
    let text = choice.filter.text
    guard !text.isEmpty else { return }
    canvas.put(trailing: Line(" \(text)▏", .key), row: 0, of: area)
  }

  private var hints: Line {
    var line = Line("ctrl-s ", .key).then(purpose.verb, .faint).then("   esc ", .key)
      .then(leavesDrafts ? "keep for later" : "never mind", .faint)
    if fields.count > 1 { line = line.then("   tab ", .key).then("next", .faint) }
    if fields[active].isLong { line = line.then("   ctrl-o ", .key).then("your editor", .faint) }
    if case .list = fields[active].content {
      line = line.then("   space ", .key).then("take along", .faint)
    }
    if case .choice(let choice) = fields[active].content {
      line = choice.chosen == nil ? line.then("   down ", .key).then("chooses", .faint) : line
      line = line.then("   type ", .key).then("to narrow", .faint)
    }
    return line
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
