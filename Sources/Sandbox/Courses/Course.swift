internal import ServiceDesk

/// How a ticket of a family goes: which tiers see it, what they find, and how it ends.
struct Course {
  var plot: Plot
  /// When it was first resolved; nil where it was not.
  var resolvedAt: Instant?
  /// How often what has come to pass before.
  var shares: Shares

  var family: Family { plot.scene.family }
  var cause: Family.Cause { plot.scene.cause }

  /// - Parameter scene: what it is about.
  init(
    _ scene: Scene, in setting: Setting, chance: Chance, lately: Draws.Lately, shares: Shares
  ) {
    plot = Plot(
      scene, in: setting, team: Staff.serviceDesk, chance: chance, lately: lately)
    self.shares = shares
  }

  /// Tells it from its opening to its end. The steps are then in the plot, in the order of time.
  mutating func run() {
    if cause.tier == 1 || (!family.isAlert && isLikely(.escalation, percent: 39)) {
      serviceDesk()
    } else {
      openedAbove()
    }
    shares.expect(.escalation, percent: 22)
    guard plot.isEscalated else { return }
    shares.count(.escalation)
    shares.expect(.bounce, percent: 19)
    if plot.isBounced { shares.count(.bounce) }
  }

  /// What leads to something that is counted when all is told; as likely as it has to be now.
  mutating func isLikely(_ turn: Shares.Turn, percent: Int) -> Bool {
    plot.chance.happens(percent: shares.likelihood(of: turn, percent: percent))
  }

  /// Whether something comes to pass that does so in this share of the cases.
  mutating func happens(_ turn: Shares.Turn, percent: Int) -> Bool {
    shares.happens(turn, percent: percent, &plot.chance)
  }

  /// Somebody of a team claims it, or its lead hands it to them.
  /// - Parameter other: who has just put it down.
  mutating func take(_ spread: Spread, unless other: Colleague? = nil) -> Colleague? {
    plot.pass(spread)
    guard
      let taker = plot.setting.taker(
        of: plot.team, category: family.category, at: plot.now, isGrave: plot.isGrave,
        unless: other, &plot.chance)
    else { return nil }
    let isTierOne = plot.team == Staff.serviceDesk
    if !isTierOne, plot.chance.happens(percent: 8), assign(to: taker) { return taker }
    plot.attend(taker)
    plot.claim(taker)
    return taker
  }

  /// - Returns: whether the lead was there to do it.
  private mutating func assign(to colleague: Colleague) -> Bool {
    guard let lead = plot.setting.staff.lead, plot.setting.isPresent(lead, at: plot.now),
      lead.person.teams.contains(plot.team)
    else { return false }
    plot.add(lead.actor, .assignment(.assign(to: colleague.id)))
    plot.owner = colleague
    plot.pass(Usual.pickUp)
    plot.attend(colleague)
    return true
  }

  /// Works on it for a while, until they can see to the next thing.
  mutating func work(_ colleague: Colleague, _ spread: Spread) {
    plot.pass(spread)
    plot.attend(colleague)
  }

  mutating func say(_ notes: ArraySlice<[Template]>, _ colleague: Colleague, _ spread: Spread) {
    for note in notes {
      takeTime(colleague, spread)
      plot.note(colleague, plot.words(note, by: colleague))
    }
  }

  mutating func classify(_ colleague: Colleague) {
    let asset = plot.scene.asset
    // A monitor may tell of a thing beside.
    let isNamed = !family.isAlert || plot.subject.contains(asset)
    if plot.chance.happens(percent: 60), isNamed { plot.setField(colleague, "asset", asset) }
    if plot.chance.happens(percent: 10) { plot.setField(colleague, "site", plot.scene.site.city) }
  }
}
