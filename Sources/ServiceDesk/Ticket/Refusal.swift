/// A rule said no. It carries the facts; `sentence` says what can be done now.
public enum Refusal: Error, Equatable, Sendable {
  case notAPerson(Actor)
  case notInRoster(PersonID)
  case hasLeft(PersonID)
  case unknownTeam(TeamID)
  case missingRight(Right, of: Role)
  case otherTeamsTicket(Right, team: TeamID)
  case mergedInto(TicketID)
  case noTransition(from: Status, to: Status)

  case intake(Intake.Refusal)
  case classification(Classification.Refusal)
  case assignment(Assignment.Refusal)
  case lifecycle(Lifecycle.Refusal)
  case escalation(Escalation.Refusal)
  case conversation(Conversation.Refusal)
  case feedback(Feedback.Refusal)
  case links(Links.Refusal)
  case splitting(Splitting.Refusal)
  case undoing(Undoing.Refusal)
  case adoption(Adoption.Refusal)
}
