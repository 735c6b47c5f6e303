import ServiceDesk

/// How a ticket's clock stands, in the few columns that a queue has for it: a sign, the working time
/// that is left or over, and where there is room which clock it is.
struct ClockCell {
  let standing: ClockStanding

  init(_ standing: ClockStanding) { self.standing = standing }

  /// `‖   3h fix`, and without the clock's name `‖   3h`.
  static let whole = 12
  static let short = 7

  func text(columns: Int) -> String {
    guard columns >= ClockCell.short else { return "" }
    let time = sign + time.padded(to: ClockCell.short - 1, alignment: .trailing)
    return columns < ClockCell.whole ? time : "\(time) \(standing.clock.abbreviation)"
  }

  private var sign: String {
    if standing.isPaused { return "‖" }
    guard standing.isInsideHours else { return "◦" }
    return switch standing.risk {
    case .warned: "▴"
    case .pressing: "▲"
    // The time has a sign of its own.
    case .calm, .missed: " "
    }
  }

  private var time: String {
    let span = TimeSpan(microseconds: abs(standing.left.microseconds))
    if span < .minutes(1), !standing.isPaused { return "now" }
    return (standing.isBreached ? "-" : "") + span.working
  }

  var tone: Tone {
    switch standing.risk {
    case .missed: .danger
    case .pressing: standing.isPaused ? .faint : .danger
    case .warned: standing.isPaused ? .faint : .warning
    case .calm: standing.isPaused || !standing.isInsideHours ? .faint : .text
    }
  }
}

extension ClockCell {
  /// What each part of it says.
  static let legend = [
    (
      "3h fix",
      "working time that is left of the clock that is due first, and which it is: "
        + ClockKind.allCases.map { "\($0.abbreviation) \($0.title)" }.joined(separator: ", ")
    ),
    ("▴", "a quarter of its goal is left, or less"),
    ("▲", "a tenth is left, or less"),
    ("now", "due within the minute, or missed in it"),
    ("-3h", "missed: that much working time ago"),
    ("‖", "a hold has stopped it"),
    ("◦", "outside the hours in which it runs"),
    (
      "the order",
      "first comes where least is left beyond the work that such a ticket usually still takes; "
        + "what stands still comes after"
    ),
  ]
}

extension ClockKind {
  /// At most four columns.
  fileprivate var abbreviation: String {
    switch self {
    case .firstResponse: "1st"
    case .nextResponse: "next"
    case .update: "upd"
    case .resolution: "fix"
    case .acknowledgement: "ack"
    }
  }
}
