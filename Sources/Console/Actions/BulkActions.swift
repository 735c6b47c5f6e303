import ServiceDesk

extension ActionName {
  /// While tickets are marked it is done to all of them.
  var isForMany: Bool {
    switch self {
    case .claim, .steal, .assign, .release, .move, .priority, .category, .tag, .untag, .start,
      .hold,
      .resume, .resolve, .close, .cancel, .acknowledge, .watch, .unwatch:
      true
    case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last, .open, .back,
      .nextTicket, .previousTicket, .goTo, .search, .filter, .mine, .ours, .unowned, .arrivals,
      .everything, .nextView, .previousView, .view, .saveView, .dropView, .refresh, .undo, .redo,
      .mark, .markRange, .markAll, .clearMarks, .retitle,
      .assess, .setField,
      .new, .reopen, .escalate, .handBack, .raise, .note, .reply, .message, .publish, .rate,
      .drafts,
      .link, .unlink, .merge, .unmerge, .split, .nextPane, .previousPane, .queuePane, .ticketPane,
      .metricsPane, .copyLine, .copyID, .copyReference, .copyText, .zoom, .window, .shorterWindow,
      .longerWindow, .scheme, .quiet, .help, .commandLine, .editPolicy, .editRoster, .explain,
      .redraw, .suspend, .quit:
      false
    }
  }
}

extension Form {
  /// The form for something that is done to so many marked tickets.
  static func making(_ purpose: FormPurpose, forMarked count: Int, desk: DeskFacts) -> Form {
    var form = Form(
      purpose, ticket: nil, seen: nil,
      title: purpose.title(forMarked: count.of("marked ticket")), fields: purpose.fields(for: desk))
    form.marked = count
    return form
  }
}

extension FormPurpose {
  fileprivate func title(forMarked tickets: String) -> String {
    switch self {
    case .assign: "Assign \(tickets)"
    case .move: "Move \(tickets) to another team"
    case .priority: "Priority of \(tickets)"
    case .category: "Category of \(tickets)"
    case .tag: "Tag \(tickets)"
    case .untag: "Take tags off \(tickets)"
    case .hold: "Put \(tickets) on hold"
    case .resolve: "RESOLVE \(tickets): each requester reads this"
    case .cancel: "CANCEL \(tickets)"
    default: tickets
    }
  }

  /// What can be asked of no ticket in particular.
  fileprivate func fields(for desk: DeskFacts) -> [FormField] {
    switch self {
    case .assign:
      let people = desk.people.values.sorted { $0.id < $1.id }
      return [
        .choice(
          .person, "Person",
          people.map {
            .init(id: $0.id.name, title: $0.id.name, sentence: "\($0.name), \($0.role.title)")
          })
      ]
    case .move:
      let teams = desk.teams.values.sorted { ($0.tier ?? 0, $0.id) < ($1.tier ?? 0, $1.id) }
      return [.choice(.team, "Team", teams.map(\.option))]
    case .priority:
      return [
        .choice(
          .priority, "Priority",
          Priority.allCases.map { .init(id: $0.description, title: $0.description) }),
        .line(.text, "Reason", hint: "why the matrix is wrong here"),
      ]
    case .category:
      return [
        .choice(
          .category, "Category", desk.policy.categories.map { .init(id: $0, title: $0) })
      ]
    case .tag, .untag: return [.line(.tags, "Tags", hint: "one or more words")]
    case .hold: return holdFields(desk)
    case .resolve: return [.text(.text, "Resolution", hint: "what solved them")]
    default: return [.text(.text, "Reason", hint: "why nobody should work on them")]
    }
  }
}
