internal import ServiceDesk

/// What a question about working time came to, for programs and for people.
struct Reckoning {
  let answer: Answer
  /// All time in between, where it was asked for.
  let spans: [LedgerSpan]?
  /// On whose wall people read it.
  let zone: ZoneRules?

  enum Answer {
    case due(Instant)
    case elapsed(TimeSpan, until: Instant)

    /// The account from one moment to the other, whichever comes first.
    func ledger(of time: inout BusinessTime, from start: Instant, _ pauses: Pauses) -> [LedgerSpan]
    {
      switch self {
      case .due(let due):
        time.ledger(from: min(start, due), to: max(start, due), pauses: pauses)
      case .elapsed(_, let end): time.ledger(from: start, to: end, pauses: pauses)
      }
    }
  }

  var json: JSON {
    let member: (String, JSON) =
      switch answer {
      case .due(let due): ("due_at", JSON(due))
      case .elapsed(let span, _): ("elapsed_seconds", .verbatim(span.decimalSeconds))
      }
    return .object([member] + (spans.map { [("ledger", .array($0.map(\.json)))] } ?? []))
  }

  var text: String {
    let head =
      switch answer {
      case .due(let due): "Due at \(due.iso8601)\(onTheWall(due))."
      case .elapsed(let span, _):
        "\(span.decimalSeconds) seconds of working time\(hours(of: span))."
      }
    guard let spans, !spans.isEmpty else { return head + "\n" }
    var table = Table(["From", "To", "Seconds", "Counted", "Cause"], trailing: [2, 3])
    for span in spans {
      table.add([
        wall(span.from), wall(span.to), span.length.decimalSeconds,
        span.isCounted ? span.length.decimalSeconds : "–", span.cause.words,
      ])
    }
    return head + "\n\n" + table.text()
  }

  private func onTheWall(_ moment: Instant) -> String {
    zone.map { ": \(wall(moment)) in \($0.name)" } ?? ""
  }

  /// `Fri 2026-11-20 16:30:00`.
  private func wall(_ moment: Instant) -> String {
    let civil = (zone ?? .utc).civilTime(moment)
    let fraction = civil.microsecond == 0 ? "" : "." + padded(civil.microsecond, 6)
    return
      "\(civil.weekdayName) \(civil.date) \(civil.timeOfDay):\(padded(civil.second, 2))\(fraction)"
  }

  private func hours(of span: TimeSpan) -> String {
    guard span >= .minutes(1) else { return "" }
    let seconds = TimeSpan(microseconds: span.microseconds % 60_000_000)
    return ": \(span.seconds / 3600)h \(span.seconds / 60 % 60)m \(seconds.decimalSeconds)s"
  }
}

extension LedgerSpan {
  fileprivate var length: TimeSpan { to.since(from) }

  fileprivate var json: JSON {
    [
      "from": JSON(from), "to": JSON(to), "counted": .bool(isCounted),
      "cause": JSON(cause.rawValue), "seconds": .verbatim(length.decimalSeconds),
    ]
  }
}

extension LedgerSpan.Cause {
  fileprivate var words: String {
    switch self {
    case .working: "working time"
    case .paused: "paused"
    case .holiday: "holiday"
    case .onBreak: "break"
    case .outsideHours: "outside hours"
    }
  }
}

extension TimeSpan {
  /// Exact, with up to six decimals and none where it is whole: `5400`, `-0.5`.
  var decimalSeconds: String {
    let (whole, rest) = microseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var fraction = rest == 0 ? "" : "." + padded(Int(rest), 6)
    while fraction.last == "0" { fraction.removeLast() }
    return (microseconds < 0 ? "-" : "") + String(whole) + fraction
  }
}
