import Journal
import ServiceDesk
import Terminal

/// What a form is for; its name also names the draft it leaves.
enum FormPurpose: String, CaseIterable, Sendable {
  case note
  case reply
  case resolve
  case reopen
  case cancel
  case raise
  case escalate
  case handBack = "handback"
  case hold
  case priority
  case category
  case tag
  case untag
  case assign
  case move
  case new
  case goTo = "go"
  case window
  case scheme
  case retitle
  case assess
  case setField = "set"
  case publish
  case message
  case rate
  case link
  case unlink
  case merge
  case split
}

/// One question of a form and the answer so far.
struct FormField: Equatable, Sendable {
  enum Name: String, Sendable {
    case team, person, reason, summary, tried, ask, guidance, text, until, question
    case priority, category, tags, subject, details, requester, email, impact, urgency
    case ticket, window, scheme, field, value, note, score, kind, entries
  }

  enum Content: Equatable, Sendable {
    case text(TextBuffer)
    case choice(Choice)
    case ticket(TicketChoice)
    case list(Checklist)
  }

  let name: Name
  let label: String
  /// Shown while nothing has been written.
  var hint = ""
  var content: Content

  static func text(_ name: Name, _ label: String, hint: String = "") -> FormField {
    FormField(name: name, label: label, hint: hint, content: .text(TextBuffer()))
  }

  static func line(_ name: Name, _ label: String, hint: String = "") -> FormField {
    FormField(
      name: name, label: label, hint: hint, content: .text(TextBuffer(isSingleLine: true)))
  }

  static func choice(
    _ name: Name, _ label: String, _ options: [Choice.Option], chosen: String? = nil
  ) -> FormField {
    FormField(name: name, label: label, content: .choice(Choice(options, chosen: chosen)))
  }

  static func ticket(_ label: String, hint: String) -> FormField {
    FormField(name: .ticket, label: label, hint: hint, content: .ticket(TicketChoice()))
  }

  var value: String {
    switch content {
    case .ticket(let choice): choice.id?.description ?? choice.buffer.text
    case .list(let list): list.chosen.map(\.id).joined(separator: ",")
    case .text(let buffer): buffer.text
    case .choice(let choice): choice.chosen?.id ?? ""
    }
  }

  var isLong: Bool {
    if case .text(let buffer) = content { return !buffer.isSingleLine }
    return false
  }

  mutating func fill(_ value: String) {
    switch content {
    case .ticket(var choice):
      choice.fill(value)
      content = .ticket(choice)
    case .list(var list):
      list.check(value.split(separator: ",").map(String.init))
      content = .list(list)
    case .text(var buffer):
      buffer.replace(with: value)
      content = .text(buffer)
    case .choice(var choice):
      choice.choose(value)
      content = .choice(choice)
    }
  }
}

/// What an action must know before it can be carried out, asked on one sheet.
struct Form: Equatable, Sendable {
  let purpose: FormPurpose
  /// Nil: a new ticket, or nothing of a ticket's.
  let ticket: TicketID?
  /// The version its author has seen; sent along.
  var seen: Int?
  let title: String
  var fields: [FormField]
  /// How many marked tickets it is for; 0 where it is for one.
  var marked = 0
  private(set) var active = 0
  /// Why it could not be sent as it stands.
  var problem: String?
  /// As last written to disk.
  var saved: String?
  private(set) var unsavedKeys = 0

  init(
    _ purpose: FormPurpose, ticket: TicketID?, seen: Int?, title: String, fields: [FormField]
  ) {
    (self.purpose, self.ticket, self.seen) = (purpose, ticket, seen)
    (self.title, self.fields) = (title, fields)
  }

  func value(_ name: FormField.Name) -> String {
    fields.first { $0.name == name }?.value ?? ""
  }

  mutating func fill(_ name: FormField.Name, _ value: String) {
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return }
    fields[place].fill(value)
  }

  /// Moves to the first question that is still open.
  mutating func goToFirstEmpty() {
    active = fields.firstIndex { $0.value.isEmpty } ?? fields.count - 1
  }

  /// What is wrong, and the keyboard at the question that it is about.
  mutating func show(problem sentence: String, at name: FormField.Name? = nil) {
    problem = sentence
    active = fields.firstIndex { $0.name == name } ?? active
  }

  /// Another answer to the question at `place`, where the keyboard then is.
  mutating func answer(_ place: Int, _ words: String) {
    active = place
    fields[place].fill(words)
    touch()
  }

  mutating func step(_ distance: Int) {
    active = (active + distance + fields.count) % fields.count
  }

  // MARK: Keys

  enum Outcome: Equatable { case handled, submit, close, editOutside, macro, ignored }

  /// - Parameter width: columns within the form's borders.
  mutating func take(_ key: Key, width: Int) -> Outcome {
    switch key {
    case .control("s"): return .submit
    case .escape, .control("c"): return .close
    case .control("o") where fields[active].isLong: return .editOutside
    case .control("t") where fields[active].isLong: return .macro
    case .tab: step(1)
    case .backTab: step(-1)
    case .enter where !fields[active].isLong: return enter()
    default: return write(key, width: width)
    }
    return .handled
  }

  mutating func paste(_ text: String) {
    switch fields[active].content {
    case .text(var buffer):
      buffer.insert(text)
      fields[active].content = .text(buffer)
    case .ticket(var choice):
      choice.paste(text)
      fields[active].content = .ticket(choice)
    case .choice, .list: return
    }
    touch()
  }

  private mutating func enter() -> Outcome {
    if active == fields.count - 1 { return .submit }
    active += 1
    return .handled
  }

  private mutating func write(_ key: Key, width: Int) -> Outcome {
    switch fields[active].content {
    case .text(var buffer):
      guard buffer.take(key, width: answerColumns(of: width)) else { return moveBetween(key) }
      fields[active].content = .text(buffer)
    case .choice(var choice):
      guard choice.take(key, page: 5) else { return .ignored }
      fields[active].content = .choice(choice)
    case .ticket(var choice):
      guard choice.take(key) else { return .ignored }
      fields[active].content = .ticket(choice)
    case .list(var list):
      guard list.take(key, page: 5) else { return .ignored }
      fields[active].content = .list(list)
    }
    touch()
    return .handled
  }

  /// In a field of one line up and down have nothing else to do.
  private mutating func moveBetween(_ key: Key) -> Outcome {
    guard key == .up || key == .down || key == .control("p") || key == .control("n") else {
      return .ignored
    }
    step(key == .up || key == .control("p") ? -1 : 1)
    return .handled
  }

  private mutating func touch() {
    problem = nil
    unsavedKeys += 1
  }

  // MARK: Naming a ticket

  /// What has been typed where a ticket is named and not been answered yet.
  var unanswered: String? {
    guard case .ticket(let choice) = fields[active].content,
      choice.answered != choice.buffer.text
    else { return nil }
    return choice.buffer.text
  }

  mutating func offer(_ rows: [TicketRow], for text: String) {
    for place in fields.indices {
      guard case .ticket(var choice) = fields[place].content else { continue }
      choice.offer(rows, for: text)
      fields[place].content = .ticket(choice)
    }
  }

  // MARK: Drafts

  /// What is written in it is kept on disk until it is sent.
  var leavesDrafts: Bool { purpose.leavesDrafts && marked == 0 }

  /// Something in it would be a pity to lose.
  var isWorthKeeping: Bool {
    fields.contains { field in
      if case .text(let buffer) = field.content { return !buffer.text.isBlank }
      return false
    }
  }

  /// The version seen and all answers as one text, for the disk.
  var kept: String {
    ([seen.map(String.init) ?? ""] + fields.map { "\($0.name.rawValue)=\($0.value)" })
      .joined(separator: Form.separator)
  }

  private static let separator = "\u{1E}"

  /// Takes over what `kept` wrote; a question that is no longer asked is dropped.
  mutating func restore(_ kept: String) {
    let parts = kept.split(separator: Form.separator, omittingEmptySubsequences: false)
    seen = parts.first.flatMap { Int($0) } ?? seen
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "="),
        let name = FormField.Name(rawValue: String(part[..<equals]))
      else { continue }
      fill(name, String(part[part.index(after: equals)...]))
    }
    saved = kept
    active = fields.lastIndex { $0.isLong && !$0.value.isEmpty } ?? 0
  }

  var draftName: Draft.Name { Draft.Name(ticket: ticket, purpose: purpose) }

  /// What is to be done on disk, if the form has changed since the last time: its draft is
  /// written, or removed where nothing is left of it.
  mutating func takeUnsaved() -> Effect? {
    unsavedKeys = 0
    guard isWorthKeeping else {
      defer { saved = nil }
      return saved == nil ? nil : .removeDraft(draftName)
    }
    guard kept != saved else { return nil }
    saved = kept
    return .saveDraft(Draft(name: draftName, kept: kept))
  }
}

extension Draft {
  /// The beginning of what was written, on one line.
  var excerpt: String {
    let parts = kept.split(separator: "\u{1E}", omittingEmptySubsequences: false).dropFirst()
    let texts = parts.compactMap { part -> String? in
      guard let equals = part.firstIndex(of: "="),
        let name = FormField.Name(rawValue: String(part[..<equals])), name.isWritten
      else { return nil }
      return String(part[part.index(after: equals)...])
    }
    return (texts.first { !$0.isBlank } ?? "").trimmed
  }
}

extension FormField.Name {
  fileprivate var isWritten: Bool {
    switch self {
    case .summary, .tried, .ask, .guidance, .text, .question, .subject, .details: true
    case .team, .person, .reason, .until, .priority, .category, .tags, .requester, .email, .impact,
      .urgency, .ticket, .window, .scheme, .field, .value, .note, .score, .kind, .entries:
      false
    }
  }
}
