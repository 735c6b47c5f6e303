internal import Foundation
internal import GRDB
public import ServiceDesk

/// All that one order of somebody made happen, on one ticket or on many.
public struct Deed: Equatable, Sendable {
  public var id: EventID
  public var actor: Actor
  public var at: Instant
  /// The first ticket that it touched.
  public var ticket: TicketID
  /// On how many tickets it stands.
  public var tickets: Int
  /// It was one order on many tickets; that it still stands on the first is not said.
  public var isBulk = false
  /// What it did to the first of them.
  public var events: [TicketEvent]

  /// `claimed T-12`, or `tagged 5 tickets`.
  public var sentence: String {
    let place = isBulk || tickets > 1 ? tickets.of("ticket") : "\(ticket)"
    guard !events.isEmpty else { return "changed \(place)" }
    let told = events.filter { !$0.isAside }
    return (told.isEmpty ? events : told).map { $0.deed(on: place) }.joined(separator: ", ")
  }
}

extension Deed {
  /// That it was done last and stays, and what can be done instead.
  public var stayingSentence: String {
    "You \(sentence) last. \(permanence?.sentence ?? "That stays.") Nothing was taken back."
  }
}

/// The last thing that somebody did and that can still be looked at for undoing.
public struct LastDeed: Equatable, Sendable {
  public var deed: Deed
  /// What they have done since that stays whatever happens, such as notes and replies; the newest
  /// first, a few at most.
  public var passedOver: [Deed]

  /// What they did last, whether or not it can be taken back. Where it is another than `deed`,
  /// the older one is taken back only when somebody has named it or said yes to it.
  public var newest: Deed { passedOver.first ?? deed }
  public var isNewest: Bool { passedOver.isEmpty }
}

/// There is nothing of this id on the desk that somebody did.
public struct NoSuchDeed: Error, Equatable, Sendable {
  public var id: EventID
  public init(id: EventID) { self.id = id }
}

extension Journal {
  /// The person's last deed that can be taken back by its nature and was not; whether something
  /// that happened since stands in the way is for `undo` to say. Nil where there is none among
  /// their latest.
  public func lastUndoable(by person: PersonID) throws -> LastDeed? {
    try store.read { db in
      let deeds = DeedTable(table: EventTable(db: db, codec: codec))
      return try deeds.last(by: person)
    }
  }

  /// The same, looking at one ticket only.
  public func lastUndoable(by person: PersonID, on ticket: TicketID) throws -> LastDeed? {
    let deeds = try standingDeeds(of: person, on: ticket)
    guard let place = deeds.firstIndex(where: \.isReversible) else { return nil }
    return LastDeed(
      deed: deeds[place], passedOver: Array(deeds[..<place].prefix(LastDeed.mostPassedOver)))
  }

  /// What the person did last and stands, whether or not it can be taken back; nil where there is
  /// nothing.
  public func lastDeed(by person: PersonID) throws -> Deed? {
    try store.read { db in
      let deeds = DeedTable(table: EventTable(db: db, codec: codec))
      return try deeds.newest(by: person)
    }
  }

  /// The same, looking at one ticket only.
  public func lastDeed(by person: PersonID, on ticket: TicketID) throws -> Deed? {
    try standingDeeds(of: person, on: ticket).first
  }

  /// No undoings and nothing imported; the newest first.
  private func standingDeeds(of person: PersonID, on ticket: TicketID) throws -> [Deed] {
    let stream = try history(ticket)
    let gone = TicketHistory(id: ticket, happenings: stream.map(\.happening)).takenBack
    var seen: Set<EventID> = []
    return stream.reversed().compactMap { event in
      guard event.actor == .person(person), event.origin != .imported, !gone.contains(event.deed),
        event.happening.undoes == nil, seen.insert(event.deed).inserted
      else { return nil }
      let events = stream.filter { $0.deed == event.deed }.compactMap(\.ticketEvent)
      return Deed(
        id: event.deed, actor: event.actor, at: event.occurredAt, ticket: ticket, tickets: 1,
        events: events)
    }
  }

  /// The person's last undoing that stands: undo it to do its deed again.
  public func lastUndoing(by person: PersonID) throws -> Deed? {
    try store.read { db in
      let deeds = DeedTable(table: EventTable(db: db, codec: codec))
      return try deeds.lastUndoing(by: person)
    }
  }

  /// What a deed did, by its id or that of any of its events; nil where it is not known.
  public func deed(_ id: EventID) throws -> Deed? {
    try store.read { db in
      let deeds = DeedTable(table: EventTable(db: db, codec: codec))
      guard let extent = try deeds.extent(of: id) else { return nil }
      return try deeds.deed(extent)
    }
  }
}

extension LastDeed {
  static let mostPassedOver = 3
}

extension Deed {
  /// The deed that this one takes back, if it takes one back.
  public var undoes: EventID? {
    for case .undoing(.undone(let deed)) in events { return deed }
    return nil
  }

  /// Why it stays whatever happens; nil where it can be taken back.
  public var permanence: Permanence? { events.lazy.compactMap(\.permanence).first }

  var isReversible: Bool { permanence == nil }
}

extension TicketEvent {
  /// It only goes along with what was meant.
  fileprivate var isAside: Bool {
    switch self {
    case .lifecycle(.resumed), .conversation(.mentioned), .intake, .splitting(.splitOff): true
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback, .links,
      .splitting, .undoing, .timekeeping:
      false
    }
  }
}
