internal import ArgumentParser
internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

struct SuggestVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Say to whom a ticket may well be given, and why.",
    discussion: """
      The people of its team, the best first: whoever is at work comes before whoever is not; then \
      count what they know of its category and tags, how much they have open, and how long they \
      have waited for one. Skills and hours stand in the roster and the policy. It gives the \
      ticket to nobody: that is for assign.

        tierline suggest T-12
        tierline assign T-12 --to maria
      """)

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @OptionGroup var options: ReadOptions

  func run() throws {
    try options.desk.atDesk { session in
      let id = try session.ticket(ticket)
      guard let found = try session.journal.suggestions(for: id, now: .now) else {
        throw VerbFailure.noSuchTicket(ticket)
      }
      if options.json {
        return try Output.json([
          "ticket": JSON(id), "suggestions": .array(found.map(\.json)),
        ])
      }
      try tell(found, of: id)
    }
  }

  private func tell(_ found: [Suggestion], of id: TicketID) throws {
    guard !found.isEmpty else {
      return try Output.line("Nobody else of its team can take \(id).")
    }
    let names = found.map { $0.candidate.person.id.name.sanitizedLine }
    let column = names.map(\.displayWidth).max() ?? 0
    for (name, suggestion) in zip(names, found) {
      let reasons = suggestion.sentence(moments: .here).sanitizedLine
      let room = Output.tableWidth.map { max(20, $0 - column - 2) } ?? 10_000
      for (place, line) in reasons.wrapped(width: room).enumerated() {
        try Output.line((place == 0 ? name : "").padded(to: column) + "  " + line)
      }
    }
  }
}

extension Suggestion {
  fileprivate var json: JSON {
    [
      "person": JSON(candidate.person.id), "name": JSON(candidate.person.name),
      "points": JSON(points), "at_work": candidate.presence.json,
      "works_until": JSON(candidate.presence.worksUntil),
      "back_at": JSON(candidate.presence.backAt),
      "open": JSON(candidate.workload.tickets), "load": JSON(candidate.workload.points),
      "last_given_at": JSON(candidate.workload.lastGiven),
      "skills": .array(skills.map { ["skill": JSON($0.name), "level": JSON($0.level)] }),
      "reasons": JSON(reasons.compactMap { $0.words(moments: .utc) }),
    ]
  }
}

extension Presence {
  /// Null where nobody knows their hours.
  fileprivate var json: JSON {
    switch self {
    case .working: .bool(true)
    case .unknown: .null
    case .away: .bool(false)
    }
  }

  fileprivate var worksUntil: Instant? {
    if case .working(let until) = self { until } else { nil }
  }

  fileprivate var backAt: Instant? {
    if case .away(let until) = self { until } else { nil }
  }
}
