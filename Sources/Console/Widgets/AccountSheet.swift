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
  /// The first line in sight.
  var top = 0

  init(ticket: TicketID, accounts: [ClockAccount], moment: Instant) {
    (self.ticket, self.moment) = (ticket, moment)
    let ended = accounts.filter { !$0.cycle.isOngoing }
    self.accounts = accounts.owed + ended.reversed()
  }

  func title(_ zone: ZoneRules) -> String {
    "Clocks of \(ticket) up to \(moment.local(zone, now: moment))"
  }

  func lines(width: Int, zone: ZoneRules) -> [Line] {
    guard !accounts.isEmpty else { return [Line("Nothing was promised.", .strong)] }
    let parts = accounts.map { lines(of: $0, width, zone) }
    return Array(parts.joined(separator: [.blank]))
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

  /// Where the next clock's lines begin, or the one's before.
  func heading(_ distance: Int, width: Int, zone: ZoneRules) -> Int {
    var starts = [0]
    for account in accounts.dropLast() {
      starts.append((starts.last ?? 0) + lines(of: account, width, zone).count + 1)
    }
    let found = distance > 0 ? starts.first { $0 > top } : starts.last { $0 < top }
    return found ?? top
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
      sheet.lines(width: room.columns, zone: zone), from: sheet.top, title: sheet.title(zone),
      tone: .focusRule, keys: keys, on: &canvas, in: body)
  }

  mutating func write(_ key: Key, in sheet: AccountSheet) -> [Effect] {
    if [.escape, .enter, Key("q"), Key("E"), .control("c")].contains(key) {
      overlays.removeLast()
      return []
    }
    var sheet = sheet
    let room = sheetRoom
    let rows = sheet.lines(width: room.columns, zone: zone).count
    switch key {
    case Key("n"), Key("N"):
      let place = sheet.heading(key == Key("n") ? 1 : -1, width: room.columns, zone: zone)
      sheet.top = max(0, min(place, rows - room.rows))
    default:
      guard let top = key.scrolled(from: sheet.top, page: room.rows, rows: rows) else { return [] }
      sheet.top = top
    }
    replaceTop(.account(sheet))
    return []
  }
}
