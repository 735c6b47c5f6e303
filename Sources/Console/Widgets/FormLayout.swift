import PlainText
import Terminal

/// Where the questions of a form stand in so many rows.
///
/// The one being answered is whole wherever there is room for it; those that find none before and
/// after it are counted.
struct FormLayout: Equatable {
  struct Place: Equatable {
    var field: Int
    var rows: Int
  }

  private(set) var places: [Place] = []
  private(set) var above = 0
  private(set) var below = 0

  init(_ form: Form, columns: Int, rows: Int) {
    let heights = form.fields.indices.map { form.rows(of: $0, columns: columns) }
    let active = form.active
    let least = min(heights[active], rows)
    while above < active, heights[above..<active].reduce(0, +) + least > rows { above += 1 }
    var left = rows
    for (field, height) in heights.enumerated().dropFirst(above) where left > 0 {
      let isLast = field == heights.count - 1 && field == active
      places.append(Place(field: field, rows: isLast ? left : min(height, left)))
      left -= min(height, left)
    }
    below = heights.count - above - places.count
  }
}

extension Form {
  /// Of the column with the labels; a text alone needs none.
  var labelColumns: Int { fields.count == 1 && fields[0].isLong ? 0 : 11 }

  /// Room for an answer, of so many columns within the form.
  func answerColumns(of columns: Int) -> Int { max(2, columns - labelColumns) }

  /// How many rows the form would like to have, borders included.
  func wantedRows(columns: Int, most: Int) -> Int {
    let rows = fields.indices.reduce(0) { $0 + self.rows(of: $1, columns: columns) }
    return min(most, lead(columns: columns).count + rows + complaint(columns: columns).count + 2)
  }

  func rows(of place: Int, columns: Int) -> Int {
    guard place == active else { return restingRows(of: place, columns: columns) }
    return answerRows(of: place, columns: columns) + noteRows(of: place, columns: columns)
  }

  /// Of an answer that is not being written.
  private func restingRows(of place: Int, columns: Int) -> Int {
    guard case .text(let buffer) = fields[place].content, !buffer.isSingleLine else { return 1 }
    return max(1, min(buffer.rows(width: answerColumns(of: columns)).count, 3))
  }

  func answerRows(of place: Int, columns: Int) -> Int {
    switch fields[place].content {
    case .choice(let choice): return min(6, max(1, choice.matches.count))
    case .list(let list): return min(8, max(1, list.options.count))
    case .ticket: return 1 + TicketChoice.most
    case .text(let buffer):
      if buffer.isSingleLine { return 1 }
      let width = answerColumns(of: columns)
      let hint = fields[place].hint.wrapped(width: max(2, width - 1)).count
      let written = buffer.isEmpty ? hint : buffer.rows(width: width).count + 1
      return max(fields.count == 1 ? 5 : 3, min(written, 12))
    }
  }

  // MARK: Below the answer

  /// What does not fit beside the answer being given is said below it, in rows of all the room.
  func note(columns: Int) -> [String] {
    let field = fields[active]
    let room = answerColumns(of: columns)
    switch field.content {
    case .choice(let choice):
      guard let chosen = choice.chosen, !choice.fits(chosen, columns: room) else { return [] }
      return chosen.sentence.wrapped(width: columns)
    case .text(let buffer):
      guard buffer.isSingleLine, field.hint.displayWidth >= room else { return [] }
      return field.hint.wrapped(width: columns)
    case .ticket: return field.hint.displayWidth < room ? [] : field.hint.wrapped(width: columns)
    case .list: return []
    }
  }

  /// The same for each of its options, so that nothing moves while one is chosen.
  private func noteRows(of place: Int, columns: Int) -> Int {
    guard case .choice(let choice) = fields[place].content else {
      return note(columns: columns).count
    }
    let room = answerColumns(of: columns)
    let notes = choice.options.filter { !choice.fits($0, columns: room) }
    return notes.map { $0.sentence.wrapped(width: columns).count }.max() ?? 0
  }

  // MARK: Around the questions

  /// Such as whom it reaches, where the border has no room for all of the title.
  func lead(columns: Int) -> [String] {
    guard title.displayWidth > columns - 2, let colon = title.firstIndex(of: ":") else { return [] }
    return String(title[colon...].dropFirst(2)).wrapped(width: columns)
  }

  /// The title as far as it stands in the border.
  func borderTitle(columns: Int) -> String {
    guard !lead(columns: columns).isEmpty, let colon = title.firstIndex(of: ":") else {
      return title
    }
    return String(title[..<colon])
  }

  /// What is wrong, in as many rows as it takes.
  func complaint(columns: Int) -> [String] {
    problem.map { $0.wrapped(width: columns) } ?? []
  }
}
