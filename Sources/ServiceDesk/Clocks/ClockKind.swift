/// A promise whose keeping is timed.
public enum ClockKind: String, CaseIterable, Comparable, Sendable {
  /// From the requester's first word to the first public answer of a person.
  case firstResponse = "first_response"
  /// From the oldest word of the requester that nobody has answered to the next public answer.
  case nextResponse = "next_response"
  /// From a public answer to the next one, as long as the ticket is not resolved.
  case update
  /// From the opening to the resolution; a ticket that comes back goes on where it stopped.
  case resolution
  /// From an arrival at another tier until somebody there takes notice.
  case acknowledgement

  public static func < (a: ClockKind, b: ClockKind) -> Bool { a.place < b.place }

  /// By its place: clocks are looked up with every event, and to hash their names would take as
  /// long as the rest.
  public func hash(into hasher: inout Hasher) { hasher.combine(place) }

  private var place: Int {
    switch self {
    case .firstResponse: 0
    case .nextResponse: 1
    case .update: 2
    case .resolution: 3
    case .acknowledgement: 4
    }
  }
}
