import Journal
import PlainText
import ServiceDesk
import Terminal

extension LinearConversation {
  /// So many lines are told to a person before “more” has to be asked for.
  private static let piece = 25

  mutating func greet() {
    say("Tierline, in lines. help tells what can be done, quit leaves.")
    tellWhere()
    guard !state.drafts.isEmpty else { return }
    say("\(state.drafts.count.of("draft")) unsent: the word drafts goes on with one.")
  }

  mutating func tellWhere() {
    let (desk, me) = (state.desk, state.desk.me)
    let teams = me.teams.map(\.name).listed
    say("You are \(me.id), \(me.role.title)\(teams.isEmpty ? "" : ", of \(teams)").")
    say("Desk: \(desk.name), \(state.now.clock(state.zone).replacing("  ", with: ", at ")).")
    say(queueName)
    say(
      state.targetFile.flatMap { openTicket == nil ? nil : $0.ticket }.map {
        "Open: \($0.id), \($0.subject)"
      } ?? "No ticket is open.")
    if !state.marks.isEmpty {
      say("Marked: \(state.marks.sorted.prefix(50).map(\.description).listed).")
    }
  }

  // MARK: The list

  private var queueName: String {
    let count = state.queue.count.map { $0.of("ticket") } ?? "tickets"
    let text = state.queue.queryText
    if text.isEmpty { return "Listed: \(count), all that there are." }
    if text == state.home { return "Listed: \(count) of your teams, yours or nobody’s." }
    return "Listed: \(count) by the filter \(text)"
  }

  /// From this place of the list, counted from 0.
  mutating func tellList(from place: Int) {
    if place == 0 {
      listed = []
      say(state.queue.rows.isEmpty ? "No ticket is listed." : queueName)
    }
    rest = []
    var end = place
    while !isInteractive || end < place + Self.piece, let row = row(end) {
      listed.append(row.id)
      say("\(end + 1). \(spoken(row))")
      end += 1
    }
    if row(end) != nil { say("more goes on.") }
  }

  /// Reads on where the list goes on.
  private mutating func row(_ place: Int) -> TicketRow? {
    if place >= state.queue.rows.count, state.queue.next != nil {
      feed(.carryOut(.first, count: state.queue.rows.count))
    }
    return state.queue.rows.indices.contains(place) ? state.queue.rows[place] : nil
  }

  private func spoken(_ row: TicketRow) -> String {
    var facts = [row.id.description, row.priority.description]
    facts.append(row.standingWords.first ?? row.status.title)
    facts.append(row.owner.map { "owner \($0)" } ?? "nobody’s")
    facts.append(row.team.name)
    if let clock = row.clock.flatMap(state.board.standing) { facts.append(clock.spoken) }
    if row.transferIsPending { facts.append("not acknowledged") }
    if row.isRaised { facts.append("raised") }
    if row.asksToReopen { facts.append("the requester asks to reopen") }
    if state.marks.contains(row.id) { facts.append("marked") }
    return facts.joined(separator: ", ") + ": " + row.subject
  }

  mutating func tellMore() {
    guard rest.isEmpty else { return tell(rest) }
    guard !listed.isEmpty, row(listed.count) != nil else { return say("That was all.") }
    tellList(from: listed.count)
  }

  private mutating func tell(_ lines: [String]) {
    let count = isInteractive ? min(lines.count, Self.piece) : lines.count
    say(Array(lines.prefix(count)))
    rest = Array(lines.dropFirst(count))
    if !rest.isEmpty { say("\(rest.count.of("line")) left; more goes on.") }
  }

  // MARK: A ticket

  /// - Parameter whole: with all that was done and said, the newest first.
  mutating func showTicket(whole: Bool) {
    guard let file = state.targetFile, openTicket != nil else {
      return fail("No ticket is open: name one, or call one by its number.", .refused)
    }
    var rules = state.desk.rules
    let page = TicketPage(
      file: file, clocks: file.clocks.bars(at: state.now, &rules), width: Self.wide,
      now: state.now, zone: state.zone, desk: state.desk)
    let lines = page.lines.map { $0.spoken }.told
    let timeline = lines.firstIndex(of: "Timeline") ?? lines.count
    say("\(file.ticket.id): \(lines.first ?? "")")
    if whole { return tell(Array(lines.dropFirst())) }
    say(Array(lines[..<timeline].dropFirst()))
    rest = Array(lines[timeline...].dropFirst())
    if !rest.isEmpty { say("more tells what was done and said, in \(rest.count.of("line")).") }
  }

  // MARK: Figures

  /// - Parameter window: as it is written; nil: the one that was looked at last.
  mutating func tellFigures(_ window: String? = nil) {
    if let window {
      guard FigureWindow(rawValue: window) != nil else {
        let windows = FigureWindow.allCases.map(\.rawValue).listed("or")
        return fail("“\(window)” is no window; write \(windows).", .misunderstood)
      }
      feed(.carryOut(.window, argument: window))
    }
    if state.metrics.isStale || state.metrics.sheet == nil { feed(.carryOut(.refresh)) }
    guard let sheet = state.metrics.sheet else { return say("The figures are being counted.") }
    say("Figures of the \(sheet.window.title).")
    let maker = MetricsRowMaker(sheet: sheet, width: 200)
    let rows = maker.promises + maker.waiting + maker.load + maker.flow + maker.better
    tell(rows.map(\.line).spokenBelowTheirTitles + sheet.teams.map(\.spoken))
  }

  // MARK: Help

  mutating func tellHelp(_ argument: String?) {
    guard let argument else { return tell(overview) }
    let meant = LinearWord.meant(by: argument.lowercased())
    guard let meaning = meant.first, meant.count == 1 else {
      return fail("There is no single action “\(argument)”; help tells them all.", .misunderstood)
    }
    switch meaning {
    case .word(let word): say("\(word.rawValue): \(word.sentence)")
    case .action(let name):
      say(Catalogue.entry(name).spoken)
      if name.needsTicket { say("A ticket may be named first, such as \(name.rawValue) T-1042.") }
      tellWhy(name.rawValue)
    }
  }

  private var overview: [String] {
    var lines =
      LinearConversation.manual + LinearWord.allCases.map { "\($0.rawValue): \($0.sentence)" }
    for group in ActionGroup.allCases {
      let entries = Catalogue.entries.filter { $0.group == group && !$0.name.isAboutScreen }
      if entries.isEmpty { continue }
      lines.append("\(group.rawValue).")
      lines += entries.map(\.spoken)
    }
    return lines
  }

  private static let manual = [
    "Write an action by its name or the beginning of it, such as claim T-1042 or reply.",
    "A number opens the ticket that the list told under it. An empty line hears what is new.",
    "What an action has to know is asked for, line by line. cancel leaves, and keeps a draft.",
    "A long text ends with a dot alone on a line; a backslash before a line takes it as it stands.",
    "From a pipe the first action that fails ends the conversation, for what follows was meant for "
      + "what did not happen. The exit status is then that of the verb: see tierline --help.",
  ]

  mutating func tellWhy(_ argument: String?) {
    let meant = argument.map { LinearWord.meant(by: $0.lowercased()) } ?? []
    guard case .action(let name)? = meant.first, meant.count == 1 else {
      return fail("Name one action, such as why close.", .misunderstood)
    }
    if name.needsTicket, openTicket == nil { return say("No ticket is open.") }
    say(name.whyNot(state)?.sentence(moments: state.moments) ?? "It can be done now.")
  }
}

extension ActionEntry {
  fileprivate var spoken: String {
    "\(name.rawValue)\(argument.map { " \($0.placeholder)" } ?? ""): \(sentence)"
  }
}

extension ClockStanding {
  fileprivate var spoken: String {
    let time = TimeSpan(microseconds: abs(left.microseconds)).working
    let rest = isBreached ? "missed by \(time)" : "\(time) left"
    return "\(clock.title) \(rest)\(isPaused ? ", stopped" : "")"
  }
}

extension FigureSheet.TeamLoad {
  fileprivate var spoken: String {
    "\(team.name): \(tickets) open, \(urgent) P1, \(unowned) nobody’s, \(onHold) on hold"
  }
}

extension [Line] {
  /// What is set in below a figure is told with that figure's name.
  fileprivate var spokenBelowTheirTitles: [String] {
    var title = ""
    return compactMap { line in
      let spoken = line.spoken.withArrowsInWords
      guard let first = line.spans.first, !spoken.isEmpty else { return nil }
      if first.tone == .heading { title = "" }
      if first.text.hasPrefix("  ") { return title.isEmpty ? spoken : "\(title), \(spoken)" }
      if first.tone != .heading { title = String(spoken.prefix { $0 != ":" }) }
      return spoken
    }
  }
}

extension String {
  fileprivate var withArrowsInWords: String {
    replacing("↑", with: "up ").replacing("↓", with: "down ").replacing("⇄", with: "and")
  }
}
