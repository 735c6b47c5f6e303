internal import Journal
internal import ServiceDesk

/// What tells the events of one case from all others, at every import and on every desk: the
/// mapping, the case's reference, the row and the place within the row.
struct CaseKey: Sendable {
  let mapping: String
  let reference: String

  /// The event that opens the ticket: the first of the first row.
  var opening: EventID { event(1, row: 1) }

  func event(_ ordinal: Int, row: Int) -> EventID {
    .derived(from: ["import", mapping, reference, String(row), String(ordinal)])
  }

  /// What the events of one row share.
  func cause(row: Int) -> EventID {
    .derived(from: ["import", mapping, reference, String(row)])
  }
}

/// Who tells the facts of one import.
struct Informant: Sendable {
  let mapping: String
  /// The operating-system account that imports.
  let account: String

  /// The person who worked, or the import itself where the source does not say.
  func author(_ person: PersonID?) -> Author {
    let actor = person.map { Actor.person($0) } ?? .automation("import:\(mapping)")
    return Author(actor: actor, account: account, origin: .imported)
  }

  /// The facts of a row, whose `number` is its place in the case that `opening` begins.
  func facts(
    _ events: [TicketEvent], of row: MappedRow, number: Int, openedBy opening: EventID,
    at moments: Moments
  ) -> [ImportedFact] {
    guard !events.isEmpty else { return [] }
    let key = CaseKey(mapping: mapping, reference: row.reference)
    let cause = key.cause(row: number)
    let author = author(row.worker)
    return events.enumerated().map { index, event in
      let isOpening = number == 1 && index == 0
      return ImportedFact(
        id: isOpening ? opening : key.event(index + 1, row: number),
        content: .ticket(openedBy: opening, event), author: author,
        occurredAt: moments.moment(of: event), cause: cause)
    }
  }
}
