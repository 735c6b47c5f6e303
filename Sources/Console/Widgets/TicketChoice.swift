import Journal
import PlainText
import ServiceDesk
import Terminal

/// A ticket being named: by its id, or by words that stand in it; those that may be meant are
/// offered with their subjects.
struct TicketChoice: Equatable, Sendable {
  private(set) var buffer = TextBuffer(isSingleLine: true)
  private(set) var matches: [TicketRow] = []
  private(set) var place = 0
  /// What the matches answer.
  private(set) var answered: String?

  static let most = 5

  /// The ticket that is meant: the one that is chosen, or named in full.
  var id: TicketID? {
    let text = buffer.text.trimmed
    if let named = TicketID(text) ?? Int(text).map({ TicketID($0) }) { return named }
    return answered == buffer.text && matches.indices.contains(place) ? matches[place].id : nil
  }

  var chosen: TicketRow? { matches.first { $0.id == id } }

  mutating func fill(_ text: String) { buffer.replace(with: text) }

  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .up, .control("p"): place = max(0, place - 1)
    case .down, .control("n"): place = max(0, min(matches.count - 1, place + 1))
    default: return buffer.take(key, width: 80)
    }
    return true
  }

  mutating func paste(_ text: String) { buffer.insert(text) }

  /// Answers to what was typed before are not taken.
  mutating func offer(_ rows: [TicketRow], for text: String) {
    guard text == buffer.text else { return }
    (matches, place, answered) = (rows, 0, text)
  }
}

extension Canvas {
  mutating func put(_ choice: TicketChoice, hint: String, in area: Rectangle) {
    put(choice.buffer, in: area.row(0), isActive: true)
    if choice.buffer.isEmpty { put(Line(hint, .faint), row: 0, of: area, indent: 1) }
    let list = area.split(top: 1).rest
    if choice.matches.isEmpty, choice.answered == choice.buffer.text, !choice.buffer.isEmpty {
      put(Line("no such ticket", .faint), row: 0, of: list)
    }
    let width = choice.matches.map { $0.id.description.count }.max() ?? 0
    let stretch = Stretch(of: choice.matches.count, around: choice.place, rows: list.size.rows)
    for (row, place) in stretch.shown.enumerated() {
      let match = choice.matches[place]
      let isChosen = match.id == choice.id
      put(
        Line(isChosen ? "› " : "  ", .cursor)
          .then(match.id.description.padded(to: width + 1), isChosen ? .chosen : .text)
          .then(match.subject.sanitizedLine).then("  \(match.status.title)", .faint),
        row: row, of: list)
    }
    if !list.isEmpty { put(stretch, behind: list) }
  }
}
