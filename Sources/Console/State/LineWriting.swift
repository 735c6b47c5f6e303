import ServiceDesk
import Terminal

extension ConsoleState {
  mutating func openFilter() -> [Effect] {
    let text = queue.queryText
    var line = LinePrompt(.filter(before: text), text: text.isEmpty ? "" : text + " ")
    line.offer(queryCandidates(line))
    overlays.append(.line(line))
    return focus == .queue ? [] : focus(on: .queue)
  }

  mutating func openCommandLine() {
    var line = LinePrompt(.command)
    line.offer(commandCandidates(line))
    overlays.append(.line(line))
  }

  /// Shows what a query asks for; one that cannot be read is said to be so.
  mutating func filter(_ text: String) -> [Effect] {
    do throws(QueryFault) {
      let query = try Query.parse(text, zone: zone, now: now)
      restIsDue = true
      return queue.ask(query, text: text.trimmed)
    } catch {
      say(error.sentence, .warning)
      return []
    }
  }

  mutating func write(_ key: Key, in line: LinePrompt) -> [Effect] {
    var line = line
    switch key {
    case .enter: return accept(line)
    case .escape, .control("c"): return dismiss(line)
    case .backspace where line.buffer.isEmpty: return dismiss(line)
    case .tab, .down, .control("n"): line.complete(1)
    case .backTab, .up, .control("p"): line.complete(-1)
    default:
      guard line.buffer.take(key, width: size.columns) else { return [] }
      return edited(line)
    }
    replaceTop(.line(line))
    return line.kind == .command ? [] : look(for: line)
  }

  /// After the text has changed: new candidates, and the list follows a filter that can be read.
  mutating func edited(_ line: LinePrompt) -> [Effect] {
    var line = line
    line.fault = nil
    line.offer(line.kind == .command ? commandCandidates(line) : queryCandidates(line))
    replaceTop(.line(line))
    return line.kind == .command ? [] : look(for: line)
  }

  private mutating func look(for line: LinePrompt) -> [Effect] {
    // Half a word is no mistake yet: faults are told when the filter is accepted.
    guard let query = try? Query.parse(line.buffer.text, zone: zone, now: now) else { return [] }
    guard query != queue.query else { return [] }
    restIsDue = true
    return queue.ask(query, text: line.buffer.text.trimmed, isTyped: true)
  }

  private mutating func dismiss(_ line: LinePrompt) -> [Effect] {
    overlays.removeLast()
    guard case .filter(let before) = line.kind, before != queue.queryText else { return [] }
    return filter(before)
  }

  private mutating func accept(_ line: LinePrompt) -> [Effect] {
    switch line.kind {
    case .filter: return acceptFilter(line)
    case .command: return acceptCommand(line)
    }
  }

  private mutating func acceptFilter(_ line: LinePrompt) -> [Effect] {
    do throws(QueryFault) {
      let query = try Query.parse(line.buffer.text, zone: zone, now: now)
      overlays.removeLast()
      guard query != queue.query else { return [] }
      return queue.ask(query, text: line.buffer.text.trimmed)
    } catch {
      var line = line
      line.fault = (error.range, error.sentence)
      replaceTop(.line(line))
      return []
    }
  }

  private mutating func acceptCommand(_ line: LinePrompt) -> [Effect] {
    let parts = line.buffer.text.trimmed.split(separator: " ", maxSplits: 1)
    guard let word = parts.first else { return dismiss(line) }
    guard let name = ActionName(rawValue: String(word).lowercased()) else {
      var line = line
      line.fault = (0..<word.count, "There is no action “\(word)”; ? lists them all.")
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
      LinePrompt.Candidate(text: $0.id, sentence: $0.sentence, range: start..<text.count)
    }
  }

  private func actionCandidates(_ text: String) -> [LinePrompt.Candidate] {
    let typed = text.lowercased()
    let entries =
      Catalogue.entries.filter { $0.name.rawValue.hasPrefix(typed) }
      + Catalogue.entries.filter {
        !$0.name.rawValue.hasPrefix(typed) && !typed.isEmpty && $0.name.rawValue.contains(typed)
      }
    return entries.map { entry in
      let reason = entry.name.whyNot(self)
      return LinePrompt.Candidate(
        text: entry.name.rawValue, sentence: reason?.sentence ?? entry.sentence,
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
    case .ticket, .query, .text: return []
    }
  }
}

extension String {
  /// Without the quotes around it.
  fileprivate var unquoted: String {
    count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}
