internal import Foundation
internal import ServiceDesk

/// A kind of event that this program can read.
struct Kind: Sendable {
  let name: String
  /// It happens to a ticket, not to the desk.
  let isTickets: Bool
  let decode: @Sendable (Data, Stream) throws -> LogEvent

  static func ticket<Form: TicketPayload>(_ form: Form.Type) -> Kind {
    lifted(form) { $0 }
  }

  /// An old form, raised to what it means today.
  static func lifted<Old: Payload, New: TicketPayload>(
    _ old: Old.Type, _ lift: @escaping @Sendable (Old) throws -> New
  ) -> Kind {
    Kind(name: Old.kind, isTickets: true) { data, stream in
      guard case .ticket(let id) = stream else {
        throw PayloadFault(why: "it stands in the stream \(stream), not in a ticket's")
      }
      return .ticket(id, try lift(Kind.decoder.decode(Old.self, from: data)).event)
    }
  }

  static func desk<Form: DeskPayload>(_ form: Form.Type) -> Kind {
    Kind(name: Form.kind, isTickets: false) { data, _ in
      .desk(try Kind.decoder.decode(Form.self, from: data).event)
    }
  }

  /// Made once: it is asked for every event that is read.
  private static let decoder = JSONDecoder()

  /// Every kind there has ever been. Add, never edit.
  static let all: [Kind] =
    [
      .desk(DeskFounded1.self), .desk(TeamDeclared1.self), .desk(PersonDeclared1.self),
      .desk(PolicyAdopted1.self), .desk(RosterAdopted1.self),
      .ticket(TicketOpened1.self),
      .ticket(TicketAssessed1.self), .ticket(TicketPrioritised1.self),
      .ticket(TicketCategorised1.self), .ticket(TicketRetitled1.self),
      .ticket(TicketTagged1.self), .ticket(TicketFieldSet1.self),
      .ticket(TicketClaimed1.self), .ticket(TicketStolen1.self), .ticket(TicketAssigned1.self),
      .ticket(TicketReleased1.self), .ticket(TicketMoved1.self),
      .ticket(TicketStarted1.self), .ticket(TicketHeld1.self), .ticket(TicketResumed1.self),
      .ticket(TicketResolved1.self), .ticket(TicketReopened1.self), .ticket(TicketClosed1.self),
      .ticket(TicketCancelled1.self),
      .ticket(TicketEscalated1.self), .ticket(TicketAcknowledged1.self),
      .ticket(TicketHandedBack1.self), .ticket(TicketRaised1.self),
      .ticket(TicketRaiseAcknowledged1.self),
      .ticket(TicketNoted1.self), .ticket(TicketReplied1.self), .ticket(TicketReceived1.self),
      .ticket(TicketNotePublished1.self), .ticket(TicketMentioned1.self),
      .ticket(TicketWatched1.self), .ticket(TicketUnwatched1.self),
      .ticket(TicketLinked1.self), .ticket(TicketUnlinked1.self), .ticket(TicketMerged1.self),
      .ticket(TicketUnmerged1.self),
      .ticket(TicketRated1.self),
      .ticket(TicketSplit1.self), .ticket(TicketSplitOff1.self), .ticket(TicketUndone1.self),
      .ticket(ClockWarned1.self), .ticket(ClockBreached1.self), .ticket(ClockRaised1.self),
      .ticket(ReminderDue1.self),
      .desk(HookFailed1.self),
    ]
}
