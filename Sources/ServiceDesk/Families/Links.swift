/// How tickets belong together.
public enum Links {
  public enum Command: Equatable, Sendable {
    case link(LinkKind, to: TicketID)
    case unlink(TicketID)
    case merge(into: TicketID)
    case unmerge
  }

  public enum Event: Equatable, Sendable {
    case linked(LinkKind, to: TicketID)
    case unlinked(LinkKind, from: TicketID)
    case merged(into: TicketID)
    case unmerged(from: TicketID)
  }

  public enum Refusal: Equatable, Sendable {
    case itself
    case mergedIntoItself
    case noSuchTicket(TicketID)
    case alreadyLinked(LinkKind, TicketID)
    case notLinked(TicketID)
    case parentOfItself(TicketID)
    case hasParent(TicketID)
    case targetIsMerged(TicketID, into: TicketID)
    case targetEnded(TicketID, Status)
    case notMerged
    case ended(Status)
  }
}

/// What the other ticket is to this one.
public enum LinkKind: String, CaseIterable, Sendable {
  case related
  case duplicateOf = "duplicate_of"
  case duplicatedBy = "duplicated_by"
  case parentOf = "parent_of"
  case childOf = "child_of"
  case follows
  case followedBy = "followed_by"
  case splitFrom = "split_from"
  case splitInto = "split_into"

  /// The same link read from the other ticket.
  public var inverse: LinkKind {
    switch self {
    case .related: .related
    case .duplicateOf: .duplicatedBy
    case .duplicatedBy: .duplicateOf
    case .parentOf: .childOf
    case .childOf: .parentOf
    case .follows: .followedBy
    case .followedBy: .follows
    case .splitFrom: .splitInto
    case .splitInto: .splitFrom
    }
  }
}

/// A link as it was made on this ticket; the other one shows it by reading.
public struct Link: Hashable, Sendable {
  public var kind: LinkKind
  public var other: TicketID

  public init(kind: LinkKind, other: TicketID) { (self.kind, self.other) = (kind, other) }
}

/// The ticket that this one redirects to, and what it was before.
public struct Merge: Hashable, Sendable {
  public var target: TicketID
  public var statusBefore: Status
}

extension Links.Command {
  var names: TicketCommand.Names {
    switch self {
    case .link(_, let other), .unlink(let other), .merge(let other):
      TicketCommand.Names(ticket: other)
    case .unmerge: TicketCommand.Names()
    }
  }
}

extension Ticket {
  func decide(
    _ command: Links.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    let event: Links.Event =
      switch command {
      case .link(let kind, let other): try linked(kind, other, in: situation)
      case .unlink(let other): try unlinked(other, in: situation)
      case .merge(let target): try merged(target, in: situation)
      case .unmerge: try unmerged(in: situation)
      }
    return [.links(event)]
  }

  private func named(_ id: TicketID, in situation: Situation) throws(Refusal) -> Ticket {
    guard id != self.id else { throw .links(.itself) }
    guard let other = situation.other, other.id == id, other.version > 0 else {
      throw .links(.noSuchTicket(id))
    }
    return other
  }

  private func linked(
    _ kind: LinkKind, _ id: TicketID, in situation: Situation
  ) throws(Refusal) -> Links.Event {
    try situation.require(.link, in: team)
    let other = try named(id, in: situation)
    let stands =
      links.contains(Link(kind: kind, other: id))
      || other.links.contains(Link(kind: kind.inverse, other: self.id))
    if stands { throw .links(.alreadyLinked(kind, id)) }
    let isCircle =
      links.contains(Link(kind: kind.inverse, other: id))
      || other.links.contains(Link(kind: kind, other: self.id))
    if isCircle, kind != .related { throw .links(.parentOfItself(id)) }
    if kind == .childOf, let parent = links.first(where: { $0.kind == .childOf }) {
      throw .links(.hasParent(parent.other))
    }
    return .linked(kind, to: id)
  }

  private func unlinked(_ id: TicketID, in situation: Situation) throws(Refusal) -> Links.Event {
    try situation.require(.link, in: team)
    guard let link = links.first(where: { $0.other == id }) else { throw .links(.notLinked(id)) }
    return .unlinked(link.kind, from: id)
  }

  private func merged(_ id: TicketID, in situation: Situation) throws(Refusal) -> Links.Event {
    try situation.require(.merge, in: team)
    guard status.isListed else { throw .links(.ended(status)) }
    guard id != self.id else { throw .links(.mergedIntoItself) }
    let target = try named(id, in: situation)
    // A chain of redirects could close into a ring; a merged ticket is therefore no target.
    if let merge = target.merge { throw .links(.targetIsMerged(id, into: merge.target)) }
    guard target.status.isListed else { throw .links(.targetEnded(id, target.status)) }
    return .merged(into: id)
  }

  private func unmerged(in situation: Situation) throws(Refusal) -> Links.Event {
    try situation.require(.merge, in: team)
    guard let merge else { throw .links(.notMerged) }
    return .unmerged(from: merge.target)
  }

  mutating func evolve(_ event: Links.Event, _ occurrence: Occurrence) {
    switch event {
    case .linked(let kind, let other): links.append(Link(kind: kind, other: other))
    case .unlinked(let kind, let other): links.removeAll { $0 == Link(kind: kind, other: other) }
    case .merged(let target):
      merge = Merge(target: target, statusBefore: status)
      status = .merged
    case .unmerged:
      status = merge?.statusBefore ?? .open
      merge = nil
    }
  }
}
