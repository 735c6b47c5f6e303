internal import ServiceDesk

/// What happened to one ticket of the sandbox desk, told as the orders people gave. The desk's own
/// rules decide what comes of them, each at its time.
struct Story: Sendable {
  /// By which another story may name it.
  var name = ""
  var opening: Opening
  private(set) var steps: [Step]

  /// An order: how long ago, by whom, and what, given the ticket as it then was and the numbers of
  /// the named stories.
  struct Step: Sendable {
    var ago: TimeSpan
    var actor: Actor
    var order: @Sendable (Ticket, [String: TicketID]) -> TicketCommand
  }

  /// How long ago it began.
  var age: TimeSpan { steps[0].ago }

  /// - Parameters:
  ///   - ago: such as `3d 2h`.
  ///   - person: who opened it.
  init(
    _ ago: String, by person: String, _ subject: String, for requester: String,
    of organisation:
      String, _ team: String, impact: Level = .medium, urgency: Level = .medium,
    category: String, tags: [String] = [], details: String, tried: String? = nil
  ) {
    let opening = Opening(
      subject: subject, details: details,
      requester: Requester(
        name: requester, email: Story.address(requester, organisation),
        organisation: organisation),
      handover: tried.map { Handover(tried: $0, by: person) }, team: TeamID(team),
      impact: impact, urgency: urgency, category: category, tags: tags)
    self.opening = opening
    steps = []
    add(ago, .person(PersonID(person))) { _, _ in .intake(.open(opening)) }
  }

  private static func address(_ person: String, _ organisation: String) -> String {
    let name = person.lowercased().replacing(" ", with: ".")
    let domain = organisation.lowercased().prefix { $0 != " " }
    return "\(name)@\(domain).example"
  }

  func named(_ name: String) -> Story {
    var story = self
    story.name = name
    return story
  }

  private mutating func add(
    _ ago: String, _ actor: Actor,
    _ order: @escaping @Sendable (Ticket, [String: TicketID]) -> TicketCommand
  ) {
    let spans = ago.split(separator: " ").map { TimeSpan(typed: String($0)) }
    let total = spans.reduce(into: Int64(0)) { $0 += $1?.microseconds ?? 0 }
    precondition(!spans.contains(nil), "“\(ago)” is no length of time")
    steps.append(Step(ago: TimeSpan(microseconds: total), actor: actor, order: order))
  }

  private func then(_ ago: String, _ person: String, _ command: TicketCommand) -> Story {
    var story = self
    story.add(ago, .person(PersonID(person))) { _, _ in command }
    return story
  }
}

// The orders, in the words of the verbs.
extension Story {
  func claim(_ ago: String, _ person: String) -> Story {
    then(ago, person, .assignment(.claim))
  }

  func steal(_ ago: String, _ person: String) -> Story {
    then(ago, person, .assignment(.steal))
  }

  func assign(_ ago: String, _ person: String, to other: String) -> Story {
    then(ago, person, .assignment(.assign(to: PersonID(other))))
  }

  func move(_ ago: String, _ person: String, to team: String) -> Story {
    then(ago, person, .assignment(.move(to: TeamID(team))))
  }

  func start(_ ago: String, _ person: String) -> Story {
    then(ago, person, .lifecycle(.start))
  }

  func note(_ ago: String, _ person: String, _ text: String) -> Story {
    then(ago, person, .conversation(.note(text)))
  }

  func reply(_ ago: String, _ person: String, _ text: String) -> Story {
    then(ago, person, .conversation(.reply(text)))
  }

  /// The requester writes.
  func message(_ ago: String, _ text: String) -> Story {
    var story = self
    story.add(ago, .requester(opening.requester.name)) { _, _ in .conversation(.receive(text)) }
    return story
  }

  /// Makes the latest note public.
  func publish(_ ago: String, _ person: String) -> Story {
    var story = self
    story.add(ago, .person(PersonID(person))) { ticket, _ in
      let note = ticket.entries.last { $0.kind == .note }
      return .conversation(.publish(note: note?.id ?? EventID(high: 0, low: 0)))
    }
    return story
  }

  func hold(
    _ ago: String, _ person: String, _ reason: HoldReason, asking: String? = nil
  ) -> Story {
    then(ago, person, .lifecycle(.hold(reason, until: nil, asking: asking)))
  }

  func resume(_ ago: String, _ person: String) -> Story {
    then(ago, person, .lifecycle(.resume))
  }

  func escalate(
    _ ago: String, _ person: String, to team: String, _ summary: String, tried: String, ask: String
  ) -> Story {
    then(
      ago, person,
      .escalation(.escalate(to: TeamID(team), summary: summary, tried: tried, ask: ask)))
  }

  func acknowledge(_ ago: String, _ person: String) -> Story {
    then(ago, person, .escalation(.acknowledge))
  }

  func handBack(_ ago: String, _ person: String, _ reason: String, _ guidance: String) -> Story {
    then(ago, person, .escalation(.handBack(to: nil, reason: reason, guidance: guidance)))
  }

  func raise(_ ago: String, _ person: String, _ reason: String) -> Story {
    then(ago, person, .escalation(.raise(reason: reason)))
  }

  func resolve(_ ago: String, _ person: String, _ text: String) -> Story {
    then(ago, person, .lifecycle(.resolve(text: text)))
  }

  func close(_ ago: String, _ person: String) -> Story {
    then(ago, person, .lifecycle(.close))
  }

  func cancel(_ ago: String, _ person: String, _ reason: String) -> Story {
    then(ago, person, .lifecycle(.cancel(reason: reason)))
  }

  func prioritise(_ ago: String, _ person: String, _ priority: Priority, _ why: String) -> Story {
    then(ago, person, .classification(.overridePriority(priority, reason: why)))
  }

  func set(_ ago: String, _ person: String, _ field: String, _ value: String) -> Story {
    then(ago, person, .classification(.setField(field, to: value)))
  }

  func link(_ ago: String, _ person: String, _ kind: LinkKind, to story: String) -> Story {
    reaching(story, ago, person) { .links(.link(kind, to: $0)) }
  }

  func merge(_ ago: String, _ person: String, into story: String) -> Story {
    reaching(story, ago, person) { .links(.merge(into: $0)) }
  }

  private func reaching(
    _ story: String, _ ago: String, _ person: String,
    _ command: @escaping @Sendable (TicketID) -> TicketCommand
  ) -> Story {
    var copy = self
    copy.add(ago, .person(PersonID(person))) { _, names in command(names[story] ?? TicketID(0)) }
    return copy
  }
}
