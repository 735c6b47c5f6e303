import Journal
import PlainText
import ServiceDesk
import Terminal

/// Which columns the queue has at a width, and how wide each is.
///
/// What is least missed goes first: tier, then team, owner, age, markers. The subject takes what is
/// left.
struct QueueColumns: Equatable {
  var id = 7
  var subject = 0
  var status = 0
  var team = 0
  var tier = 0
  var owner = 0
  var age = 4
  var clock = 0
  var markers = 0

  static let gutter = 2

  init(width: Int, longestID: Int) {
    id = max(6, longestID)
    let fixed = QueueColumns.gutter + 3 + id + 1 + 1 + age
    var left = width - fixed
    func take(_ columns: Int, keeping subject: Int) -> Int {
      guard left - columns - 1 >= subject else { return 0 }
      left -= columns + 1
      return columns
    }
    // Three, and a blank before whatever stands on the right.
    markers = take(4, keeping: 14)
    status = take(width >= 100 ? 14 : 9, keeping: 16)
    clock = take(width >= 100 ? ClockCell.whole : ClockCell.short, keeping: 18)
    if clock == 0 {
      // How long there still is says more than how long it has been, and the list is in its order.
      left += age
      clock = take(ClockCell.short, keeping: 10)
      if clock > 0 { age = 0 } else { left -= age }
    }
    owner = take(width >= 90 ? 10 : 8, keeping: 20)
    team = take(width >= 105 ? 20 : 12, keeping: 26)
    tier = take(2, keeping: 26)
    subject = max(0, left)
  }
}

extension QueueColumns {
  /// Where the subject begins.
  var subjectColumn: Int { 3 + id + 1 }

  /// Draws what the ticket has in each column, into a row of the area. At every key this is done
  /// for each ticket in sight: the cells are filled where they stand, and no line is put together.
  func draw(
    _ ticket: TicketRow, on canvas: inout Canvas, row: Int, of area: Rectangle, now: Instant,
    board: HoursBoard, isGone: Bool, emphasising phrases: [Phrase] = []
  ) {
    let isQuiet = isGone || !ticket.status.isListed
    var point = area.origin.moved(columns: QueueColumns.gutter, rows: row)
    func put(_ text: String, _ columns: Int, _ tone: Tone) {
      guard columns > 0 else { return }
      let tone = isQuiet ? .faint : tone
      point = canvas.put(
        text.sanitizedLine.truncated(to: columns), tone, filling: columns + 1, at: point,
        within: area)
    }
    put(ticket.priority.description, 2, ticket.priority.tone)
    put(ticket.id.description, id, .text)
    if phrases.isEmpty {
      put(ticket.subject, subject, ticket.subjectTone)
    } else {
      let text = ticket.subject.sanitizedLine.truncated(to: subject)
      let tone = isQuiet ? .faint : ticket.subjectTone
      canvas.put(Line(text, tone, emphasising: phrases), at: point, within: area)
      point = point.moved(columns: subject + 1)
    }
    put(ticket.standing(in: status), status, ticket.statusTone)
    let cell = ticket.clock.flatMap(board.standing).map(ClockCell.init)
    put(cell?.text(columns: clock) ?? "", clock, cell?.tone ?? .faint)
    put(ticket.team.name, team, .faint)
    put(ticket.tier.map { "T\($0)" } ?? "–", tier, .faint)
    put(ticket.owner?.name ?? "·", owner, ticket.owner == nil ? .faint : .text)
    put(now.since(ticket.openedAt).brief.padded(to: age, alignment: .trailing), age, .faint)
    guard markers > 0 else { return }
    for (sign, tone) in ticket.markers {
      if let sign { canvas.put(sign, isQuiet ? .faint : tone, at: point, within: area) }
      point = point.moved(columns: 1)
    }
  }

  /// The names of the columns, above them.
  var heading: Line {
    var text = "P".padded(to: 3) + "Ticket".padded(to: id + 1) + "Subject".padded(to: subject) + " "
    if status > 0 { text += cell("Status", status) }
    if clock > 0 { text += cell(" Clock", clock) }
    if team > 0 { text += cell("Team", team) }
    if tier > 0 { text += cell("T", tier) }
    if owner > 0 { text += cell("Owner", owner) }
    if age > 0 { text += "Age".padded(to: age, alignment: .trailing) }
    return Line(text, .label)
  }

  private func cell(_ text: String, _ columns: Int) -> String {
    text.sanitizedLine.padded(to: columns) + " "
  }
}

extension TicketRow {
  fileprivate var subjectTone: Tone { priority == .p1 ? .strong : .text }

  fileprivate var statusTone: Tone {
    switch status {
    case .new: .badge
    case .open: .text
    case .onHold: .faint
    case .resolved: .good
    case .closed, .cancelled, .merged: .faint
    }
  }

  fileprivate func standing(in columns: Int) -> String {
    guard holdReason != nil else { return status.title }
    return standingWords.first { $0.displayWidth <= columns } ?? status.title
  }

  /// The longest first; of a hold for what, as long as there is room to say it.
  var standingWords: [String] {
    guard let holdReason else { return [status.title] }
    let short = holdReason == .other ? [] : ["‖\(holdReason.title)"]
    return ["hold: \(holdReason.title)"] + short + [status.title]
  }

  /// `⇅` waits to be acknowledged, `!` raised to the lead, `?` the requester asks to reopen.
  fileprivate var markers: [(sign: String?, tone: Tone)] {
    [
      (transferIsPending ? "⇅" : nil, .pending), (isRaised ? "!" : nil, .danger),
      (asksToReopen ? "?" : nil, .message),
    ]
  }
}

extension Priority {
  var tone: Tone {
    switch self {
    case .p1: .p1
    case .p2: .p2
    case .p3: .p3
    case .p4: .p4
    }
  }
}
