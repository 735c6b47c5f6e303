import Journal
import ServiceDesk

/// One thing to be done to all marked tickets.
struct MarkedOrder: Equatable, Sendable {
  var action: ActionName
  var command: TicketCommand
  var tickets: [TicketID]
}

/// What would come of it, ticket by ticket, as the desk stands.
struct BulkPreview: Equatable, Sendable {
  /// Each with the version that the preview saw.
  var able: [BulkOrder] = []
  var unable: [BulkOutcome.Unable] = []
}

/// What came of it.
struct BulkOutcome: Equatable, Sendable {
  struct Unable: Equatable, Sendable {
    var id: TicketID
    var obstacle: Obstacle
  }

  var done: [TicketID]
  var failed: [Unable]

  init(_ bulk: Bulk) {
    done = bulk.receipts.map(\.ticket)
    failed = bulk.obstacles.map { Unable(id: $0.ticket, obstacle: $0.obstacle) }
  }
}

extension Errands {
  /// Asks the rules about each ticket and writes nothing.
  func preview(_ order: MarkedOrder) throws -> BulkPreview {
    let versions = Dictionary(
      try journal.rows(order.tickets).map { ($0.id, $0.version) }, uniquingKeysWith: { $1 })
    let orders = order.tickets.map {
      BulkOrder(ticket: $0, commands: [order.command], seen: versions[$0])
    }
    var preview = BulkPreview()
    for (order, obstacle) in zip(orders, try journal.obstacles(to: orders, by: author)) {
      if let obstacle {
        preview.unable.append(.init(id: order.ticket, obstacle: obstacle))
      } else {
        preview.able.append(order)
      }
    }
    return preview
  }
}
