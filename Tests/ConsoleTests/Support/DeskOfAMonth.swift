import ServiceDesk

@testable import Console

/// Four weeks with escalations, hand-backs and reopenings in the last week and before.
func deskOfAMonth() throws -> PaperDesk {
  let desk = try PaperDesk()
  desk.pass(.days(10))
  for subject in ["Mail is late", "Scanner jams"] {
    try desk.goesUpAndBack(try desk.open(subject))
    desk.pass(.days(1))
  }
  try desk.resolveAndReopen(TicketID(1))
  desk.pass(.days(8))
  for subject in ["VPN drops", "Disk is full", "Wi-Fi is slow"] {
    try desk.goesUpAndBack(try desk.open(subject, .high, .high))
    desk.pass(.hours(5))
  }
  try desk.resolveAndReopen(TicketID(3))
  try desk.perform(.lifecycle(.resolve(text: "Grown")), on: TicketID(4), by: .maria)
  try desk.open("Phone is dead")
  return desk
}

extension PaperDesk {
  fileprivate func goesUpAndBack(_ id: TicketID) throws {
    try perform(.assignment(.claim), on: id, by: .maria)
    try perform(
      .escalation(.escalate(to: .platform, summary: "It is not ours", tried: "All", ask: "Look")),
      on: id, by: .maria)
    pass(.minutes(20))
    try perform(.escalation(.acknowledge), on: id, by: .omar)
    try perform(
      .escalation(.handBack(to: nil, reason: "missing_context", guidance: "Add the log")), on: id,
      by: .omar)
    pass(.minutes(20))
    try perform(.assignment(.claim), on: id, by: .maria)
  }

  fileprivate func resolveAndReopen(_ id: TicketID) throws {
    try perform(.lifecycle(.resolve(text: "Done")), on: id, by: .maria)
    pass(.hours(1))
    try perform(.lifecycle(.reopen(reason: "Again")), on: id, by: .maria)
  }
}

extension Seat {
  /// Takes the cursor of the metrics to this row.
  func go(to door: Door) {
    press("g", "g")
    let width = state.size.columns
    let rows = state.metrics.columns(width: width).joined().count { $0.door != nil }
    for _ in 0..<rows where state.metrics.door(width: width) != door { press("j") }
  }
}
