internal import GRDB
internal import ServiceDesk

/// The runs of all clocks, and what the queue shows of them.
///
/// A run is kept as it stood after the ticket's last event that concerned it. The ticket's face in
/// the queue, and when something falls due on it, heed the policies that were adopted since.
struct ClockProjection {
  /// A ticket's clocks as the run of events has brought them, and as the tables have them.
  struct Entry {
    var clocks: TicketClocks
    var stored: [Cycle]
    var storedFace: QueueFace?
  }

  /// Follows a ticket over one event.
  static func follow(
    _ change: ProjectionBatch.Change, _ retelling: Retelling?, _ entry: inout Entry,
    _ rules: inout ClockRules
  ) {
    if let retelling {
      entry.clocks = TicketClocks(retelling.history, &rules)
    } else {
      entry.clocks.evolve(
        from: change.before, to: change.after, change.event, change.recorded.occurrence, &rules)
    }
  }

  static func read(
    _ id: TicketID, isNew: Bool, _ db: Database
  ) throws -> Entry {
    guard !isNew else {
      return Entry(clocks: TicketClocks(), stored: [], storedFace: QueueFace.none)
    }
    let table = ClockTable(db: db)
    let cycles = try table.cycles(of: id)
    return Entry(
      clocks: TicketClocks(kept: cycles), stored: cycles, storedFace: try table.face(of: id))
  }

  /// Writes what has changed.
  static func write(
    _ ticket: Ticket, _ entry: inout Entry, _ rules: inout ClockRules, _ paces: inout PaceTable,
    _ db: Database
  ) throws {
    let table = ClockTable(db: db)
    let now = entry.clocks.cycles
    for cycle in now where !entry.stored.contains(cycle) { try table.write(cycle, of: ticket.id) }
    for cycle in entry.stored
    where !now.contains(where: { $0.clock == cycle.clock && $0.number == cycle.number }) {
      try table.remove(cycle, of: ticket.id)
    }
    entry.stored = now
    let subject = ClockSubject(ticket)
    let known = entry.clocks.standing(of: subject, at: rules.settledSince, &rules)
    let face = QueueFace(of: subject, known, &rules, typical: try paces.typical(for: ticket))
    if face != entry.storedFace { try table.write([(ticket.id.number, face)]) }
    entry.storedFace = face
  }
}

/// What the queue's row says of a ticket's clocks, and when something falls due.
struct QueueFace: Equatable {
  var face: ClockFace?
  /// The work that such a ticket still takes; µs.
  var typical: Int64
  /// The next moment at which time alone makes something happen.
  var next: Instant?

  init(face: ClockFace?, typical: Int64, next: Instant?) {
    (self.face, self.typical, self.next) = (face, typical, next)
  }

  init(
    of ticket: ClockSubject, _ clocks: TicketClocks, _ rules: inout ClockRules, typical: TimeSpan
  ) {
    face = ClockFace(of: clocks, &rules)
    self.typical = face == nil ? 0 : typical.microseconds
    next = Agenda(of: ticket, clocks, lead: nil, &rules).next
  }

  /// Of a ticket that was not there before.
  static let none = QueueFace(face: nil, typical: 0, next: nil)
}
