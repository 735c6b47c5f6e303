internal import ServiceDesk

/// A fault that comes and goes for weeks: measured, reported, discussed and measured again, on one
/// ticket of hundreds of entries.
struct Saga {
  private(set) var plot: Plot
  private var cause: Family.Cause { plot.scene.cause }

  init(_ scene: Scene, in setting: Setting, chance: Chance) {
    plot = Plot(scene, in: setting, team: TeamID(scene.family.team), chance: chance)
    run(scene.family)
  }

  private mutating func run(_ family: Family) {
    _ = plot.open(
      subject: plot.words(plot.scene.subjects), details: plot.request(),
      tried: plot.words(plot.scene.tried))
    let days = plot.chance.number(in: 9...19)
    guard let engineer = somebody() else { return }
    plot.pass(Usual.pickUpAbove)
    plot.attend(engineer)
    plot.claim(engineer)
    plot.setField(engineer, "asset", plot.scene.asset)
    plot.start(engineer)
    plot.note(engineer, plot.words(.sagaBegins, by: engineer))
    let end = plot.now + .days(Int64(days))
    var round = 0
    while plot.now < end {
      measure(engineer, round)
      round += 1
    }
    plot.attend(engineer)
    for note in cause.notes { plot.note(engineer, plot.words(note, by: engineer)) }
    plot.reply(engineer, plot.words(cause.farewells + Phrase.closing.wordings, by: engineer))
    plot.resolve(engineer, plot.words(cause.fixes, by: engineer))
    plot.wait(until: plot.nightlyRun(after: .hours(70)))
    plot.add(.automation("auto-close"), .lifecycle(.close))
  }

  /// Some hours of it.
  private mutating func measure(_ engineer: Colleague, _ round: Int) {
    plot.wait(Spread(12, 30, 55, 95, 240))
    // By night and on Sundays only the probe is awake.
    let isDay = Shift.office.covers(plot.now, in: plot.setting.zone)
    switch isDay ? plot.chance.below(20) : 0 {
    case 0...11:
      plot.add(.automation("probe"), .conversation(.note(plot.words(.sagaProbe))))
    case 12, 13:
      plot.awaitRequester(Spread(5, 10, 20, 40, 80))
      plot.receive(plot.words(.sagaReport))
    case 14, 15:
      plot.attend(engineer)
      plot.reply(engineer, plot.words(.sagaAnswer, by: engineer))
    case 16:
      guard let peer = somebody(), peer.id != engineer.id else { return }
      plot.attend(peer)
      plot.note(peer, plot.words(.sagaPeer, by: peer))
    case 17 where round % 3 == 0:
      plot.attend(engineer)
      plot.note(engineer, plot.words(.vendorNote, by: engineer))
    default:
      plot.attend(engineer)
      plot.note(engineer, plot.words(.sagaComment, by: engineer))
    }
  }

  private mutating func somebody() -> Colleague? {
    plot.setting.taker(
      of: plot.team, category: plot.scene.family.category, at: plot.now, isGrave: false,
      &plot.chance)
  }
}
