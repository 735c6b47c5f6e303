internal import Journal
internal import ServiceDesk

// Tickets as other programs are given them. The keys are a contract: add, never change.

extension TicketRow {
  /// - Parameter clock: how its clock stands now.
  func json(clock: ClockStanding?) -> JSON {
    .object(members + [("sla", clock.map { .object($0.members) } ?? .null)])
  }

  private var members: [(key: String, value: JSON)] {
    [
      ("id", JSON(id)), ("reference", JSON(reference)), ("subject", JSON(subject)),
      ("status", JSON(status.rawValue)), ("hold_reason", JSON(holdReason?.rawValue)),
      ("priority", JSON(priority)), ("tier", JSON(tier)), ("team", JSON(team)),
      ("owner", JSON(owner)), ("requester", JSON(requester)), ("opened_at", JSON(openedAt)),
      ("updated_at", JSON(updatedAt)), ("version", JSON(version)),
    ]
  }

  /// The same with a column for each key; those of the clock begin with `sla_`.
  static let csv = CSV(
    heading: [
      "id", "reference", "subject", "status", "hold_reason", "priority", "tier", "team", "owner",
      "requester", "opened_at", "updated_at", "version",
    ] + ClockStanding.columns)

  func cells(clock: ClockStanding?) -> [JSON] {
    members.map(\.value)
      + (clock?.members.map(\.value) ?? ClockStanding.columns.map { _ in JSON.null })
  }
}

extension ClockStanding {
  fileprivate static let columns = [
    "clock", "due_at", "goal_seconds", "remaining_seconds", "paused", "inside_hours", "breached",
  ].map { "sla_" + $0 }

  fileprivate var members: [(key: String, value: JSON)] {
    [
      ("clock", JSON(clock.rawValue)), ("due_at", JSON(dueAt)),
      ("goal_seconds", .verbatim(goal.decimalSeconds)), ("remaining_seconds", JSON(left.seconds)),
      ("paused", .bool(isPaused)), ("inside_hours", .bool(isInsideHours)),
      ("breached", .bool(isBreached)),
    ]
  }
}

extension Ticket {
  /// Everything known of the ticket but its links from elsewhere.
  var members: [(key: String, value: JSON)] {
    identity + course + words
  }

  private var identity: [(key: String, value: JSON)] {
    [
      ("id", JSON(id)), ("reference", JSON(reference)), ("subject", JSON(subject)),
      ("status", JSON(status.rawValue)), ("hold_reason", JSON(hold?.reason?.rawValue)),
      ("hold_until", JSON(hold?.until)), ("priority", JSON(priority)),
      ("priority_reason", JSON(priorityReason)), ("impact", JSON(impact?.rawValue)),
      ("urgency", JSON(urgency?.rawValue)), ("tier", JSON(tier)), ("team", JSON(team)),
      ("owner", JSON(owner)), ("requester", JSON(requester.name)),
      ("requester_email", JSON(requester.email)),
      ("requester_organisation", JSON(requester.organisation)), ("category", JSON(category)),
      ("tags", JSON(tags)),
      ("fields", .object(fields.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) })),
      ("version", JSON(version)),
    ]
  }

  private var course: [(key: String, value: JSON)] {
    [
      ("opened_at", JSON(openedAt)), ("updated_at", JSON(updatedAt)),
      ("started_at", JSON(startedAt)), ("first_reply_at", JSON(firstReplyAt)),
      ("first_resolved_at", JSON(firstResolvedAt)), ("resolved_at", JSON(resolvedAt)),
      ("reopen_count", JSON(reopenCount)), ("resolution", JSON(resolution?.text)),
      ("handover", handover?.json ?? .null), ("transfer", transfer?.json ?? .null),
      ("raise", raise?.json ?? .null), ("rating", rating?.json ?? .null),
      ("merged_into", JSON(merge?.target)),
    ]
  }

  private var words: [(key: String, value: JSON)] {
    [
      ("watchers", JSON(watchers.map(\.name))), ("details", JSON(details)),
      ("entries", .array(entries.map(\.json))),
    ]
  }
}

extension Handover {
  fileprivate var json: JSON {
    ["tried": JSON(tried), "by": JSON(by), "since": JSON(since)]
  }
}

extension Transfer {
  /// One shape for both kinds; what does not belong to a kind is null.
  fileprivate var json: JSON {
    var (brief, reason, guidance): (Brief?, String?, String?)
    switch kind {
    case .escalation(let stated): brief = stated
    case .handBack(let code, let words): (reason, guidance) = (code, words)
    }
    return [
      "kind": JSON(isEscalation ? "escalation" : "hand_back"),
      "from": JSON(move.from), "to": JSON(move.to), "by": JSON(by), "at": JSON(at),
      "summary": JSON(brief?.summary), "tried": JSON(brief?.tried), "ask": JSON(brief?.ask),
      "reason": JSON(reason), "guidance": JSON(guidance),
      "acknowledged_at": JSON(acceptedAt), "acknowledged_by": JSON(acceptedBy),
    ]
  }

  private var isEscalation: Bool {
    if case .escalation = kind { true } else { false }
  }
}

extension Raise {
  fileprivate var json: JSON {
    ["to": JSON(to), "reason": JSON(reason), "by": JSON(by), "at": JSON(at)]
  }
}

extension Rating {
  fileprivate var json: JSON {
    ["score": JSON(score), "comment": JSON(comment), "by": JSON(by), "at": JSON(at)]
  }
}

extension Entry {
  fileprivate var json: JSON {
    let name =
      switch kind {
      case .note: "note"
      case .reply: "reply"
      case .message: "message"
      }
    return [
      "id": JSON(id), "kind": JSON(name), "author": JSON(author), "at": JSON(at),
      "published_at": JSON(publishedAt), "split_into": JSON(splitInto), "text": JSON(text),
    ]
  }
}

extension Link {
  var json: JSON { ["kind": JSON(kind.rawValue), "id": JSON(other)] }
}

extension LogLine {
  /// A line of `tierline events`.
  var json: JSON {
    [
      "seq": JSON(sequence), "id": JSON(id), "stream": JSON(stream), "version": JSON(version),
      "kind": JSON(kind), "actor": JSON(actor), "origin": JSON(origin),
      "occurred_at": JSON(occurredAt), "recorded_at": JSON(recordedAt),
      "cause": JSON(cause),
      "body": body.map(JSON.verbatim) ?? .null,
    ]
  }
}
