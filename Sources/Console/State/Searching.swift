import ServiceDesk
import Terminal

extension ConsoleState {
  /// Opens the line for a new search; in a ticket, for places in it.
  mutating func openSearch() -> [Effect] {
    if focus == .ticket, ticket.file != nil { return openFind() }
    return open(LinePrompt(.search(isNew: true)))
  }

  /// Opens the line with the filter as it stands, to be changed.
  mutating func openFilter() -> [Effect] {
    let text = queue.queryText
    let line = LinePrompt(.search(isNew: false), text: text.isEmpty ? "" : text + " ")
    return open(line)
  }

  private mutating func open(_ line: LinePrompt) -> [Effect] {
    let origin = SearchPane.Origin(focus: focus, isZoomed: isZoomed, ticket: ticket)
    search = SearchPane(origin: origin, isFilter: line.kind == .search(isNew: false))
    if isZoomed, focus != .queue { isZoomed = false }
    focus = .queue
    overlays.append(.line(line))
    return edited(line)
  }

  /// Shows what the text asks for as far as it can be read: half a word is no mistake yet.
  mutating func look(for line: LinePrompt) -> [Effect] {
    let text = line.buffer.text.trimmed
    guard !text.isEmpty else {
      search?.clear()
      restIsDue = true
      return []
    }
    guard let query = readTyped(line.buffer.text) else { return [] }
    let effects = search?.ask(query, named: TicketID(text) ?? Int(text).map { TicketID($0) }) ?? []
    searchPlace = search?.place ?? ""
    return effects
  }

  private func readTyped(_ text: String) -> Query? {
    (try? Query.parse(Query.openEnded(text), zone: zone, now: now))
      ?? (try? Query.parse(text, zone: zone, now: now))
  }

  mutating func write(_ key: Key, searching line: LinePrompt) -> [Effect] {
    let page = max(1, (search?.height ?? 1) / (search?.linesEach ?? 1) - 1)
    switch key {
    case .down, .control("n"): return step(1)
    case .up, .control("p"): return step(-1)
    case .pageDown: return step(page)
    case .pageUp: return step(-page)
    case .enter: return keep(line)
    case .escape, .control("c"): return leaveSearch()
    case .backspace where line.buffer.isEmpty: return leaveSearch()
    default: return writeText(key, in: line)
    }
  }

  private mutating func step(_ distance: Int) -> [Effect] {
    let effects = search?.move(by: distance) ?? []
    restIsDue = true
    return effects
  }

  /// What was found becomes the queue.
  private mutating func keep(_ line: LinePrompt) -> [Effect] {
    let typed = line.buffer.text
    if typed.isBlank, line.kind == .search(isNew: true) { return leaveSearch() }
    var text = Query.openEnded(typed).trimmed
    if (try? Query.parse(text, zone: zone, now: now)) == nil { text = typed.trimmed }
    return filter(FilterRequest(text: text, typed: typed))
  }

  /// Back to exactly where the person was.
  private mutating func leaveSearch() -> [Effect] {
    overlays.removeLast()
    guard let origin = search?.origin else { return [] }
    search = nil
    (focus, isZoomed) = (origin.focus, origin.isZoomed)
    let wasElsewhere = ticket.file?.ticket.id != origin.ticket.file?.ticket.id
    guard wasElsewhere, let id = origin.ticket.file?.ticket.id else { return [] }
    ticket = origin.ticket
    // It may have changed meanwhile; the reader's place in it stays.
    return ticket.await(id)
  }

  mutating func receive(_ request: SearchRequest, _ found: SearchFound) -> [Effect] {
    let effects = search?.receive(request, found) ?? []
    searchPlace = search?.place ?? ""
    restIsDue = true
    return effects
  }

  mutating func receive(countFound count: Int, generation: Int) -> [Effect] {
    search?.learn(count: count, generation: generation)
    searchPlace = search?.place ?? ""
    return []
  }
}
