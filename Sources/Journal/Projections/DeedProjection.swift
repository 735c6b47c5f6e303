internal import Foundation
internal import GRDB
internal import ServiceDesk

/// The latest deeds of each person, so that the last of them is found at once.
///
/// What was imported is nobody's deed here. Older deeds are still undone by their id, or on their
/// ticket.
struct DeedProjection {
  private struct Deed {
    var actor: String
    var first: Int64
    var last: Int64
    var parts = 0
    var isReversible = true
    var undoes: EventID?
  }
  private var deeds: [EventID: Deed] = [:]
  /// On how many tickets more (or fewer) earlier deeds stand.
  private var turns: [EventID: Int] = [:]
  private var latest: EventID?
  private var touched: Set<Int> = []

  static let mostPerPerson = 100
  private static let mostGathered = 4096

  mutating func apply(
    _ change: ProjectionBatch.Change, retelling: Retelling?, _ db: Database
  ) throws {
    for (place, deed) in (retelling?.chain ?? []).enumerated() {
      turns[deed, default: 0] += place.isMultiple(of: 2) ? -1 : 1
    }
    let recorded = change.recorded
    guard recorded.origin != .imported, let person = recorded.actor.person else { return }
    if deeds.count >= Self.mostGathered, deeds[recorded.deed] == nil { try flush(db) }
    if latest != recorded.deed { (latest, touched) = (recorded.deed, []) }
    var deed =
      deeds[recorded.deed]
      ?? Deed(actor: person.name, first: recorded.sequence, last: recorded.sequence)
    deed.last = recorded.sequence
    deed.undoes = deed.undoes ?? recorded.happening.undoes
    // What a split opens is a part of what it does to the source.
    if !change.isOpenedBySplit, touched.insert(change.number).inserted { deed.parts += 1 }
    if !change.isOpenedBySplit, change.event.permanence != nil { deed.isReversible = false }
    deeds[recorded.deed] = deed
  }

  mutating func flush(_ db: Database) throws {
    for (id, deed) in deeds { try write(deed, id, db) }
    for (id, turn) in turns where turn != 0 {
      try db.cachedStatement(sql: "UPDATE deed SET parts = parts + ? WHERE id = ?")
        .execute(arguments: [turn, Data(id.bytes)])
    }
    for actor in Set(deeds.values.map(\.actor)) { try forgetOldest(of: actor, db) }
    deeds.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
  }

  /// A bulk comes in several transactions.
  private func write(_ deed: Deed, _ id: EventID, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO deed VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET last = excluded.last, parts = parts + excluded.parts,
          reversible = reversible AND excluded.reversible,
          undoes = coalesce(undoes, excluded.undoes)
        """
    ).execute(arguments: [
      Data(id.bytes), deed.actor, deed.first, deed.last, deed.parts, deed.isReversible,
      deed.undoes.map { Data($0.bytes) },
    ])
  }

  private func forgetOldest(of actor: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM deed WHERE actor = ?1 AND first <= (
          SELECT first FROM deed WHERE actor = ?1 ORDER BY first DESC LIMIT 1 OFFSET ?2
        )
        """
    ).execute(arguments: [actor, Self.mostPerPerson])
  }
}

extension ProjectionBatch.Change {
  fileprivate var isOpenedBySplit: Bool {
    switch event {
    case .intake: recorded.cause != nil
    case .splitting(.splitOff): true
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback, .links,
      .splitting, .undoing, .timekeeping:
      false
    }
  }
}
