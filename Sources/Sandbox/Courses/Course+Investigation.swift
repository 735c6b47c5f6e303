internal import ServiceDesk

// Tier 2: finding out.
extension Course {
  /// Monitors and those of tier 1 who know the subject open it where it belongs, or beside it.
  mutating func openedAbove() {
    let team = TeamID(family.team)
    let isAstray = plot.chance.happens(percent: 6) && !family.isAlert
    plot.team = isAstray ? neighbour(of: team) : team
    let subject = plot.words(plot.scene.subjects)
    let details = plot.request()
    let tried = plot.chance.happens(percent: 50) ? plot.words(plot.scene.tried) : ""
    _ = plot.open(subject: subject, details: details, tried: tried.isEmpty ? nil : tried)
    if isAstray { redirect(to: team) }
    guard let engineer = take(Usual.pickUpAbove) else { return }
    classify(engineer)
    greet(engineer)
    investigate(engineer, isEscalated: false)
  }

  private func neighbour(of team: TeamID) -> TeamID {
    team == Staff.workplace ? Staff.network : Staff.workplace
  }

  private mutating func redirect(to team: TeamID) {
    guard let reader = take(Usual.pickUpAbove) else { return }
    work(reader, Usual.work)
    if plot.chance.happens(percent: 50) { plot.note(reader, plot.words(.wrongTeam, by: reader)) }
    plot.move(reader, to: team)
  }

  mutating func investigate(_ engineer: Colleague, isEscalated: Bool) {
    var engineer = engineer
    work(engineer, Spread(1, 4, 10, 30, 120))
    plot.start(engineer)
    watchAndRaise(engineer)
    // Nobody is asked for what is known already.
    if !family.isAlert, plot.chance.happens(percent: 16) { ask(engineer) }
    waitForNextTime(engineer)
    say(cause.notes.prefix(1), engineer, Usual.diagnosis)
    if !family.isAlert { hurry(engineer) }
    if plot.chance.happens(percent: 9) { askColleague(engineer) }
    if plot.chance.happens(percent: 4), let next = changeHands(engineer) { engineer = next }
    if cause.tier == 3 {
      explain(engineer)
      return consultEngineering(engineer)
    }
    // What is waited for comes before what then puts it right.
    waitOutside(engineer)
    say(cause.notes.dropFirst(), engineer, Usual.diagnosis)
    explain(engineer)
    work(engineer, Usual.work)
    if isEscalated, plot.chance.happens(percent: 26) { return returnSolved(engineer) }
    end(engineer)
  }

  /// The requester asks how it stands, while it is being looked for.
  private mutating func hurry(_ engineer: Colleague) {
    guard !family.isRequest, plot.chance.happens(percent: 12) else { return }
    plot.awaitRequester(Spread.hours(3, 8, 20, 28, 70))
    plot.receive(plot.words(.chase))
    work(engineer, Usual.work)
    plot.reply(engineer, plot.words(.chaseAnswer, by: engineer))
  }

  /// What the requester hears of the cause: never before it is known.
  private mutating func explain(_ engineer: Colleague) {
    guard !family.isAlert, plot.chance.happens(percent: 48) else { return }
    plot.reply(engineer, plot.words(cause.replies, by: engineer))
  }

  private mutating func askColleague(_ engineer: Colleague) {
    let others = plot.setting.staff.engineers(of: plot.team).filter { $0.id != engineer.id }
    guard let other = plot.chance.pick(others) else { return }
    work(engineer, Usual.work)
    plot.note(
      engineer, plot.words(.peerAsk, by: engineer, extra: ["mention": other.id.name]))
    work(other, Usual.work)
    plot.note(other, plot.words(.peerAnswer, by: other))
    plot.attend(engineer)
  }

  /// Another of the team takes it over, or it is given back.
  private mutating func changeHands(_ engineer: Colleague) -> Colleague? {
    let others = plot.setting.staff.engineers(of: plot.team).filter { $0.id != engineer.id }
    guard let other = plot.chance.pick(others) else { return nil }
    if plot.chance.happens(percent: 40) {
      plot.note(engineer, plot.words(.releaseNote, by: engineer))
      plot.add(engineer.actor, .assignment(.release))
      return take(Usual.pickUpAbove, unless: engineer) ?? engineer
    }
    work(other, Usual.diagnosis)
    plot.add(other.actor, .assignment(.steal))
    plot.owner = other
    plot.note(other, plot.words(.stolenNote, by: other))
    return other
  }

  /// What concerns many or somebody important: the lead looks, decides or corrects the priority.
  private mutating func watchAndRaise(_ engineer: Colleague) {
    guard let lead = plot.setting.staff.lead else { return }
    let isUrgent = plot.priority <= .p2
    if plot.chance.happens(percent: isUrgent ? 16 : 2) {
      work(lead, Usual.lead)
      plot.add(lead.actor, .conversation(.watch(lead.id)))
      plot.attend(engineer)
    }
    if plot.chance.happens(percent: isUrgent ? 10 : 1) {
      plot.add(
        engineer.actor, .escalation(.raise(reason: plot.words(.raiseReason, by: engineer))))
      work(lead, Usual.lead)
      plot.acknowledge(lead)
      plot.attend(engineer)
    }
    if plot.chance.happens(percent: 4) { plot.overridePriority(by: lead) }
  }
}
