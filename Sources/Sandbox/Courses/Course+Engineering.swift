internal import ServiceDesk

// Tier 3: what only engineering can find.
extension Course {
  /// To tier 3 with what tier 2 found, and back with the answer.
  mutating func consultEngineering(_ engineer: Colleague) {
    work(engineer, Usual.work)
    let team = plot.team
    let summary = plot.words(cause.summaries, by: engineer)
    let tried = briefed(by: engineer)
    plot.escalate(
      engineer, to: family.engineering, summary: summary, tried: tried,
      ask: plot.words(cause.asks, by: engineer))
    guard let expert = acknowledgeAbove(Usual.pickUpEngineering) else { return }
    guard let refusal = cause.refusal, happens(.refusal, percent: 20) else {
      return find(expert, for: engineer, of: team)
    }
    refuse(expert, refusal, to: team)
    guard let next = takeBack(engineer) else { return }
    bringUp(next, refusal, summary: summary, tried: tried)
    guard let again = acknowledgeAbove(Usual.pickUpEngineering) else { return }
    find(again, for: next, of: team)
  }

  /// What tier 2 has behind it: the steps of tier 1, and where its own findings stand.
  private mutating func briefed(by engineer: Colleague) -> String {
    let steps = plot.words(plot.scene.tried, by: engineer)
    let findings = plot.words(.findings, by: engineer)
    return [steps, findings].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// It goes back with the reason and what is needed; it should not have come like that.
  private mutating func refuse(
    _ expert: Colleague, _ refusal: Family.Refusal, to team: TeamID
  ) {
    work(expert, Usual.work)
    let guidance = [
      plot.words([refusal.guidance], by: expert), plot.words(.sendBack, by: expert),
    ]
    plot.handBack(expert, to: team, refusal.reason, guidance.joined(separator: " "))
  }

  private mutating func bringUp(
    _ engineer: Colleague, _ refusal: Family.Refusal, summary: String, tried: String
  ) {
    work(engineer, Usual.diagnosis)
    let brought = plot.words([refusal.brought], by: engineer)
    plot.note(engineer, brought)
    work(engineer, Usual.pickUp)
    plot.escalate(
      engineer, to: family.engineering,
      summary: plot.words(.summaryAgain, by: engineer, extra: ["summary": summary]),
      tried: tried + "\n" + brought, ask: plot.words(.askAgain, by: engineer))
  }

  private mutating func find(_ expert: Colleague, for engineer: Colleague, of team: TeamID) {
    work(expert, Usual.work)
    plot.claim(expert)
    waitOutside(expert)
    say(cause.notes.dropFirst(), expert, Usual.engineering)
    takeTime(expert, Usual.engineering)
    if plot.chance.happens(percent: 25) { return end(expert) }
    plot.handBack(expert, to: team, "solved", plot.words(cause.guidance, by: expert))
    guard let next = takeBack(engineer) else { return }
    work(next, Usual.work)
    end(next)
  }

  /// Whoever had it before takes it again, if they are there soon.
  private mutating func takeBack(_ engineer: Colleague) -> Colleague? {
    guard plot.chance.happens(percent: 70) else { return take(Usual.pickUpAbove) }
    work(engineer, Usual.pickUpAbove)
    plot.claim(engineer)
    return engineer
  }
}
