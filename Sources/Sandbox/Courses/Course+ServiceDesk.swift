internal import ServiceDesk

// Tier 1: whoever answers first.
extension Course {
  mutating func serviceDesk() {
    let subject = plot.words(plot.scene.subjects)
    let opener = plot.open(subject: subject, details: plot.request())
    guard let agent = takeUp(opener) else { return }
    classify(agent)
    if plot.chance.happens(percent: 3) { return withdraw(agent) }
    greet(agent)
    if plot.chance.happens(percent: 22), !ask(agent) { return giveUp(agent) }
    if cause.tier > 1 { return handUp(agent) }
    if isLikely(.bounce, percent: 7) { return askInVain(agent) }
    solve(agent)
  }

  /// Whoever opened it keeps it, or another of the team takes it.
  private mutating func takeUp(_ opener: Colleague?) -> Colleague? {
    guard let opener, plot.chance.happens(percent: 55) else { return take(Usual.pickUp) }
    work(opener, Usual.pickUp)
    plot.claim(opener)
    return opener
  }

  /// The requester is asked, and mostly answers.
  /// - Returns: whether there is anything to go on with.
  @discardableResult
  mutating func ask(_ colleague: Colleague) -> Bool {
    guard let question = plot.question() else { return true }
    work(colleague, Usual.work)
    plot.holdForCustomer(colleague, asking: plot.words([question.ask.template], by: colleague))
    if plot.chance.happens(percent: 12) {
      work(colleague, Spread.hours(24, 26, 44, 50, 72))
      plot.reply(colleague, plot.words(.reminder, by: colleague))
      if plot.team == Staff.serviceDesk, plot.chance.happens(percent: 30) { return false }
    }
    plot.awaitRequester(Usual.answer)
    plot.receive(plot.words(plot.scene.fitting(question.answers)))
    work(colleague, Usual.work)
    confirm(colleague)
    return true
  }

  /// The requester never answers.
  private mutating func giveUp(_ agent: Colleague) {
    work(agent, Spread.hours(44, 60, 72, 90, 130))
    plot.resolve(agent, plot.words(.noAnswer, by: agent))
    closeByItself()
  }

  private mutating func solve(_ agent: Colleague) {
    say(cause.notes.prefix(plot.chance.number(in: 1...2)), agent, Usual.work)
    if plot.chance.happens(percent: 7) {
      work(agent, Usual.work)
      plot.note(agent, plot.words(.called, by: agent))
    }
    work(agent, Usual.work)
    end(agent)
  }

  private mutating func withdraw(_ agent: Colleague) {
    plot.awaitRequester(Usual.answer)
    plot.receive(plot.words(family.isRequest ? .requestWithdrawn : .withdrawn))
    plot.attend(agent)
    plot.add(agent.actor, .lifecycle(.cancel(reason: plot.words(.withdrawnReason, by: agent))))
  }

  /// It goes up although tier 1 could have known it, and comes back with the known steps.
  private mutating func askInVain(_ agent: Colleague) {
    work(agent, Usual.work)
    plot.escalate(
      agent, to: family.team, summary: plot.subject, tried: plot.words(plot.scene.tried, by: agent),
      ask: plot.words(.askAbove, by: agent))
    guard let engineer = acknowledgeAbove(Usual.pickUpAbove) else { return }
    let article = family.isRequest ? family.name : "\(family.name): \(cause.name)"
    work(engineer, Usual.work)
    plot.handBack(
      engineer, to: Staff.serviceDesk, "known_solution",
      plot.words(.knownSolution, by: engineer, extra: ["article": article]))
    guard let next = take(Usual.pickUp) else { return }
    solve(next)
  }

  private mutating func handUp(_ agent: Colleague) {
    work(agent, Usual.work)
    let tried = plot.words(plot.scene.tried, by: agent)
    if plot.chance.happens(percent: 15) { plot.note(agent, plot.words(.called, by: agent)) }
    // The brief of a cause that only tier 3 finds is written by tier 2.
    let isSimple = cause.tier == 2
    let summary = isSimple ? plot.words(cause.summaries, by: agent) : ""
    let ask = isSimple ? plot.words(cause.asks, by: agent) : ""
    plot.escalate(
      agent, to: family.team, summary: summary.isEmpty ? plot.subject : summary, tried: tried,
      ask: ask.isEmpty ? plot.words(.askAbove, by: agent) : ask)
    receiveAbove(tried: tried)
  }
}
