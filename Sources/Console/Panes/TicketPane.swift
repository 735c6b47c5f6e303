import Journal
import PlainText
import ServiceDesk
import Terminal

/// One ticket, to be read: what it is, what is asked of the reader now, and all that happened.
struct TicketPane {
  private(set) var file: TicketFile?
  /// Asked for and not yet come.
  private(set) var awaited: TicketID?
  private(set) var top = 0
  var height = 1
  /// The page as it was last laid out, and for what.
  private(set) var page = Page()
  private var layout: Layout?
  private(set) var find: PageFind?

  private struct Layout: Equatable {
    var width: Int
    var minute: Int64
    var version: Int
    var ticket: TicketID
    var links: Int
  }

  init(height: Int = 1) { self.height = height }

  var isLoading: Bool { awaited != nil }

  mutating func await(_ id: TicketID) -> [Effect] {
    awaited = id
    return [.loadTicket(id)]
  }

  mutating func receive(_ file: TicketFile) {
    if file.ticket.id != self.file?.ticket.id { (top, find) = (0, nil) }
    self.file = file
    layout = nil
    if awaited == file.ticket.id { awaited = nil }
  }

  mutating func empty() { self = TicketPane(height: height) }

  mutating func forget(_ id: TicketID) {
    if awaited == id { awaited = nil }
  }

  mutating func scroll(by distance: Int) { scroll(to: top + distance) }

  mutating func scroll(to row: Int) { top = max(0, min(row, page.count - height)) }

  /// Lays the page out anew if the ticket, the width or the minute is another.
  mutating func settle(width: Int, now: Instant, zone: ZoneRules, desk: inout DeskFacts) {
    guard let file, width > 0 else { return }
    let wanted = Layout(
      width: width, minute: now.seconds / 60, version: file.ticket.version,
      ticket: file.ticket.id, links: file.links.count + file.merged.count + file.rejoined.count)
    if wanted != layout {
      layout = wanted
      page =
        TicketPage(
          file: file, clocks: file.clocks.bars(at: now, &desk.rules), width: width, now: now,
          zone: zone, desk: desk, before: page
        ).lines
      find?.look(through: page)
    }
    scroll(to: top)
  }
}

extension TicketPane {
  /// Shows the first place of the words from here on.
  mutating func find(_ text: String) {
    find = PageFind(text)
    find?.look(through: page)
    find?.start(atRow: top)
    revealPlace()
  }

  /// True when it went round an end.
  mutating func stepFind(_ distance: Int) -> Bool {
    let isRound = find?.step(distance) ?? false
    revealPlace()
    return isRound
  }

  mutating func forgetFind() { find = nil }

  private mutating func revealPlace() {
    guard let row = find?.row, !(top..<top + height).contains(row) else { return }
    scroll(to: row - height / 3)
  }
}

extension TicketPane {
  /// What has been scrolled away of the ticket's name and standing is said in the rule.
  ///
  /// - Parameter company: who else is at it.
  func title(with company: Line?) -> Line {
    guard let ticket = file?.ticket else { return Line("Ticket", .heading) }
    let others = company.map { Line("  ").then($0) } ?? .blank
    let name = Line(ticket.id.description, .heading).then(others)
    guard top == 0 else {
      return name.then("  \(ticket.standing)").then("  \(ticket.subject.sanitizedLine)", .faint)
    }
    return name.then(ticket.reference.map { "  \($0.sanitizedLine)" } ?? "", .faint)
  }

  /// Where in the page the reader is, at the right end of the rule.
  var place: Line? {
    if let find { return find.text.isBlank ? nil : Line(" \(find.count) ", .badge) }
    guard page.count > height else { return nil }
    let percent = 100 * (top + height) / page.count
    return Line(top == 0 ? " top " : percent >= 100 ? " end " : " \(percent)% ", .faint)
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard file != nil else {
      let sentence = isLoading ? "Reading …" : "No ticket is chosen."
      canvas.put(Line(sentence, .faint), row: area.size.rows / 3, of: area, indent: 1)
      return
    }
    for (row, line) in page.dropFirst(top).prefix(area.size.rows).enumerated() {
      canvas.put(line, row: row, of: area, indent: 1)
      guard let find else { continue }
      for mark in find.marks(inRow: top + row, of: line) {
        let place = Rectangle(
          column: area.origin.column + 1 + mark.columns.lowerBound, row: area.origin.row + row,
          columns: mark.columns.count, rows: 1)
        let style = canvas.scheme.style(mark.isCurrent ? .matchHere : .match)
        canvas.frame.restyle(place.intersection(area)) { $0 = style }
      }
    }
  }
}
