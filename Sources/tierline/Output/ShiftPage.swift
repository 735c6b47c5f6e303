internal import Exchange
internal import Journal
internal import PlainText
internal import ServiceDesk

/// What changed and what waits, for a terminal or for a page elsewhere.
struct ShiftPage {
  let report: ShiftReport
  let since: ShiftStart

  func text(width: Int?) -> String {
    let window = report.window
    var text = "\(window.from.localText) to \(window.to.localText)\(since.words)\n"
    if report.chapters.isEmpty { text += "\nNothing changed.\n" }
    for part in parts(.onPaper) {
      // Only words are cut short, the last column most of all.
      let last = part.heading.count - 1
      var table = Table(part.heading, trailing: part.trailing)
      for row in part.rows { table.add(row) }
      text += "\n\(part.title)\n" + table.text(width: width, flexible: [1: 8, last: 18])
    }
    return text
  }

  var markdown: String {
    let moments = MomentWording.calendar(.utc)
    let window = [report.window.from, report.window.to].map { moments.words($0) + " UTC" }
    var text = "# Hand-over\n\n\(window[0]) to \(window[1])\(since.words)\n"
    if report.chapters.isEmpty { text += "\nNothing changed.\n" }
    for part in parts(moments) {
      let rows = ([part.heading] + part.rows).map { $0.map(\.sanitizedLine) }
      text += "\n## \(part.title)\n\n" + MarkdownText.table(rows)
    }
    return text
  }

  /// A table with its title.
  private struct Part {
    var title: String
    var heading: [String]
    var trailing: Set<Int> = []
    var rows: [[String]]
  }

  private func parts(_ moments: MomentWording) -> [Part] {
    report.chapters.map { part($0, moments) } + (report.waiting.isEmpty ? [] : [waiting])
  }

  private func part(_ chapter: ShiftReport.Chapter, _ moments: MomentWording) -> Part {
    let shown = chapter.changes.count
    let count = shown < chapter.tickets ? "the latest \(shown) of \(chapter.tickets)" : "\(shown)"
    return Part(
      title: "\(chapter.kind.title) (\(count))",
      heading: ["Ticket", chapter.kind.detailHeading, "When", "Status", "", "Owner", "Subject"],
      rows: chapter.changes.map { change in
        let ticket = change.ticket
        return [
          ticket.id.description, change.words, moments.words(change.at), ticket.status.title,
          ticket.priority.description, ticket.owner?.name ?? "nobody’s", ticket.subject,
        ]
      })
  }

  private var waiting: Part {
    let isByTeam = report.waiting.contains { $0.team != nil }
    return Part(
      title: "Waits",
      heading: (isByTeam ? ["Team"] : []) + [
        "For", "All", "New", "Open", "On hold", "First",
      ],
      trailing: isByTeam ? [2, 3, 4, 5] : [1, 2, 3, 4],
      rows: report.waiting.map { waiting in
        (isByTeam ? [waiting.team?.name ?? ""] : []) + [
          waiting.owner?.name ?? "nobody",
          "\(waiting.all)", "\(waiting.new)", "\(waiting.open)", "\(waiting.onHold)",
          waiting.first.map(\.id.description).joined(separator: ", "),
        ]
      })
  }
}

extension ShiftReport.Kind {
  fileprivate var title: String {
    switch self {
    case .missed: "Promises missed"
    case .escalated: "Escalated"
    case .handedBack: "Handed back"
    case .moved: "Moved between teams"
    case .opened: "Opened"
    case .reopened: "Reopened"
    case .ownerChanged: "Changed hands"
    case .priorityChanged: "Changed priority"
    case .resolved: "Resolved"
    case .closed: "Closed"
    case .cancelled: "Cancelled"
    case .merged: "Merged"
    }
  }

  fileprivate var detailHeading: String {
    switch self {
    case .missed: "Promise"
    case .escalated, .handedBack, .moved, .ownerChanged, .priorityChanged: "From and to"
    case .opened, .reopened, .resolved, .closed, .cancelled, .merged: ""
    }
  }
}

extension ShiftReport.Change {
  fileprivate var words: String {
    let often = times > 1 ? " (\(times) times)" : ""
    switch detail {
    case .none: return times > 1 ? "\(times) times" : ""
    case .teams(let from, let to, let reason):
      return "\(from) → \(to)" + (reason.map { ": \($0)" } ?? "") + often
    case .owners(let from, let to): return "\(from?.name ?? "nobody") → \(to?.name ?? "nobody")"
    case .priorities(let from, let to): return "\(from) → \(to)"
    case .clocks(let clocks): return clocks.map(\.title).joined(separator: ", ")
    }
  }
}
