import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// A person at a console on a desk: keys go in, the picture comes out. Everything between is the
/// program's own; only what is else done beside the keys is done at once.
final class Seat {
  private(set) var state: ConsoleState
  let desk: PaperDesk
  private let errands: Errands
  /// All that the console has asked for.
  private(set) var effects: [Effect] = []
  /// What the person makes of a text in their own editor; nil: they leave it as it is.
  var editor: (String) -> String? = { $0 + " edited" }

  /// - Parameter isAtHome: the queue begins as it does for the person; otherwise with all that is
  ///   listed, so that a test sees the whole of its desk.
  init(
    _ person: Person = .maria, at desk: PaperDesk, columns: Int = 80, rows: Int = 24,
    scheme: Scheme = .mono, isAtHome: Bool = false
  ) throws {
    self.desk = desk
    let facts = DeskFacts(
      name: "Harbour desk", rules: desk.journal.clockRules, me: person,
      people: try desk.journal.people(), teams: try desk.journal.teams())
    state = ConsoleState(
      desk: facts, zone: .utc, keymap: .standard, scheme: scheme,
      size: Size(columns: columns, rows: rows), now: desk.now,
      sequence: try desk.journal.newestSequence())
    errands = Errands(
      journal: desk.journal, me: person.id, author: Author(person),
      attendance: desk.journal.attend(), zone: .utc, runHooks: {})
    if !isAtHome { state.home = "" }
    feed(.start)
    feed(.rest)
  }

  /// Presses keys by name, such as `j`, `enter`, `ctrl-s`.
  func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else {
        Issue.record("There is no key “\(name)”.")
        return
      }
      send(.key(key))
    }
  }

  func type(_ text: String) {
    for character in text { send(.key(character == "\n" ? .enter : Key(character))) }
  }

  func send(_ input: Input) {
    if let action = state.action(for: input) { feed(action) }
  }

  /// Pauses, as a person does to read.
  func rest() { feed(.rest) }

  /// The bell that other processes' commits ring.
  func hearDoorbell() { feed(.doorbell) }

  func feed(_ action: Action) {
    var actions = [action]
    while !actions.isEmpty {
      let wanted = state.update(actions.removeFirst(), now: desk.now)
      effects += wanted
      for effect in wanted { actions += answers(to: effect).map(Action.answer) }
    }
  }

  private func answers(to effect: Effect) -> [Answer] {
    switch effect {
    case .editOutside(let text): [.edited(editor(text))]
    // Time is let pass by another console, which runs the hooks, too.
    case .redraw, .suspend, .alert, .copy, .passTime, .runHooks: []
    case .loadQueue, .loadQueueBeside, .loadTicket, .explain, .perform, .catchUp, .saveDraft,
      .removeDraft, .loadDrafts, .countQueue, .countFound, .search, .readFilter, .suggest,
      .suggestPeople, .markAll, .preview, .performBulk, .lookForUndo, .lookForRedo, .undo,
      .measure, .openFigure, .document, .loadViews, .keepView, .dropView, .countViews, .tellOthers,
      .lookAround:
      errands.run(effect, now: desk.now)
    }
  }

  var picture: String { state.frame().text }
  var status: String { state.message?.sentence ?? "" }
  /// What is wrong with the form on top.
  var problem: String {
    guard case .form(let form)? = state.overlays.last else { return "" }
    return form.problem ?? ""
  }
  var footer: String { state.frame().text(ofRow: state.size.rows - 1) }

  func row(_ row: Int) -> String { state.frame().text(ofRow: row) }
}
