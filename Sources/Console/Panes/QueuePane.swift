import Journal
import ServiceDesk

/// The list of tickets that a query asks for, as much of it as has been looked at: a stretch that
/// grows at either end and may begin anywhere, so that the end is as near as the beginning.
///
/// The cursor is a ticket, never a row: what changes is redrawn in place, what no longer belongs
/// stays until the next refresh, and what is new waits behind a badge.
struct QueuePane {
  static let slice = 200
  /// The stretch begins anew around the cursor when it has become longer.
  static let mostRows = 20_000

  private(set) var query = Query()
  private(set) var queryText = ""
  /// The list stands behind a figure.
  private(set) var drill: Drill?
  private(set) var rows: [TicketRow] = []
  /// Where the list goes on before the first row and after the last; nil where it does not.
  private(set) var previous: QueuePlace?
  private(set) var next: QueuePlace?
  /// How many tickets come before the first row; nil while that is not known.
  private(set) var offset: Int?
  private(set) var generation = 0
  /// What is being read; answers to anything else come too late.
  private var asked: QueueRequest?
  /// Place of the cursor, and of the first row in sight, among the rows.
  private(set) var cursor = 0
  private(set) var top = 0
  /// Tickets that have come to this queue since it was sorted.
  private(set) var arrived: Set<TicketID> = []
  /// In the list, but no longer asked for.
  private(set) var gone: Set<TicketID> = []
  /// Somebody has just changed them; counted down at each rest.
  private(set) var changed: Set<TicketID> = []
  private(set) var count: Int?
  /// Rows that the screen has for tickets.
  var height = 1

  /// Counted from the first row that was read, which those before it do not change.
  private var numbers: [TicketID: Int] = [:]
  private var firstNumber = 0
  private var wish = Wish.none
  private var sortedAt = Instant(microseconds: 0)

  /// What the cursor shall find again when the rows come.
  private enum Wish: Equatable {
    case none
    /// The ticket, if it is among the first rows.
    case ticket(TicketID)
    /// The ticket, wherever it stands.
    case surely(TicketID)
    case row(Int)
  }

  var isLoading: Bool { asked != nil }
  var selected: TicketRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }
  var hasNext: Bool { cursor + 1 < rows.count || next != nil && !rows.isEmpty }
  var hasPrevious: Bool { cursor > 0 || previous != nil }
  var inSight: ArraySlice<TicketRow> { rows.dropFirst(top).prefix(height) }

  func row(_ id: TicketID) -> TicketRow? { index(of: id).map { rows[$0] } }

  private func index(of id: TicketID) -> Int? { numbers[id].map { $0 - firstNumber } }

  /// All that it asks for has been read.
  var isWhole: Bool { previous == nil && next == nil && !isLoading }

  /// The tickets from one to another, whichever comes first; none where one is no longer there.
  func ids(from first: TicketID, to last: TicketID) -> [TicketID] {
    guard let a = index(of: first), let b = index(of: last) else { return [] }
    return rows[min(a, b)...max(a, b)].map(\.id)
  }

  func stands(_ id: TicketID, between first: TicketID, and last: TicketID) -> Bool {
    guard let place = index(of: id), let a = index(of: first), let b = index(of: last) else {
      return false
    }
    return (min(a, b)...max(a, b)).contains(place)
  }

  // MARK: Asking

  /// Shows what another query asks for, from its beginning.
  ///
  /// - Parameter chosen: the cursor goes to this ticket wherever it stands; without one it stays on
  ///   its own if that is among the first rows.
  mutating func ask(_ query: Query, text: String, choosing chosen: TicketID? = nil) -> [Effect] {
    (self.query, queryText, count, drill) = (query, text, nil, nil)
    wish = chosen.map { .surely($0) } ?? selected.map { .ticket($0.id) } ?? .none
    return reload(.beginning, limit: QueuePane.slice)
  }

  /// The tickets behind a figure, and what the queue showed before them.
  struct Drill: Equatable {
    /// Nil: its text says what the list is.
    var title: String?
    var before: Asked

    struct Asked: Equatable {
      var query: Query
      var text: String
    }
  }

  mutating func show(_ query: Query, text: String = "", title: String? = nil) -> [Effect] {
    let drill = Drill(
      title: title, before: drill?.before ?? .init(query: self.query, text: queryText))
    defer { self.drill = drill }
    return ask(query, text: text)
  }

  /// Shows again what came before a figure's tickets.
  mutating func leaveDrill() -> [Effect] {
    drill.map { ask($0.before.query, text: $0.before.text) } ?? []
  }

  /// Sorts anew; the cursor stays on its ticket while that belongs to the queue.
  mutating func refresh() -> [Effect] {
    wish = selected.map { .surely($0.id) } ?? .none
    let isShort = previous == nil && rows.count <= 5 * QueuePane.slice
    return reload(.beginning, limit: max(QueuePane.slice, isShort ? rows.count : 0))
  }

  /// Nothing is being read or waited for, and the list begins at its beginning.
  var isWhollySettled: Bool { !isLoading && previous == nil && rows.count <= QueuePane.slice }

  /// Sorts anew a list whose order passes with time, once a minute.
  mutating func sortAnew(at now: Instant) -> [Effect] {
    guard query.sort.key == .slack, now.since(sortedAt) >= .minutes(1) else { return [] }
    sortedAt = now
    return refresh()
  }

  private mutating func reload(_ aim: QueueRequest.Aim, limit: Int) -> [Effect] {
    generation += 1
    return [request(aim, limit: limit), .countQueue(query, generation: generation)]
  }

  private mutating func request(_ aim: QueueRequest.Aim, limit: Int) -> Effect {
    let request = QueueRequest(query: query, aim: aim, limit: limit, generation: generation)
    asked = request
    // What takes longer than a key may wait is read beside.
    return limit > 2 * QueuePane.slice ? .loadQueueBeside(request) : .loadQueue(request)
  }

  // MARK: Receiving

  mutating func receive(_ request: QueueRequest, _ slice: QueueSlice) -> [Effect] {
    guard request == asked else { return [] }
    asked = nil
    switch request.aim {
    case .after: append(slice)
    case .before: prepend(slice)
    case .around(let id): replace(with: slice, around: id)
    case .beginning, .end:
      replace(with: slice)
      if request.aim == .end { cursor = max(0, rows.count - 1) }
    }
    reveal()
    return fulfilWish(request.aim)
  }

  private mutating func append(_ slice: QueueSlice) {
    for row in slice.rows where numbers[row.id] == nil {
      numbers[row.id] = firstNumber + rows.count
      rows.append(row)
    }
    next = slice.next
  }

  private mutating func prepend(_ slice: QueueSlice) {
    let new = slice.rows.filter { numbers[$0.id] == nil }
    firstNumber -= new.count
    for (place, row) in new.enumerated() { numbers[row.id] = firstNumber + place }
    rows.insert(contentsOf: new, at: 0)
    (cursor, top) = (cursor + new.count, top + new.count)
    previous = slice.previous
    offset = previous == nil ? 0 : offset.map { max(0, $0 - new.count) }
  }

  private mutating func replace(with slice: QueueSlice) {
    (arrived, gone, changed) = ([], [], [])
    (rows, cursor, top, firstNumber) = (slice.rows, 0, 0, 0)
    numbers = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    (previous, next) = (slice.previous, slice.next)
    placeStretch()
  }

  /// The cursor's ticket keeps its row on the screen and its number in the list.
  private mutating func replace(with slice: QueueSlice, around id: TicketID) {
    let isSame = selected?.id == id
    let (row, number) = (cursor - top, offset.map { $0 + cursor })
    replace(with: slice)
    guard let place = index(of: id) else { return }
    cursor = place
    if isSame { top = max(0, place - row) }
    if isSame, offset == nil { offset = number.map { max(0, $0 - place) } }
  }

  /// Counts from the beginning or, where that is far, from the end.
  private mutating func placeStretch() {
    offset = previous == nil ? 0 : next == nil ? count.map { max(0, $0 - rows.count) } : nil
  }

  private mutating func fulfilWish(_ aim: QueueRequest.Aim) -> [Effect] {
    guard !rows.isEmpty, aim == .beginning || aim == .end else { return [] }
    defer { wish = .none }
    switch wish {
    case .none: break
    case .ticket(let id): cursor = index(of: id) ?? cursor
    case .surely(let id):
      guard let place = index(of: id) else {
        guard aim == .beginning, next != nil else { break }
        return [request(.around(id), limit: QueuePane.slice)]
      }
      cursor = place
    case .row(let number): cursor = max(0, min(rows.count - 1, number - (offset ?? 0)))
    }
    reveal()
    return fetchAhead()
  }

  mutating func learn(count: Int, generation: Int) {
    guard generation == self.generation else { return }
    self.count = count
    if previous != nil, next == nil { offset = max(0, count - rows.count) }
  }

  // MARK: Moving

  /// Moves by rows; asks for the next slice when an end of the stretch comes near.
  mutating func move(by distance: Int) -> [Effect] { move(to: cursor + distance) }

  /// To a place among the rows.
  mutating func move(to place: Int) -> [Effect] {
    cursor = max(0, min(rows.count - 1, place))
    reveal()
    return fetchAhead()
  }

  /// To a row of the whole list, counted from 0; past its end is its end.
  mutating func go(to number: Int) -> [Effect] {
    if let offset, number >= offset, number < offset + rows.count || next == nil {
      return move(to: number - offset)
    }
    let last = (count ?? Int.max) - 1
    if number >= last { return goToEnd() }
    wish = .row(number)
    let fromEnd = count.map { $0 - number } ?? Int.max
    let aim: QueueRequest.Aim = fromEnd < number ? .end : .beginning
    return [request(aim, limit: min(QueuePane.mostRows, min(number, fromEnd) + QueuePane.slice))]
  }

  mutating func goToBeginning() -> [Effect] {
    guard previous != nil else { return move(to: 0) }
    wish = .none
    return [request(.beginning, limit: QueuePane.slice)]
  }

  mutating func goToEnd() -> [Effect] {
    guard next != nil else { return move(to: rows.count - 1) }
    wish = .none
    return [request(.end, limit: QueuePane.slice)]
  }

  mutating func select(_ id: TicketID) {
    guard let place = index(of: id) else { return }
    cursor = place
    reveal()
  }

  private mutating func fetchAhead() -> [Effect] {
    guard !isLoading, let selected else { return [] }
    let near = 2 * height + 20
    let aim: QueueRequest.Aim
    if let next, cursor + near >= rows.count {
      aim = .after(next)
    } else if let previous, cursor < near {
      aim = .before(previous)
    } else {
      return []
    }
    guard rows.count < QueuePane.mostRows else {
      return [request(.around(selected.id), limit: 2 * QueuePane.slice)]
    }
    return [request(aim, limit: QueuePane.slice)]
  }

  /// Keeps the cursor in sight.
  mutating func reveal() {
    cursor = max(0, min(cursor, rows.count - 1))
    top = max(0, min(top, rows.count - height))
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
  }

  // MARK: Following

  /// Takes over what has happened to single tickets; nothing moves.
  mutating func follow(_ changes: [News.Change], byOthers others: Set<TicketID>) {
    for change in changes {
      let id = change.row.id
      if let place = index(of: id) {
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
