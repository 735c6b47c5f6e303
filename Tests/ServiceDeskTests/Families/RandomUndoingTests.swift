import Testing

@testable import ServiceDesk

/// Whatever is done in whatever order: undone at once, it never was.
struct RandomUndoingTests {
  private static let two = Desk.ticket(2)
  private static let people = ["tom", "nadia", "omar", "pia", "lena"]
  private static let commands: [TicketCommand] =
    UndoingTests.reversible + [
      .assignment(.steal), .assignment(.release), .lifecycle(.start), .lifecycle(.resume),
      .lifecycle(.reopen(reason: nil)), .lifecycle(.close), .escalation(.acknowledge),
      .escalation(.handBack(to: Desk.network, reason: "solved", guidance: "g")),
      .classification(.tag(add: ["mtu", "oslo"], remove: ["vpn"])),
      .classification(.setField("site", to: nil)), .conversation(.unwatch(PersonID("omar"))),
      .conversation(.note("Seen, @tom")), .conversation(.reply("On it")),
      .conversation(.receive("It drops again")), .links(.unlink(two.id)), .links(.unmerge),
      .feedback(.rate(score: 2, comment: nil)),
    ]

  @Test(arguments: UInt64(1)...40)
  func `a deed undone at once leaves no trace in what the ticket is`(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    var shift = Shift()
    for _ in 0..<40 {
      let command = chance.pick(Self.commands)
      let person = chance.pick(Self.people)
      let before = shift.ticket.matter
      guard let deed = try? shift.order(command, by: person, other: Self.two) else { continue }
      guard !shift.history.happenings(of: deed).contains(where: { $0.permanence != nil }) else {
        continue
      }
      let after = shift.ticket.matter
      let undoing = try shift.undo(deed, by: person, other: Self.two)
      #expect(shift.ticket.matter == before, "\(command) by \(person)")
      if chance.next() % 3 > 0 {
        try shift.undo(undoing, by: person, other: Self.two)
        #expect(shift.ticket.matter == after, "\(command) again by \(person)")
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `whatever may be undone later leaves what others did since`(seed: UInt64) throws {
    var chance = Chance(seed: seed &* 7919)
    var shift = Shift()
    var deeds: [EventID] = []
    for _ in 0..<60 {
      let person = chance.pick(Self.people)
      if !deeds.isEmpty, chance.next() % 3 == 0 {
        let said = shift.ticket.entries
        _ = try? shift.undo(chance.pick(deeds), by: "lena", other: Self.two)
        #expect(shift.ticket.entries == said)
      } else if let deed = try? shift.order(
        chance.pick(Self.commands), by: person, other: Self.two)
      {
        deeds.append(deed)
      }
      #expect(shift.ticket.version == shift.history.happenings.count)
      #expect(shift.ticket.status != .onHold || shift.ticket.hold != nil)
      #expect((shift.ticket.status == .merged) == (shift.ticket.merge != nil))
    }
  }
}

/// Numbers by chance that are the same for the same seed.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(next() % UInt64(values.count))]
  }
}
