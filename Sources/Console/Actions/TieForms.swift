import PlainText
import ServiceDesk
import Terminal

extension FormPurpose {
  /// What is asked before a ticket is tied to another, or a tie is cut.
  func tieFields(_ ticket: Ticket) -> [FormField] {
    let kinds = LinkKind.allCases.filter { $0 != .splitFrom && $0 != .splitInto }.map {
      Choice.Option(id: $0.rawValue, title: $0.phrase, sentence: "")
    }
    let links = ticket.links.map {
      Choice.Option(id: $0.other.description, title: "\($0.kind.phrase) \($0.other)")
    }
    switch self {
    case .unlink: return [.choice(.ticket, "Link", links)]
    case .merge: return [.ticket("Into", hint: "T-1042, or words that stand in it")]
    case .split: return splitFields(ticket)
    default:
      return [
        .ticket("Ticket", hint: "T-1042, or words that stand in it"),
        .choice(.kind, "It is", kinds, chosen: LinkKind.related.rawValue),
      ]
    }
  }

  private func splitFields(_ ticket: Ticket) -> [FormField] {
    let entries = ticket.entries.reversed().map { entry in
      Choice.Option(
        id: entry.id.description, title: "\(entry.kind.word) \(entry.author.title)",
        sentence: String(entry.text.prefix(200)).sanitizedLine)
    }
    return [
      FormField(name: .entries, label: "Entries", content: .list(Checklist(entries))),
      .line(.subject, "Subject", hint: "what the new ticket is about"),
      .line(.text, "Reason", hint: "needed where no entry goes along"),
    ]
  }

  /// What is asked before a ticket is described otherwise.
  func descriptionFields(_ ticket: Ticket, _ desk: DeskFacts) -> [FormField] {
    switch self {
    case .retitle:
      var line = FormField.line(.subject, "Subject", hint: "what is wrong, in one line")
      line.fill(ticket.subject)
      return [line]
    case .assess:
      return [
        .choice(.impact, "Impact", Level.options, chosen: ticket.impact?.rawValue ?? "medium"),
        .choice(.urgency, "Urgency", Level.options, chosen: ticket.urgency?.rawValue ?? "medium"),
      ]
    default:
      let fields = desk.policy.fields
      let options = fields.map {
        Choice.Option(id: $0.name, title: $0.label, sentence: ticket.fields[$0.name] ?? "not set")
      }
      return [.choice(.field, "Field", options, chosen: options.first?.id)]
        + (fields.first.map { [$0.question(ticket.fields[$0.name])] } ?? [])
    }
  }

  /// What is asked before words are put on a ticket that somebody else said, or that were meant for
  /// the desk.
  func wordFields(_ ticket: Ticket) -> [FormField] {
    switch self {
    case .publish:
      let notes = ticket.entries.reversed().filter { $0.kind == .note }.map {
        Choice.Option(
          id: $0.id.description, title: $0.author.title,
          sentence: String($0.text.prefix(200)).sanitizedLine)
      }
      return [.choice(.note, "Note", notes, chosen: notes.first?.id)]
    case .rate:
      let scores = Rating.scores.reversed().map {
        Choice.Option(id: String($0), title: String($0), sentence: $0.verdict)
      }
      return [
        .choice(.score, "Score", scores),
        .line(.text, "Comment", hint: "what they said about it; may stay empty"),
      ]
    default: return [.text(.text, "Message", hint: "what the requester said, by telephone or here")]
    }
  }
}

extension Entry.Kind {
  fileprivate var word: String {
    switch self {
    case .note: "note"
    case .reply: "reply"
    case .message: "message"
    }
  }
}

extension CustomField {
  /// Its value, to be chosen or written; empty clears it.
  func question(_ value: String?) -> FormField {
    guard !choices.isEmpty else {
      var line = FormField.line(.value, label, hint: "empty clears it")
      line.fill(value ?? "")
      return line
    }
    let none = Choice.Option(id: "", title: "–", sentence: "clears it")
    return .choice(
      .value, label, choices.map { .init(id: $0, title: $0) } + [none], chosen: value ?? choices[0])
  }
}

extension Form {
  /// Another field has been chosen: its own question takes the place of the last one's.
  mutating func followField(_ ticket: Ticket?, _ policy: Policy) {
    guard purpose == .setField, fields.count == 2, let field = policy.field(value(.field)),
      fields[1].label != field.label
    else { return }
    fields[1] = field.question(ticket?.fields[field.name])
  }
}

extension Int {
  /// Of a score.
  fileprivate var verdict: String {
    switch self {
    case 5: "very satisfied"
    case 4: "satisfied"
    case 3: "neither"
    case 2: "dissatisfied"
    default: "very dissatisfied"
    }
  }
}
