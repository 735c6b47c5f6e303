import Journal
import PlainText
import ServiceDesk
import Terminal

extension SearchPane {
  /// While nothing has been typed the queue shows, and it says what may be.
  var title: Line {
    guard query != nil else {
      let what = isFilter ? "filter: what it shall show" : "search: words, or a query"
      return Line("Queue", .heading).then("  \(what)", .faint)
    }
    return Line(isFilter ? "Filter" : "Search", .heading)
      .then(phrases.isEmpty ? "" : "  newest first", .faint)
  }

  func draw(on canvas: inout Canvas, in area: Rectangle, now: Instant, board: HoursBoard) {
    guard !results.isEmpty else { return drawEmpty(on: &canvas, in: area) }
    let longest = inSight.map { $0.row.id.description.utf8.count }.max() ?? 6
    let columns = QueueColumns(width: area.size.columns, longestID: longest)
    for (place, result) in inSight.enumerated() {
      let row = place * linesEach
      let isChosen = top + place == cursor
      if isChosen { canvas.put("▌", .cursor, at: area.origin.moved(rows: row), within: area) }
      columns.draw(
        result.row, on: &canvas, row: row, of: area, now: now, board: board, isGone: false,
        emphasising: phrases)
      guard linesEach == 2 else { continue }
      let indent = QueueColumns.gutter + columns.subjectColumn
      let said = said(in: result, now: now, columns: area.size.columns - indent - 1)
      canvas.put(said, row: row + 1, of: area, indent: indent)
    }
  }

  /// Who said it, when, and some of the words.
  private func said(in result: SearchResult, now: Instant, columns: Int) -> Line {
    guard let excerpt = result.excerpt else {
      return Line(result.row.requester.sanitizedLine, .faint)
    }
    let who = "\(excerpt.verb) \(excerpt.author.title), \(excerpt.at.ago(now))".sanitizedLine
    let head = Line(who + "  ", excerpt.tone)
    let words = excerpt.text.around(phrases, characters: max(12, columns - head.width - 3))
    return head.then(Line(words, .faint, emphasising: phrases))
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle) {
    let looksAtAll = query.map { $0.effectiveStatuses != Status.listed } ?? true
    let sentences =
      isLoading
      ? ["Looking …"]
      : looksAtAll
        ? ["Nothing is found."]
        : ["Nothing that is listed is found.", "status:any looks at what has ended, too."]
    for (place, sentence) in sentences.enumerated() {
      let row = max(0, min(area.size.rows / 3, area.size.rows - sentences.count)) + place
      canvas.put(Line(sentence, place == 0 ? .text : .faint), row: row, of: area, indent: 2)
    }
  }
}

extension SearchResult.Excerpt {
  fileprivate var verb: String {
    switch place {
    case "subject": "opened by"
    case "reply": "reply by"
    case "message": "message from"
    case "brief": "escalated by"
    case "guidance": "handed back by"
    case "resolution": "resolved by"
    case "raise": "raised by"
    case "rating": "rated by"
    case "split": "split by"
    default: "\(place) by"
    }
  }

  fileprivate var tone: Tone {
    switch place {
    case "reply", "resolution": .reply
    case "note": .note
    case "message": .message
    default: .label
    }
  }
}
