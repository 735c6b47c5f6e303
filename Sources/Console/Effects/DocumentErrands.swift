import Journal
import ServiceDesk

/// A document by which the desk is run.
enum DeskDocument: CaseIterable, Sendable {
  case policy
  case roster

  var name: String {
    switch self {
    case .policy: "policy"
    case .roster: "roster"
    }
  }

  /// Who may have it changed.
  var right: Right {
    switch self {
    case .policy: .policy
    case .roster: .roster
    }
  }
}

/// What is wanted of the desk while one of its documents is being edited.
enum DocumentErrand: Equatable, Sendable {
  case read(DeskDocument)
  case check(DeskDocument, String)
  case adopt(DeskDocument, String)
}

/// What came of it.
enum DocumentAnswer: Equatable, Sendable {
  case read(DeskDocument, String)
  case checked(DeskDocument, String, DocumentFinding)
  /// How many things it changed.
  case adopted(DeskDocument, Int)
}

/// What a document would do.
enum DocumentFinding: Equatable, Sendable {
  case faulty([DocumentFault])
  case refused(Refusal)
  case changes([OutlineChange], doubts: [DocumentFault])
}

extension Errands {
  func answer(to errand: DocumentErrand, now: Instant) throws -> Answer {
    switch errand {
    case .read(let document): .document(.read(document, try text(of: document)))
    case .check(let document, let text):
      .document(.checked(document, text, try finding(document, text, now: now)))
    case .adopt(let document, let text): .document(try adopt(document, text, now: now))
    }
  }

  private func text(of document: DeskDocument) throws -> String {
    switch document {
    case .policy: try journal.policyDocument()
    case .roster: Roster(people: try journal.people()).document
    }
  }

  private func finding(
    _ document: DeskDocument, _ text: String, now: Instant
  ) throws -> DocumentFinding {
    do {
      return try changes(document, text, now: now)
    } catch let faults as DocumentFaults {
      return .faulty(faults.faults)
    }
  }

  private func changes(
    _ document: DeskDocument, _ text: String, now: Instant
  ) throws -> DocumentFinding {
    switch document {
    case .policy:
      let checked = try Policy.check(
        text, files: try files, people: try journal.people(), now: now)
      return .changes(
        journal.policy.outline.changes(to: checked.policy.outline), doubts: checked.doubts)
    case .roster:
      let roster = try Roster(
        document: text, teams: try journal.teams(), calendars: journal.policy.calendars.keys)
      let named = Set(roster.people.map(\.id))
      let former = Outline(people: try journal.people().filter { named.contains($0.id) })
      return .changes(former.changes(to: Outline(people: roster.people)), doubts: [])
    }
  }

  private func adopt(
    _ document: DeskDocument, _ text: String, now: Instant
  ) throws -> DocumentAnswer {
    let finding = try finding(document, text, now: now)
    guard case .changes(let changes, _) = finding else { return .checked(document, text, finding) }
    do {
      switch document {
      case .policy: _ = try journal.adoptPolicy(text, files: try files, by: author)
      case .roster: _ = try journal.adoptRoster(text, by: author)
      }
      return .adopted(document, changes.count)
    } catch let refusal as Refusal {
      return .checked(document, text, .refused(refusal))
    } catch let faults as DocumentFaults {
      // Somebody was faster with another document.
      return .checked(document, text, .faulty(faults.faults))
    }
  }

  /// Of the policy in force: a new one may name the same, and others come by the verb.
  private var files: [String: String] {
    get throws { try journal.policyTexts().last?.files ?? [:] }
  }
}
