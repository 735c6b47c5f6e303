import PlainText
import ServiceDesk
import Terminal

/// The policy's texts to begin with, and what the chosen one would come to on this ticket.
struct MacroSheet: Equatable, Sendable {
  private(set) var choice: Choice
  /// By the macros' names.
  private let filled: [String: String]

  init(_ macros: [Macro], for ticket: Ticket, by person: Person) {
    choice = Choice(
      macros.map { .init(id: $0.name, title: $0.name) }, chosen: macros.first?.name)
    filled = Dictionary(
      macros.map { ($0.name, $0.filled(for: ticket, by: person)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What would be written; nil while nothing is chosen.
  var text: String? { choice.chosen.flatMap { filled[$0.id] } }

  mutating func take(_ key: Key) { _ = choice.take(key, page: 5) }
}

extension ConsoleState {
  /// Those for the readers of what is being written.
  mutating func offerMacros(for form: Form) -> [Effect] {
    guard let audience = form.purpose.audience, let ticket = targetFile?.ticket,
      ticket.id == form.ticket
    else {
      say("There is no text to begin this with.", .faint)
      return []
    }
    let macros = desk.policy.macros.filter { $0.audience == nil || $0.audience == audience }
    guard !macros.isEmpty else {
      say("This desk’s policy has no macros for this; its section “macros” names them.", .faint)
      return []
    }
    overlays.append(.macros(MacroSheet(macros, for: ticket, by: desk.me)))
    return []
  }

  mutating func write(_ key: Key, in sheet: MacroSheet) -> [Effect] {
    switch key {
    case .escape, .control("c"), .control("t"):
      overlays.removeLast()
      return []
    case .enter:
      guard let text = sheet.text else { return [] }
      overlays.removeLast()
      return paste(text.trimmedEnd)
    default:
      var sheet = sheet
      sheet.take(key)
      replaceTop(.macros(sheet))
      return []
    }
  }

  func draw(_ sheet: MacroSheet, on canvas: inout Canvas, in body: Rectangle) {
    let columns = sheetRoom.columns
    let text = (sheet.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { String($0).sanitizedLine.wrapped(width: max(2, columns)) }
    let listRows = min(sheet.choice.matches.count, max(1, body.size.rows / 3))
    let rows = min(body.size.rows, listRows + 1 + max(text.count, 3) + 4)
    let area = body.centred(Size(columns: columns + 4, rows: rows))
    canvas.drawBox(area, title: "A text to begin with", tone: .note, lines: [])
    let (whole, foot) = area.inset(columns: 2, rows: 1).split(bottom: 2)
    let (list, preview) = whole.split(top: listRows)
    canvas.put(sheet.choice, in: list)
    for (row, line) in text.prefix(max(0, preview.size.rows - 1)).enumerated() {
      canvas.put(Line(line, .faint), row: row + 1, of: preview)
    }
    let keys = [
      KeyHint("enter", "write it", short: "write"), KeyHint("↓ ↑", "choose", short: "choose"),
      KeyHint("type", "to narrow"), KeyHint("esc", "never mind", short: "no"),
    ]
    canvas.put(keys.line(columns: foot.size.columns), row: 1, of: foot)
  }
}

extension FormPurpose {
  /// Who reads its long texts; nil where nobody is written to.
  var audience: Macro.Audience? {
    switch self {
    case .reply, .resolve, .hold: .requester
    case .note, .escalate, .handBack, .raise, .cancel, .reopen: .desk
    case .priority, .category, .tag, .untag, .assign, .move, .new, .goTo, .window, .scheme,
      .retitle, .assess, .setField, .publish, .message, .rate, .link, .unlink, .merge, .split:
      nil
    }
  }
}
