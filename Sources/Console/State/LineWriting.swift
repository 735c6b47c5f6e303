import PlainText
import ServiceDesk
import Terminal

extension ConsoleState {
  /// - Parameter text: what stands on it already.
  mutating func openCommandLine(_ text: String = "") {
    var line = LinePrompt(.command, text: text)
    line.offer(commandCandidates(line))
    overlays.append(.line(line))
  }

  mutating func write(_ key: Key, in line: LinePrompt) -> [Effect] {
    switch line.kind {
    case .search: write(key, searching: line)
    case .find: write(key, finding: line)
    case .command: write(key, commanding: line)
    }
  }

  private mutating func write(_ key: Key, commanding line: LinePrompt) -> [Effect] {
    switch key {
    case .enter: return acceptCommand(line)
    case .escape, .control("c"): return closeLine()
    case .backspace where line.buffer.isEmpty: return closeLine()
    case .down, .control("n"): return complete(line, 1)
    case .up, .control("p"): return complete(line, -1)
    default: return writeText(key, in: line)
    }
  }

  private mutating func closeLine() -> [Effect] {
    overlays.removeLast()
    return []
  }

  /// Keys that are the same on every line: completion, and writing.
  mutating func writeText(_ key: Key, in line: LinePrompt) -> [Effect] {
    var line = line
    switch key {
    case .tab: return complete(line, 1)
    case .backTab: return complete(line, -1)
    default:
      guard line.buffer.take(key, width: size.columns) else { return [] }
      return edited(line)
    }
  }

  private mutating func complete(_ line: LinePrompt, _ step: Int) -> [Effect] {
    var line = line
    line.complete(step)
    replaceTop(.line(line))
    return follow(line)
  }

  /// After the text has changed: new candidates, and what is looked for follows.
  mutating func edited(_ line: LinePrompt) -> [Effect] {
    var line = line
    line.fault = nil
    switch line.kind {
    case .search: line.offer(queryCandidates(line))
    case .find: break
    case .command: line.offer(commandCandidates(line))
    }
    replaceTop(.line(line))
    return follow(line)
  }

  private mutating func follow(_ line: LinePrompt) -> [Effect] {
    switch line.kind {
    case .search: return look(for: line)
    case .find:
      look(inTicketFor: line)
      return []
    case .command: return []
    }
  }

  private mutating func acceptCommand(_ line: LinePrompt) -> [Effect] {
    let parts = line.buffer.text.trimmed.split(separator: " ", maxSplits: 1)
    guard let word = parts.first else { return closeLine() }
    let meant = ActionName.meant(by: word.lowercased())
    guard let name = meant.first, meant.count == 1 else {
      var line = line
      line.fault = (0..<word.count, ActionName.complaint(of: String(word), meaning: meant))
      replaceTop(.line(line))
      return []
    }
    overlays.removeLast()
    let argument = parts.count > 1 ? String(parts[1]).trimmed.unquoted : nil
    if argument != nil, Catalogue.entry(name).argument == nil {
      say("\(name.rawValue) takes nothing after it.", .warning)
      return []
    }
    return carryOut(name, argument: argument)
  }

  // MARK: Completion

  private func queryCandidates(_ line: LinePrompt) -> [LinePrompt.Candidate] {
    let found = QueryCompletion.candidates(
      line.buffer.text, cursor: line.buffer.cursor.column, limit: 40, values: values)
    return found.map { LinePrompt.Candidate(text: $0.text, sentence: $0.sentence, range: $0.range) }
  }

  private func values(_ source: QueryCompletion.Source) -> [String] {
    switch source {
    case .teams: desk.teams.keys.map(\.name).sorted()
    case .people: desk.people.keys.map(\.name).sorted()
    case .categories: desk.policy.categories
    case .tags: Set(ticket.file?.ticket.tags ?? []).sorted()
    case .customFields: desk.policy.fields.map(\.name)
    case .customField(let name): desk.policy.field(name)?.choices ?? []
    // Too many to offer: they are found by typing.
    case .requesters, .references: []
    }
  }

  private func commandCandidates(_ line: LinePrompt) -> [LinePrompt.Candidate] {
    let text = line.buffer.text
    guard let space = text.firstIndex(of: " ") else { return actionCandidates(text) }
    guard let name = ActionName(rawValue: text[..<space].lowercased()),
      let kind = Catalogue.entry(name).argument
    else { return [] }
    let start = text.distance(from: text.startIndex, to: space) + 1
    let typed = text[space...].dropFirst().lowercased()
    return options(kind).filter { $0.id.lowercased().hasPrefix(typed) }.map {
      LinePrompt.Candidate(
        text: $0.id, sentence: $0.sentence.sanitizedLine, range: start..<text.count)
    }
  }

  private func actionCandidates(_ text: String) -> [LinePrompt.Candidate] {
    let typed = text.lowercased()
    // Nobody writes out how to move: that comes last.
    let all =
      Catalogue.entries.filter { $0.group != .moving }
      + Catalogue.entries.filter { $0.group == .moving }
    let entries =
      all.filter { $0.name.rawValue.hasPrefix(typed) }
      + all.filter {
        !$0.name.rawValue.hasPrefix(typed) && !typed.isEmpty && $0.name.rawValue.contains(typed)
      }
    return entries.map { entry in
      let reason = entry.name.whyNot(self)
      return LinePrompt.Candidate(
        text: entry.name.rawValue, sentence: reason?.sentence(moments: moments) ?? entry.sentence,
        range: 0..<text.count)
    }
  }

  /// What an action's argument may be, as far as the desk can name it.
  private func options(_ kind: ArgumentKind) -> [Choice.Option] {
    func plain(_ names: [String]) -> [Choice.Option] { names.map { .init(id: $0, title: $0) } }
    let file = targetFile?.ticket
    func teams(_ direction: Move.Direction) -> [Choice.Option] {
      plain((file.map { desk.teams(direction, of: $0) } ?? []).map(\.id.name))
    }
    switch kind {
    case .person: return plain(file.map { desk.candidates(for: $0.team).map(\.id.name) } ?? [])
    case .team: return plain(desk.teams.keys.map(\.name).sorted())
    case .higherTeam: return teams(.up)
    case .levelTeam: return teams(.level)
    case .priority: return plain(Priority.allCases.map(\.description))
    case .category: return plain(desk.policy.categories)
    case .tag: return plain(file?.tags ?? [])
    case .field: return desk.policy.fields.map { .init(id: $0.name, title: $0.label) }
    case .score: return plain(Rating.scores.map(String.init))
    case .ticket:
      return queue.inSight.map { .init(id: $0.id.description, title: "", sentence: $0.subject) }
    case .holdReason:
      return desk.policy.holdReasons.map {
        .init(id: $0.rawValue, title: $0.title, sentence: $0.sentence)
      }
    case .handBackReason:
      return desk.policy.handBackReasons.map {
        .init(id: $0.code, title: $0.code, sentence: $0.sentence)
      }
    case .window: return plain(FigureWindow.allCases.map(\.rawValue))
    case .scheme: return plain(Scheme.allCases.map(\.rawValue))
    case .view: return views.map { .init(id: $0.name, title: "", sentence: $0.query) }
    case .ownView: return tabs.own.map { .init(id: $0.name, title: "", sentence: $0.query) }
    case .query, .text: return []
    }
  }
}

extension String {
  /// Without the quotes around it.
  fileprivate var unquoted: String {
    count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}

extension ActionName {
  /// The one of that name, else all whose names begin so.
  fileprivate static func meant(by word: String) -> [ActionName] {
    ActionName(rawValue: word).map { [$0] } ?? allCases.filter { $0.rawValue.hasPrefix(word) }
  }

  /// Why it is not known which of them is to be done.
  fileprivate static func complaint(of word: String, meaning meant: [ActionName]) -> String {
    guard meant.isEmpty else {
      let names = meant.count > 4 ? "\(meant.count) things" : meant.map(\.rawValue).listed("or")
      return "“\(word)” may mean \(names); tab goes through them."
    }
    let near = NearestWord.find(word, among: allCases.map(\.rawValue))
    let hint = near.map { " Did you mean “\($0)”?" } ?? " ? lists them all."
    return "There is no action “\(word)”.\(hint)"
  }
}
