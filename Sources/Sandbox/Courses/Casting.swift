internal import ServiceDesk

/// Who writes next, and about what.
struct Casting {
  private let setting: Setting

  init(_ setting: Setting) { self.setting = setting }

  /// The course of a ticket that comes at a moment.
  mutating func steps(for id: TicketID, at moment: Instant) -> [Step] {
    var chance = Chance(seed: setting.seed, 0x71C, id.number)
    guard let scene = scene(at: moment, &chance) else { return [] }
    var course = Course(scene, in: setting, chance: chance)
    course.run()
    return course.plot.steps
  }

  private func scene(at moment: Instant, _ chance: inout Chance) -> Scene? {
    guard let organisation = chance.pick(setting.organisations, weight: \.weight),
      let family = family(at: moment, &chance),
      let cause = chance.pick(family.causes, weight: \.weight)
    else { return nil }
    let people = organisation.people.count * setting.fold
    // The first ones write often.
    let person = organisation.person(min(chance.below(people), chance.below(people * 2)))
    return Scene(
      family, cause: cause, organisation: organisation, requester: person, openedAt: moment,
      zone: setting.zone, &chance)
  }

  /// At night it is mostly monitors that write.
  private func family(at moment: Instant, _ chance: inout Chance) -> Family? {
    let hour = setting.zone.civilTime(moment).hour
    let isNight = hour < 6 || hour > 20
    return chance.pick(setting.families) { family in
      family.isAlert && isNight ? family.weight * 8 : family.weight
    }
  }
}
