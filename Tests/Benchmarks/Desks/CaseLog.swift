import Foundation

/// An incident log of our own making, in the columns that the shipped mapping `volvo` reads.
struct CaseLog {
  let cases: Int

  /// Rows of each case, the heading not counted.
  static let rowsPerCase = 6
  static let mapping = "volvo"

  private static let heading = """
    sr_number,event_index,timestamp,status,sub_status,support_team,function_division,owner,\
    organization_line,organization_country,owner_country,impact,product\n
    """

  func write(to path: String) throws {
    try TicketFile.write(cases, to: path, heading: Self.heading) { Self.rows(of: $0) }
  }

  /// Accepted, given away, escalated, held, taken up and closed.
  private static func rows(of ticket: MadeTicket) -> String {
    let first = "G\(ticket.number % 40)"
    let second = "N\(ticket.number % 15) 2nd"
    let steps = [
      ("Queued", "Awaiting Assignment", first), ("Accepted", "In Progress", first),
      ("Queued", "Awaiting Assignment", second), ("Accepted", "In Progress", second),
      ("Accepted", "Wait - User", second), ("Completed", "Closed", second),
    ]
    return steps.enumerated().map { index, step in
      let (status, detail, team) = step
      let time = moment(ticket.openedAt + index * 1800)
      let impact = ["Low", "Medium", "Medium", "High", "Major"][ticket.number % 5]
      return
        "1-\(ticket.number),\(index),\(time),\(status),\(detail),\(team),A\(ticket.number % 9)_1,"
        + "\(ticket.requester),Line \(ticket.number % 12),se,SE,\(impact),\(ticket.site)\n"
    }.joined()
  }

  private static func moment(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { Int($0) }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return date.map(two).joined(separator: "-") + "T" + clock.map(two).joined(separator: ":") + "Z"
  }
}
