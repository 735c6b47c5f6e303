internal import ServiceDesk

/// Who writes next, about what, and whether it belongs to something earlier.
struct Casting {
  private let setting: Setting
  /// What came last, oldest first.
  private var recent: [Earlier] = []
  /// When a thing was last reported: by whom, or with what cause.
  private var reported: [Report: Instant] = [:]
  /// What was said lately, on whatever ticket.
  private var lately: Draws.Lately = [:]
  private var shares = Shares()

  private struct Earlier {
    var id: TicketID
    var scene: Scene
    var subject: String
    var report: String
    /// Nil where it never is.
    var resolvedAt: Instant?
    var endsAt: Instant
    var hasEcho = false
  }

  private enum Report: Hashable {
    case requester(String, family: String)
    case cause(String, family: String)
    case causeAt(String, family: String, organisation: String)
  }

  /// One ticket in so many is a long one.
  private static let sagaInterval = 240
  private static let recentKept = 260

  init(_ setting: Setting) { self.setting = setting }

  /// The course of a ticket that comes at a moment.
  mutating func steps(for id: TicketID, at moment: Instant) -> [Step] {
    var chance = Chance(seed: setting.seed, 0x71C, id.number)
    if chance.happens(percent: 3), let steps = echo(at: moment, chance) { return steps }
    guard let scene = newScene(at: moment, &chance) else { return [] }
    if id.number % Casting.sagaInterval == 71 { return saga(at: moment, chance) }
    var course = newCourse(scene, chance)
    course.run()
    (lately, shares) = (course.plot.draws.lately, course.shares)
    remember(id, course)
    return course.plot.steps
  }

  private mutating func newCourse(_ scene: Scene, _ chance: Chance) -> Course {
    Course(scene, in: setting, chance: chance, lately: takeLately(), shares: shares)
  }

  /// Given away while a ticket is written, so that it is not copied.
  private mutating func takeLately() -> Draws.Lately {
    defer { lately = [:] }
    return lately
  }

  // MARK: New ones

  private func scene(at moment: Instant, _ chance: inout Chance) -> Scene? {
    guard let family = family(at: moment, &chance) else { return nil }
    return scene(of: family, at: moment, &chance)
  }

  private func scene(
    of family: Family, at moment: Instant, _ chance: inout Chance
  ) -> Scene? {
    guard let organisation = chance.pick(setting.organisations, weight: \.weight),
      let cause = chance.pick(family.causes, weight: \.weight)
    else { return nil }
    return Scene(
      family, cause: cause, organisation: organisation,
      requester: requester(of: organisation, &chance), openedAt: moment, zone: setting.zone,
      &chance)
  }

  /// Not what the same person has reported just before, nor what was found just before.
  private mutating func newScene(at moment: Instant, _ chance: inout Chance) -> Scene? {
    var scene: Scene?
    for _ in 0..<8 {
      scene = self.scene(at: moment, &chance)
      guard let scene, isKnown(scene) else { break }
    }
    if let scene {
      for report in reports(scene) { reported[report] = moment }
      forgetReports(before: moment - .days(16))
    }
    return scene
  }

  private func isKnown(_ scene: Scene) -> Bool {
    zip(reports(scene), distances(of: scene)).contains { report, distance in
      reported[report].map { scene.openedAt.since($0) < distance } ?? false
    }
  }

  private func reports(_ scene: Scene) -> [Report] {
    let family = scene.family.name
    return [
      .requester(scene.requester.name, family: family), .cause(scene.cause.name, family: family),
      .causeAt(scene.cause.name, family: family, organisation: scene.organisation.name),
    ]
  }

  /// How long none of the reports comes again: what only engineering finds is rare, and what was
  /// put right at a place stays so for a while.
  private func distances(of scene: Scene) -> [TimeSpan] {
    let (tier, isAlert) = (scene.cause.tier, scene.family.isAlert)
    let hours: Int64 = tier == 3 ? 150 : isAlert ? 80 : tier == 2 ? 55 : 26
    return [
      .days(6), .seconds(hours * 3600 / Int64(setting.fold)),
      .seconds((tier == 1 ? 4 : 15) * 86_400 / Int64(setting.fold)),
    ]
  }

  private mutating func forgetReports(before moment: Instant) {
    guard reported.count > 4000 * setting.fold else { return }
    reported = reported.filter { $0.value >= moment }
  }

  /// The first ones write often.
  private func requester(
    of organisation: Organisation, _ chance: inout Chance
  ) -> Organisation.Requesting {
    let people = organisation.people.count * setting.fold
    return organisation.person(min(chance.below(people), chance.below(people * 2)))
  }

  /// At night it is mostly monitors that write.
  private func family(at moment: Instant, _ chance: inout Chance) -> Family? {
    let clock = setting.zone.civilTime(moment)
    let isQuiet = clock.hour < 6 || clock.hour > 20 || clock.weekday > 4
    return chance.pick(setting.families) { family in
      guard isQuiet else { return family.weight }
      if family.isAlert { return family.weight * 8 }
      return family.isRequest || family.about == .room ? 0 : family.weight
    }
  }

  private func saga(at moment: Instant, _ chance: Chance) -> [Step] {
    var chance = chance
    let lasting = setting.families.filter { Casting.lasting.contains($0.name) }
    guard let family = chance.pick(lasting), let scene = scene(of: family, at: moment, &chance)
    else { return [] }
    return Saga(scene, in: setting, chance: chance).plot.steps
  }

  private static let lasting: Set<String> = [
    "Wi-Fi drops", "VPN is slow", "Database is slow", "Telephone",
  ]

  // MARK: Storms

  /// The parent of a storm, and when it will be resolved.
  func parent(of storm: Storm, id: TicketID) -> (steps: [Step], resolvedAt: Instant) {
    var chance = Chance(seed: setting.seed, 0x71D, id.number)
    guard var scene = scene(of: storm, at: storm.start, &chance) else {
      return ([], storm.start)
    }
    scene.makeGrave()
    let course = StormCourse(scene, in: setting, chance: chance)
    return (course.plot.steps, course.resolvedAt)
  }

  mutating func child(
    of storm: Storm, parent: TicketID, solvedAt: Instant, id: TicketID, at moment: Instant
  ) -> [Step] {
    var chance = Chance(seed: setting.seed, 0x71E, id.number)
    guard let scene = scene(of: storm, at: moment, of: id.number, &chance) else { return [] }
    let child = StormChild(
      scene, of: parent, solvedAt: solvedAt, in: setting, chance: chance, lately: takeLately())
    lately = child.plot.draws.lately
    return child.plot.steps
  }

  /// - Parameter number: that of the ticket; each is somebody else's.
  private func scene(
    of storm: Storm, at moment: Instant, of number: Int = 0, _ chance: inout Chance
  ) -> Scene? {
    guard let cause = storm.family.causes.first else { return nil }
    let people = storm.organisation.people.count * setting.fold * 4
    var scene: Scene?
    // Those at the first site: there it happens.
    for round in 0..<12 where scene?.site.code != storm.organisation.sites.first?.code {
      let person = storm.organisation.person((number + round * people / 12) % people)
      scene = Scene(
        storm.family, cause: cause, organisation: storm.organisation, requester: person,
        openedAt: moment, zone: setting.zone, &chance)
    }
    return scene?.hit(since: storm.start - .minutes(9))
  }

  // MARK: Echoes

  private mutating func remember(_ id: TicketID, _ course: Course) {
    guard !course.family.isAlert, let last = course.plot.steps.last else { return }
    recent.append(
      Earlier(
        id: id, scene: course.plot.scene, subject: course.plot.subject,
        report: course.plot.report, resolvedAt: course.resolvedAt, endsAt: last.at))
    if recent.count > 2 * Casting.recentKept { recent.removeFirst(Casting.recentKept) }
  }

  /// Somebody writes again about what they have written of.
  private mutating func echo(at moment: Instant, _ chance: Chance) -> [Step]? {
    var chance = chance
    let isStillOpen = chance.happens(percent: 55)
    guard let place = placeOfEarlier(isOpen: isStillOpen, at: moment, &chance) else { return nil }
    recent[place].hasEcho = true
    let earlier = recent[place]
    guard isStillOpen else { return followUp(of: earlier, at: moment, chance) }
    var echo = Echo(
      earlier.scene.opened(at: moment), of: earlier.id, called: earlier.subject,
      telling: earlier.report, in: setting, chance: chance, lately: takeLately())
    echo.repeatReport()
    lately = echo.plot.draws.lately
    return echo.plot.steps
  }

  /// Looked for at random: some dozens of looks cost the same on a desk of any size.
  private func placeOfEarlier(isOpen: Bool, at moment: Instant, _ chance: inout Chance) -> Int? {
    for _ in 0..<60 {
      guard let place = chance.pick(recent.indices) else { return nil }
      guard !recent[place].hasEcho, let resolvedAt = recent[place].resolvedAt,
        moment.since(recent[place].scene.openedAt) > .minutes(40)
      else { continue }
      let isOver = recent[place].endsAt < moment && !recent[place].scene.family.isRequest
      if isOpen ? resolvedAt > moment + .hours(2) : isOver { return place }
    }
    return nil
  }

  private mutating func followUp(
    of earlier: Earlier, at moment: Instant, _ chance: Chance
  ) -> [Step] {
    var chance = chance
    var scene = earlier.scene.opened(at: moment)
    scene.addTimes(&chance)
    var course = newCourse(scene, chance)
    course.follow(earlier.id)
    (lately, shares) = (course.plot.draws.lately, course.shares)
    return course.plot.steps
  }
}
