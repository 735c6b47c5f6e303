import Journal
import ServiceDesk

/// What a query finds while it is being typed, in the place of the queue; the queue beneath stays
/// as it is until the person keeps what was found.
struct SearchPane {
  /// So many results are read at a time; more as the cursor comes near their end.
  static let slice = 60
  static let most = 2000
  /// Nobody counts further while typing.
  static let mostCounted = 1000

  /// Where the person was when they began to look.
  let origin: Origin
  /// What is typed is the queue's own filter, not words looked for in passing.
  let isFilter: Bool
  private(set) var query: Query?
  private(set) var results: [SearchResult] = []
  private(set) var isLoading = false
  private(set) var cursor = 0
  private(set) var top = 0
  private(set) var count: Int?
  private var more: SearchFound.More?
  private var wanted = SearchPane.slice
  private var named: TicketID?
  private var generation = 0
  private var phrasesShown: [Phrase] = []
  /// Rows that the screen has for results.
  var height = 1

  struct Origin {
    var focus: Focus
    var isZoomed: Bool
    var ticket: TicketPane
  }

  init(origin: Origin, isFilter: Bool) { (self.origin, self.isFilter) = (origin, isFilter) }

  var selected: TicketRow? { results.indices.contains(cursor) ? results[cursor].row : nil }
  /// Those that the results hold.
  var phrases: [Phrase] { phrasesShown }
  /// A result with words has a line of its own for them.
  var linesEach: Int { phrasesShown.isEmpty ? 1 : 2 }
  var inSight: ArraySlice<SearchResult> {
    results.dropFirst(top).prefix(max(1, height / linesEach))
  }

  // MARK: Asking

  mutating func ask(_ query: Query, named: TicketID?) -> [Effect] {
    guard query != self.query else { return [] }
    (self.query, wanted, more, count) = (query, SearchPane.slice, nil, nil)
    self.named = named
    generation += 1
    return [request()]
  }

  /// Nothing is asked any more: the queue shows through.
  mutating func clear() {
    generation += 1
    (query, results, cursor, top, count, isLoading) = (nil, [], 0, 0, nil, false)
  }

  private mutating func request() -> Effect {
    isLoading = true
    return .search(
      SearchRequest(
        query: query ?? Query(), named: named, more: more, limit: SearchPane.slice,
        generation: generation))
  }

  mutating func receive(_ request: SearchRequest, _ found: SearchFound) -> [Effect] {
    guard request.generation == generation else { return [] }
    let isFirst = request.more == nil
    if isFirst {
      (results, cursor, top) = ([], 0, 0)
      phrasesShown = request.query.soughtPhrases.flatMap { $0 }
    }
    results += found.results
    more = found.more
    isLoading = false
    reveal()
    guard more != nil else {
      count = results.count
      return []
    }
    let counting = isFirst ? [Effect.countFound(request.query, generation: generation)] : []
    return (results.count < wanted ? [self.request()] : []) + counting
  }

  mutating func learn(count: Int, generation: Int) {
    if generation == self.generation { self.count = max(count, results.count) }
  }

  /// What has happened to tickets that were found.
  mutating func follow(_ changes: [News.Change]) {
    for change in changes {
      guard let place = results.firstIndex(where: { $0.row.id == change.row.id }) else { continue }
      results[place].row = change.row
    }
  }

  // MARK: Moving

  mutating func move(by distance: Int) -> [Effect] {
    cursor = max(0, min(results.count - 1, cursor + distance))
    reveal()
    let isNearEnd = cursor + 20 >= results.count && results.count < SearchPane.most
    guard isNearEnd, !isLoading, more != nil else { return [] }
    wanted = results.count + SearchPane.slice
    return [request()]
  }

  mutating func reveal() {
    let rows = max(1, height / linesEach)
    top = max(0, min(top, results.count - rows))
    if cursor < top { top = cursor }
    if cursor >= top + rows { top = cursor - rows + 1 }
  }

  /// Which of how many.
  var place: String {
    guard query != nil else { return "" }
    if results.isEmpty { return isLoading ? "looking …" : "none" }
    let total = count.map { $0 >= SearchPane.mostCounted ? "\($0.grouped)+" : $0.grouped }
    return "\((cursor + 1).grouped) of \(total ?? "…")"
  }
}
