internal import ServiceDesk

// The orders, in the words of the verbs.
extension Plot {
  mutating func claim(_ colleague: Colleague) {
    add(colleague.actor, .assignment(.claim))
    owner = colleague
  }

  mutating func start(_ colleague: Colleague) {
    guard !isStarted else { return }
    add(colleague.actor, .lifecycle(.start))
    isStarted = true
  }

  mutating func note(_ colleague: Colleague, _ text: String) {
    guard !text.isEmpty else { return }
    add(colleague.actor, .conversation(.note(text)))
  }

  mutating func reply(_ colleague: Colleague, _ text: String) {
    guard !text.isEmpty else { return }
    add(colleague.actor, .conversation(.reply(letter(text, by: colleague))))
  }

  /// The requester writes.
  mutating func receive(_ text: String) {
    guard !text.isEmpty else { return }
    add(.requester(scene.requesterName), .conversation(.receive(text)))
  }

  mutating func holdForCustomer(_ colleague: Colleague, asking text: String) {
    add(
      colleague.actor,
      .lifecycle(.hold(.customer, until: nil, asking: letter(text, by: colleague))))
  }

  mutating func hold(_ colleague: Colleague, _ reason: HoldReason, until: Instant? = nil) {
    add(colleague.actor, .lifecycle(.hold(reason, until: until, asking: nil)))
  }

  mutating func resume(_ colleague: Colleague) { add(colleague.actor, .lifecycle(.resume)) }

  mutating func escalate(
    _ colleague: Colleague, to team: String, summary: String, tried: String, ask: String
  ) {
    add(
      colleague.actor,
      .escalation(.escalate(to: TeamID(team), summary: summary, tried: tried, ask: ask)))
    isEscalated = true
    arrive(at: TeamID(team))
  }

  mutating func acknowledge(_ colleague: Colleague) {
    add(colleague.actor, .escalation(.acknowledge))
  }

  mutating func handBack(
    _ colleague: Colleague, to team: TeamID, _ reason: String, _ guidance: String
  ) {
    add(
      colleague.actor, .escalation(.handBack(to: team, reason: reason, guidance: guidance)))
    if setting.policy.handBackReason(reason)?.isBounce == true { isBounced = true }
    arrive(at: team)
  }

  mutating func move(_ colleague: Colleague, to team: TeamID) {
    add(colleague.actor, .assignment(.move(to: team)))
    arrive(at: team)
  }

  private mutating func arrive(at team: TeamID) { (self.team, owner) = (team, nil) }

  mutating func setField(_ colleague: Colleague, _ field: String, _ value: String) {
    guard !value.isEmpty else { return }
    add(colleague.actor, .classification(.setField(field, to: value)))
  }

  mutating func resolve(_ colleague: Colleague, _ text: String) {
    add(colleague.actor, .lifecycle(.resolve(text: text)))
  }

  /// Greeting, text and name, in the way of whoever writes.
  private func letter(_ text: String, by colleague: Colleague) -> String {
    let (first, text) = (scene["user"] ?? "", text.capitalisedFirst)
    return switch colleague.voice {
    case .brief: "Hi \(first),\n\(text)"
    case .plain: "Hello \(first),\n\(text)\n\n\(colleague.firstName)"
    case .formal: "Dear \(first),\n\n\(text)\n\nKind regards,\n\(colleague.person.name)"
    }
  }
}
