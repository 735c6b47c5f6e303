import Journal
import PlainText
import ServiceDesk
import Terminal

/// Which columns the queue has at a width, and how wide each is.
///
/// What is least missed goes first: tier, then team, owner, markers. The subject takes what is
/// left.
struct QueueColumns: Equatable {
  var id = 7
  var subject = 0
  var status = 0
  var team = 0
  var tier = 0
  var owner = 0
  let age = 4
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
    owner = take(width >= 90 ? 10 : 8, keeping: 20)
    team = take(width >= 105 ? 20 : 12, keeping: 26)
    tier = take(2, keeping: 30)
    subject = max(0, left)
  }
}

extension QueueColumns {
  /// Where the subject begins.
  var subjectColumn: Int { 3 + id + 1 }

  func line(
    _ row: TicketRow, now: Instant, isGone: Bool, emphasising phrases: [Phrase] = []
  ) -> Line {
    let quiet = isGone || !row.status.isListed
    func tone(_ tone: Tone) -> Tone { quiet ? .faint : tone }
    var line = Line(row.priority.description.padded(to: 3), tone(row.priority.tone))
      .then(row.id.description.padded(to: id + 1), tone(.text))
      .then(
        Line(
          row.subject.sanitizedLine.padded(to: subject) + " ", tone(row.subjectTone),
          emphasising: phrases))
    if status > 0 { line = line.then(row.standing(in: status), tone(row.statusTone)) }
    if team > 0 { line = line.then(cell(row.team.name, team), tone(.faint)) }
    if tier > 0 { line = line.then(cell(row.tier.map { "T\($0)" } ?? "–", tier), tone(.faint)) }
    if owner > 0 { line = line.then(row.ownerCell(owner), tone(row.owner == nil ? .faint : .text)) }
    line = line.then(
      now.since(row.openedAt).brief.padded(to: age, alignment: .trailing), tone(.faint))
    guard markers > 0 else { return line }
    return line.then(" ").then(row.markers(quiet: quiet))
  }

  /// The names of the columns, above them.
  var heading: Line {
    var text = "P".padded(to: 3) + "Ticket".padded(to: id + 1) + "Subject".padded(to: subject) + " "
    if status > 0 { text += cell("Status", status) }
    if team > 0 { text += cell("Team", team) }
    if tier > 0 { text += cell("T", tier) }
    if owner > 0 { text += cell("Owner", owner) }
    return Line(text + "Age".padded(to: age, alignment: .trailing), .label)
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
    standingWords.first { $0.displayWidth <= columns }.map { $0.padded(to: columns) + " " }
      ?? status.title.padded(to: columns) + " "
  }

  /// The longest first; of a hold for what, as long as there is room to say it.
  var standingWords: [String] {
    guard let holdReason else { return [status.title] }
    let short = holdReason == .other ? [] : ["‖\(holdReason.title)"]
    return ["hold: \(holdReason.title)"] + short + [status.title]
  }

  fileprivate func ownerCell(_ columns: Int) -> String {
    (owner?.name.sanitizedLine ?? "·").padded(to: columns) + " "
  }

  /// `⇅` waits to be acknowledged, `!` raised to the lead, `?` the requester asks to reopen.
  fileprivate func markers(quiet: Bool) -> Line {
    Line(transferIsPending ? "⇅" : " ", quiet ? .faint : .pending)
      .then(isRaised ? "!" : " ", quiet ? .faint : .danger)
      .then(asksToReopen ? "?" : " ", quiet ? .faint : .message)
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
