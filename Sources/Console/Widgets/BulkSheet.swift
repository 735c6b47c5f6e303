import Journal
import ServiceDesk
import Terminal

/// Something about to be done to many tickets, or done: how many, which, and which not and why.
struct BulkSheet: Equatable, Sendable {
  enum Stage: Equatable, Sendable {
    case looking
    case asking(BulkPreview)
    case working(Int)
    case told(BulkOutcome)
  }

  /// Nil: what has been done is only told.
  let order: MarkedOrder?
  let title: String
  /// What a ticket is, once it has been done: `claimed`.
  let participle: String
  var stage = Stage.looking
  private(set) var top = 0

  init(_ order: MarkedOrder) {
    let verb = Catalogue.entry(order.action).title
    let name = verb.prefix(1).uppercased() + verb.dropFirst()
    (self.order, participle) = (order, order.command.participle)
    title = "\(name): \(order.tickets.count.of("marked ticket"))"
  }

  /// What an undoing came to.
  init(undoing deed: Deed, _ outcome: BulkOutcome) {
    (order, participle, stage) = (nil, "as before", .told(outcome))
    title = "Take back: you \(deed.sentence)"
  }

  /// What is done when the person agrees.
  var able: [BulkOrder] {
    if case .asking(let preview) = stage { preview.able } else { [] }
  }

  /// True when the key was one of those that look through the sheet.
  mutating func scroll(_ key: Key, page: Int, rows: Int) -> Bool {
    guard let top = key.scrolled(from: top, page: page, rows: rows) else { return false }
    self.top = top
    return true
  }

  /// Those that stay as they are come first: they want to be read.
  func lines(width: Int, moments: MomentWording) -> [Line] {
    switch stage {
    case .looking: return [Line("Looking at each …", .faint)]
    case .working(let count): return [Line("Working on \(count.of("ticket")) …", .faint)]
    case .asking(let preview):
      return refusals(
        preview.unable, "\(preview.unable.count.of("ticket")) will not be touched:", width,
        moments)
        + agreed(preview.able.map(\.ticket), width)
    case .told(let outcome):
      let done = outcome.done.count
      return refusals(
        outcome.failed, "\(outcome.failed.count.of("ticket")) stayed as before:", width, moments)
        + (done == 0 ? [] : [Line("\(done.ticketsAre) \(participle).", .good)])
    }
  }

  private func refusals(
    _ unable: [BulkOutcome.Unable], _ head: String, _ width: Int, _ moments: MomentWording
  ) -> [Line] {
    guard !unable.isEmpty else { return [] }
    let column = (unable.map { $0.id.description.count }.max() ?? 0) + 4
    let lines = unable.flatMap { ticket in
      let sentence = ticket.obstacle.sentence(moments: moments)
      return sentence.wrapped(width: max(8, width - column)).enumerated().map { place, row in
        Line(("  " + (place == 0 ? ticket.id.description : "")).padded(to: column)).then(
          row, .faint)
      }
    }
    return [Line(head, .warning)] + lines + [.blank]
  }

  private func agreed(_ ids: [TicketID], _ width: Int) -> [Line] {
    guard !ids.isEmpty else { return [Line("So nothing is left to do.", .strong)] }
    let names = ids.map(\.description).joined(separator: " ")
    return [Line("\(ids.count.ticketsWillBe) \(participle):", .strong)]
      + names.wrapped(width: max(8, width - 2)).map { Line("  " + $0) }
  }

  var keys: Line {
    switch stage {
    case .looking: Line("esc ", .key).then("never mind", .faint)
    case .working: Line("")
    case .asking where able.isEmpty: Line("esc ", .key).then("close", .faint)
    case .asking:
      Line("y ", .key).then("do it to \(able.count.of("ticket"))", .faint).then("   esc ", .key)
        .then("no", .faint)
    case .told: Line("esc ", .key).then("close", .faint)
    }
  }
}

extension ConsoleState {
  func draw(_ sheet: BulkSheet, on canvas: inout Canvas, in body: Rectangle) {
    drawSheet(
      sheet.lines(width: sheetRoom.columns, moments: moments), from: sheet.top, title: sheet.title,
      tone: sheet.order?.action.endsTickets == true ? .danger : .focusRule, keys: sheet.keys,
      on: &canvas, in: body)
  }
}
