import ServiceDesk

/// A desk in Berlin in winter, one hour ahead of UTC, at noon.
let berlin = ZoneRules(name: "Europe/Berlin") { _ in 3600 }
let noon = CivilTime(year: 2026, month: 11, day: 20, hour: 11).instant()

func query(_ text: String, zone: ZoneRules = berlin) throws -> Query {
  try Query.parse(text, zone: zone, now: noon)
}

func condition(_ text: String) throws -> Query.Condition? {
  try query(text).terms.first?.condition
}

func fault(_ text: String) -> QueryFault? {
  do throws(QueryFault) {
    _ = try Query.parse(text, zone: berlin, now: noon)
    return nil
  } catch {
    return error
  }
}

/// The part of the text that a fault points at.
func pointedAt(_ text: String) -> String? {
  fault(text).map { String(Array(text)[$0.range]) }
}

func moment(_ month: Int, _ day: Int, _ hour: Int = 0) -> Instant {
  CivilTime(year: 2026, month: month, day: day, hour: hour).instant(offset: 3600)
}

extension TicketFacts {
  /// An open ticket of tier 2, three days old, last touched an hour ago.
  static func sample(
    _ number: Int = 1042, _ change: (inout TicketFacts) -> Void = { _ in }
  ) -> TicketFacts {
    var facts = TicketFacts(
      id: TicketID(number), reference: "1-364285768", subject: "The VPN drops after lunch",
      status: .open, tier: 2, team: TeamID("V37 2nd"), owner: PersonID("maria"),
      requester: "anna@example.org", priority: .p2, category: "Network", tags: ["vpn", "Remote"],
      fields: ["Site": "Gent"], openedAt: noon - .days(3), updatedAt: noon - .hours(1),
      watchers: [PersonID("paul")], entries: ["Client log shows a rekey time-out"])
    change(&facts)
    return facts
  }
}

/// SplitMix64: the same seed gives the same texts on every machine.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
