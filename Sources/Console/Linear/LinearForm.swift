import PlainText
import ServiceDesk
import Terminal

/// How far a form has been gone through, question by question.
struct LinearForm: Equatable {
  var place = 0
  /// Of a long answer, as many lines as have been written.
  var lines: [String]?
  /// All is answered; whether it shall go out is the question.
  var isReviewed = false
  /// One answer was wrong: when that is right, the rest need not be asked again.
  var isRepair = false
  /// The tickets offered for the last answer, by number.
  var offered: [TicketID] = []
}

extension LinearConversation {
  private var form: Form? {
    if case .form(let form)? = state.overlays.last { form } else { nil }
  }

  var formPrompt: String {
    guard let form, let asked else { return "" }
    if asked.isReviewed { return "Send it? yes or no" }
    return asked.lines == nil ? form.fields[asked.place].label : ""
  }

  /// Says what it is for and asks the first question that is still open.
  mutating func begin(_ form: Form) {
    // A draft is gone through from its beginning.
    let isDraft = form.saved != nil
    if asked == nil { asked = LinearForm(place: isDraft ? 0 : form.active) }
    if let problem = form.problem { return repair(form, problem) }
    // What was written behind the action's name is an answer already.
    let isAnswered = !isDraft && (form.active > 0 || form.fields[0].isLong)
    if isAnswered, !form.fields[form.active].value.isEmpty { return finish() }
    say(form.title + ".")
    askField()
  }

  mutating func answer(_ line: String) {
    guard let form, let asked else { return }
    if line.trimmed == "cancel" { return leaveForm() }
    if asked.isReviewed { return answer(review: line.trimmed) }
    let field = form.fields[asked.place]
    switch field.content {
    case .text(let buffer) where !buffer.isSingleLine: answer(long: line, field)
    case .text: line.isBlank ? next() : give(line.trimmed == "-" ? "" : line.trimmed)
    case .choice(let choice): answer(line.trimmed, choosing: choice, field)
    case .ticket: answer(naming: line.trimmed)
    case .list(let list): answer(line.trimmed, checking: list)
    }
  }

  /// Goes away; what is written is kept where the console keeps it.
  mutating func leaveForm() {
    asked = nil
    let before = said.count
    feed(.write(.escape))
    if said.count == before { say("Nothing was changed.") }
  }

  // MARK: Answers

  private mutating func give(_ words: String) {
    guard let place = asked?.place else { return }
    feed(.answerQuestion(place, words))
    next()
  }

  /// Each line is kept on disk when it is written.
  private mutating func answer(long line: String, _ field: FormField) {
    guard let asked else { return }
    if line == "." || asked.lines == nil && line.isBlank {
      self.asked?.lines = nil
      return next()
    }
    if asked.lines == nil, line == "+" {
      self.asked?.lines = field.value.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      return
    }
    let written = (asked.lines ?? []) + [line.hasPrefix("\\") ? String(line.dropFirst()) : line]
    self.asked?.lines = written
    feed(.answerQuestion(asked.place, written.joined(separator: "\n")))
  }

  private mutating func answer(_ words: String, choosing choice: Choice, _ field: FormField) {
    if words.isEmpty { return next() }
    let options = choice.options
    if let number = Int(words), options.indices.contains(number - 1),
      !options.contains(where: { $0.id == words })
    {
      return give(options[number - 1].id)
    }
    let wanted = words.lowercased()
    let same = options.filter { $0.id.lowercased() == wanted || $0.title.lowercased() == wanted }
    let near = options.filter {
      $0.id.lowercased().hasPrefix(wanted) || $0.title.lowercased().hasPrefix(wanted)
    }
    guard let option = same.first ?? (near.count == 1 ? near[0] : nil) else {
      return fail(
        near.isEmpty
          ? "“\(words)” is none of them."
          : "“\(words)” may mean \(near.map(\.title).listed("or")).",
        .refused)
    }
    give(option.id)
  }

  private mutating func answer(naming words: String) {
    guard let asked, !words.isEmpty else { return next() }
    if let number = Int(words), asked.offered.indices.contains(number - 1) {
      return give(asked.offered[number - 1].description)
    }
    let named = TicketID(words) ?? Int(words).map { TicketID($0) }
    if named != nil { return give(words) }
    feed(.answerQuestion(asked.place, words))
    guard case .ticket(let choice)? = form?.fields[asked.place].content, !choice.matches.isEmpty
    else { return fail("No ticket is found by “\(words)”.", .refused) }
    self.asked?.offered = choice.matches.map(\.id)
    say("Which of them? Answer with its number, or write other words.")
    for (place, row) in choice.matches.enumerated() {
      say("\(place + 1). \(row.id), \(row.status.title): \(row.subject)")
    }
  }

  private mutating func answer(_ words: String, checking list: Checklist) {
    if words.isEmpty { return next() }
    let places = words.split { $0 == " " || $0 == "," }.map { Int($0) ?? 0 }
    guard places.allSatisfy({ list.options.indices.contains($0 - 1) }) else {
      return fail("Answer with numbers from 1 to \(list.options.count).", .refused)
    }
    give(places.map { list.options[$0 - 1].id }.joined(separator: ","))
  }

  // MARK: From one to the next

  private mutating func next() {
    guard let form, let asked else { return }
    guard !asked.isRepair, asked.place + 1 < form.fields.count else { return finish() }
    self.asked = LinearForm(place: asked.place + 1)
    askField()
  }

  /// All is answered: words that go to the requester are asked about once more.
  private mutating func finish() {
    guard let form else { return }
    guard form.speaksToRequester else {
      if form.purpose == .note { say(form.title + ".") }
      return send()
    }
    asked?.isReviewed = true
    let words = form.fields.last { $0.isLong }?.value ?? ""
    say("PUBLIC, to be read by \(state.targetFile?.ticket.recipient ?? "the requester"):")
    for line in words.sanitizedText.split(separator: "\n", omittingEmptySubsequences: false) {
      say("  \(line)")
    }
  }

  private mutating func answer(review words: String) {
    guard words.isYes else { return leaveForm() }
    send()
  }

  private mutating func send() {
    asked?.isReviewed = false
    feed(.write(.control("s")))
    guard let form else { return }
    if let problem = form.problem { repair(form, problem) }
  }

  private mutating func repair(_ form: Form, _ problem: String) {
    asked = LinearForm(place: form.active, isRepair: true)
    fail(problem, outcome == .done ? .refused : outcome)
    askField()
  }

  // MARK: Asking

  private mutating func askField() {
    guard let form, let asked else { return }
    let field = form.fields[asked.place]
    let count = form.fields.count
    let place = count > 1 ? ", question \(asked.place + 1) of \(count)" : ""
    let hint = field.hint.isEmpty ? "" : ": \(field.hint)"
    if count > 1 || !hint.isEmpty { say("\(field.label)\(place)\(hint).") }
    switch field.content {
    case .text(let buffer): tell(buffer)
    case .choice(let choice):
      tell(choice.options, isChecked: { $0.id == choice.chosen?.id })
      say(
        choice.chosen.map { "Answer with a number or a name; an empty answer keeps \($0.title)." }
          ?? "Answer with a number or the beginning of a name.")
    case .ticket: break
    case .list(let list):
      tell(list.options, isChecked: { list.checked.contains($0.id) })
      say("Answer with numbers; an empty answer takes none.")
    }
  }

  private mutating func tell(_ buffer: TextBuffer) {
    guard !buffer.isSingleLine else {
      if !buffer.isEmpty { say("Now: \(buffer.text). An empty answer keeps it, - clears it.") }
      return
    }
    if !buffer.isEmpty {
      say("Written so far:")
      for line in buffer.lines { say("  \(String(line))") }
      say("An empty answer keeps it, + goes on behind it, other lines take its place.")
    }
    say("Write lines; a dot alone on a line ends, cancel leaves and keeps them.")
  }

  private mutating func tell(_ options: [Choice.Option], isChecked: (Choice.Option) -> Bool) {
    for (place, option) in options.enumerated() {
      let sentence = option.sentence.isEmpty ? "" : ": \(option.sentence)"
      say("\(place + 1). \(option.title)\(sentence)\(isChecked(option) ? " (chosen)" : "")")
    }
  }
}

extension Form {
  /// What is written in it goes to whoever asked.
  var speaksToRequester: Bool {
    guard marked == 0 else { return false }
    return purpose.tone == .reply || purpose == .hold && !value(.question).isBlank
  }
}

extension String {
  var isYes: Bool { ["y", "yes"].contains(lowercased()) }
}
