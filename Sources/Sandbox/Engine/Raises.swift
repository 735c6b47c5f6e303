internal import Journal
internal import ServiceDesk

/// What clocks have raised to the lead, who comes to it when there is time.
struct Raises {
  private let setting: Setting
  /// In the order of their moments.
  private var answers: [Fact] = []

  init(_ setting: Setting) { self.setting = setting }

  mutating func follow(_ happenings: [TickReport.Happening]) {
    guard let lead = setting.staff.lead else { return }
    for happening in happenings {
      guard case .timekeeping(.raised) = happening.event else { continue }
      answers.append(answer(to: happening, by: lead))
    }
    answers.sort { $0.occurredAt < $1.occurredAt }
  }

  /// The facts of a stretch of time with those of the lead, in the order of time.
  mutating func answered(before moment: Instant, among facts: [Fact]) -> [Fact] {
    let due = answers.prefix { $0.occurredAt < moment }
    answers.removeFirst(due.count)
    var (merged, rest) = ([Fact](), facts[...])
    for answer in due {
      let earlier = rest.prefix { $0.occurredAt <= answer.occurredAt }
      merged += earlier + [answer]
      rest = rest.dropFirst(earlier.count)
    }
    return merged + rest
  }

  private func answer(to happening: TickReport.Happening, by lead: Colleague) -> Fact {
    let ticket = happening.ticket
    var chance = Chance(seed: setting.seed, 0x71F, ticket.number)
    let noticed = happening.at + .minutes(30) + Usual.lead.draw(&chance)
    let moment = setting.attention(of: lead, at: noticed)
    let id = EventID.derived(
      from: [
        "sandbox", String(setting.seed), "\(ticket)", "raise", String(happening.at.microseconds),
      ])
    return Fact(
      id: id, event: .ticket(ticket, .escalation(.raiseAcknowledged)),
      author: Author(actor: lead.actor, account: lead.id.name, origin: .console),
      occurredAt: moment, recordedAt: moment)
  }
}
