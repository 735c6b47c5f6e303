import PlainText
import ServiceDesk
import Terminal

extension ConsoleState {
  /// Sends something of the ticket in view to the clipboard.
  mutating func copy(_ name: ActionName) -> [Effect] {
    guard let id = target, let text = copied(name, of: id) else { return [] }
    if text.utf8.count > Aside.mostCopied {
      say(
        "The beginning of \(id) is copied, \(Aside.mostCopied / 1000) kB: terminals take no more.",
        .warning)
    } else {
      say(name == .copyText ? "All of \(id) is copied." : "Copied: \(text)")
    }
    return [.copy(text)]
  }

  private func copied(_ name: ActionName, of id: TicketID) -> String? {
    let row = queue.row(id)
    switch name {
    case .copyLine:
      let subject = targetFile?.ticket.subject ?? row?.subject ?? ""
      return "\(id) \(subject.sanitizedLine)"
    case .copyReference: return targetFile?.ticket.reference ?? row?.reference ?? id.description
    case .copyText: return targetFile.map { text(of: $0) }
    default: return id.description
    }
  }

  /// As wide as is read easily anywhere, whatever the pane's width is.
  private func text(of file: TicketFile) -> String {
    let page = TicketPage(file: file, width: 100, now: now, zone: zone, desk: desk)
    let head = Line(file.ticket.id.description)
    return ([head] + page.lines).map(\.text).joined(separator: "\n") + "\n"
  }
}
