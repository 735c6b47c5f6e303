internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct DiffVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed between two moments, for handing a shift over.",
    discussion: """
      Without --from: since your last stretch of work began, by your calendar in the roster (the \
      one before where it is younger than an hour), or for the last 12 hours where nothing says \
      when you work. Then comes what waits, for each owner and for nobody.

        tierline diff
        tierline diff --from 8h --markdown
        tierline diff --from 2026-11-20T06:00 --to 2026-11-20T14:00 --json
      """)

  @Option(
    help: ArgumentHelp("From this moment on.", valueName: "time"), transform: TypedMoment.read)
  var from: TypedMoment?
  @Option(
    help: ArgumentHelp("Up to this moment (else now).", valueName: "time"),
    transform: TypedMoment.read)
  var to: TypedMoment?
  @Flag(help: "Group what waits by team.") var team = false
  @Flag(help: "Print Markdown, with times in UTC.") var markdown = false
  @OptionGroup var options: ReadOptions

  func validate() throws {
    if options.json, markdown {
      throw ValidationError("--json or --markdown: one or the other, not both.")
    }
  }

  func run() throws {
    let now = Instant.now
    try options.desk.atDesk { session in
      let since = try ShiftStart(from?.before(now), until: to?.before(now) ?? now, at: session)
      let window = try MetricWindow(from: since.moment, to: to?.before(now), now: now)
      let report = try session.journal.shiftReport(window, byTeam: team, now: now)
      if options.json {
        let members =
          report.members(since) + [
            ("tickets", .array(try session.journal.changes(report).map(\.json)))
          ]
        return try Output.json(.object(members))
      }
      let page = ShiftPage(report: report, since: since)
      try Output.write(markdown ? page.markdown : page.text(width: Output.tableWidth))
    }
  }
}

extension Session {
  /// When the reader's last stretch of work began, of an hour at least.
  fileprivate func lastStretch(before moment: Instant) throws -> Instant? {
    let reader = try reader()
    return try journal.people().first { $0.id == reader }.flatMap {
      journal.policy.lastStretch(
        of: $0, before: moment, atLeast: .hours(1), zones: ZoneRules.named)
    }
  }
}

/// From when on somebody wants to know what changed, and why from then.
struct ShiftStart {
  var moment: Instant
  var ground: Ground

  enum Ground: String {
    case stated
    case workingStretch = "working_stretch"
    case twelveHours = "twelve_hours"
  }

  init(_ stated: Instant?, until end: Instant, at session: Session) throws {
    if let stated {
      (moment, ground) = (stated, .stated)
    } else if let stretch = try session.lastStretch(before: end) {
      (moment, ground) = (stretch, .workingStretch)
    } else {
      (moment, ground) = (end - .hours(12), .twelveHours)
    }
  }

  /// As a heading goes on.
  var words: String {
    switch ground {
    case .stated: ""
    case .workingStretch: ", since your last stretch of work began"
    case .twelveHours: ", the last 12 hours"
    }
  }
}

/// What became of a ticket between two moments.
private struct TicketChange {
  var before: Ticket?
  var after: Ticket
  var events: [RecordedEvent]

  var json: JSON {
    [
      "id": JSON(after.id), "subject": JSON(after.subject),
      "before": before?.state ?? .null, "after": after.state,
      "events": .array(
        events.map {
          [
            "version": JSON($0.version), "kind": JSON($0.kind), "actor": JSON($0.actor),
            "occurred_at": JSON($0.occurredAt),
          ]
        }),
    ]
  }
}

extension Ticket {
  fileprivate var state: JSON {
    [
      "status": JSON(status.rawValue), "priority": JSON(priority), "tier": JSON(tier),
      "team": JSON(team), "owner": JSON(owner), "version": JSON(version),
    ]
  }
}

extension Journal {
  /// Of the tickets that were touched, and of those on which only a promise was missed.
  fileprivate func changes(_ report: ShiftReport) throws -> [TicketChange] {
    let window = report.window
    let listed = report.chapters.flatMap(\.changes).map(\.ticket.id)
    return try Set(try ticketsTouched(in: window) + listed).sorted().compactMap { id in
      let history = try history(id)
      guard history.contains(where: { window.contains($0.occurredAt) }) else { return nil }
      func ticket(at moment: Instant) -> Ticket {
        let events = history.filter { $0.occurredAt < moment }
        return TicketHistory(id: id, happenings: events.map(\.happening)).ticket
      }
      let before = ticket(at: window.from)
      return TicketChange(
        before: before.version > 0 ? before : nil, after: ticket(at: window.to),
        events: history.filter { window.contains($0.occurredAt) })
    }
  }
}
