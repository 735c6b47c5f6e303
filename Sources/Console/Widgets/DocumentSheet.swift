import Journal
import PlainText
import ServiceDesk
import Terminal

/// What an edited document would do: its faults, or what it changes.
struct DocumentSheet: Equatable, Sendable {
  let document: DeskDocument
  let text: String
  let finding: DocumentFinding
  /// The first line in sight.
  var top = 0

  init(_ document: DeskDocument, _ text: String, _ finding: DocumentFinding) {
    (self.document, self.text, self.finding) = (document, text, finding)
  }

  var canBeAdopted: Bool {
    switch finding {
    case .changes: !changesNothing
    case .faulty, .refused: false
    }
  }

  var changesNothing: Bool {
    if case .changes(let changes, _) = finding { changes.isEmpty } else { false }
  }

  var title: String {
    switch finding {
    case .faulty(let faults): "The \(document.name) has \(faults.count.of("fault"))"
    case .refused: "The \(document.name) was refused"
    case .changes(let changes, _): "The \(document.name): \(changes.count.of("change"))"
    }
  }

  func lines(width: Int, moments: MomentWording) -> [Line] {
    switch finding {
    case .faulty(let faults): return faults.flatMap { lines(of: $0, width, .warning) }
    case .refused(let refusal):
      return refusal.sentence(moments: moments).wrapped(width: width).map { Line($0, .warning) }
    case .changes(let changes, let doubts):
      let head = doubts.flatMap { lines(of: $0, width, .faint) } + (doubts.isEmpty ? [] : [.blank])
      guard !changes.isEmpty else {
        return head + [Line("It says what is in force already.", .strong)]
      }
      return head + lines(of: changes, width)
    }
  }

  private func lines(of fault: DocumentFault, _ width: Int, _ tone: Tone) -> [Line] {
    let place = "line \(fault.line)".padded(to: 10)
    return fault.sentence.sanitizedLine.wrapped(width: max(8, width - 10)).enumerated().map {
      Line(($0 == 0 ? place : "").padded(to: 10), .label).then($1, tone)
    }
  }

  private func lines(of changes: [OutlineChange], _ width: Int) -> [Line] {
    var (lines, section): ([Line], String?) = ([], nil)
    for change in changes {
      if change.section != section { lines.append(Line(change.section, .heading)) }
      section = change.section
      let words = change.name + (change.words.isEmpty ? "" : ": \(change.words)")
      for (row, part) in words.sanitizedLine.wrapped(width: max(8, width - 4)).enumerated() {
        lines.append(
          Line(row == 0 ? "  \(change.kind.mark) " : "    ", change.kind.tone).then(part))
      }
    }
    return lines
  }

  var keys: Line {
    let adopt = Line("y ", .key).then("adopt it   ", .faint)
    let rest = Line("e ", .key).then("edit it again", .faint).then("   esc ", .key)
      .then("leave it", .faint)
    return canBeAdopted ? adopt.then(rest) : rest
  }
}

extension OutlineChange.Kind {
  fileprivate var mark: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    }
  }

  fileprivate var tone: Tone {
    switch self {
    case .added: .good
    case .removed: .danger
    case .changed: .pending
    }
  }
}

extension ConsoleState {
  func draw(_ sheet: DocumentSheet, on canvas: inout Canvas, in body: Rectangle) {
    drawSheet(
      sheet.lines(width: sheetRoom.columns, moments: moments), from: sheet.top, title: sheet.title,
      tone: sheet.canBeAdopted ? .focusRule : .warning, keys: sheet.keys, on: &canvas, in: body)
  }
}
