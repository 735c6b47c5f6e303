internal import ServiceDesk

/// What one ticket is about: who asks, where, of which thing, with which values. They stay the same
/// from its first word to its last.
struct Scene: Sendable {
  let family: Family
  let cause: Family.Cause
  let organisation: Organisation
  let site: Organisation.Site
  let requester: Organisation.Requesting
  private(set) var openedAt: Instant
  private(set) var begunAt: Instant
  let zone: ZoneRules
  /// The way in which its cause shows; nil where there is but one.
  let way: Character?
  /// The inventory's name for what it is about; empty where it is about no thing.
  let asset: String
  private(set) var impact: Level
  let urgency: Level
  private var words: [String: String] = [:]

  init(
    _ family: Family, cause: Family.Cause, organisation: Organisation,
    requester: Organisation.Requesting, openedAt: Instant, zone: ZoneRules,
    _ chance: inout Chance
  ) {
    (self.family, self.cause, self.organisation) = (family, cause, organisation)
    (self.requester, self.openedAt, self.zone) = (requester, openedAt, zone)
    begunAt = openedAt
    way = chance.pick(Array(cause.ways))
    // Most people sit at the first site, and each always at the same one.
    let seat = requester.name.utf8.reduce(0) { $0 &+ Int($1) }
    site = organisation.sites[seat % 3 == 0 ? seat / 3 % organisation.sites.count : 0]
    let inventory = Inventory(organisation: organisation, site: site)
    let own = seat % (organisation.people.count * 2)
    asset =
      family.about == .laptop || family.about == .telephone
      ? inventory.name(family.about, number: own) : inventory.name(family.about, &chance)
    let impact = Level(rawValue: chance.pick(family.impacts) ?? "") ?? .medium
    // People seldom say that it hits nobody but them.
    self.impact = impact == .low && chance.happens(percent: 55) ? .medium : impact
    urgency = Level(rawValue: chance.pick(family.urgencies) ?? "") ?? .medium
    words = Scene.inventoryWords(inventory, own: own, &chance)
    words["asset"] = asset
    // What it is about is called the same wherever its kind is spoken of.
    for (slot, kind) in Scene.kinds where kind == family.about { words[slot] = asset }
    addPlaces(&chance)
    addPeople()
    addTimes(&chance)
    for value in family.values { words[value.name] = fill(value.template, &chance) }
  }

  /// The same people and things, at another time.
  func opened(at moment: Instant) -> Scene {
    var scene = self
    scene.openedAt = moment
    return scene
  }

  /// One of the many whom something hits that began then and there.
  func hit(since begun: Instant) -> Scene {
    var scene = self
    scene.begunAt = begun
    scene.impact = .medium
    return scene
  }

  mutating func makeGrave() { impact = .high }

  var isImportant: Bool { requester.isImportant }
  var requesterName: String { family.isAlert ? "Monitoring" : requester.name }

  var requesterAddress: String {
    family.isAlert
      ? "monitoring@" + organisation.domain : organisation.address(of: requester.name)
  }

  subscript(slot: String) -> String? { words[slot] }

  func fill(_ template: Template, _ chance: inout Chance) -> String {
    template.filled(&chance) { words[$0] }
  }

  /// - Parameters:
  ///   - moments: words that hold at this moment only, before the ticket's own.
  ///   - extra: words for this text only, before all others.
  func fill(
    _ template: Template, _ chance: inout Chance, _ draws: inout Draws, _ moments: Moments,
    extra: [String: String]
  ) -> String {
    template.filled(&chance, &draws) { extra[$0] ?? moments[$0] ?? words[$0] }
  }
}

// What can be said of it.
extension Scene {
  var subjects: [Template] { fitting(family.subjects) }
  var details: [Template] { fitting(family.details) }

  var tried: [Template] {
    let fitting = fitting(family.tried)
    return fitting.isEmpty && !family.isAlert ? Phrase.triedInVain.wordings : fitting
  }

  /// Those to which the requester has an answer.
  var questions: [Family.Question] {
    family.questions.filter { $0.ask.fits(way) && !fitting($0.answers).isEmpty }
  }

  func fitting(_ wordings: [Family.Wording]) -> [Template] {
    wordings.filter { $0.fits(way) }.map(\.template)
  }
}

extension Scene {
  private static func inventoryWords(
    _ inventory: Inventory, own: Int, _ chance: inout Chance
  ) -> [String: String] {
    var words: [String: String] = [:]
    for (slot, kind) in kinds { words[slot] = inventory.name(kind, &chance) }
    words["laptop"] = inventory.name(.laptop, number: own)
    return words
  }

  private static let kinds: [(slot: String, kind: AssetKind)] = [
    ("printer", .printer), ("switch", .networkSwitch), ("ap", .accessPoint), ("router", .router),
    ("firewall", .firewall), ("files", .fileServer), ("db", .databaseServer),
    ("app", .applicationServer), ("dc", .directoryServer), ("backup", .backupServer),
    ("web", .webServer), ("mx", .mailServer), ("vm", .hypervisor), ("finance", .finance),
    ("business", .business), ("staffing", .staffing), ("sales", .sales), ("room", .room),
  ]

  private mutating func addPlaces(_ chance: inout Chance) {
    let floor = chance.below(site.floors) + 1
    let net = site.code.utf8.reduce(0) { $0 + Int($1) } % 90 + 20
    words["site"] = site.city
    words["code"] = site.code
    words["othersite"] =
      organisation.sites.first { $0.city != site.city }?.city ?? site.city
    words["floor"] = String(floor)
    words["desk"] = "\(floor).\(chance.number(in: 10...48))"
    words["net"] = "10.\(net)"
    words["ip"] = "10.\(net).\(floor * 10).\(chance.number(in: 11...240))"
    words["ip2"] = "10.\(net).2.\(chance.number(in: 5...60))"
    words["org"] = organisation.name
    words["laptops"] = organisation.code.uppercased() + "-LT"
    words["table"] = organisation.table
    words["orgcode"] = organisation.code
    words["domain"] = organisation.domain
    words["vendor"] = Scene.vendors[family.about.rawValue.utf8.count % Scene.vendors.count]
    words["ext"] = String(chance.number(in: 4100...4890))
    words["case"] = String(chance.number(in: 214_000...987_000))
    words["change"] = "CH-\(chance.number(in: 2100...8900))"
  }

  /// Each kind of thing comes from a maker of its own.
  private static let vendors: [String] = [
    "Ostara Systems", "Kelvin Networks", "Brightwell", "Halden Data", "Norrland Technik",
    "Pelham Software", "Aurum Devices", "Tessera",
  ]

  private mutating func addPeople() {
    let first = String(requester.name.prefix { $0 != " " })
    words["user"] = first
    words["name"] = requester.name
    words["department"] = requester.department
    words["login"] = String(
      organisation.address(of: requester.name).prefix { $0 != "@" })
  }

  /// What is said of the time at which it is reported, and of that at which it began.
  mutating func addTimes(_ chance: inout Chance) {
    let clock = zone.civilTime(openedAt)
    words["day"] = Scene.weekdays[clock.weekday]
    words["yesterday"] = Scene.weekdays[(clock.weekday + (clock.weekday == 0 ? 4 : 6)) % 7]
    words["lastweek"] = Scene.weekdays[chance.below(5)]
    words["date"] = "\(clock.day) \(Scene.months[clock.month - 1])"
    words["year"] = String(clock.year)
    words["lastyear"] = String(clock.year - 1)
    words["lastmonth"] =
      clock.month == 1 ? "12/\(clock.year - 1)" : "\(clock.month - 1)/\(clock.year)"
    let beginning = Beginning(before: openedAt, zone: zone, isWatched: family.isAlert, &chance)
    begunAt = beginning.moment
    words["begun"] = zone.told(begunAt, at: openedAt)
    words["since"] = beginning.since
  }

  static let weekdays: [String] = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let months: [String] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
