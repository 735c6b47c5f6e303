import Journal
import ServiceDesk

/// The list of tickets that a query asks for, as much of it as has been looked at.
///
/// The cursor is a ticket, never a row: what changes is redrawn in place, what no longer belongs
/// stays until the next refresh, and what is new waits behind a badge.
struct QueuePane {
  static let slice = 200
  /// Nobody walks further; a filter gets there faster.
  static let mostRows = 20_000

  private(set) var query = Query()
  private(set) var queryText = ""
  private(set) var rows: [TicketRow] = []
  private(set) var next: QueuePlace?
  private(set) var generation = 0
  private(set) var isLoading = false
  /// Place of the cursor, and of the first row in sight.
  private(set) var cursor = 0
  private(set) var top = 0
  /// Tickets that have come to this queue since it was sorted.
  private(set) var arrived: Set<TicketID> = []
  /// In the list, but no longer asked for.
  private(set) var gone: Set<TicketID> = []
  /// Somebody has just changed them; counted down at each rest.
  private(set) var changed: Set<TicketID> = []
  var count: Int?
  /// Rows that the screen has for tickets.
  var height = 1

  private var places: [TicketID: Int] = [:]
  /// To be found again when the reloaded rows come.
  private var wanted: TicketID?

  var selected: TicketRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }
  var hasNext: Bool { cursor + 1 < rows.count || next != nil && !rows.isEmpty }
  var hasPrevious: Bool { cursor > 0 }
  var inSight: ArraySlice<TicketRow> { rows.dropFirst(top).prefix(height) }

  func row(_ id: TicketID) -> TicketRow? { places[id].map { rows[$0] } }

  // MARK: Asking

  /// Shows what another query asks for, from its beginning.
  ///
  /// - Parameter isTyped: more of it may be on its way, which must not wait for this answer.
  mutating func ask(_ query: Query, text: String, isTyped: Bool = false) -> [Effect] {
    (self.query, queryText, count) = (query, text, nil)
    wanted = selected?.id
    return reload(limit: QueuePane.slice, isBeside: isTyped)
  }

  /// Sorts anew; the cursor stays on its ticket where that is still among the first ones.
  mutating func refresh() -> [Effect] {
    wanted = selected?.id
    return reload(limit: max(QueuePane.slice, min(rows.count, 5 * QueuePane.slice)))
  }

  private mutating func reload(limit: Int, isBeside: Bool = false) -> [Effect] {
    generation += 1
    isLoading = true
    let request = QueueRequest(query: query, offset: nil, limit: limit, generation: generation)
    return [
      isBeside ? .searchQueue(request) : .loadQueue(request),
      .countQueue(query, generation: generation),
    ]
  }

  mutating func receive(_ request: QueueRequest, rows new: [TicketRow], next: QueuePlace?) {
    guard request.generation == generation else { return }
    isLoading = false
    if request.offset == nil {
      (rows, places, top) = ([], [:], 0)
      (arrived, gone, changed) = ([], [], [])
    }
    for row in new where places[row.id] == nil {
      places[row.id] = rows.count
      rows.append(row)
    }
    self.next = rows.count < QueuePane.mostRows ? next : nil
    if request.offset == nil { cursor = wanted.flatMap { places[$0] } ?? 0 }
    wanted = nil
    reveal()
  }

  // MARK: Moving

  /// Moves by rows; asks for the next slice when its end comes near.
  mutating func move(by distance: Int) -> [Effect] { move(to: cursor + distance) }

  mutating func move(to place: Int) -> [Effect] {
    cursor = max(0, min(rows.count - 1, place))
    reveal()
    return fetchAhead()
  }

  mutating func select(_ id: TicketID) {
    guard let place = places[id] else { return }
    cursor = place
    reveal()
  }

  private mutating func fetchAhead() -> [Effect] {
    guard let next, !isLoading, cursor + 2 * height + 20 >= rows.count else { return [] }
    isLoading = true
    return [
      .loadQueue(
        QueueRequest(
          query: query, offset: next, limit: QueuePane.slice, generation: generation))
    ]
  }

  /// Scrolls no further than needed for the cursor to be in sight.
  mutating func reveal() {
    top = max(0, min(top, rows.count - height))
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
  }

  // MARK: Following

  /// Takes over what has happened to single tickets; nothing moves.
  mutating func follow(_ changes: [News.Change], byOthers others: Set<TicketID>) {
    for change in changes {
      let id = change.row.id
      if let place = places[id] {
        if rows[place] != change.row, others.contains(id) { changed.insert(id) }
        rows[place] = change.row
        if change.isWanted { gone.remove(id) } else { gone.insert(id) }
      } else if change.isWanted {
        arrived.insert(id)
      } else {
        arrived.remove(id)
      }
    }
  }

  /// Nothing can move under the finger where nothing is shown, and so much may have come that
  /// single arrivals are not counted: asks anew, or for the number.
  mutating func recount() -> [Effect] {
    rows.isEmpty ? refresh() : [.countQueue(query, generation: generation)]
  }

  mutating func forgetChanged() { changed = [] }
}
