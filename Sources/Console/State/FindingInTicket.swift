import Terminal

extension ConsoleState {
  /// Opens the line for places in the ticket.
  mutating func openFind() -> [Effect] {
    overlays.append(.line(LinePrompt(.find(from: ticket.top))))
    ticket.find("")
    return []
  }

  /// The places follow as the words are typed.
  mutating func look(inTicketFor line: LinePrompt) {
    guard case .find(let top) = line.kind else { return }
    ticket.scroll(to: top)
    ticket.find(line.buffer.text)
  }

  mutating func write(_ key: Key, finding line: LinePrompt) -> [Effect] {
    switch key {
    case .down, .control("n"): _ = ticket.stepFind(1)
    case .up, .control("p"): _ = ticket.stepFind(-1)
    case .enter:
      overlays.removeLast()
      keepFind()
    case .escape, .control("c"): leaveFind(line)
    case .backspace where line.buffer.isEmpty: leaveFind(line)
    default: return writeText(key, in: line)
    }
    return []
  }

  private mutating func keepFind() {
    guard let find = ticket.find else { return }
    if find.text.isBlank {
      ticket.forgetFind()
    } else if find.places.isEmpty {
      say("“\(find.text)” does not stand in this ticket.", .warning)
      ticket.forgetFind()
    }
  }

  private mutating func leaveFind(_ line: LinePrompt) {
    overlays.removeLast()
    ticket.forgetFind()
    if case .find(let top) = line.kind { ticket.scroll(to: top) }
  }

  /// `n` and `N` go to places while some are looked for in the ticket before the person.
  var isFinding: Bool { focus == .ticket && ticket.find?.places.isEmpty == false }

  mutating func stepFind(_ distance: Int) -> [Effect] {
    if ticket.stepFind(distance) {
      say(
        distance > 0
          ? "From the end on to the beginning of the ticket."
          : "From the beginning back to the end of the ticket.", .faint)
    }
    return []
  }
}
