internal import ServiceDesk

/// What happened to one ticket of the sandbox desk, told as the orders people gave. The desk's own
/// rules decide what comes of them, each at its time.
struct Story: Sendable {
  /// By which another story may name it.
  var name = ""
  var opening: Opening
  /// Who opened it, in the story.
  let by: PersonID
  private(set) var orders: [Told]
  private var isOnCall = false

  /// An order, and how long ago it was given.
  struct Told: Sendable {
    var ago: TimeSpan
    var actor: Actor
    var order: Order
    /// It happened then even by night: somebody was called.
    var isOnCall = false
  }

  /// How long ago it began.
  var age: TimeSpan { orders[0].ago }

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
    (self.opening, by) = (opening, PersonID(person))
    orders = []
    add(ago, .person(PersonID(person)), .command(.intake(.open(opening))))
  }

  private static func address(_ person: String, _ organisation: String) -> String {
    let domain = organisation.lowercased().prefix { $0 != " " }
    return Organisation.address(of: person, at: domain + ".example")
  }

  func named(_ name: String) -> Story {
    var story = self
    story.name = name
    return story
  }

  /// What follows happened at its hour, whether by day or by night.
  func onCall() -> Story {
    var story = self
    story.isOnCall = true
    return story
  }

  private mutating func add(_ ago: String, _ actor: Actor, _ order: Order) {
    guard let span = TimeSpan(queryText: ago.filter { $0 != " " }) else {
      preconditionFailure("“\(ago)” is no length of time")
    }
    orders.append(Told(ago: span, actor: actor, order: order, isOnCall: isOnCall))
  }

  private func then(_ ago: String, _ person: String, _ command: TicketCommand) -> Story {
    then(ago, person, .command(command))
  }

  private func then(_ ago: String, _ person: String, _ order: Order) -> Story {
    var story = self
    story.add(ago, .person(PersonID(person)), order)
    return story
  }
}

extension Story {
  /// In the order in which they began.
  static let all: [Story] = (serviceDesk + network + workplace + applications + engineering)
    .sorted { $0.age > $1.age }

  /// Told from its end: whoever does something is on shift then, and what came before it came
  /// before it.
  func steps(_ clock: StoryClock, _ staff: Staff) -> [Step] {
    let opener = opener(clock, staff)
    var steps: [Step] = []
    var latest = clock.end
    for told in orders.reversed() {
      var step = Step(at: clock.end - told.ago, actor: told.actor, order: told.order)
        .done(by: opener, for: by)
      if !told.isOnCall {
        let shift = step.actor.person.flatMap { staff[$0]?.shift }
        step.at = clock.moment(told.ago, in: shift, before: latest)
      }
      latest = step.at - Story.gap
      steps.append(step)
    }
    return steps.reversed()
  }

  /// Between one thing and the next, where they are drawn together.
  private static let gap = TimeSpan.minutes(3)

  /// Whoever of tier 1 is there when it comes: who tells the story, if they are.
  private func opener(_ clock: StoryClock, _ staff: Staff) -> PersonID {
    let moment = clock.moment(age)
    let present = staff.engineers(of: Staff.serviceDesk).filter { colleague in
      colleague.shift.covers(moment, in: clock.zone)
    }
    guard staff.engineers(of: Staff.serviceDesk).contains(where: { $0.id == by }),
      !present.contains(where: { $0.id == by })
    else { return by }
    return present.first?.id ?? by
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
    story.add(
      ago, .requester(opening.requester.name), .command(.conversation(.receive(text))))
    return story
  }

  /// Makes the latest note public.
  func publish(_ ago: String, _ person: String) -> Story {
    then(ago, person, .publishLatestNote)
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
    then(ago, person, .link(kind, .story(story)))
  }

  func merge(_ ago: String, _ person: String, into story: String) -> Story {
    then(
      ago, person,
      .merge(.story(story), otherwise: .lifecycle(.cancel(reason: "The same as another ticket"))))
  }
}
