import ServiceDesk
import Terminal

/// The whole console as a value: what it knows, what it shows, and what it waits for.
struct ConsoleState {
  var desk: DeskFacts
  let zone: ZoneRules
  let keymap: Keymap
  var scheme: Scheme
  var size: Size
  var now: Instant

  /// The query that the queue begins with, and to which `esc` leads back.
  var home: String

  var focus = Focus.queue
  var isZoomed = false
  var queue = QueuePane()
  /// In the queue's place while a search is being typed.
  var search: SearchPane?
  var ticket = TicketPane()
  var metrics = MetricsPane()
  var marks = Marks()
  var overlays: [Overlay] = []
  var message: Message?
  var alerts = Alerts()
  var company = Company()
  var tabs = ViewTabs()
  var pending = PendingKeys()
  /// What waits unsent on disk.
  var drafts: [Draft.Name: Draft] = [:]

  /// What the clocks of the queue's hours show.
  var board: HoursBoard
  /// When time is next to be let happen what it makes happen.
  var passesAt: Instant
  /// When a key was last pressed.
  var touchedAt: Instant
  /// A document of the desk that is out with the person's editor.
  var edited: EditedDocument?
  /// What was written of one and not adopted, to go on with.
  var unadopted: [DeskDocument: String] = [:]

  /// The log has been read up to here.
  var sequence: Int64
  /// The panes beside the queue have yet to follow its cursor.
  var restIsDue = false
  /// To be done as soon as its ticket has been read.
  var waiting: (name: ActionName, argument: String?, ticket: TicketID)?
  /// What can be done now, as the footer says it; follows when the cursor rests.
  var hints: [ActionName] = []
  /// For what the hints were made.
  var hintsOccasion: HintsOccasion?
  /// Where in the queue the cursor rests.
  var place = ""
  /// Which of how many results the cursor rests on.
  var searchPlace = ""
  var isDone = false

  init(
    desk: DeskFacts, zone: ZoneRules, keymap: Keymap, scheme: Scheme, size: Size, now: Instant,
    sequence: Int64
  ) {
    (self.desk, self.zone, self.keymap, self.scheme) = (desk, zone, keymap, scheme)
    (self.size, self.now, self.sequence, home) = (size, now, sequence, desk.home)
    (board, passesAt, touchedAt) = (HoursBoard(at: now), now, now)
    // Leads come for the figures, and get them before anything else.
    if desk.me.role == .lead || desk.me.role == .manager { focus = .metrics }
  }

  /// The ticket that an action would be done to.
  var target: TicketID? {
    switch focus {
    case .ticket: ticket.awaited ?? ticket.file?.ticket.id ?? queue.selected?.id
    case .queue: lookedAt
    case .metrics: nil
    }
  }

  /// The ticket under the cursor of the queue, or of what stands in its place.
  var lookedAt: TicketID? {
    if let search, search.query != nil { return search.selected?.id }
    return queue.selected?.id
  }

  /// The target as it has been read; nil while it has not.
  var targetFile: TicketFile? {
    guard let file = ticket.file, file.ticket.id == target else { return nil }
    return file
  }

  /// The version of the target that the person has before them.
  var seen: Int? {
    targetFile?.ticket.version ?? target.flatMap { queue.row($0)?.version }
  }

  /// How moments stand in what the person reads.
  var moments: MomentWording { .clock(zone, now: now) }

  mutating func say(_ sentence: String, _ tone: Tone = .text, offersUndo: Bool = false) {
    message = Message(sentence: sentence, tone: tone, offersUndo: offersUndo)
  }

  /// How long to wait for a key before `.rest`, in milliseconds.
  var patience: Int {
    guard let due = alerts.dueAt else { return ownPatience }
    return min(ownPatience, 5 + max(0, Int(due.since(now).microseconds / 1000)))
  }

  private var ownPatience: Int {
    if restIsDue || message?.isOld == true { return 80 }
    if case .form(let form) = overlays.last, form.leavesDrafts, form.unsavedKeys > 0 {
      return 250
    }
    // The next full minute, when clock and ages change.
    let minute = 60_000 - max(0, Int(now.microseconds % 60_000_000) / 1000) + 5
    let passing = min(minute, 5 + max(0, Int(passesAt.since(now).microseconds / 1000)))
    let due = [metrics.isStale ? metrics.dueAt : nil, tabs.isStale ? tabs.dueAt : nil]
    return due.compactMap(\.self).reduce(passing) { least, moment in
      min(least, 5 + max(0, Int(moment.since(now).microseconds / 1000)))
    }
  }
}
