internal import ServiceDesk

// Up a tier, and back.
extension Course {
  /// Somebody above takes notice of it.
  mutating func acknowledgeAbove(_ spread: Spread) -> Colleague? {
    plot.pass(spread)
    guard
      let taker = plot.setting.taker(
        of: plot.team, category: family.category, at: plot.now, isGrave: plot.isGrave,
        &plot.chance)
    else { return nil }
    plot.attend(taker)
    plot.acknowledge(taker)
    return taker
  }

  mutating func receiveAbove(tried: String) {
    guard let engineer = acknowledgeAbove(Usual.pickUpAbove) else { return }
    if isLikely(.bounce, percent: 15) { return bounce(engineer, tried: tried) }
    accept(engineer)
    investigate(engineer, isEscalated: true)
  }

  private mutating func accept(_ engineer: Colleague) {
    work(engineer, Usual.work)
    plot.claim(engineer)
  }

  /// It comes back down with a reason and guidance, is completed, and goes up again.
  private mutating func bounce(_ engineer: Colleague, tried: String) {
    let team = plot.team
    let (reason, guidance): (String, Phrase) =
      switch plot.chance.below(10) {
      case _ where family.isRequest: ("missing_context", .missingApproval)
      case 0...5: ("missing_context", .missingContext)
      case 6, 7: ("not_reproduced", .notReproduced)
      default: ("wrong_team", .wrongTeam)
      }
    work(engineer, Usual.work)
    plot.handBack(
      engineer, to: Staff.serviceDesk, reason, plot.words(guidance, by: engineer))
    guard let agent = take(Usual.pickUp) else { return }
    if plot.chance.happens(percent: 45) { ask(agent) } else { work(agent, Usual.work) }
    let phrase: Phrase = family.isRequest ? .approvalAdded : .contextAdded
    let context = plot.words(phrase, by: agent)
    plot.note(agent, context)
    work(agent, Usual.pickUp)
    plot.escalate(
      agent, to: team.name, summary: plot.subject, tried: tried + "\n" + context,
      ask: plot.words(.askAbove, by: agent))
    guard let again = acknowledgeAbove(Usual.pickUpAbove) else { return }
    accept(again)
    investigate(again, isEscalated: true)
  }

  /// Finished here; tier 1 tells the requester and ends it.
  mutating func returnSolved(_ engineer: Colleague) {
    let words =
      plot.chance.happens(percent: 60) && !cause.guidance.isEmpty
      ? plot.words(cause.guidance, by: engineer)
      : plot.words(
        .solvedGuidance, by: engineer, extra: ["fixed": plot.words(cause.fixes, by: engineer)])
    plot.handBack(engineer, to: Staff.serviceDesk, "solved", words)
    guard let agent = take(Usual.pickUp) else { return }
    work(agent, Usual.work)
    if plot.chance.happens(percent: 40) { plot.note(agent, plot.words(.handedNote, by: agent)) }
    end(agent)
  }
}
