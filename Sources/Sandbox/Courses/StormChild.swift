internal import ServiceDesk

/// How the ticket of somebody goes whom a storm has hit.
struct StormChild {
  private(set) var plot: Plot
  private let parent: TicketID
  private let solvedAt: Instant

  /// - Parameter solvedAt: when the parent is resolved.
  init(
    _ scene: Scene, of parent: TicketID, solvedAt: Instant, in setting: Setting, chance: Chance,
    lately: Draws.Lately
  ) {
    plot = Plot(
      scene, in: setting, team: Staff.serviceDesk, chance: chance, lately: lately)
    (self.parent, self.solvedAt) = (parent, solvedAt)
    run(scene.family)
  }

  private mutating func run(_ family: Family) {
    let opener = plot.open(
      subject: plot.words(family.childSubjects), details: plot.words(family.childDetails))
    guard let lead = plot.setting.staff.lead, let agent = opener ?? anybody() else { return }
    plot.wait(Spread(1, 2, 4, 9, 25))
    if plot.chance.happens(percent: 18), plot.now + .minutes(15) < solvedAt {
      return merge(lead)
    }
    plot.claim(agent)
    plot.add(agent.actor, .link(.childOf, .ticket(parent)))
    plot.reply(agent, plot.words(.knownOutage, by: agent, extra: ["other": "\(parent)"]))
    if plot.chance.happens(percent: 20) {
      plot.wait(Spread(15, 30, 45, 60, 90))
      plot.receive(plot.words(.chase))
    }
    plot.wait(until: solvedAt + Spread(6, 15, 35, 70, 200).draw(&plot.chance))
    plot.attend(agent)
    plot.resolve(agent, plot.words(.outageOver, by: agent, extra: ["other": "\(parent)"]))
    settle(agent)
  }

  /// The same people twice: one ticket is enough.
  private mutating func merge(_ lead: Colleague) {
    plot.wait(Spread(2, 4, 6, 9, 14))
    let words = plot.words(.outageOver, by: lead, extra: ["other": "\(parent)"])
    plot.add(lead.actor, .merge(.ticket(parent), otherwise: .lifecycle(.resolve(text: words))))
  }

  private mutating func settle(_ agent: Colleague) {
    if plot.chance.happens(percent: 25) {
      plot.awaitRequester(Usual.thanks)
      plot.receive(plot.thanks(for: agent))
    } else if plot.chance.happens(percent: 7) {
      plot.awaitRequester(Usual.thanks)
      plot.receive(plot.words(.comesAgain))
      plot.attend(agent)
      plot.note(agent, plot.words(.called, by: agent))
      plot.resolve(agent, plot.words(.lateComer, by: agent))
    }
    if plot.chance.happens(percent: 20) {
      plot.awaitRequester(Usual.rating)
      let score = plot.chance.number(in: 2...5)
      let phrase: Phrase = score > 3 ? .praise : .complaint
      let comment = plot.chance.happens(percent: 50) ? plot.comment(phrase, for: agent) : nil
      plot.add(
        .requester(plot.scene.requesterName), .feedback(.rate(score: score, comment: comment)))
    }
    plot.wait(until: plot.nightlyRun(after: .hours(46)))
    plot.add(.automation("auto-close"), .lifecycle(.close))
  }

  private mutating func anybody() -> Colleague? {
    plot.setting.taker(
      of: Staff.serviceDesk, category: plot.scene.family.category, at: plot.now, isGrave: false,
      &plot.chance)
  }
}
