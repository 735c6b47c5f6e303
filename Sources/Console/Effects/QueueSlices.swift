import Journal
import ServiceDesk

extension Journal {
  /// The slice that a request aims at. Whatever the aim, it is found by the order's own keys: the
  /// end of a list is the beginning of its reverse.
  func slice(_ request: QueueRequest, me: PersonID, now: Instant) throws -> QueueSlice {
    func page(_ query: Query, after place: QueuePlace?, limit: Int) throws -> QueuePage {
      try queue(query, me: me, now: now, after: place, limit: limit)
    }
    let (query, limit) = (request.query, request.limit)
    switch request.aim {
    case .beginning: return QueueSlice(try page(query, after: nil, limit: limit))
    case .after(let place): return QueueSlice(try page(query, after: place, limit: limit))
    case .end: return QueueSlice(reverse: try page(query.reversed, after: nil, limit: limit))
    case .before(let place):
      return QueueSlice(reverse: try page(query.reversed, after: place, limit: limit))
    case .around(let id):
      let found = try page(query.only(id), after: nil, limit: 1)
      guard let place = found.next else {
        return QueueSlice(try page(query, after: nil, limit: limit))
      }
      let before = QueueSlice(reverse: try page(query.reversed, after: place, limit: limit / 2))
      let after = QueueSlice(try page(query, after: place, limit: limit / 2))
      return QueueSlice(
        rows: before.rows + found.rows + after.rows, previous: before.previous, next: after.next)
    }
  }
}

extension QueueSlice {
  fileprivate init(_ page: QueuePage) { self.init(rows: page.rows, next: page.next) }

  fileprivate init(reverse page: QueuePage) {
    self.init(rows: page.rows.reversed(), previous: page.next)
  }
}

extension Query {
  fileprivate var reversed: Query {
    var query = self
    query.sort.isReversed.toggle()
    return query
  }

  fileprivate func only(_ id: TicketID) -> Query {
    var query = self
    query.terms.append(Term(.id([id])))
    return query
  }
}
