/// What a person can do in the console, by the name that the `:` line and the keymap use.
enum ActionName: String, CaseIterable, Sendable {
  // Moving
  case down
  case up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-page-down"
  case halfUp = "half-page-up"
  case first
  case last
  case open
  case back
  case nextTicket = "next-ticket"
  case previousTicket = "previous-ticket"
  case goTo = "go"

  // The queue
  case search
  case filter
  case mine
  case ours
  case unowned
  case arrivals
  case everything
  case nextView = "next-view"
  case previousView = "previous-view"
  case view
  case saveView = "save-view"
  case dropView = "drop-view"
  case refresh

  // Taking back
  case undo
  case redo

  // Many at once
  case mark
  case markRange = "mark-range"
  case markAll = "mark-all"
  case clearMarks = "clear-marks"

  // Whose ticket it is
  case claim
  case steal
  case assign
  case release
  case move

  // What it is
  case priority
  case category
  case tag
  case untag
  case retitle
  case assess
  case setField = "set"
  case explain

  // Its life
  case new
  case start
  case hold
  case resume
  case resolve
  case reopen
  case close
  case cancel

  // Between tiers
  case escalate
  case acknowledge
  case handBack = "handback"
  case raise

  // What is said on it
  case note
  case reply
  case publish
  case message
  case rate
  case watch
  case unwatch
  case drafts

  // To other tickets
  case link
  case unlink
  case merge
  case unmerge
  case split

  // To the clipboard
  case copyLine = "copy-line"
  case copyID = "copy-id"
  case copyReference = "copy-reference"
  case copyText = "copy-text"

  // The desk
  case editPolicy = "policy"
  case editRoster = "roster"

  // The screen
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case queuePane = "queue"
  case ticketPane = "ticket"
  case metricsPane = "metrics"
  case zoom
  case window
  case shorterWindow = "shorter-window"
  case longerWindow = "longer-window"
  case scheme
  case quiet
  case help
  case commandLine = "command"
  case redraw
  case suspend
  case quit
}

/// What belongs together in the help.
enum ActionGroup: String, CaseIterable, Sendable {
  case moving = "Moving"
  case queue = "Queue"
  case undoing = "Taking back"
  case marks = "Many at once"
  case ownership = "Whose it is"
  case classification = "What it is"
  case lifecycle = "From open to closed"
  case escalation = "Between tiers"
  case conversation = "Conversation"
  case ties = "To other tickets"
  case clipboard = "To the clipboard"
  case desk = "The desk"
  case screen = "Screen"
}

/// What may follow an action's name on the `:` line.
enum ArgumentKind: Sendable {
  case ticket
  case query
  case person
  case team
  case higherTeam
  case levelTeam
  case priority
  case category
  case tag
  case field
  case score
  case holdReason
  case handBackReason
  case text
  case window
  case scheme
  case view
  case ownView

  /// Its place in a line of help.
  var placeholder: String {
    switch self {
    case .ticket: "T-…"
    case .query: "QUERY"
    case .person: "PERSON"
    case .team, .higherTeam, .levelTeam: "TEAM"
    case .priority: "P1–P4"
    case .category: "CATEGORY"
    case .tag: "TAG"
    case .field: "FIELD"
    case .score: "1–5"
    case .holdReason, .handBackReason: "REASON"
    case .text: "TEXT"
    case .window: "24h|7d|28d|all"
    case .scheme: "SCHEME"
    case .view, .ownView: "VIEW"
    }
  }
}

/// One row of the catalogue: everything that keys, hints, help, the `:` line and the keymap's
/// checks know of an action.
struct ActionEntry: Sendable {
  let name: ActionName
  let group: ActionGroup
  /// In a hint beside its key; a verb.
  let title: String
  let sentence: String
  let argument: ArgumentKind?
  /// Default key sequences, keys parted by spaces.
  let keys: [String]

  init(
    _ name: ActionName, _ group: ActionGroup, _ title: String, _ keys: [String],
    _ sentence: String, argument: ArgumentKind? = nil
  ) {
    (self.name, self.group, self.title) = (name, group, title)
    (self.keys, self.sentence, self.argument) = (keys, sentence, argument)
  }
}
