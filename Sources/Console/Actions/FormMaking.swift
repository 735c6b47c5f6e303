import PlainText
import ServiceDesk
import Terminal

extension FormPurpose {
  /// The form that an action opens; nil for actions that need no answer first.
  init?(_ action: ActionName) {
    switch action {
    case .note: self = .note
    case .reply: self = .reply
    case .resolve: self = .resolve
    case .reopen: self = .reopen
    case .cancel: self = .cancel
    case .raise: self = .raise
    case .escalate: self = .escalate
    case .handBack: self = .handBack
    case .hold: self = .hold
    case .priority: self = .priority
    case .category: self = .category
    case .tag: self = .tag
    case .untag: self = .untag
    case .assign: self = .assign
    case .move: self = .move
    case .new: self = .new
    case .goTo: self = .goTo
    case .window: self = .window
    case .scheme: self = .scheme
    case .retitle: self = .retitle
    case .assess: self = .assess
    case .setField: self = .setField
    case .publish: self = .publish
    case .message: self = .message
    case .rate: self = .rate
    case .link: self = .link
    case .unlink: self = .unlink
    case .merge: self = .merge
    case .split: self = .split
    default: return nil
    }
  }

  var action: ActionName {
    ActionName.allCases.first { FormPurpose($0) == self } ?? .help
  }

  /// What is written in it is kept on disk until it is sent.
  var leavesDrafts: Bool {
    switch self {
    case .note, .reply, .resolve, .escalate, .handBack, .hold, .raise, .reopen, .cancel, .message,
      .new:
      true
    case .priority, .category, .tag, .untag, .assign, .move, .goTo, .window, .scheme,
      .retitle, .assess, .setField, .publish, .rate, .link, .unlink, .merge, .split:
      false
    }
  }

  /// How the form stands out: public words and internal ones must never be confused.
  var tone: Tone {
    switch self {
    case .reply, .resolve, .publish: .reply
    case .note: .note
    case .message, .rate: .message
    case .cancel: .danger
    case .escalate, .handBack, .raise: .pending
    case .reopen, .hold, .priority, .category, .tag, .untag, .assign, .move, .new, .goTo, .window,
      .scheme, .retitle, .assess, .setField, .link, .unlink, .merge, .split:
      .focusRule
    }
  }
}

extension Form {
  /// The form for a purpose, on the ticket in view.
  static func making(_ purpose: FormPurpose, of ticket: Ticket?, desk: DeskFacts) -> Form? {
    switch purpose {
    case .new, .goTo, .window, .scheme:
      return Form(
        purpose, ticket: nil, seen: nil, title: purpose.title(nil),
        fields: purpose.deskFields)
    default:
      guard let ticket else { return nil }
      return Form(
        purpose, ticket: ticket.id, seen: ticket.version, title: purpose.title(ticket),
        fields: purpose.fields(ticket, desk))
    }
  }
}

extension FormPurpose {
  fileprivate func title(_ ticket: Ticket?) -> String {
    let id = ticket?.id.description ?? ""
    switch self {
    case .note: return "NOTE on \(id): internal, only the desk reads it"
    case .reply: return "REPLY on \(id): public, goes to \(ticket?.recipient ?? "")"
    case .resolve: return "RESOLVE \(id): \(ticket?.recipient ?? "") reads this"
    case .reopen: return "Reopen \(id)"
    case .cancel: return "CANCEL \(id): cannot be taken back"
    case .raise: return "Raise \(id) to the lead"
    case .escalate: return "Escalate \(id) from \(ticket?.team.name ?? "")"
    case .handBack: return "Hand \(id) back from \(ticket?.team.name ?? "")"
    case .hold: return "Put \(id) on hold"
    case .priority: return "Priority of \(id), now \(ticket?.priority.description ?? "")"
    case .category: return "Category of \(id)"
    case .tag: return "Tag \(id)"
    case .untag: return "Take tags off \(id)"
    case .assign: return "Assign \(id)"
    case .move: return "Move \(id) to another team"
    case .new: return "New ticket"
    case .goTo: return "Go to a ticket"
    case .retitle: return "Subject of \(id)"
    case .assess: return "Impact and urgency of \(id), now \(ticket?.priority.description ?? "")"
    case .setField: return "A field of \(id)"
    case .publish: return "PUBLISH a note of \(id): goes to \(ticket?.recipient ?? "")"
    case .message: return "MESSAGE on \(id): what \(ticket?.requester.name ?? "") said"
    case .rate: return "What \(ticket?.requester.name ?? "") makes of \(id)"
    case .link: return "Link \(id)"
    case .unlink: return "Take a link of \(id) away"
    case .merge: return "Merge \(id) into another ticket"
    case .split: return "Split \(id): a ticket of its own"
    case .window: return "Window of figures"
    case .scheme: return "Colours"
    }
  }

  fileprivate var deskFields: [FormField] {
    switch self {
    case .goTo: [.ticket("Ticket", hint: "T-1042, or words that stand in it")]
    case .window:
      [
        .choice(
          .window, "Window", FigureWindow.allCases.map { .init(id: $0.rawValue, title: $0.title) })
      ]
    case .scheme:
      [
        .choice(
          .scheme, "Colours",
          Scheme.allCases.map { .init(id: $0.rawValue, title: $0.rawValue, sentence: $0.sentence) })
      ]
    default:
      [
        .line(.subject, "Subject", hint: "what is wrong, in one line"),
        .line(.requester, "Requester", hint: "who is asking"),
        .text(.details, "Details"),
        .text(.tried, "Tried", hint: "what has been tried already; may stay empty"),
        .choice(.impact, "Impact", Level.options, chosen: "medium"),
        .choice(.urgency, "Urgency", Level.options, chosen: "medium"),
      ]
    }
  }

  fileprivate func fields(_ ticket: Ticket, _ desk: DeskFacts) -> [FormField] {
    switch self {
    case .note: [.text(.text, "Note", hint: "@name mentions somebody")]
    case .reply: [.text(.text, "Reply")]
    case .resolve: [.text(.text, "Resolution", hint: "what solved it")]
    case .reopen: [.text(.text, "Reason", hint: "may stay empty")]
    case .cancel: [.text(.text, "Reason", hint: "why nobody should work on it")]
    case .raise: [.text(.text, "Reason", hint: "what the lead shall decide or do")]
    case .escalate: escalationFields(desk.teams(.up, of: ticket))
    case .handBack: handBackFields(ticket, desk)
    case .hold: holdFields(desk)
    case .priority:
      [
        .choice(
          .priority, "Priority",
          Priority.allCases.filter { $0 != ticket.priority }.map {
            .init(id: $0.description, title: $0.description)
          }),
        .line(.text, "Reason", hint: "why the matrix is wrong here"),
      ]
    case .category:
      [
        .choice(
          .category, "Category", desk.policy.categories.map { .init(id: $0, title: $0) },
          chosen: ticket.category)
      ]
    case .tag: [.line(.tags, "Tags", hint: "one or more words")]
    case .untag: [.choice(.tags, "Tag", ticket.tags.map { .init(id: $0, title: $0) })]
    case .assign: [.choice(.person, "Person", personOptions(ticket, desk))]
    case .move: [.choice(.team, "Team", desk.teams(.level, of: ticket).map(\.option))]
    case .retitle, .assess, .setField: descriptionFields(ticket, desk)
    case .publish, .message, .rate: wordFields(ticket)
    case .link, .unlink, .merge, .split: tieFields(ticket)
    case .new, .goTo, .window, .scheme: deskFields
    }
  }

  private func escalationFields(_ teams: [Team]) -> [FormField] {
    [
      .choice(.team, "To", teams.map(\.option)),
      .text(.summary, "Summary", hint: "what is wrong, in a line or two"),
      .text(.tried, "Tried", hint: "so that nobody tries it again"),
      .text(.ask, "Ask", hint: "what the receiving team shall do"),
    ]
  }

  private func handBackFields(_ ticket: Ticket, _ desk: DeskFacts) -> [FormField] {
    var teams = desk.teams(.down, of: ticket)
    if let origin = ticket.origin, let place = teams.firstIndex(where: { $0.id == origin }) {
      teams.insert(teams.remove(at: place), at: 0)
    }
    let options = teams.map { team in
      Choice.Option(
        id: team.id.name, title: team.id.name,
        sentence: team.id == ticket.origin ? "where it came from" : team.tierTitle)
    }
    let reasons = desk.policy.handBackReasons.map {
      Choice.Option(id: $0.code, title: $0.code, sentence: $0.sentence)
    }
    return [
      .choice(.reason, "Reason", reasons),
      .text(.guidance, "Guidance", hint: "what they shall do with it now"),
      .choice(.team, "To", options, chosen: ticket.origin?.name),
    ]
  }

  func holdFields(_ desk: DeskFacts) -> [FormField] {
    let reasons = desk.policy.holdReasons.map {
      Choice.Option(id: $0.rawValue, title: $0.title, sentence: $0.sentence)
    }
    return [
      .choice(.reason, "For", reasons),
      .line(.until, "Until", hint: "4h, 2d, tomorrow, 2026-11-25T09:00; may stay empty"),
      .text(.question, "Message", hint: "public; needed when it waits for the customer"),
    ]
  }

  private func personOptions(_ ticket: Ticket, _ desk: DeskFacts) -> [Choice.Option] {
    desk.candidates(for: ticket.team).filter { $0.id != ticket.owner }.map {
      Choice.Option(id: $0.id.name, title: $0.id.name, sentence: "\($0.name), \($0.role.title)")
    }
  }
}

extension Ticket {
  /// Whom a public word reaches.
  var recipient: String {
    let name = requester.name.isEmpty ? "the requester" : requester.name
    return (name + (requester.email.map { " <\($0)>" } ?? "")).sanitizedLine
  }
}

extension Team {
  var tierTitle: String { tier.map { "tier \($0)" } ?? "tier not known" }
  var option: Choice.Option { .init(id: id.name, title: id.name, sentence: tierTitle) }
}

extension Level {
  static var options: [Choice.Option] {
    allCases.map { .init(id: $0.rawValue, title: $0.rawValue) }
  }
}

extension Scheme {
  var sentence: String {
    switch self {
    case .dark: "for a dark ground"
    case .light: "for a light ground"
    case .sixteen: "the terminal's own sixteen colours"
    case .mono: "no colour, only weight"
    }
  }
}
