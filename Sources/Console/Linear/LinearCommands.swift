import PlainText
import ServiceDesk
import Terminal

extension LinearConversation {
  /// Does what the line asks for; an empty one only hears what is new.
  mutating func obey(_ line: String) {
    let line = line.hasPrefix(":") ? String(line.dropFirst()).trimmed : line
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = parts.first?.lowercased() else { return }
    let argument = parts.count > 1 ? parts[1].trimmed : nil
    if argument == nil, let id = ticket(called: word) { return open(id) }
    let meant = LinearWord.meant(by: word)
    guard let meaning = meant.first, meant.count == 1 else {
      return fail(complaint(of: word, meant), .misunderstood)
    }
    switch meaning {
    case .word(let word): obey(word, argument)
    case .action(let name): obey(name, argument)
    }
  }

  private func complaint(of word: String, _ meant: [LinearWord.Meaning]) -> String {
    if meant.count > 1 { return "“\(word)” may mean \(meant.map(\.name).listed("or"))." }
    if let name = ActionName(rawValue: word) {
      return "\(name.rawValue) is about a screen, and here are only lines."
    }
    let names = LinearWord.meant(by: "").map(\.name)
    let near = NearestWord.find(word, among: names).map { " Did you mean “\($0)”?" }
    return "There is no action “\(word)”.\(near ?? " help tells them all.")"
  }

  private mutating func obey(_ word: LinearWord, _ argument: String?) {
    switch word {
    case .list: tellList(from: 0)
    case .more: tellMore()
    case .show:
      guard let argument else { return showTicket(whole: true) }
      guard let id = ticket(called: argument) else { return fail(noTicket(argument), .notFound) }
      open(id, whole: true)
    case .next: step(.nextTicket)
    case .previous: step(.previousTicket)
    case .why: tellWhy(argument)
    case .whereAmI: tellWhere()
    }
  }

  private func noTicket(_ words: String) -> String {
    "“\(words)” is no ticket; write T-1042, or a number of the list."
  }

  // MARK: Actions

  private mutating func obey(_ name: ActionName, _ argument: String?) {
    switch name {
    case .help: return tellHelp(argument)
    case .queuePane: return tellList(from: 0)
    case .open, .ticketPane: return showTicket(whole: true)
    case .metricsPane: return tellFigures(argument)
    case .search, .filter:
      guard argument != nil else {
        let text = state.queue.queryText
        return say(
          text.isEmpty ? "Everything is listed. filter QUERY narrows it." : "Filter: \(text)")
      }
    case .goTo:
      guard let id = argument.flatMap(ticket(called:)) else {
        return fail(noTicket(argument ?? ""), .misunderstood)
      }
      return open(id)
    case .mark: return mark(argument)
    case .view, .saveView, .dropView:
      guard argument != nil else {
        say("Views: \(state.views.map(\.name).listed).")
        return say("Name one, such as \(name.rawValue) mine.")
      }
    default: break
    }
    let (id, rest) = split(argument, for: name)
    if let id, !reach(id) { return }
    if name.needsTicket, id == nil, openTicket == nil, !(state.actsOnMarks && name.isForMany) {
      return fail("No ticket is open: name one, such as \(name.rawValue) T-1042.", .refused)
    }
    if rest != nil, Catalogue.entry(name).argument == nil {
      return fail("\(name.rawValue) takes nothing after it.", .misunderstood)
    }
    carryOut(name, rest)
  }

  private mutating func carryOut(_ name: ActionName, _ argument: String?) {
    let isBulk = state.actsOnMarks && name.isForMany
    if !isBulk, name.whyNot(state) != nil { outcome = .refused }
    let before = (state.queue.generation, state.metrics.window)
    feed(.carryOut(name, argument: argument))
    if name == .filter || name == .search, state.queue.generation == before.0 {
      outcome = .misunderstood
    }
    if state.queue.generation != before.0, state.overlays.isEmpty {
      feed(.carryOut(.queuePane))
      tellList(from: 0)
    }
    if state.metrics.window != before.1 { tellFigures() }
  }

  /// The ticket that stands before an argument, and the rest. A number is one of the list where the
  /// action could mean nothing else by it.
  private func split(_ argument: String?, for name: ActionName) -> (TicketID?, String?) {
    guard let argument, name.needsTicket else { return (nil, argument) }
    let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return (nil, nil) }
    let rest = parts.count > 1 ? parts[1].trimmed : nil
    let kind = Catalogue.entry(name).argument
    switch kind {
    // Where one is open, the only one that is named is the other.
    case .ticket where rest == nil && openTicket != nil:
      return (nil, ticket(called: first)?.description ?? first)
    case .text, .score, .ticket:
      guard let id = TicketID(first) else { return (nil, argument) }
      return (id, rest)
    default:
      guard let id = ticket(called: first) else { return (nil, argument) }
      return (id, rest)
    }
  }

  // MARK: Tickets

  /// By its id, or by the number under which it was told.
  func ticket(called word: String) -> TicketID? {
    if let number = Int(word) {
      return listed.indices.contains(number - 1) ? listed[number - 1] : nil
    }
    return TicketID(word.uppercased())
  }

  /// Opens it without a word; false where there is none.
  private mutating func reach(_ id: TicketID) -> Bool {
    if openTicket == id, state.targetFile != nil { return true }
    feed(.carryOut(.goTo, argument: id.description))
    guard openTicket == id, state.targetFile != nil else {
      feed(.carryOut(.queuePane))
      return false
    }
    return true
  }

  private mutating func open(_ id: TicketID, whole: Bool = false) {
    if reach(id) { showTicket(whole: whole) }
  }

  private mutating func step(_ name: ActionName) {
    guard openTicket != nil else {
      guard state.queue.selected != nil else { return fail("The list is empty.", .refused) }
      feed(.carryOut(.open))
      return showTicket(whole: false)
    }
    guard name.whyNot(state) == nil else { return carryOut(name, nil) }
    feed(.carryOut(name))
    showTicket(whole: false)
  }

  // MARK: Marks

  /// Marks each, or takes its mark away; marks are of what is listed.
  private mutating func mark(_ argument: String?) {
    let words = argument?.split(separator: " ").map(String.init) ?? []
    let ids = words.isEmpty ? [openTicket].compactMap { $0 } : words.compactMap(ticket(called:))
    guard !ids.isEmpty, words.isEmpty || ids.count == words.count else {
      return fail("Name what to mark, such as mark 1 2, or mark T-1042.", .misunderstood)
    }
    feed(.carryOut(.queuePane))
    for id in ids {
      guard let place = state.queue.rows.firstIndex(where: { $0.id == id }) else {
        fail("\(id) is not in this list, and only what is listed can be marked.", .refused)
        continue
      }
      feed(.carryOut(.first, count: (state.queue.offset ?? 0) + place + 1))
      feed(.carryOut(.mark))
    }
    say(
      "\(state.marks.count.of("ticket")) marked: \(state.marks.sorted.map(\.description).listed).")
  }
}
