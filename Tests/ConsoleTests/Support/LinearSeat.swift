import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// A person at a console that speaks in lines: what they write goes in, a transcript comes out.
final class LinearSeat {
  private(set) var conversation: LinearConversation
  /// All that was asked, answered and said, as it stands on paper.
  private(set) var transcript = ""

  init(
    _ person: Person = .maria, at desk: PaperDesk, isInteractive: Bool = true
  ) throws {
    let facts = DeskFacts(
      name: "Harbour desk", rules: desk.journal.clockRules, me: person,
      people: try desk.journal.people(), teams: try desk.journal.teams())
    let state = ConsoleState(
      desk: facts, zone: .utc, keymap: .names, scheme: .mono, size: Size(columns: 80, rows: 24),
      now: desk.now, sequence: try desk.journal.newestSequence())
    let errands = Errands(
      journal: desk.journal, me: person.id, author: Author(person),
      attendance: desk.journal.attend(), zone: .utc, runHooks: {})
    conversation = LinearConversation(
      state: state, isInteractive: isInteractive, clock: { desk.now }
    ) { effect, now in
      effect == .passTime || effect == .runHooks ? [] : errands.run(effect, now: now)
    }
    hear(conversation.begin(notice: nil))
  }

  func write(_ lines: String...) {
    for line in lines {
      transcript += conversation.prompt + line + "\n"
      hear(conversation.take(line))
    }
  }

  func interrupt() { hear(conversation.interrupt()) }

  func leave() { conversation.leave() }

  /// Only what comes from here on is of interest.
  func turnPage() { transcript = "" }

  private func hear(_ lines: [String]) {
    transcript += lines.map { $0 + "\n" }.joined()
  }
}
