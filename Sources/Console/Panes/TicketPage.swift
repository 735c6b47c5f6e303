import Journal
import PlainText
import ServiceDesk
import Terminal

/// A ticket written out in lines of a given width.
struct TicketPage {
  let file: TicketFile
  var clocks: [ClockBar] = []
  let width: Int
  let now: Instant
  let zone: ZoneRules
  let desk: DeskFacts
  /// The page that is shown now: long texts in it are broken into rows already.
  var before = Page()

  var ticket: Ticket { file.ticket }
  /// One column stays free at either side.
  var columns: Int { max(8, width - 2) }

  var lines: Page {
    Page(header + facts) + attention + Page(clockLines) + handover + details + timeline
  }

  // MARK: What it is

  private var header: [Line] {
    ticket.subject.sanitizedLine.picturesApart.wrapped(width: columns).map { Line($0, .strong) }
  }

  private var facts: [Line] {
    var first = Line(ticket.priority.description, ticket.priority.tone)
      .then("  \(standing)", statusTone).then("  \(place)")
      .then(
        ticket.owner.map { "  owner \($0)" } ?? "  nobody’s", ticket.owner == nil ? .badge : .text)
    if let reason = ticket.priorityReason {
      first = first.then("  (\(reason.sanitizedLine))", .faint)
    }
    return wrapped(first) + origin + labels + links
  }

  /// Who asked and since when, on one line where there is room.
  private var origin: [Line] {
    let opened = "opened \(ticket.openedAt.local(zone, now: now)), \(ticket.openedAt.ago(now))"
    var since = Line(opened, .faint)
    if ticket.reopenCount > 0 {
      since = since.then("  reopened \(ticket.reopenCount)×", .warning)
    }
    let asker = Line(requester)
    guard asker.width + 2 + since.width <= columns else { return wrapped(asker) + wrapped(since) }
    return [asker.then("  ").then(since)]
  }

  private var standing: String {
    ticket.standing + (ticket.hold?.until.map { " until \($0.local(zone, now: now))" } ?? "")
  }

  private var statusTone: Tone {
    switch ticket.status {
    case .new: .badge
    case .onHold: .warning
    case .resolved: .good
    case .open: .text
    case .closed, .cancelled, .merged: .faint
    }
  }

  private var place: String {
    ticket.team.name.sanitizedLine + (ticket.tier.map { " (tier \($0))" } ?? "")
  }

  private var requester: String {
    let person = ticket.requester
    let name = person.name.isEmpty ? "requester not stated" : person.name
    return [name, person.email.map { "<\($0)>" }, person.organisation].compactMap { $0 }
      .joined(separator: " ").sanitizedLine
  }

  private var labels: [Line] {
    var parts: [String] = []
    if let category = ticket.category { parts.append(category) }
    if !ticket.tags.isEmpty { parts.append(ticket.tags.map { "#\($0)" }.joined(separator: " ")) }
    parts += ticket.fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    if !ticket.watchers.isEmpty {
      parts.append("watched by " + ticket.watchers.map(\.name).listed)
    }
    guard !parts.isEmpty else { return [] }
    return wrapped(Line(parts.map(\.sanitizedLine).joined(separator: "  "), .faint))
  }

  private var links: [Line] {
    var found = file.links.map { "\($0.kind.phrase) \($0.other)" }
    if !file.merged.isEmpty {
      found.append("holds the merged " + file.merged.map(\.description).listed)
    }
    if !file.rejoined.isEmpty {
      found.append("one again with " + file.rejoined.map(\.description).listed + ", split from it")
    }
    if let merge = ticket.merge { found.insert("merged into \(merge.target)", at: 0) }
    return found.isEmpty ? [] : wrapped(Line(found.joined(separator: ", "), .label))
  }

  /// What is promised, a line each.
  private var clockLines: [Line] {
    (clocks.isEmpty ? [] : [.blank])
      + ClockBar.lines(clocks, columns: columns, zone: zone, now: now)
  }

  // MARK: What is asked of the reader

  private var attention: Page {
    var lines = Page()
    if let transfer = ticket.transfer, ticket.status.isActive {
      lines.append(transferLines(transfer))
    }
    if let raise = ticket.raise {
      let title =
        "RAISED to \(raise.to?.name ?? "the lead") by \(raise.by.title), \(raise.at.ago(now))"
      lines.append(framed(title, [(nil, raise.reason)], tone: .danger))
    }
    if ticket.asksToReopen {
      lines.append(
        framed(
          "REOPEN?", [(nil, "The requester has written since it was resolved. O reopens it.")],
          tone: .message))
    }
    if let resolution = ticket.resolution, ticket.status == .resolved || ticket.status == .closed {
      let words = resolution.text ?? "not stated"
      lines.append(framed("RESOLUTION", [(nil, words)], tone: .good))
    }
    return lines
  }

  private func transferLines(_ transfer: Transfer) -> Page {
    let tone: Tone = transfer.isPending ? .pending : .rule
    let state = transfer.isPending ? "not acknowledged" : acceptance(of: transfer)
    let when = "\(transfer.by.title), \(transfer.at.ago(now))"
    switch transfer.kind {
    case .escalation(let brief):
      let title = "ESCALATED from \(transfer.move.from) by \(when): \(state)"
      return framed(
        title,
        [("Summary", brief?.summary), ("Tried", brief?.tried), ("Ask", brief?.ask)], tone: tone)
    case .handBack(let reason, let guidance):
      let title = "HANDED BACK from \(transfer.move.from) by \(when): \(state)"
      let sentence = reason.map { desk.policy.handBackReason($0)?.sentence ?? $0 }
      return framed(title, [("Reason", sentence), ("Guidance", guidance)], tone: tone)
    }
  }

  private func acceptance(of transfer: Transfer) -> String {
    "taken up by \(transfer.acceptedBy?.title ?? "the team")"
  }

  private var handover: Page {
    guard let handover = ticket.handover else { return [] }
    let since = handover.since.map { ", broken since \($0.local(zone, now: now))" } ?? ""
    return framed(
      "FROM TIER 1" + (handover.by.map { ": \($0)" } ?? "") + since,
      [("Tried", handover.tried)], tone: .rule)
  }

  private var details: Page {
    guard !ticket.details.isEmpty else { return [] }
    return Page([.blank]) + text(ticket.details, indent: 0, bar: nil)
  }
}

extension Ticket {
  /// Its status, and of a hold for what.
  var standing: String {
    status == .onHold ? "on hold: \(hold?.reason?.title ?? "not stated")" : status.title
  }
}
