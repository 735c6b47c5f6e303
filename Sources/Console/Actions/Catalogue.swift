/// Every action, once. Keymap, footer, help, `:` line and completion are made from it.
enum Catalogue {
  static let entries: [ActionEntry] =
    moving + queue + undoing + marks + ownership + classification + lifecycle + escalation
    + conversation + ties + clipboard + desk + screen

  static func entry(_ name: ActionName) -> ActionEntry { byName[name] ?? entries[0] }

  private static let byName = Dictionary(
    entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let moving = [
    ActionEntry(.down, .moving, "down", ["j", "down", "ctrl-n"], "Move down; 5j moves five."),
    ActionEntry(.up, .moving, "up", ["k", "up", "ctrl-p"], "Move up."),
    ActionEntry(
      .pageDown, .moving, "page down", ["pagedown", "ctrl-f", "ctrl-v"],
      "Move down by a page."),
    ActionEntry(
      .pageUp, .moving, "page up", ["pageup", "ctrl-b", "alt-v"], "Move up by a page."),
    ActionEntry(.halfDown, .moving, "half down", ["ctrl-d"], "Move down by half a page."),
    ActionEntry(.halfUp, .moving, "half up", ["ctrl-u"], "Move up by half a page."),
    ActionEntry(.first, .moving, "first", ["g g", "home", "alt-<"], "Go to the beginning."),
    ActionEntry(.last, .moving, "last", ["G", "end", "alt->"], "Go to the end."),
    ActionEntry(
      .open, .moving, "open", ["enter", "l", "right"],
      "Read the ticket under the cursor; in the metrics, list the tickets behind a figure."),
    ActionEntry(
      .back, .moving, "back", ["esc", "h", "left"],
      "Back to the queue, and there back from the filter to all that is listed."),
    ActionEntry(
      .nextTicket, .moving, "next ticket", ["n"],
      "The next ticket of the queue, from any pane; the next place of what / looks for in it."),
    ActionEntry(
      .previousTicket, .moving, "previous ticket", ["N"],
      "The previous ticket of the queue; the previous place of what / looks for in it."),
    ActionEntry(.goTo, .moving, "go to", ["g i"], "Open a ticket by its id.", argument: .ticket),
  ]

  private static let queue = [
    ActionEntry(
      .search, .queue, "search", ["/"],
      "Look for words or a query; results come as you type. In a ticket, for places in it.",
      argument: .query),
    ActionEntry(
      .filter, .queue, "filter", ["f"], "Change the query that says what the queue shows.",
      argument: .query),
    ActionEntry(.mine, .queue, "mine", ["g u"], "Show the tickets that are yours."),
    ActionEntry(
      .ours, .queue, "your teams", ["g o"],
      "Show what is active in your teams and is yours or nobody’s."),
    ActionEntry(
      .unowned, .queue, "unowned", ["g n"], "Show the active tickets that nobody owns."),
    ActionEntry(
      .arrivals, .queue, "arrivals", ["g p"],
      "Show the escalations that wait to be acknowledged."),
    ActionEntry(.everything, .queue, "whole queue", ["g a"], "Show everything that is listed."),
    ActionEntry(
      .nextView, .queue, "next view", [">"],
      "The next of the views above the queue; 3> goes to the third."),
    ActionEntry(.previousView, .queue, "view before", ["<"], "The one before."),
    ActionEntry(.view, .queue, "view", ["g v"], "Show a view by its name.", argument: .view),
    ActionEntry(
      .saveView, .queue, "save the view", [", v"],
      "Keep what the queue shows as a view of your own, under a name; the same name keeps it anew.",
      argument: .text),
    ActionEntry(
      .dropView, .queue, "drop a view", ["x v"], "No longer keep a view of your own.",
      argument: .ownView),
    ActionEntry(
      .refresh, .queue, "refresh", ["."],
      "Sort the queue anew and let in what has arrived; the cursor stays on its ticket."),
  ]

  private static let undoing = [
    ActionEntry(
      .undo, .undoing, "undo", ["u"],
      "Take back the last thing you did that can be taken back, on however many tickets."),
    ActionEntry(.redo, .undoing, "redo", ["ctrl-r"], "Do again what you took back last."),
  ]

  private static let marks = [
    ActionEntry(
      .mark, .marks, "mark", ["space"],
      "Mark the ticket: in the queue, what is done then is done to all marked. Elsewhere a page on."
    ),
    ActionEntry(
      .markRange, .marks, "range", ["v"],
      "Begin a range; the second time, mark all from there to the cursor."),
    ActionEntry(
      .markAll, .marks, "mark all", ["*"],
      "Mark all that the queue asks for, whether it has been read or not."),
    ActionEntry(.clearMarks, .marks, "no marks", ["U"], "Take all marks away."),
  ]

  private static let ownership = [
    ActionEntry(.claim, .ownership, "claim", ["c"], "Make the ticket yours."),
    ActionEntry(
      .steal, .ownership, "steal", ["S"], "Take the ticket from its owner, who is told."),
    ActionEntry(.assign, .ownership, "assign", ["A"], "Give it to a person.", argument: .person),
    ActionEntry(.release, .ownership, "let go", ["L"], "Give it back to its team."),
    ActionEntry(
      .move, .ownership, "move", ["M"], "Move it to another team of the same tier.",
      argument: .levelTeam),
  ]

  private static let classification = [
    ActionEntry(
      .priority, .classification, "priority", ["p"],
      "Set the priority against the matrix, with a reason.", argument: .priority),
    ActionEntry(
      .category, .classification, "category", ["C"], "File it under a category.",
      argument: .category),
    ActionEntry(.tag, .classification, "tag", ["t"], "Add tags.", argument: .tag),
    ActionEntry(.untag, .classification, "untag", ["T"], "Take tags off.", argument: .tag),
    ActionEntry(
      .retitle, .classification, "retitle", [", t"], "Write its subject anew.", argument: .text),
    ActionEntry(
      .assess, .classification, "assess", [", i"],
      "Say its impact and urgency; the matrix gives the priority."),
    ActionEntry(
      .setField, .classification, "set a field", [", f"], "Set a field that this desk keeps.",
      argument: .field),
    ActionEntry(
      .explain, .classification, "its clocks", ["E"],
      "Account for every second of its clocks: what was promised, what counted, and why."),
  ]

  private static let lifecycle = [
    ActionEntry(.new, .lifecycle, "new ticket", ["o"], "Open a ticket by hand."),
    ActionEntry(.start, .lifecycle, "start", ["s"], "Say that work on it has begun."),
    ActionEntry(
      .hold, .lifecycle, "hold", ["w"],
      "Wait for something outside, with a reason and perhaps until when.",
      argument: .holdReason),
    ActionEntry(.resume, .lifecycle, "resume", ["W"], "Take it off hold."),
    ActionEntry(
      .resolve, .lifecycle, "resolve", ["R"], "Say what solved it; the requester reads it.",
      argument: .text),
    ActionEntry(
      .reopen, .lifecycle, "reopen", ["O"], "Take a resolved ticket up again.", argument: .text),
    ActionEntry(.close, .lifecycle, "close", ["x c"], "Close a resolved ticket for good."),
    ActionEntry(
      .cancel, .lifecycle, "cancel", ["x x"], "End a ticket that should not be worked on.",
      argument: .text),
  ]

  private static let escalation = [
    ActionEntry(
      .escalate, .escalation, "escalate", ["e"],
      "Up a tier, with a summary, what was tried, and the ask.", argument: .higherTeam),
    ActionEntry(
      .acknowledge, .escalation, "acknowledge", ["a"],
      "Take notice of an escalation, a hand-back or a raise."),
    ActionEntry(
      .handBack, .escalation, "hand back", ["b"],
      "Back down a tier, with a reason and guidance.", argument: .handBackReason),
    ActionEntry(
      .raise, .escalation, "raise", ["!"], "Call for the lead's attention.", argument: .text),
  ]

  private static let conversation = [
    ActionEntry(
      .reply, .conversation, "reply", ["r"], "Write to the requester: public.", argument: .text),
    ActionEntry(
      .note, .conversation, "note", ["i"], "Write for the desk only: internal.", argument: .text),
    ActionEntry(.publish, .conversation, "publish", ["P"], "Make a note the reply, now."),
    ActionEntry(
      .message, .conversation, "message", ["I"], "Record what the requester said.",
      argument: .text),
    ActionEntry(
      .rate, .conversation, "rate", [", r"], "Record how satisfied the requester is.",
      argument: .score),
    ActionEntry(.watch, .conversation, "watch", ["F"], "Follow the ticket."),
    ActionEntry(.unwatch, .conversation, "stop watching", ["x w"], "No longer follow the ticket."),
    ActionEntry(.drafts, .conversation, "drafts", ["g d"], "Go on with something unsent."),
  ]

  private static let ties = [
    ActionEntry(
      .link, .ties, "link", [", l"], "Say what this ticket is to another.", argument: .ticket),
    ActionEntry(
      .unlink, .ties, "unlink", ["x l"], "Take a link away that was made here.", argument: .ticket),
    ActionEntry(
      .merge, .ties, "merge", [", m"], "Let another ticket go on for this one too.",
      argument: .ticket),
    ActionEntry(
      .unmerge, .ties, "unmerge", ["x m"], "Take a merge back: the ticket is itself again."),
    ActionEntry(
      .split, .ties, "split", [", s"], "Make a ticket of its own of some entries of this one."),
  ]

  private static let clipboard = [
    ActionEntry(
      .copyLine, .clipboard, "id and subject", ["y y"], "Copy the ticket's id and subject."),
    ActionEntry(.copyID, .clipboard, "id", ["y i"], "Copy the ticket's id."),
    ActionEntry(
      .copyReference, .clipboard, "reference", ["y r"],
      "Copy what the ticket is called in the system it came from."),
    ActionEntry(
      .copyText, .clipboard, "all of it", ["y t"],
      "Copy the whole ticket as text: what it is, and what was done and said."),
  ]

  private static let desk = [
    ActionEntry(
      .editPolicy, .desk, "edit the policy", [", p"],
      "Edit the policy in your editor; what it would change is shown before it is adopted."),
    ActionEntry(
      .editRoster, .desk, "edit the roster", [", w"],
      "Edit who works here in your editor, in the same way."),
  ]

  private static let screen = [
    ActionEntry(.nextPane, .screen, "next pane", ["tab"], "Give the keyboard to the next pane."),
    ActionEntry(
      .previousPane, .screen, "previous pane", ["backtab"],
      "Give the keyboard to the previous pane."),
    ActionEntry(.queuePane, .screen, "queue", ["g q"], "Go to the queue."),
    ActionEntry(.ticketPane, .screen, "ticket", ["g t"], "Go to the ticket."),
    ActionEntry(.metricsPane, .screen, "metrics", ["g m", "m"], "Go to the metrics."),
    ActionEntry(.zoom, .screen, "zoom", ["z"], "Give a pane the whole screen, and back."),
    ActionEntry(
      .shorterWindow, .screen, "shorter", ["-"], "Look at a shorter window of figures."),
    ActionEntry(.longerWindow, .screen, "longer", ["+", "="], "Look at a longer one."),
    ActionEntry(
      .window, .screen, "window", ["g w"], "Set the window of figures.", argument: .window),
    ActionEntry(.scheme, .screen, "colours", ["g c"], "Change the colours.", argument: .scheme),
    ActionEntry(
      .quiet, .screen, "quiet", [", q"],
      "No longer be called by the bell for what concerns you, and back."),
    ActionEntry(.help, .screen, "help", ["?", "f1"], "Show every action with its keys."),
    ActionEntry(.commandLine, .screen, "command", [":"], "Do an action by its name."),
    ActionEntry(.redraw, .screen, "redraw", ["ctrl-l"], "Draw the screen anew."),
    ActionEntry(
      .suspend, .screen, "suspend", ["ctrl-z"],
      "Back to the shell for a while; fg comes here again."),
    ActionEntry(.quit, .screen, "quit", ["q", "ctrl-c"], "Leave; what is unsent is kept."),
  ]
}
