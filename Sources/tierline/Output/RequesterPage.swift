internal import Journal
internal import PlainText
internal import ServiceDesk

/// What is known of a requester, for people and for programs.
struct RequesterPage {
  let record: RequesterRecord
  let board: HoursBoard
  let now: Instant

  func text(width: Int?) -> String {
    let head = [record.name] + record.emails.map { "<\($0)>" } + record.organisations
    var text = head.joined(separator: ", ").sanitizedLine + "\n"
    text += facts.map { "  \($0)\n" }.joined()
    text += list("Open", record.open, width)
    text += list("Past", record.past, width)
    return text
  }

  private var facts: [String] {
    let all = record.open.total + record.past.total
    let promises = record.promises
    let ago = now.since(record.lastOpenedAt).shortText
    var facts = [
      "\(all.of("ticket")) since \(record.firstOpenedAt.localText), the last one \(ago) ago;"
        + " \(record.messages.of("message")) on them",
      "Promises: \(promises.kept) kept, \(promises.missed) missed, \(promises.running) running",
    ]
    if let median = record.satisfaction.median {
      let count = record.satisfaction.scores.count
      let value = median.rounded() == median ? "\(Int(median))" : "\(median)"
      facts.append(
        "Satisfaction: \(value) of \(Rating.scores.upperBound), the median of "
          + count.of("rating"))
    }
    return facts
  }

  private func list(_ title: String, _ tickets: RequesterRecord.Tickets, _ width: Int?) -> String {
    guard tickets.total > 0 else { return "" }
    let shown = tickets.newest.count
    let count = shown < tickets.total ? "the newest \(shown) of \(tickets.total)" : "\(shown)"
    var table = Table(["Ticket", "", "Status", "Clock", "Opened", "Team", "Owner", "Subject"])
    for row in tickets.newest {
      table.add([
        row.id.description, row.priority.description, row.status.title,
        row.clock.flatMap(board.standing)?.words ?? "–", row.openedAt.localText, row.team.name,
        row.owner?.name ?? "–", row.subject,
      ])
    }
    return "\n\(title) (\(count))\n" + table.text(width: width, flexible: [5: 8, 6: 5, 7: 18])
  }
}

extension RequesterRecord {
  func json(_ board: HoursBoard) -> JSON {
    [
      "name": JSON(name), "emails": JSON(emails), "organisations": JSON(organisations),
      "first_opened_at": JSON(firstOpenedAt), "last_opened_at": JSON(lastOpenedAt),
      "messages": JSON(messages),
      "satisfaction": [
        "n": JSON(satisfaction.scores.count),
        "median": satisfaction.median.map(JSON.decimal) ?? .null,
        "of": JSON(Rating.scores.upperBound),
      ],
      "promises": [
        "kept": JSON(promises.kept), "missed": JSON(promises.missed),
        "running": JSON(promises.running),
      ],
      "open": open.json(board), "past": past.json(board),
    ]
  }
}

extension RequesterRecord.Tickets {
  fileprivate func json(_ board: HoursBoard) -> JSON {
    [
      "total": JSON(total),
      "tickets": .array(newest.map { $0.json(clock: $0.clock.flatMap(board.standing)) }),
    ]
  }
}
