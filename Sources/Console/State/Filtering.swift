import Journal
import ServiceDesk
import Terminal

// How a text becomes the queue's filter.

extension ConsoleState {
  /// Shows what a query asks for; one that cannot be read is said to be so.
  mutating func filter(_ text: String) -> [Effect] { filter(FilterRequest(text: text.trimmed)) }

  /// A name that is not listed here may still stand on an old ticket: the desk is asked.
  mutating func filter(_ request: FilterRequest) -> [Effect] {
    do throws(QueryFault) {
      let query = try Query.parse(request.text, zone: zone, now: now, known: desk.knownNames)
      return keep(query, request)
    } catch {
      if case .unknownName = error.reason { return [.readFilter(request)] }
      return refuse(request, error)
    }
  }

  mutating func receive(_ request: FilterRequest, _ query: Query) -> [Effect] {
    isAwaited(request) ? keep(query, request) : []
  }

  mutating func receive(_ request: FilterRequest, _ fault: QueryFault) -> [Effect] {
    isAwaited(request) ? refuse(request, fault) : []
  }

  /// What was found becomes the queue, with the cursor on the ticket that was chosen.
  private mutating func keep(_ query: Query, _ request: FilterRequest) -> [Effect] {
    var chosen: TicketID?
    if request.typed != nil {
      chosen = search?.selected?.id
      overlays.removeLast()
      search = nil
    }
    restIsDue = true
    return queue.ask(query, text: request.text, choosing: chosen)
  }

  /// Under the very word, where it is before the person; else in the status line.
  private mutating func refuse(_ request: FilterRequest, _ fault: QueryFault) -> [Effect] {
    if request.typed != nil, case .line(var line) = overlays.last {
      line.fault = (fault.range, fault.sentence)
      replaceTop(.line(line))
    } else {
      say(fault.sentence, .warning)
    }
    return []
  }

  /// Nobody has gone on writing since, or left the line.
  private func isAwaited(_ request: FilterRequest) -> Bool {
    guard let typed = request.typed else { return true }
    guard case .line(let line) = overlays.last else { return false }
    return line.buffer.text == typed
  }
}

extension DeskFacts {
  /// The people, teams and categories that may be asked for without a look at the tickets.
  fileprivate var knownNames: KnownNames {
    KnownNames(
      people: people.keys.sorted(), teams: teams.keys.sorted(), categories: policy.categories)
  }
}
