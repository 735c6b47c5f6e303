import PlainText
import ServiceDesk
import Terminal

extension ConsoleState {
  /// The picture of everything.
  func frame() -> Frame {
    var canvas = Canvas(size: size, scheme: scheme)
    let places = arrangement
    drawHeader(on: &canvas, in: places.header)
    drawPanes(on: &canvas, places)
    drawStatus(on: &canvas, in: places.status)
    drawFooter(on: &canvas, in: places.footer)
    drawInfoBox(on: &canvas, in: places.body)
    for (depth, overlay) in overlays.enumerated() {
      canvas.frame.cursor = nil
      draw(overlay, isTop: depth == overlays.count - 1, on: &canvas, places)
    }
    return canvas.frame
  }

  private func drawPanes(on canvas: inout Canvas, _ places: Arrangement) {
    if let strip = places.strip { metrics.drawStrip(on: &canvas, in: strip) }
    if let place = places.queue, let search, search.query != nil {
      drawRule(search.title, Line(" \(searchPlace) ", .badge), .queue, on: &canvas, in: place.rule)
      search.draw(on: &canvas, in: place.area, now: now, board: board)
    } else if let place = places.queue {
      let room = place.rule.size.columns - 6 - (queue.badge?.width ?? 0)
      let title = search?.title ?? queueTitle(columns: room)
      drawRule(title, queue.badge, .queue, on: &canvas, in: place.rule)
      queue.draw(
        on: &canvas, in: place.area, now: now, board: board, hasFocus: focus == .queue,
        sign: sign, orSay: emptyQueueSentences)
    }
    if let place = places.ticket {
      drawRule(
        ticket.title(with: companyHere), ticket.place, .ticket, on: &canvas, in: place.rule)
      ticket.draw(on: &canvas, in: place.area)
    }
    if let place = places.metrics {
      let here = metrics.place(width: place.area.size.columns)
      drawRule(metrics.title, here, .metrics, on: &canvas, in: place.rule)
      metrics.draw(on: &canvas, in: place.area, hasFocus: focus == .metrics)
    }
    if let divider = places.divider {
      canvas.frame.verticalRule(
        at: divider.origin, rows: divider.size.rows, style: canvas.scheme.style(.rule))
    }
  }

  /// A pane's upper edge; the one with the keyboard has a heavy one.
  private func drawRule(
    _ title: Line, _ right: Line?, _ pane: Focus, on canvas: inout Canvas, in area: Rectangle
  ) {
    let isActive = pane == focus
    canvas.frame.horizontalRule(
      at: area.origin, columns: area.size.columns, stroke: isActive ? "━" : "─",
      style: canvas.scheme.style(isActive ? .focusRule : .rule))
    var title = title
    if isActive, !title.spans.isEmpty { title.spans[0].tone = .focus }
    let room = area.size.columns - 6 - (right?.width ?? 0)
    canvas.put(
      Line(" ").then(title.truncated(to: max(0, room))).then(" "), row: 0, of: area, indent: 1)
    guard let right, right.width + 2 < area.size.columns else { return }
    canvas.put(right, row: 0, of: area, indent: area.size.columns - right.width - 1)
  }

  private func drawStatus(on canvas: inout Canvas, in area: Rectangle) {
    let place = Line(marked, .badge).then(focus == .metrics ? "" : "  \(place) ", .faint)
    if pending.isEmpty, let message {
      let sentence = message.sentence.sanitizedLine
      guard sentence.displayWidth < area.size.columns - place.width else {
        return drawLong(sentence, message.tone, on: &canvas, above: area)
      }
      canvas.put(Line(" \(sentence)", message.tone), row: 0, of: area)
      offerUndo(message, behind: sentence.displayWidth, on: &canvas, in: area, keeping: place)
    } else if !pending.isEmpty {
      canvas.put(Line(" \(pending.shown)", .key).then(" …", .faint), row: 0, of: area)
    } else if focus == .metrics {
      drawExplanation(on: &canvas, above: area)
    }
    canvas.put(trailing: place, row: 0, of: area)
  }

  /// How many tickets are marked, wherever they are.
  private var marked: String {
    guard !marks.isEmpty else { return "" }
    let isSeen = focus != .queue || queue.inSight.contains { marks.contains($0.id) }
    return "  \(marks.count.grouped) marked" + (isSeen ? "" : ", none in sight")
  }

  /// Behind what was just done, where there is room, the key that takes it back.
  private func offerUndo(
    _ message: Message, behind width: Int, on canvas: inout Canvas, in area: Rectangle,
    keeping place: Line
  ) {
    guard message.offersUndo, let key = keymap.hint(.undo) else { return }
    let offer = Line("  \(key) ", .key).then("takes it back", .faint)
    guard 1 + width + offer.width < area.size.columns - place.width else { return }
    canvas.put(offer, row: 0, of: area, indent: 1 + width)
  }

  /// A sentence is never cut: one too long for its line takes those above it, until the next key.
  private func drawLong(
    _ sentence: String, _ tone: Tone, on canvas: inout Canvas, above area: Rectangle
  ) {
    let lines = sentence.wrapped(width: max(1, area.size.columns - 2))
    let rows = min(lines.count, area.origin.row)
    let place = Rectangle(
      column: area.origin.column, row: area.origin.row - rows + 1, columns: area.size.columns,
      rows: rows)
    canvas.frame.fill(place)
    for (row, line) in lines.prefix(rows).enumerated() {
      canvas.put(Line(" \(line)", tone), row: row, of: place)
    }
  }

  /// The metrics leave as many rows free as it takes.
  private func drawExplanation(on canvas: inout Canvas, above area: Rectangle) {
    let lines = metrics.explanation(width: area.size.columns)
    let place = Rectangle(
      column: area.origin.column, row: area.origin.row - lines.count + 1,
      columns: area.size.columns, rows: lines.count)
    for (row, line) in lines.enumerated() {
      canvas.put(Line(" \(line)", .faint), row: row, of: place)
    }
  }

  /// What may follow the keys that have been pressed.
  private func drawInfoBox(on canvas: inout Canvas, in body: Rectangle) {
    guard !pending.keys.isEmpty else { return }
    let entries = keymap.continuations(of: pending.keys).map { binding in
      let rest = Array(binding.keys.dropFirst(pending.keys.count)).shown
      return Line(rest.padded(to: 3), .key).then(Catalogue.entry(binding.action).title)
    }
    let lines = entries.columns(rows: max(1, body.size.rows - 2))
    guard lines.allSatisfy({ $0.width + 4 <= body.size.columns }) else {
      // Without a border there is room for more rows, and so for fewer columns.
      canvas.clear(body)
      for (row, line) in entries.columns(rows: body.size.rows).enumerated() {
        canvas.put(line, row: row, of: body, indent: 1)
      }
      return
    }
    let width = min(body.size.columns, (lines.map(\.width).max() ?? 0) + 4)
    let height = min(body.size.rows, lines.count + 2)
    let area = Rectangle(
      column: body.columns.upperBound - width, row: body.rows.upperBound - height, columns: width,
      rows: height)
    canvas.drawBox(area, title: pending.keys.shown, tone: .focusRule, lines: lines)
  }
}

extension [Line] {
  /// The lines in as many columns as it takes for them to fit into so many rows.
  fileprivate func columns(rows: Int) -> [Line] {
    guard count > rows else { return self }
    let width = (map(\.width).max() ?? 0) + 2
    return (0..<rows).map { row in
      stride(from: row, to: count, by: rows).reduce(Line()) { line, place in
        let entry = self[place]
        let gap = String(repeating: " ", count: width - entry.width)
        return line.then(entry).then(gap)
      }
    }
  }
}

extension Canvas {
  /// A box over what is below, with lines inside.
  mutating func drawBox(_ area: Rectangle, title: String, tone: Tone, lines: [Line]) {
    clear(area)
    let inside = frame.box(
      area, title: title, border: .rounded, style: scheme.style(tone),
      titleStyle: scheme.style(tone)
    ).inset(columns: 1)
    for (row, line) in lines.prefix(inside.size.rows).enumerated() {
      put(line, row: row, of: inside)
    }
  }
}
