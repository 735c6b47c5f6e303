internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

/// A ticket as a page of text: what it is, what it waits for, and what was done and said.
struct TicketPage {
  let ticket: Ticket
  let history: [RecordedEvent]
  let clocks: [ClockAccount]
  let elsewhere: Journal.LinksHere
  let moment: Instant
  let width: Int
  private let telling: Telling

  init(
    ticket: Ticket, history: [RecordedEvent], clocks: [ClockAccount],
    elsewhere: Journal.LinksHere, moment: Instant, width: Int
  ) {
    (self.ticket, self.history, self.clocks) = (ticket, history, clocks)
    (self.elsewhere, self.moment, self.width) = (elsewhere, moment, width)
    telling = Telling(history, of: ticket.id)
  }

  /// Safe to show, and ending in a line break.
  var text: String {
    (heading + facts + waiting + [""] + timeline).map { $0 + "\n" }.joined()
  }

  private var heading: [String] {
    let tier = ticket.tier.map { " (tier \($0))" } ?? ""
    let hold = ticket.hold.map { ": \($0.reason?.rawValue ?? "reason not stated")" } ?? ""
    let state = [
      ticket.priority.description, ticket.status.title + hold, ticket.team.name + tier,
      ticket.owner?.name ?? "nobody's", "version \(ticket.version)",
    ]
    return [
      "\(ticket.id)  \(ticket.subject)".sanitizedLine, state.joined(separator: " · ").sanitizedLine,
    ]
  }

  private var facts: [String] {
    let requester = [
      ticket.requester.name, ticket.requester.email.map { "<\($0)>" },
      ticket.requester.organisation,
    ]
    var facts: [(String, String?)] = [
      ("Requester", requester.compactMap { $0 }.joined(separator: ", ")),
      ("Opened", moments(ticket.openedAt)), ("Reference", ticket.reference),
      ("Category", ticket.category),
      ("Tags", ticket.tags.isEmpty ? nil : ticket.tags.joined(separator: ", ")),
      ("Priority", ticket.priorityReason.map { "\(ticket.priority): \($0)" }),
    ]
    facts += clocks.owed.map { ("Clock", "\($0.title): \($0.verdict(at: moment, .onPaper))") }
    facts += ticket.fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    facts += [
      ("On hold until", ticket.hold?.until.map(moments)),
      ("Rated", ticket.rating.map { "\($0.score) of \(Rating.scores.upperBound)" }),
      ("Watched by", names(ticket.watchers)),
      ("Merged into", ticket.merge?.target.description),
      ("Merged here", names(elsewhere.mergedFromElsewhere)),
      ("One again with", names(elsewhere.rejoined)),
    ]
    facts += (ticket.links + elsewhere.links).map { ("Link", "\($0.kind.phrase) \($0.other)") }
    return facts.compactMap { name, value in
      value.map { "  \(name.padded(to: 14))\($0)".sanitizedLine }
    }
  }

  /// What somebody has to know or do before anything else.
  private var waiting: [String] {
    var lines: [String] = []
    if let handover = ticket.handover {
      let by = handover.by.map { " by \($0)" } ?? ""
      let since = handover.since.map { ", broken since \($0.localText)" } ?? ""
      lines += block("Tried\(by)\(since)", handover.tried, border: "│")
    }
    if let transfer = ticket.transfer, transfer.isPending { lines += pending(transfer) }
    if let raise = ticket.raise {
      lines += block("Raised to the lead by \(raise.by)", raise.reason, border: "│")
    }
    return lines
  }

  private func pending(_ transfer: Transfer) -> [String] {
    let from = "\(transfer.move.from), \(moments(transfer.at)), not acknowledged yet"
    switch transfer.kind {
    case .escalation(let brief):
      let words = brief.map { "Summary: \($0.summary)\nTried: \($0.tried)\nAsk: \($0.ask)" }
      return block("Escalated from \(from)", words ?? "Nothing was stated.", border: "│")
    case .handBack(let reason, let guidance):
      return block(
        "Handed back from \(from): \(reason ?? "reason not stated")",
        guidance ?? "Guidance was not stated.", border: "│")
    }
  }

  /// A moment with how long ago it was.
  private func moments(_ instant: Instant) -> String {
    let span = moment.since(instant)
    let distance =
      span.microseconds < 0 ? "in \(span.shortText)" : "\(span.shortText) ago"
    return "\(instant.localText) (\(distance))"
  }

  private func names(_ things: [some CustomStringConvertible]) -> String? {
    things.isEmpty ? nil : things.map(\.description).joined(separator: ", ")
  }

  /// A heading, and text below it behind a border.
  private func block(_ head: String, _ body: String, border: String) -> [String] {
    let rows = body.sanitizedText.wrapped(width: max(20, width - 6))
    return ["  " + head.sanitizedLine] + rows.map { "  \(border) \($0)" }
  }
}

extension TicketPage {
  /// Words that went out stand behind a double line, words that stay inside behind a single one.
  private var timeline: [String] {
    history.flatMap { event -> [String] in
      let stamp = "\(number(event))  \(event.occurredAt.localText)  \(event.actor)"
      switch event.ticketEvent {
      case .conversation(.noted(let text)):
        return block("\(stamp)  NOTE (internal)\(published(event))", text, border: "│")
      case .conversation(.replied(let text)):
        return block(
          "\(stamp)  REPLY to \(ticket.requester.name)\(along(event))", text, border: "║")
      case .conversation(.received(let text)):
        return block(
          "\(stamp)  MESSAGE from \(ticket.requester.name)\(along(event))", text, border: "»")
      case .escalation(.escalated(_, let brief?)):
        let words = "Summary: \(brief.summary)\nTried: \(brief.tried)\nAsk: \(brief.ask)"
        return block("\(stamp)  \(telling.words(event))", words, border: "│")
      case let known?:
        return known.text.map { block("\(stamp)  \(telling.words(event))", $0, border: "│") }
          ?? ["  \(stamp)  \(telling.words(event))".sanitizedLine]
      case nil: return ["  \(stamp)  \(telling.words(event))".sanitizedLine]
      }
    }
  }

  /// The number by which a split or a log names it.
  private func number(_ event: RecordedEvent) -> String {
    "\(event.version)".padded(
      to: "\(history.last?.version ?? 0)".count, alignment: .trailing)
  }

  private func published(_ event: RecordedEvent) -> String {
    let entry = ticket.entries.first { $0.id == event.id }
    return (entry?.publishedAt.map { ", published \($0.localText)" } ?? "") + along(event)
  }

  /// Where the entry went along to.
  private func along(_ event: RecordedEvent) -> String {
    let entry = ticket.entries.first { $0.id == event.id }
    return entry?.splitInto.map { ", also on \($0)" } ?? ""
  }
}
