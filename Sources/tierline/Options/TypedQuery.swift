internal import Journal
internal import ServiceDesk

/// A query from the command line. That it can be read is known without a desk, whether there is
/// whom and what it names only at one.
struct TypedQuery {
  private let text: String

  /// - Throws: `malformedQuery`.
  init(_ text: String) throws {
    self.text = text
    do throws(QueryFault) {
      _ = try Query.parse(text, zone: .local, now: .now)
    } catch {
      throw VerbFailure.malformedQuery(text, error)
    }
  }

  /// - Parameter moment: when the desk is asked about, where an option says so.
  /// - Throws: `malformedQuery` for a person, a team or a category that the desk does not know.
  func query(at session: Session, asOf moment: Instant? = nil) throws -> Query {
    do {
      return try session.journal.query(text, zone: .local, now: .now, asOf: moment)
    } catch let fault as QueryFault {
      throw VerbFailure.malformedQuery(text, fault)
    }
  }
}
