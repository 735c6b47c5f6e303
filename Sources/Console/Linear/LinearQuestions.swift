import PlainText
import ServiceDesk
import Terminal

extension LinearConversation {
  /// Says what is asked, before its prompt.
  mutating func introduce(_ overlay: Overlay) {
    switch overlay {
    case .form(let form): begin(form)
    case .movedOn(let order, let happened):
      say("\(order.ticket?.description ?? "The ticket") has moved on. Nothing was written.")
      say("Since you looked:")
      say(happened.map { "  \($0)" })
      say("\(Catalogue.entry(order.action).title) all the same?")
    case .confirm(_, let question): say(question)
    case .takeBack(let last): say(last.question(at: state.now))
    case .bulk(let sheet):
      tell(overlay)
      say("Do it to \(sheet.able.count.of("ticket"))?")
    case .drafts(let drafts, _):
      say("You left this unsent:")
      for (place, draft) in drafts.enumerated() { say("\(place + 1). \(draft.spoken)") }
      say("A number goes on with one, discard and a number throws it away, no answer leaves all.")
    case .line, .help, .document, .account, .macros: break
    }
  }

  /// Says what needs no answer.
  mutating func tell(_ overlay: Overlay) {
    switch overlay {
    case .bulk(let sheet):
      say(sheet.title + ".")
      say(sheet.lines(width: LinearConversation.wide, moments: state.moments).map(\.spoken).told)
    case .account(var sheet):
      sheet.lay(
        out: Size(columns: LinearConversation.wide, rows: LinearConversation.wide),
        zone: state.zone)
      say(sheet.title(state.zone) + ".")
      say(sheet.lines.map(\.spoken).told)
    case .form, .line, .help, .movedOn, .confirm, .drafts, .takeBack, .document, .macros: break
    }
  }

  /// Everything but a yes is a no.
  mutating func answer(yesNo words: String) {
    feed(.write(words.isYes ? Key("y") : .escape))
    // The form under a question that was answered with no is left, too.
    if !words.isYes, case .form? = state.overlays.last { leaveForm() }
  }

  mutating func choose(draft words: String) {
    guard case .drafts(let drafts, _)? = state.overlays.last else { return }
    let parts = words.split(separator: " ").map(String.init)
    let discards = parts.first.map { "discard".hasPrefix($0) } == true
    guard !words.isEmpty, words != "cancel" else { return feed(.write(.escape)) }
    guard let number = (discards ? parts.dropFirst() : parts[...]).first.flatMap({ Int($0) }),
      drafts.indices.contains(number - 1)
    else { return fail("Answer with a number from 1 to \(drafts.count).", .refused) }
    for _ in 1..<number { feed(.write(.down)) }
    feed(.write(discards ? Key("D") : .enter))
    if discards { say("\(drafts[number - 1].spoken): thrown away.") }
  }

  /// So wide, in columns, that nothing has to be broken.
  static let wide = 10_000
}

extension Draft {
  var spoken: String {
    let place = name.ticket.map { " on \($0)" } ?? ""
    return "\(name.purpose.rawValue)\(place): \(excerpt)".sanitizedLine
  }
}

extension [String] {
  /// Without those that say nothing.
  var told: [String] { filter { !$0.isEmpty } }
}
