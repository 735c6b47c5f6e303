internal import Journal
internal import ServiceDesk

// What changed as other programs are given it. The keys are a contract: add, never change.

extension ShiftReport {
  func members(_ since: ShiftStart) -> [(key: String, value: JSON)] {
    [
      (
        "window",
        [
          "from": JSON(window.from), "to": JSON(window.to), "since": JSON(since.ground.rawValue),
        ]
      ),
      (
        "changes",
        .object(
          Kind.allCases.map { kind in
            (kind.rawValue, chapters.first { $0.kind == kind }?.json ?? Chapter.none)
          })
      ),
      ("waiting", .array(waiting.map(\.json))),
    ]
  }
}

extension ShiftReport.Chapter {
  fileprivate static let none: JSON = ["total": JSON(0), "tickets": []]

  fileprivate var json: JSON {
    ["total": JSON(tickets), "tickets": .array(changes.map(\.json))]
  }
}

extension ShiftReport.Change {
  fileprivate var json: JSON {
    .object(
      [
        ("id", JSON(ticket.id)), ("subject", JSON(ticket.subject)),
        ("status", JSON(ticket.status.rawValue)), ("priority", JSON(ticket.priority)),
        ("team", JSON(ticket.team)), ("owner", JSON(ticket.owner)), ("at", JSON(at)),
        ("times", JSON(times)),
      ] + detail.members)
  }
}

extension ShiftReport.Detail {
  fileprivate var members: [(key: String, value: JSON)] {
    switch self {
    case .none: []
    case .teams(let from, let to, let reason):
      [("from", JSON(from)), ("to", JSON(to)), ("reason", JSON(reason))]
    case .owners(let from, let to): [("from", JSON(from)), ("to", JSON(to))]
    case .priorities(let from, let to): [("from", JSON(from)), ("to", JSON(to))]
    case .clocks(let clocks): [("clocks", JSON(clocks.map(\.rawValue)))]
    }
  }
}

extension ShiftReport.Waiting {
  fileprivate var json: JSON {
    [
      "owner": JSON(owner), "team": JSON(team), "total": JSON(all), "new": JSON(new),
      "open": JSON(open), "on_hold": JSON(onHold), "first": JSON(first.map(\.id.description)),
    ]
  }
}
