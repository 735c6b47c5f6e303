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

  /// `‖` a hold has stopped it, `◦` it is outside the hours in which it runs.
  private var sign: String {
    if standing.isPaused { return "‖" }
    return standing.isInsideHours ? " " : "◦"
  }

  private var time: String {
    let left = standing.left
    return (standing.isBreached ? "-" : "")
      + TimeSpan(microseconds: abs(left.microseconds)).working
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
