import ServiceDesk
import Terminal

extension ConsoleState {
  /// Something is to be done to all marked tickets: asks what it takes, then shows what would come
  /// of it.
  mutating func beginBulk(_ name: ActionName, argument: String?) -> [Effect] {
    if let command = name.plainCommand(me: desk.me.id) { return preview(name, command) }
    guard let purpose = FormPurpose(name) else { return [] }
    var form = Form.making(purpose, forMarked: marks.count, desk: desk)
    if let argument {
      form.fields[0].fill(argument)
      if form.fields.count == 1, !form.fields[0].isLong { return submit(form) }
      form.goToFirstEmpty()
    }
    overlays.append(.form(form))
    return []
  }

  mutating func preview(_ name: ActionName, _ command: TicketCommand) -> [Effect] {
    let order = MarkedOrder(action: name, command: command, tickets: marks.sorted)
    overlays.append(.bulk(BulkSheet(order)))
    return [.preview(order)]
  }

  mutating func receive(_ order: MarkedOrder, _ preview: BulkPreview) -> [Effect] {
    guard case .bulk(var sheet) = overlays.last, sheet.order == order, sheet.stage == .looking
    else {
      return []
    }
    sheet.stage = .asking(preview)
    replaceTop(.bulk(sheet))
    return []
  }

  mutating func write(_ key: Key, in sheet: BulkSheet) -> [Effect] {
    var sheet = sheet
    if case .working = sheet.stage { return [] }
    if key == Key("y"), let order = sheet.order, !sheet.able.isEmpty {
      let able = sheet.able
      sheet.stage = .working(able.count)
      replaceTop(.bulk(sheet))
      return [.performBulk(order, able)]
    }
    let room = sheetRoom
    let rows = sheet.lines(width: room.columns, moments: moments).count
    if sheet.scroll(key, page: room.rows, rows: rows) {
      replaceTop(.bulk(sheet))
    } else if [.escape, .enter, Key("n"), Key("q"), .control("c")].contains(key) {
      overlays.removeLast()
      if case .told = sheet.stage { return [] }
      say("Nothing was changed.", .faint)
    }
    return []
  }

  mutating func receive(_ order: MarkedOrder, _ outcome: BulkOutcome) -> [Effect] {
    overlays.removeAll { overlay in
      switch overlay {
      case .bulk(let sheet): sheet.order == order
      case .form(let form): form.marked > 0 && form.purpose.action == order.action
      case .line, .help, .movedOn, .confirm, .drafts, .takeBack, .document, .account, .macros:
        false
      }
    }
    marks.remove(outcome.done)
    say(
      "\(outcome.done.count.ticketsAre) \(order.command.participle).",
      outcome.done.isEmpty ? .warning : .good,
      offersUndo: !outcome.done.isEmpty && order.command.isUndoable)
    if !outcome.failed.isEmpty {
      var sheet = BulkSheet(order)
      sheet.stage = .told(outcome)
      overlays.append(.bulk(sheet))
    }
    return [.catchUp(catchUp)] + (ticket.file.map { [.loadTicket($0.ticket.id)] } ?? [])
  }
}
