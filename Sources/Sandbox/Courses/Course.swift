internal import ServiceDesk

/// How a ticket of a family goes: which tiers see it, what they find, and how it ends.
struct Course {
  private(set) var plot: Plot
  private var family: Family { plot.scene.family }
  private var cause: Family.Cause { plot.scene.cause }

  /// Usual times, in minutes, before priority and pace.
  private enum Usual {
    static let pickUp = Spread(1, 4, 12, 40, 200)
    static let pickUpAbove = Spread(4, 18, 50, 140, 700)
    static let work = Spread(5, 15, 35, 90, 360)
    static let diagnosis = Spread(10, 30, 80, 200, 900)
    static let answer = Spread(6, 40, 150, 700, 4300)
    static let vendor = Spread.hours(4, 18, 42, 90, 330)
    static let change = Spread.hours(3, 8, 20, 30, 100)
    static let engineering = Spread(15, 70, 240, 900, 4200)
  }

  /// - Parameter scene: what it is about.
  init(_ scene: Scene, in setting: Setting, chance: Chance) {
    plot = Plot(scene, in: setting, team: Staff.serviceDesk, chance: chance)
  }

  /// The steps, in the order of time.
  mutating func steps() -> [Step] {
    if cause.tier == 1 || (!family.isAlert && plot.chance.happens(percent: 46)) {
      serviceDesk()
    } else {
      opened(in: TeamID(family.team))
    }
    return plot.steps
  }

  // MARK: Tier 1

  private mutating func serviceDesk() {
    let subject = plot.words(family.subjects)
    let details = plot.request()
    let opener = plot.open(subject: subject, details: details)
    guard let agent = takeUp(opener, Usual.pickUp) else { return }
    classify(agent)
    if plot.chance.happens(percent: 55) {
      plot.pass(Spread(0, 1, 3, 8, 40))
      plot.reply(agent, plot.words(.acknowledgement, by: agent))
    }
    if plot.chance.happens(percent: 3) { return withdrawn(agent) }
    if plot.chance.happens(percent: 24) { ask(agent) }
    if cause.tier == 1 { solveAtOnce(agent) } else { handUp(agent) }
  }

  /// Whoever opened it keeps it, or another of the team takes it.
  private mutating func takeUp(_ opener: Colleague?, _ spread: Spread) -> Colleague? {
    plot.pass(spread)
    if let opener, plot.chance.happens(percent: 55) {
      plot.attend(opener)
      plot.claim(opener)
      return opener
    }
    return take(from: plot.team)
  }

  /// Somebody of a team claims it.
  private mutating func take(from team: TeamID) -> Colleague? {
    guard
      let taker = plot.setting.taker(
        of: team, category: family.category, at: plot.now, isGrave: plot.isGrave, &plot.chance)
    else { return nil }
    plot.attend(taker)
    plot.claim(taker)
    return taker
  }

  private mutating func classify(_ agent: Colleague) {
    if plot.chance.happens(percent: 62) { plot.setField(agent, "asset", plot.scene.asset) }
    if plot.chance.happens(percent: 12) { plot.setField(agent, "site", plot.scene.site.city) }
  }

  private mutating func ask(_ agent: Colleague) {
    guard let question = plot.chance.pick(family.questions) else { return }
    plot.pass(Usual.work)
    plot.attend(agent)
    plot.holdForCustomer(agent, asking: plot.words([question.ask], by: agent))
    plot.awaitRequester(Usual.answer)
    plot.receive(plot.words(question.answers))
    plot.pass(Usual.work)
    plot.attend(agent)
  }

  private mutating func solveAtOnce(_ agent: Colleague) {
    for note in cause.notes.prefix(plot.chance.number(in: 1...2)) {
      plot.pass(Usual.work)
      plot.attend(agent)
      plot.note(agent, plot.words(note, by: agent))
    }
    plot.pass(Usual.work)
    end(agent)
  }

  private mutating func withdrawn(_ agent: Colleague) {
    plot.awaitRequester(Usual.answer)
    plot.receive(plot.words(.withdrawn))
    plot.attend(agent)
    plot.add(agent.actor, .lifecycle(.cancel(reason: plot.words(.withdrawnReason, by: agent))))
  }

  // MARK: Tier 2

  private mutating func handUp(_ agent: Colleague) {
    plot.pass(Usual.work)
    plot.attend(agent)
    escalate(agent, to: family.team, tried: plot.words(family.tried, by: agent))
    receiveAbove(from: Staff.serviceDesk)
  }

  private mutating func escalate(_ agent: Colleague, to team: String, tried: String) {
    plot.escalate(
      agent, to: team, summary: plot.words(cause.summaries, by: agent), tried: tried,
      ask: plot.words(cause.asks, by: agent))
  }

  private mutating func receiveAbove(from below: TeamID) {
    plot.pass(Usual.pickUpAbove)
    guard
      let taker = plot.setting.taker(
        of: plot.team, category: family.category, at: plot.now, isGrave: plot.isGrave,
        &plot.chance)
    else { return }
    plot.attend(taker)
    plot.acknowledge(taker)
    plot.pass(Usual.work)
    plot.attend(taker)
    plot.claim(taker)
    investigate(taker)
  }

  private mutating func opened(in team: TeamID) {
    plot.team = team
    let subject = plot.words(family.subjects)
    let details = plot.request()
    _ = plot.open(
      subject: subject, details: details,
      tried: plot.chance.happens(percent: 50) ? plot.words(family.tried) : nil)
    plot.pass(Usual.pickUpAbove)
    guard let engineer = take(from: team) else { return }
    classify(engineer)
    investigate(engineer)
  }

  private mutating func investigate(_ engineer: Colleague) {
    plot.start(engineer)
    for note in cause.notes {
      plot.pass(Usual.diagnosis)
      plot.attend(engineer)
      plot.note(engineer, plot.words(note, by: engineer))
    }
    plot.pass(Usual.work)
    end(engineer)
  }

  // MARK: The end

  private mutating func end(_ colleague: Colleague) {
    plot.attend(colleague)
    plot.resolve(colleague, plot.words(cause.fixes, by: colleague))
    plot.pass(Spread.hours(66, 72, 80, 96, 120))
    plot.add(.automation("auto-close"), .lifecycle(.close))
  }
}
