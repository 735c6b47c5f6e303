/// What can be said in lines beside the actions of the catalogue.
enum LinearWord: String, CaseIterable {
  case list
  case more
  case show
  case next
  case previous
  case why
  case whereAmI = "where"

  var sentence: String {
    switch self {
    case .list: "Tell the tickets of the queue, each with a number by which it can be called."
    case .more: "Go on telling."
    case .show: "Tell all of the open ticket, or of one that is named."
    case .next: "Open the next ticket of the queue."
    case .previous: "Open the previous ticket of the queue."
    case .why: "Say whether an action can be done now, and why not: why close."
    case .whereAmI: "Say who you are, what is listed, which ticket is open and what is marked."
    }
  }

  /// What the first word of a line may mean.
  enum Meaning: Equatable {
    case word(LinearWord)
    case action(ActionName)

    var name: String {
      switch self {
      case .word(let word): word.rawValue
      case .action(let action): action.rawValue
      }
    }
  }

  /// All that is called so, or begins so.
  static func meant(by typed: String) -> [Meaning] {
    let all =
      allCases.map(Meaning.word)
      + ActionName.allCases.filter { !$0.isAboutScreen }.map(Meaning.action)
    return all.first { $0.name == typed }.map { [$0] } ?? all.filter { $0.name.hasPrefix(typed) }
  }
}

extension ActionName {
  /// Where there are only lines, there is nothing that it could be done to.
  var isAboutScreen: Bool {
    switch self {
    case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last, .nextTicket,
      .previousTicket, .markRange, .copyLine, .copyID, .copyReference, .copyText, .editPolicy,
      .editRoster, .nextPane, .previousPane, .zoom, .scheme, .quiet, .commandLine, .redraw,
      .suspend:
      true
    case .open, .back, .goTo, .search, .filter, .mine, .ours, .unowned, .arrivals, .everything,
      .nextView, .previousView, .view, .saveView, .dropView, .refresh, .undo, .redo, .mark,
      .markAll, .clearMarks, .claim, .steal, .assign, .release,
      .move, .priority, .category, .tag, .untag, .retitle, .assess, .setField, .explain, .new,
      .start, .hold, .resume, .resolve, .reopen, .close, .cancel, .escalate, .acknowledge,
      .handBack, .raise, .note, .reply, .publish, .message, .rate, .watch, .unwatch, .drafts,
      .link, .unlink, .merge, .unmerge, .split, .queuePane, .ticketPane, .metricsPane, .window,
      .shorterWindow, .longerWindow, .help, .quit:
      false
    }
  }
}
