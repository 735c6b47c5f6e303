internal import ServiceDesk

/// One ticket's course as it is being written: who does what, and when, from its opening on.
///
/// It keeps account of where the ticket stands, so that nothing is planned that the desk's rules
/// would refuse.
struct Plot {
  let setting: Setting
  let scene: Scene
  var chance: Chance
  /// The moment of the step that is being written.
  private(set) var now: Instant
  private(set) var steps: [Step] = []
  var team: TeamID
  var owner: Colleague?
  var isStarted = false
  var isEscalated = false
  var isBounced = false
  /// The requester has heard of a person.
  private(set) var hasReplied = false
  /// They have written since.
  private(set) var owesAnswer = false
  /// As the ticket was opened.
  var subject = ""
  /// What the requester wrote of it.
  var report = ""
  /// What the requester says before all else.
  var prefix = ""
  private var said: Set<String> = []
  /// What the requester was asked, by its mark.
  private var asked: Set<UInt64> = []
  /// What was drawn for its texts.
  private(set) var draws: Draws
  /// When it was put right, once that was said.
  private var doneAt: Instant?

  init(
    _ scene: Scene, in setting: Setting, team: TeamID, chance: Chance, lately: Draws.Lately = [:]
  ) {
    (self.scene, self.setting, self.team, self.chance) = (scene, setting, team, chance)
    draws = Draws(lately: lately)
    now = scene.openedAt
  }

  var priority: Priority {
    setting.policy.matrix.priority(impact: scene.impact, urgency: scene.urgency)
  }

  var isGrave: Bool { priority == .p1 }

  /// How long things take at this priority, in percent of the usual.
  private var speed: Int {
    switch priority {
    case .p1: 12
    case .p2: 52
    case .p3: 100
    case .p4: 165
    }
  }

  // MARK: Time

  /// Some time passes.
  mutating func pass(_ spread: Spread) { now = now + length(of: spread) }

  /// How long it takes at this priority, by whoever has it.
  mutating func length(of spread: Spread) -> TimeSpan {
    spread.draw(&chance, percent: speed * (owner?.pace ?? 100) / 100)
  }

  /// Until a colleague sees to it: at once while they are there, else some time into their next
  /// shift. What is grave does not wait for the morning where somebody is on call.
  mutating func attend(_ colleague: Colleague) {
    if isCalled(colleague) { return }
    let start = setting.attention(of: colleague, at: now)
    guard start > now else { return }
    now = start + Spread(1, 8, 20, 45, 120).draw(&chance)
  }

  private func isCalled(_ colleague: Colleague) -> Bool { isGrave && colleague.isOnCall }

  /// Until the requester answers: in the day's hours, mostly.
  mutating func awaitRequester(_ spread: Spread) {
    now = now + spread.draw(&chance, percent: isGrave ? 30 : 100)
    guard !chance.happens(percent: 6) else { return }
    let start = Shift.office.next(at: now, in: setting.zone)
    if start > now { now = start + Spread(2, 20, 60, 110, 240).draw(&chance) }
  }

  /// Some time passes, whatever the priority and whoever works.
  mutating func wait(_ spread: Spread) { now = now + spread.draw(&chance) }

  mutating func wait(until moment: Instant) { now = max(now + .seconds(20), moment) }

  // MARK: Steps

  /// Nobody does anything when their shift is over.
  mutating func add(_ actor: Actor, _ order: Order) {
    if let colleague = actor.person.flatMap({ setting.staff[$0] }), !isCalled(colleague),
      !setting.isOnShift(colleague, at: now)
    {
      attend(colleague)
    }
    steps.append(Step(at: now, actor: actor, order: order))
    now = now + .seconds(Int64(chance.number(in: 15...150)))
  }

  /// Whoever claims it first does this, too.
  mutating func insertAfterOpening(_ order: Order) {
    guard let place = steps.firstIndex(where: \.isClaim) else { return }
    var step = steps[place]
    (step.at, step.order) = (step.at + .seconds(5), order)
    steps.insert(step, at: place + 1)
  }

  mutating func add(_ actor: Actor, _ command: TicketCommand) {
    add(actor, .command(command))
    heed(command)
  }

  private mutating func heed(_ command: TicketCommand) {
    switch command {
    case .conversation(.reply), .lifecycle(.hold(_, _, asking: .some)):
      (hasReplied, owesAnswer) = (true, false)
    case .conversation(.receive): owesAnswer = true
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .undoing:
      break
    }
  }

  // MARK: Words

  /// What the requester was not asked before on this ticket; nil where there is nothing left.
  mutating func question() -> Family.Question? {
    let left = scene.questions.filter { !asked.contains($0.ask.template.mark) }
    guard let question = chance.pick(left) else { return nil }
    asked.insert(question.ask.template.mark)
    return question
  }

  /// A text on the ticket's trouble that has not been said on this ticket: what it counts, names or
  /// chooses is the same in all of them.
  mutating func words(
    _ wordings: [Template], by colleague: Colleague? = nil, extra: [String: String] = [:]
  ) -> String {
    draws.areFacts = true
    return fill(wordings, colleague, extra)
  }

  mutating func words(
    _ phrase: Phrase, by colleague: Colleague? = nil, extra: [String: String] = [:]
  ) -> String {
    draws.areFacts = false
    return fill(phrase.wordings, colleague, extra)
  }

  private mutating func fill(
    _ wordings: [Template], _ colleague: Colleague?, _ extra: [String: String]
  ) -> String {
    guard let first = wordings.first else { return "" }
    let moments = moments(colleague)
    var text = ""
    for _ in 0..<6 {
      // Which wording is taken is another draw than a choice that is the whole of the first one.
      let wording = wordings[draws.fresh(of: wordings.count, first.mark &+ 1, &chance)]
      text = scene.fill(wording, &chance, &draws, moments, extra: extra)
      while text.last == " " { text.removeLast() }
      if wording.slots.contains("done"), doneAt == nil { doneAt = moments.doneAt }
      if !said.contains(text) { break }
    }
    said.insert(text)
    return text
  }

  /// Some minutes ago, though not before what was done last.
  private var justBefore: Instant {
    let ago = now - .minutes(now.since(scene.openedAt).seconds % 19 + 2)
    return max(ago, min(now, (steps.last?.at ?? ago) + .seconds(20)))
  }

  private func moments(_ colleague: Colleague?) -> Moments {
    let before = justBefore
    return Moments(
      now: now, before: before, doneAt: doneAt ?? before, begunAt: scene.begunAt,
      me: (colleague ?? owner)?.firstName ?? "", zone: setting.zone)
  }
}
