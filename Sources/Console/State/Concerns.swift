import Journal
import ServiceDesk

extension News {
  /// Why the person should look, even from elsewhere: it is done to them, or is theirs to answer,
  /// or the desk's policy has them told.
  func concerns(_ desk: DeskFacts, _ event: RecordedEvent) -> Bool {
    // What another system recorded is long past.
    guard event.origin != .imported else { return false }
    if told.contains(event.sequence) { return true }
    if event.hookFailure != nil { return desk.mayChangePolicy }
    return event.concerns(desk, changes.first { $0.row.id == event.ticket }?.row)
  }
}

extension RecordedEvent {
  /// - Parameter row: the ticket as it stands now.
  fileprivate func concerns(_ desk: DeskFacts, _ row: TicketRow?) -> Bool {
    let me = desk.me
    switch ticketEvent {
    case .assignment(.assigned(let to, let from)): return to == me.id || from == me.id
    case .assignment(.stolen(_, let from)): return from == me.id
    case .conversation(.mentioned(let mentioned)): return mentioned == me.id
    case .conversation(.received): return row?.owner == me.id
    case .escalation(.raised(nil, _)), .timekeeping(.raised(_, _, nil)):
      return row.map { desk.leads(of: $0.team).contains(me.id) } == true
    case .escalation(.raised(let lead, _)), .timekeeping(.raised(_, _, let lead)):
      return lead == me.id
    case .escalation(.escalated(let move, _)), .escalation(.handedBack(let move, _, _)):
      return me.teams.contains(move.to)
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing, .timekeeping, nil:
      return false
    }
  }

  /// Where it says that a program of the policy did not do its work.
  var hookFailure: HookFailure? {
    guard case .event(.desk(.hookFailed(let failure))) = content else { return nil }
    return failure
  }
}

extension DeskFacts {
  /// Those who look after the policy, hooks and all.
  fileprivate var mayChangePolicy: Bool {
    policy.rights[me.role]?.anywhere.contains(.policy) == true
  }

  /// To whom a team's tickets are raised: its lead, else those who lead it together, else all leads.
  fileprivate func leads(of team: TeamID) -> Set<PersonID> {
    NoticeAudience(
      owner: nil, team: team, people: Array(people.values), teams: Array(teams.values)
    ).people(behind: .lead)
  }
}
