internal import ServiceDesk

/// A morning on which something breaks for many at once: one parent ticket, on which several people
/// work, and a child ticket of everybody who writes.
struct Storm: Sendable {
  let start: Instant
  /// How many write besides the one who was first.
  let children: Int
  let family: Family
  let organisation: Organisation

  /// When the ticket with this place comes; place 0 is the parent's.
  func arrival(_ place: Int, seed: UInt64) -> Instant {
    guard place > 0 else { return start }
    var chance = Chance(seed: seed, 0x570, Int(truncatingIfNeeded: start.seconds), place)
    // Most of them in the first hour.
    let minutes = min(chance.number(in: 3...115), chance.number(in: 3...170))
    return start + .seconds(Int64(minutes * 60 + chance.below(60)))
  }
}

extension Storm {
  /// About one in five weeks, the last one some days before the end; none on a small desk.
  static func all(from start: Instant, to end: Instant, in setting: Setting) -> [Storm] {
    var storms: [Storm] = []
    var moment = end - .days(6)
    while moment > start + .days(4) {
      var day = setting.zone.civilTime(moment)
      if day.weekday > 4 { day = setting.zone.civilTime(moment - .days(2)) }
      var chance = Chance(seed: setting.seed, 0x5708, storms.count)
      (day.hour, day.minute) = (chance.number(in: 8...10), chance.below(60))
      let number = storms.count + Int(setting.seed % 3)
      guard let organisation = chance.pick(setting.organisations, weight: \.weight) else { break }
      storms.append(
        Storm(
          start: setting.zone.instant(day), children: chance.number(in: 21...29) * setting.fold,
          family: Family.storms[number % Family.storms.count], organisation: organisation))
      moment = moment - .days(Int64(chance.number(in: 26...44)))
    }
    return storms.reversed()
  }
}

/// How the parent of a storm goes.
struct StormCourse {
  private(set) var plot: Plot
  private(set) var resolvedAt: Instant
  private let cause: Family.Cause

  private static let pace = Spread(2, 6, 11, 18, 35)

  init(_ scene: Scene, in setting: Setting, chance: Chance) {
    plot = Plot(scene, in: setting, team: TeamID(scene.family.team), chance: chance)
    (cause, resolvedAt) = (scene.cause, scene.openedAt)
    run(scene.family)
  }

  private mutating func run(_ family: Family) {
    let tried = plot.words(plot.scene.tried)
    _ = plot.open(
      subject: plot.words(plot.scene.subjects), details: plot.words(plot.scene.details),
      tried: tried)
    guard let lead = plot.setting.staff.lead, let engineer = person(of: plot.team) else { return }
    plot.wait(StormCourse.pace)
    plot.claim(engineer)
    plot.start(engineer)
    note(0, engineer)
    plot.add(lead.actor, .conversation(.watch(lead.id)))
    plot.reply(engineer, plot.words(Array(cause.replies.prefix(1)), by: engineer))
    plot.add(
      engineer.actor, .escalation(.raise(reason: plot.words(.raiseReason, by: engineer))))
    plot.wait(StormCourse.pace)
    plot.acknowledge(lead)
    let expert = callIn(engineer, family, lead)
    end(engineer, expert, lead)
  }

  /// Tier 3 takes it, and finds it.
  private mutating func callIn(
    _ engineer: Colleague, _ family: Family, _ lead: Colleague
  ) -> Colleague {
    let team = plot.team
    plot.escalate(
      engineer, to: family.engineering, summary: plot.words(cause.summaries, by: engineer),
      tried: plot.words(plot.scene.tried, by: engineer), ask: plot.words(cause.asks, by: engineer))
    plot.wait(StormCourse.pace)
    let expert = person(of: plot.team) ?? lead
    plot.acknowledge(expert)
    plot.claim(expert)
    let others = plot.setting.staff.engineers(of: team).filter { $0.id != engineer.id }
    let peer = plot.setting.present(of: others, at: plot.now).first
    for place in 1..<cause.notes.count {
      plot.wait(StormCourse.pace)
      note(place, place == 2 ? engineer : place == 4 ? peer ?? expert : expert)
      if place == 3 {
        plot.reply(expert, plot.words(Array(cause.replies.suffix(1)), by: expert))
      }
    }
    plot.wait(StormCourse.pace)
    plot.handBack(expert, to: team, "solved", plot.words(cause.guidance, by: expert))
    return expert
  }

  private mutating func end(_ engineer: Colleague, _ expert: Colleague, _ lead: Colleague) {
    plot.wait(StormCourse.pace)
    plot.claim(engineer)
    plot.reply(engineer, plot.words(cause.farewells, by: engineer))
    plot.resolve(engineer, plot.words(cause.fixes, by: engineer))
    resolvedAt = plot.now
    plot.wait(Spread.hours(18, 20, 22, 24, 27))
    plot.attend(lead)
    plot.note(lead, plot.words(.review, by: lead, extra: ["mention": expert.id.name]))
    plot.wait(Spread.hours(30, 40, 46, 50, 70))
    plot.attend(lead)
    plot.add(lead.actor, .lifecycle(.close))
  }

  private mutating func note(_ place: Int, _ colleague: Colleague) {
    plot.note(colleague, plot.words(cause.notes[place], by: colleague))
  }

  /// Whoever is there, or is called.
  private mutating func person(of team: TeamID) -> Colleague? {
    plot.setting.taker(
      of: team, category: plot.scene.family.category, at: plot.now, isGrave: true, &plot.chance)
  }
}
