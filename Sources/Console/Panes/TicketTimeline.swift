import Journal
import PlainText
import ServiceDesk
import Terminal

extension TicketPage {
  /// Everything that happened, the newest first: that is what the reader came for.
  var timeline: Page {
    var page: Page = [Line.blank, ruled("Timeline", tone: .heading)]
    var rest = file.history.reversed()[...]
    while let recorded = rest.first {
      let telling = rest.prefix { $0.tellsOfClock != nil }
      page.append(telling.isEmpty ? entry(recorded) : told(telling.compactMap(\.tellsOfClock)))
      rest = rest.dropFirst(max(1, telling.count))
    }
    return page
  }

  /// What clocks did while nothing else happened: a quiet line for each of them.
  private func told(_ telling: [ClockTelling]) -> Page {
    Page(
      telling.byPromise.flatMap { telling in
        wrapped(moment(telling.at).then(telling.sentence(zone, now: now), .faint), indent: 2)
      })
  }

  private func entry(_ recorded: RecordedEvent) -> Page {
    switch recorded.content {
    case .event(.ticket(_, let event)): return entry(event, recorded)
    case .event(.desk): return []
    case .unknown: return [moment(recorded).then("\(recorded.kind), by a later version", .faint)]
    case .redacted: return [moment(recorded).then("redacted", .faint)]
    }
  }

  private func entry(_ event: TicketEvent, _ recorded: RecordedEvent) -> Page {
    switch event {
    case .conversation(.noted(let text)):
      return said(
        "NOTE", "internal", text, tone: isPublished(recorded.id) ? .reply : .note, recorded)
    case .conversation(.replied(let text)):
      return said("REPLY", "public", text, tone: .reply, recorded)
    case .conversation(.received(let text)):
      return said("MESSAGE", "from the requester", text, tone: .message, recorded)
    case .escalation(.escalated(_, let brief)): return happened(event, recorded) + briefLines(brief)
    case .escalation(.handedBack(_, _, let guidance)):
      return happened(event, recorded) + labelled("Guidance", guidance)
    case .intake: return happened(event, recorded)
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback, .links,
      .splitting, .undoing, .timekeeping:
      return happened(event, recorded) + words(of: event)
    }
  }

  /// Words that a person wrote, in a border of their own kind.
  private func said(
    _ word: String, _ reach: String, _ words: String, tone: Tone, _ recorded: RecordedEvent
  ) -> Page {
    let isReply = tone == .reply
    let bar = isReply ? "┃ " : tone == .note ? "┊ " : "│ "
    let title = isReply && word == "NOTE" ? "NOTE, published" : word
    let head = moment(recorded).then("\(title) ", tone).then("\(reach) · ", .faint)
      .then(recorded.actor.title.sanitizedLine)
    return Page(wrapped(head)) + text(words, indent: 2, bar: Line(bar, tone)) + Page([.blank])
  }

  private func happened(_ event: TicketEvent, _ recorded: RecordedEvent) -> Page {
    var line = moment(recorded).then(
      sentence(event, recorded).sanitizedLine, event.isTurn ? .pending : .text)
    if !event.namesItsAuthor {
      line = line.then(" · \(recorded.actor.title.sanitizedLine)", .faint)
    }
    return Page(wrapped(line, indent: 2))
  }

  /// An undoing says what it took back, which only the history knows.
  private func sentence(_ event: TicketEvent, _ recorded: RecordedEvent) -> String {
    let moments = MomentWording.clock(zone, now: now)
    guard case .undoing = event else { return event.sentence(moments: moments) }
    let history = TicketHistory(
      id: file.ticket.id, happenings: file.history.map(\.happening))
    return history.sentence(of: recorded.happening, moments: moments)
      ?? event.sentence(moments: moments)
  }

  private func words(of event: TicketEvent) -> Page {
    event.text.map { text($0, indent: 2, bar: Line("│ ", .rule)) } ?? []
  }

  private func briefLines(_ brief: Brief?) -> Page {
    labelled("Summary", brief?.summary) + labelled("Tried", brief?.tried)
      + labelled("Ask", brief?.ask)
  }

  private func moment(_ recorded: RecordedEvent) -> Line { moment(recorded.occurredAt) }

  private func moment(_ moment: Instant) -> Line {
    Line(moment.local(zone, now: now) + "  ", .label)
  }

  private func isPublished(_ note: EventID) -> Bool {
    file.ticket.entries.contains { $0.id == note && $0.kind == .reply }
  }
}

extension TicketPage {
  /// A box with a title in its upper border and labelled texts inside; a text that is missing was
  /// not stated.
  func framed(_ title: String, _ parts: [(label: String?, text: String?)], tone: Tone) -> Page {
    let inner = columns - 2
    let head = title.sanitizedLine.truncated(to: max(1, inner - 4))
    let rule = String(repeating: "─", count: max(0, columns - 4 - head.displayWidth))
    let top = Line("┌ ", tone).then(head, tone == .rule ? .heading : tone).then(" \(rule)", tone)
    var page: Page = [.blank, top]
    for part in parts {
      page.append(
        text(
          part.text ?? "not stated", indent: 0, bar: Line("│ ", tone), label: part.label,
          isMissing: part.text == nil))
    }
    return page + [Line("└" + String(repeating: "─", count: max(0, columns - 1)), tone)]
  }

  func labelled(_ label: String, _ words: String?) -> Page {
    text(
      words ?? "not stated", indent: 2, bar: Line("│ ", .rule), label: label,
      isMissing: words == nil)
  }

  /// Text from outside as lines behind a bar, with a hanging label.
  func text(
    _ words: String, indent: Int, bar: Line?, label: String? = nil, isMissing: Bool = false
  ) -> Page {
    let margin = Line(String(repeating: " ", count: indent)).then(bar ?? Line())
    let label = label.map { $0.padded(to: 9) } ?? ""
    let room = max(4, columns - margin.width - label.displayWidth)
    let rows =
      before.rows(of: words, width: room)
      ?? WrappedText(words.sanitizedText.picturesApart, width: room)
    return Page(
      PageText(
        words: words, rows: rows, margin: margin, label: label,
        tone: isMissing ? .faint : .text))
  }

  func ruled(_ title: String, tone: Tone) -> Line {
    let rule = String(repeating: "─", count: max(0, columns - title.displayWidth - 4))
    return Line("── ", .rule).then(title, tone).then(" \(rule)", .rule)
  }

  /// A line of several meanings broken between words; what follows is indented.
  func wrapped(_ line: Line, indent: Int = 0) -> [Line] {
    guard line.width > columns else { return [line] }
    var lines = [Line()]
    for span in line.spans {
      for word in span.text.pieces {
        if (lines.last?.width ?? 0) + word.displayWidth > columns,
          lines.last?.spans.isEmpty == false
        {
          lines.append(Line(String(repeating: " ", count: indent)))
        }
        lines[lines.count - 1].spans.append(Line.Span(text: word, tone: span.tone))
      }
    }
    return lines
  }
}

extension String {
  /// Words, each with the spaces that follow it.
  fileprivate var pieces: [String] {
    var found: [String] = []
    var word = ""
    var hasSpace = false
    for character in self {
      if hasSpace, character != " " {
        found.append(word)
        (word, hasSpace) = ("", false)
      }
      word.append(character)
      if character == " " { hasSpace = true }
    }
    return word.isEmpty ? found : found + [word]
  }
}

extension TicketEvent {
  /// Its sentence says who did it.
  fileprivate var namesItsAuthor: Bool {
    switch self {
    case .assignment(.claimed), .assignment(.stolen), .escalation(.raiseAcknowledged): true
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing, .timekeeping:
      false
    }
  }

  /// The ticket changed hands between tiers.
  fileprivate var isTurn: Bool {
    switch self {
    case .escalation(.escalated), .escalation(.handedBack), .escalation(.raised): true
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing, .timekeeping:
      false
    }
  }
}
