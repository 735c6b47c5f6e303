import PlainText
import ServiceDesk
import Terminal

/// What each second was to a ticket's clocks: first what is still owed, the next due before what is
/// later or stands still; then what has ended, the latest first.
struct AccountSheet: Equatable, Sendable {
  let ticket: TicketID
  let accounts: [ClockAccount]
  /// Up to which they go.
  let moment: Instant
  /// Laid out once for a width: a year in office hours has thousands of them.
  private(set) var lines: [Line] = []
  /// Where each clock's lines begin.
  private var starts: [Int] = []
  /// The first line in sight.
  private(set) var top = 0

  init(ticket: TicketID, accounts: [ClockAccount], moment: Instant) {
    (self.ticket, self.moment) = (ticket, moment)
    let ended = accounts.filter { !$0.cycle.isOngoing }
    self.accounts = accounts.owed + ended.reversed()
  }

  mutating func lay(out room: Size, zone: ZoneRules) {
    (lines, starts) = ([], [])
    for account in accounts {
      if !lines.isEmpty { lines.append(.blank) }
      starts.append(lines.count)
      lines += lines(of: account, room.columns, zone)
    }
    if accounts.isEmpty { lines = [Line("Nothing was promised.", .strong)] }
    top = max(0, min(top, lines.count - room.rows))
  }

  /// False where the key does not move it.
  mutating func scroll(_ key: Key, page: Int) -> Bool {
    let wanted: Int? =
      switch key {
      case Key("n"): starts.first { $0 > top } ?? top
      case Key("N"): starts.last { $0 < top } ?? top
      default: key.scrolled(from: top, page: page, rows: lines.count)
      }
    guard let wanted else { return false }
    top = max(0, min(wanted, lines.count - page))
    return true
  }

  func title(_ zone: ZoneRules) -> String {
    "Clocks of \(ticket) up to \(moment.local(zone, now: moment))"
  }

  private func lines(of account: ClockAccount, _ width: Int, _ zone: ZoneRules) -> [Line] {
    let verdict = account.verdict(at: moment, .clock(zone, now: moment))
    let head = "\(account.title): \(verdict)".wrapped(width: width).map {
      Line($0, account.tone(at: moment))
    }
    let sentences = account.sentences(zone).flatMap {
      $0.sanitizedLine.wrapped(width: max(8, width - 2)).map { Line("  " + $0, .label) }
    }
    return head + sentences + spans(of: account, width, zone)
  }

  /// A row from each moment on, for every one ends where the next begins.
  private func spans(of account: ClockAccount, _ width: Int, _ zone: ZoneRules) -> [Line] {
    guard let last = account.spans.last else { return [] }
    let lengths = account.spans.map(\.length.exact)
    let column = (lengths.map(\.count).max() ?? 0) + 2
    let rows = zip(account.spans, zip(lengths, account.causes)).flatMap { span, words in
      let tone: Tone = span.cause == .working ? .text : .faint
      let from = Line("  " + span.from.toTheSecond(zone), tone)
      let rest = words.0.padded(to: column, alignment: .trailing) + "  \(words.1)"
      return from.width + rest.displayWidth <= width
        ? [from.then(rest, tone)] : [from, Line("    \(words.0)  \(words.1)", tone)]
    }
    let isOpen = account.cycle.isOngoing
    return rows + [Line("  \(last.to.toTheSecond(zone))  \(isOpen ? "now" : "end")", .faint)]
  }
}

extension ClockAccount {
  fileprivate func tone(at now: Instant) -> Tone {
    if breachedAt(by: now) != nil { return .danger }
    if case .met = cycle.end { return .good }
    return .strong
  }
}

extension ConsoleState {
  func draw(_ sheet: AccountSheet, on canvas: inout Canvas, in body: Rectangle) {
    let room = sheetRoom
    let keys = [
      KeyHint("j k", "scroll", short: "scroll"), KeyHint("n N", "clock by clock", short: "clock"),
      KeyHint("esc", "close", short: "close"),
    ].line(columns: room.columns)
    drawSheet(
      sheet.lines, from: sheet.top, title: sheet.title(zone),
      tone: .focusRule, keys: keys, on: &canvas, in: body)
  }

  mutating func show(_ sheet: AccountSheet) {
    var sheet = sheet
    sheet.lay(out: sheetRoom, zone: zone)
    overlays.append(.account(sheet))
  }

  mutating func write(_ key: Key, in sheet: AccountSheet) -> [Effect] {
    if [.escape, .enter, Key("q"), Key("E"), .control("c")].contains(key) {
      overlays.removeLast()
      return []
    }
    var sheet = sheet
    guard sheet.scroll(key, page: sheetRoom.rows) else { return [] }
    replaceTop(.account(sheet))
    return []
  }
}
