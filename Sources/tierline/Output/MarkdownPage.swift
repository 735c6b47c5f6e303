internal import Exchange
internal import Journal
internal import PlainText
internal import ServiceDesk

/// A ticket as Markdown, to be pasted into another tracker: what it is, what was tried, and how it
/// went. What outsiders wrote can do nothing there.
struct MarkdownPage {
  let ticket: Ticket
  let history: [RecordedEvent]
  /// For readers of the same house: notes, raises, guidance, fields and mail addresses go along.
  let isInternal: Bool
  private let telling: Telling
  private let gone: Set<EventID>
  /// Of those that stand and say why.
  private let lastEscalation: Escalated?

  init(ticket: Ticket, history: [RecordedEvent], isInternal: Bool) {
    (self.ticket, self.history, self.isInternal) = (ticket, history, isInternal)
    telling = Telling(history, of: ticket.id)
    let gone = TicketHistory(id: ticket.id, happenings: history.map(\.happening)).takenBack
    lastEscalation = history.last { $0.brief != nil && !gone.contains($0.deed) }?.brief
    self.gone = gone
  }

  /// Ends in a line break.
  var text: String {
    ([heading, facts] + [details, tried, brief, timeline].compactMap { $0 }).joined(separator: "\n")
  }

  /// How many notes are left out.
  var notesLeftOut: Int {
    isInternal ? 0 : ticket.entries.count { $0.kind == .note && $0.publishedAt == nil }
  }

  private var heading: String { "# \(ticket.id): \(inline(ticket.subject))\n" }

  private var facts: String {
    let hold = ticket.hold.map { ": \($0.reason?.rawValue ?? "reason not stated")" } ?? ""
    let requester = [
      ticket.requester.name, isInternal ? ticket.requester.email : nil,
      ticket.requester.organisation,
    ]
    var facts: [(String, String?)] = [
      ("Status", ticket.status.title + hold), ("Priority", ticket.priority.description),
      ("Team", ticket.team.name + (ticket.tier.map { " (tier \($0))" } ?? "")),
      ("Owner", ticket.owner?.name),
      ("Requester", requester.compactMap { $0 }.joined(separator: ", ")),
      ("Opened", ticket.openedAt.stamp), ("Broken since", ticket.handover?.since?.stamp),
      ("Resolved", ticket.resolvedAt?.stamp), ("Reference", ticket.reference),
      ("Category", ticket.category),
      ("Tags", ticket.tags.isEmpty ? nil : ticket.tags.joined(separator: ", ")),
    ]
    if isInternal { facts += ticket.fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    let rows = facts.compactMap { name, value in value.map { [name.safe, $0.safe] } }
    return MarkdownText.table([["Ticket", ticket.id.description]] + rows)
  }

  // MARK: What it is about

  private var details: String? {
    ticket.details.isEmpty ? nil : section("Description", quotation(ticket.details))
  }

  private var tried: String? {
    ticket.handover.map { handover in
      section(
        "Tried by tier 1" + (handover.by.map { " (\(inline($0)))" } ?? ""),
        quotation(handover.tried))
    }
  }

  private var brief: String? {
    lastEscalation.map { escalation in
      section(
        "Escalated from \(inline(escalation.move.from.name)) to \(inline(escalation.move.to.name))",
        escalation.brief.parts.map { "**\($0.name)**\n\n\(quotation($0.words))" }
          .joined(separator: "\n"))
    }
  }

  private func section(_ title: String, _ body: String) -> String { "## \(title)\n\n\(body)" }

  // MARK: How it went

  private var timeline: String? {
    var text = ""
    // A list ends where a quotation follows, and the other way round.
    var endsInItem = false
    for event in history {
      guard let part = part(event) else { continue }
      let head = "\(event.occurredAt.stamp), \(who(event)): \(inline(part.words))"
      if let body = part.body {
        text += (text.isEmpty ? "" : "\n") + "**\(head)**\n\n" + quotation(body)
      } else {
        text += (endsInItem || text.isEmpty ? "" : "\n") + "- \(head)\n"
      }
      endsInItem = part.body == nil
    }
    return text.isEmpty ? nil : section("Timeline", text)
  }

  private func who(_ event: RecordedEvent) -> String {
    switch event.actor {
    case .requester(let name): inline(name)
    case .person, .automation: inline(event.actor.description)
    }
  }

  /// What is told of an event; nil for what stays inside.
  private func part(_ event: RecordedEvent) -> (words: String, body: String?)? {
    guard isInternal || !gone.contains(event.deed) else { return nil }
    let isPublished = ticket.entries.contains { $0.id == event.id && $0.publishedAt != nil }
    switch event.ticketEvent {
    case .intake: return ("opened", nil)
    case .conversation(.noted(let text)):
      guard isInternal || isPublished else { return nil }
      return (isPublished ? "note, published later" : "internal note", text)
    case .conversation(.replied(let text)): return ("reply to \(ticket.requester.name)", text)
    case .conversation(.received(let text)): return ("message from the requester", text)
    case .escalation(.escalated):
      let earlier = event.brief.flatMap { $0 == lastEscalation ? nil : $0.brief }
      return (
        words(event), earlier?.parts.map { "\($0.name): \($0.words)" }.joined(separator: "\n")
      )
    case .escalation(.acknowledged), .conversation(.published), .assignment:
      return (words(event), nil)
    case .escalation(.handedBack(let move, _, _)) where !isInternal:
      return ("handed back from \(move.from) to \(move.to)", nil)
    case .lifecycle(let step) where isInternal || step.isForOutsiders:
      return (words(event), event.ticketEvent?.text)
    case .conversation, .escalation, .lifecycle, .classification, .feedback, .links, .splitting,
      .undoing,
      .timekeeping, nil:
      return isInternal ? (words(event), event.ticketEvent?.text) : nil
    }
  }

  private func words(_ event: RecordedEvent) -> String {
    telling.words(event, moments: .calendar(.utc))
  }

  private func inline(_ text: String) -> String { MarkdownText.inline(text.safe) }
  private func quotation(_ text: String) -> String {
    MarkdownText.quotation(text.sanitizedText)
  }
}

/// An escalation that says why.
private struct Escalated: Equatable {
  var event: EventID
  var move: Move
  var brief: Brief
}

extension RecordedEvent {
  fileprivate var brief: Escalated? {
    guard case .escalation(.escalated(let move, let brief?)) = ticketEvent else { return nil }
    return Escalated(event: id, move: move, brief: brief)
  }
}

extension Brief {
  fileprivate var parts: [(name: String, words: String)] {
    [("Summary", summary), ("Tried", tried), ("Ask", ask)]
  }
}

extension Lifecycle.Event {
  /// Why somebody cancelled or reopened may be nobody else's business; how it was solved is.
  fileprivate var isForOutsiders: Bool {
    switch self {
    case .started, .held, .resumed, .resolved, .closed: true
    case .reopened, .cancelled: false
    }
  }
}

extension Instant {
  /// `2026-11-21 20:43 UTC`: readers of another tracker have other clocks on their walls.
  fileprivate var stamp: String { MomentWording.calendar(.utc).words(self) + " UTC" }
}

extension String {
  fileprivate var safe: String { sanitizedLine }
}
