internal import ServiceDesk

// How a ticket comes.
extension Plot {
  /// Opened by a monitor, by whoever of tier 1 is there, or by the mail intake when nobody is.
  mutating func open(subject: String, details: String, tried: String? = nil) -> Colleague? {
    self.subject = subject
    let agent = present()
    let command = opening(
      subject: subject, details: details,
      handover: tried.flatMap { tried in
        agent.map { Handover(tried: tried, by: $0.id.name) }
      })
    let actor: Actor =
      scene.family.isAlert
      ? .automation("monitoring") : agent?.actor ?? .automation("mail-intake")
    add(actor, .intake(.open(command)))
    return scene.family.isAlert ? nil : agent
  }

  /// Somebody of tier 1 who is there now.
  private mutating func present() -> Colleague? {
    let category = scene.family.category
    guard
      let agent = setting.taker(
        of: Staff.serviceDesk, category: category, at: now, isGrave: false, &chance)
    else { return nil }
    return setting.isPresent(agent, at: now) ? agent : nil
  }

  private func opening(subject: String, details: String, handover: Handover?) -> Opening {
    Opening(
      subject: subject, details: details,
      requester: Requester(
        name: scene.requesterName, email: scene.requesterAddress,
        organisation: scene.organisation.name),
      handover: handover, team: team, impact: scene.impact, urgency: scene.urgency,
      category: scene.family.category,
      tags: scene.family.tags + (scene.isImportant && !scene.family.isAlert ? ["vip"] : []))
  }

  /// What the requester wrote, as people of that place write.
  mutating func request() -> String {
    report = words(scene.details)
    let text = [prefix, report].filter { !$0.isEmpty }.joined(separator: "\n")
    guard !scene.family.isAlert else { return text }
    switch chance.below(10) {
    case 0...3: return text
    case 4...6: return text + "\n" + words(scene.family.isRequest ? .urging : .impatience)
    case 7: return greeting + "\n\n" + text
    default: return greeting + "\n\n" + text + "\n\n" + scene.requester.name
    }
  }

  /// Some people thank in their own tongue.
  mutating func thanks(for colleague: Colleague) -> String {
    let own = scene.organisation.tongue.thanks
    if chance.happens(percent: 25), let words = chance.pick(own) { return words }
    return words(.thanks, by: colleague)
  }

  /// What stands beside a mark.
  mutating func comment(_ phrase: Phrase, for colleague: Colleague) -> String {
    let own = phrase == .praise ? scene.organisation.tongue.praise : []
    if chance.happens(percent: 25), let words = chance.pick(own) { return words }
    return words(phrase, by: colleague)
  }

  private var greeting: String {
    switch scene.organisation.tongue {
    case .english: "Hi team,"
    case .german: "Guten Tag,"
    case .french: "Bonjour,"
    case .italian: "Buongiorno,"
    case .norwegian: "Hei,"
    case .polish: "Dzień dobry,"
    case .turkish: "Merhaba,"
    case .japanese: "お世話になっております。"
    case .arabic: "مرحبا،"
    }
  }
}
