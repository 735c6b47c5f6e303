import Journal
import PlainText
import ServiceDesk
import Terminal

extension ConsoleState {
  /// What was done longer ago than this, or before something that stays, is not taken back without
  /// a question.
  static let recent = TimeSpan.minutes(15)

  mutating func receive(_ last: LastDeed) -> [Effect] {
    guard last.isNewest, now.since(last.deed.at) <= ConsoleState.recent else {
      overlays.append(.takeBack(last))
      return []
    }
    return [.undo(last.deed, staying: last.passedOver)]
  }

  /// - Parameter last: what the person did last, where anything of theirs stands.
  mutating func receive(staying last: Deed?) -> [Effect] {
    guard let last else {
      say("You have done nothing that could be taken back.", .faint)
      return []
    }
    say(last.stayingSentence, .warning)
    return []
  }

  mutating func receive(lastUndoing deed: Deed?) -> [Effect] {
    guard let deed else {
      say("You have taken nothing back that could be done again.", .faint)
      return []
    }
    return [.undo(deed, staying: [])]
  }

  mutating func answer(_ key: Key, takingBack last: LastDeed) -> [Effect] {
    overlays.removeLast()
    guard key == Key("y") || key == Key("Y") else {
      say("Nothing was changed.", .faint)
      return []
    }
    return [.undo(last.deed, staying: last.passedOver)]
  }

  /// What was taken back, what of it could not be, and what has happened since that stays.
  mutating func receive(
    _ deed: Deed, staying: [Deed], undone outcome: BulkOutcome
  ) -> [Effect] {
    if outcome.done.isEmpty, let first = outcome.failed.first {
      say("Not taken back: \(first.obstacle.sentence(moments: moments))", .warning)
    } else {
      say(deed.takenBack(staying: staying, redo: keymap.hint(.redo)), .good)
    }
    if !outcome.failed.isEmpty, deed.tickets > 1 {
      overlays.append(.bulk(BulkSheet(undoing: deed, outcome)))
    }
    return [.catchUp(catchUp)] + (ticket.file.map { [.loadTicket($0.ticket.id)] } ?? [])
  }
}

extension LastDeed {
  /// Whether it is to be taken back.
  func question(at now: Instant) -> String {
    let stays = isNewest ? "" : "That you \(newest.sentence) stays. "
    return "\(stays)You \(deed.sentence) \(deed.at.ago(now)). Take it back?".sanitizedLine
  }
}

extension Deed {
  /// It took something back; to undo it is to do that again.
  var isUndoing: Bool {
    events.contains { if case .undoing = $0 { true } else { false } }
  }

  fileprivate func takenBack(staying: [Deed], redo: String?) -> String {
    if isUndoing {
      let place = tickets > 1 ? tickets.of("ticket") : "\(ticket)"
      return "What you took back on \(place) is done again."
    }
    let stays = staying.first.map { " That you \($0.sentence) stays." } ?? ""
    let again = redo.map { " \($0) does it again." } ?? ""
    return "Taken back: you \(sentence)." + stays + again
  }
}

extension TicketCommand {
  /// Whether what it makes happen can be taken back by its nature: words that people have read
  /// cannot.
  var isUndoable: Bool {
    switch self {
    case .intake, .conversation(.note), .conversation(.reply), .conversation(.receive),
      .conversation(.publish), .feedback:
      false
    case .lifecycle(.hold(_, _, let asking)): asking?.isBlank != false
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .links, .undoing:
      true
    }
  }
}
