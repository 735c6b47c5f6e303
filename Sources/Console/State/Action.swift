import Journal
import ServiceDesk
import Terminal

/// Everything that can change the console: what the person did, and what came of it. A session is
/// a list of these.
enum Action: Sendable {
  case start
  /// Something of the catalogue.
  case carryOut(ActionName, argument: String? = nil, count: Int? = nil)
  /// A key that belongs to what is being written or chosen.
  case write(Key)
  /// A key that is the beginning of something.
  case begin(Key)
  case paste(String)
  /// A question of the form on top has been answered in words; by its place.
  case answerQuestion(Int, String)
  case resize(Size)
  /// Nothing has been pressed for a moment.
  case rest
  /// Other processes have written to the desk.
  case doorbell
  /// Somebody has come, gone or turned to something else.
  case stir
  case answer(Answer)
  /// The terminal is gone or the system asks to end.
  case leave
}

/// Which pane has the keyboard.
enum Focus: CaseIterable, Sendable {
  case queue
  case ticket
  case metrics
}

/// What lies over the panes and takes the keys; the last one is on top.
enum Overlay: Equatable, Sendable {
  case form(Form)
  case line(LinePrompt)
  case help(HelpSheet)
  case movedOn(Order, [String])
  case confirm(Order, question: String)
  case drafts([Draft], place: Int)
  case bulk(BulkSheet)
  /// Done a while ago: is it to be taken back?
  case takeBack(LastDeed)
  case document(DocumentSheet)
  case account(AccountSheet)
  case macros(MacroSheet)
}

/// A sentence in the status line.
struct Message: Equatable, Sendable {
  var sentence: String
  var tone: Tone
  /// It tells of something that `u` takes back.
  var offersUndo = false
  /// The person has gone on since; the next rest takes it away.
  var isOld = false
}

/// Keys pressed that mean something only with those to come.
struct PendingKeys: Equatable, Sendable {
  var count: Int?
  var keys: [Key] = []

  var isEmpty: Bool { count == nil && keys.isEmpty }
  var shown: String { (count.map(String.init) ?? "") + keys.shown }
}
