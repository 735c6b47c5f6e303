internal import ServiceDesk

// How it ends, and what comes after the end.
extension Course {
  mutating func end(_ colleague: Colleague) {
    plot.attend(colleague)
    tell(colleague)
    plot.resolve(colleague, plot.words(cause.fixes, by: colleague))
    resolvedAt = resolvedAt ?? plot.now
    guard !family.isAlert else { return closeByItself() }
    if !family.isRequest, happens(.relapse, percent: 5) { return relapse(colleague) }
    settle(colleague)
  }

  /// The requester hears how it stands before it is called resolved.
  private mutating func tell(_ colleague: Colleague) {
    let isOwed = !plot.hasReplied || plot.owesAnswer
    guard !family.isAlert, plot.chance.happens(percent: isOwed ? 90 : 45) else { return }
    let words =
      plot.chance.happens(percent: 65) && !cause.farewells.isEmpty
      ? plot.words(cause.farewells, by: colleague) : plot.words(.closing, by: colleague)
    plot.reply(colleague, words)
  }

  private mutating func settle(_ colleague: Colleague) {
    let rates = happens(.rating, percent: 30)
    if plot.chance.happens(percent: 24) {
      plot.awaitRequester(Usual.thanks)
      plot.receive(plot.thanks(for: colleague))
      // Who is thanked for it may well close it.
      if plot.chance.happens(percent: 55) {
        work(colleague, Usual.work)
        plot.add(colleague.actor, .lifecycle(.close))
        if rates { rate(by: colleague) }
        return
      }
    }
    if rates { rate(by: colleague) }
    closeByItself()
  }

  mutating func closeByItself() {
    plot.wait(until: plot.nightlyRun(after: .hours(46)))
    plot.add(.automation("auto-close"), .lifecycle(.close))
  }

  /// A requester's mark for the work: mostly good, worse where it took long or came back.
  mutating func rate(by colleague: Colleague) {
    plot.awaitRequester(Usual.rating)
    let days = plot.now.since(plot.scene.openedAt).seconds / 86_400
    let luck = plot.chance.below(100) - Int(min(days, 12)) * 3 - (colleague.pace - 100) / 4
    let score = luck > 42 ? 5 : luck > 14 ? 4 : luck > 0 ? 3 : luck > -12 ? 2 : 1
    let phrase: Phrase = score > 3 ? .praise : score == 3 ? .comes : .complaint
    let says = plot.chance.happens(percent: score > 3 ? 35 : 70)
    let comment = says ? plot.comment(phrase, for: colleague) : nil
    plot.add(
      .requester(plot.scene.requesterName), .feedback(.rate(score: score, comment: comment)))
  }

  /// It was not solved after all.
  private mutating func relapse(_ colleague: Colleague) {
    plot.awaitRequester(Usual.relapse)
    plot.receive(plot.words(.comesAgain))
    work(colleague, Usual.work)
    plot.note(colleague, plot.words(.reopenedNote, by: colleague))
    work(colleague, Usual.diagnosis)
    if plot.chance.happens(percent: 80) {
      plot.reply(colleague, plot.words(.chaseAnswer, by: colleague))
      work(colleague, Usual.diagnosis)
    }
    plot.resolve(colleague, plot.words(.reopenedFix, by: colleague))
    settle(colleague)
  }
}
