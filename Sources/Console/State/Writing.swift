import Journal
import ServiceDesk
import Terminal

extension ConsoleState {
  /// A key for whatever lies on top.
  mutating func write(_ key: Key) -> [Effect] {
    switch overlays.last {
    case .form(let form): return write(key, in: form)
    case .line(let line): return write(key, in: line)
    case .help(let help): return write(key, in: help)
    case .movedOn(let order, _): return answer(key, movedOn: order)
    case .confirm(let order, _): return answer(key, confirming: order)
    case .drafts(let drafts, let place): return write(key, drafts, place)
    case .bulk(let sheet): return write(key, in: sheet)
    case .takeBack(let last): return answer(key, takingBack: last)
    case .document(let sheet): return write(key, in: sheet)
    case .account(let sheet): return write(key, in: sheet)
    case .macros(let sheet): return write(key, in: sheet)
    case nil: return []
    }
  }

  /// The clipboard's text is one edit, wherever something is being written.
  mutating func paste(_ text: String) -> [Effect] {
    switch overlays.last {
    case .form(var form):
      form.paste(text)
      replaceTop(.form(form))
      return suggestions(for: form)
    case .line(var line):
      line.buffer.insert(text)
      return edited(line)
    case .help, .movedOn, .confirm, .drafts, .bulk, .takeBack, .document, .account, .macros, nil:
      return []
    }
  }

  mutating func replaceTop(_ overlay: Overlay) {
    overlays[overlays.count - 1] = overlay
  }

  // MARK: Forms

  private mutating func write(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    let outcome = form.take(key, width: arrangement.formColumns)
    form.followField(targetFile?.ticket, desk.policy)
    replaceTop(.form(form))
    switch outcome {
    case .handled:
      return (form.unsavedKeys >= 8 ? unsavedDrafts() : []) + suggestions(for: form)
    case .submit: return unsavedDrafts() + submit(form)
    case .close: return closeKeeping()
    case .macro: return offerMacros(for: form)
    case .editOutside: return unsavedDrafts() + [.editOutside(form.fields[form.active].value)]
    case .ignored:
      // What the form is about can be read on while writing.
      if key == .pageUp { ticket.scroll(by: -max(1, ticket.height - 1)) }
      if key == .pageDown { ticket.scroll(by: max(1, ticket.height - 1)) }
      return []
    }
  }

  /// Takes the words for the whole answer, and keeps them on disk.
  mutating func answer(question place: Int, _ words: String) -> [Effect] {
    guard case .form(var form) = overlays.last, form.fields.indices.contains(place) else {
      return []
    }
    form.answer(place, words)
    form.followField(targetFile?.ticket, desk.policy)
    replaceTop(.form(form))
    return unsavedDrafts() + suggestions(for: form)
  }

  /// Puts the form away; what has been written waits as a draft.
  private mutating func closeKeeping() -> [Effect] {
    let effects = unsavedDrafts()
    if case .form(let form) = overlays.popLast(), form.leavesDrafts, form.isWorthKeeping {
      say("Kept as a draft; \(keymap.hint(.drafts) ?? ":drafts") goes on with it.", .faint)
    }
    return effects
  }

  /// Asks which tickets may be meant by what has been typed.
  func suggestions(for form: Form) -> [Effect] {
    form.unanswered.map { text in
      [
        .suggest(
          SuggestRequest(
            text: text, except: form.ticket,
            marked: Array(marks.sorted.prefix(TicketChoice.most))))
      ]
    } ?? []
  }

  mutating func receive(_ request: SuggestRequest, _ rows: [TicketRow]) -> [Effect] {
    guard case .form(var form) = overlays.last else { return [] }
    form.offer(rows, for: request.text)
    replaceTop(.form(form))
    return []
  }

  // MARK: Help

  private mutating func write(_ key: Key, in help: HelpSheet) -> [Effect] {
    if key == .escape || key == .enter || key == .control("c")
      || (help.search.isEmpty && (key == Key("q") || key == Key("?")))
    {
      overlays.removeLast()
      return []
    }
    var help = help
    let room = HelpSheet.room(in: arrangement.body)
    let lines = help.lines(keymap: keymap, width: room.columns) { $0.whyNot(self) }
    _ = help.take(key, page: max(1, room.rows), rows: lines.count)
    replaceTop(.help(help))
    return []
  }

  // MARK: Questions

  private mutating func answer(_ key: Key, confirming order: Order) -> [Effect] {
    overlays.removeLast()
    guard key == Key("y") || key == Key("Y") else {
      say("Nothing was changed.", .faint)
      return []
    }
    return [.perform(order)]
  }

  /// Send it all the same, now that what has happened was seen; or look again.
  private mutating func answer(_ key: Key, movedOn order: Order) -> [Effect] {
    switch key {
    case Key("y"), .control("s"):
      overlays.removeLast()
      return [.perform(order)]
    case .escape, .enter, Key("n"), Key("q"), .control("c"):
      overlays.removeLast()
      changeForm(of: order) {
        $0.problem = "Read what has happened; ctrl-s then sends it."
      }
      say("Nothing was written; look again.", .faint)
      return []
    default: return []
    }
  }

  // MARK: Drafts

  private mutating func write(_ key: Key, _ drafts: [Draft], _ place: Int) -> [Effect] {
    switch key {
    case .up, Key("k"), .control("p"):
      replaceTop(.drafts(drafts, place: max(0, place - 1)))
    case .down, Key("j"), .control("n"):
      replaceTop(.drafts(drafts, place: min(drafts.count - 1, place + 1)))
    case .enter:
      overlays.removeLast()
      return resume(drafts[place])
    case Key("D"): return discard(drafts, place)
    case .escape, Key("q"), .control("c"):
      overlays.removeLast()
      say("Kept; \(keymap.hint(.drafts) ?? ":drafts") offers them again.", .faint)
    default: break
    }
    return []
  }

  private mutating func discard(_ drafts: [Draft], _ place: Int) -> [Effect] {
    let name = drafts[place].name
    var rest = drafts
    rest.remove(at: place)
    self.drafts[name] = nil
    if rest.isEmpty {
      overlays.removeLast()
    } else {
      replaceTop(.drafts(rest, place: min(place, rest.count - 1)))
    }
    return [.removeDraft(name)]
  }

  /// Opens the draft's form again, on its ticket.
  private mutating func resume(_ draft: Draft) -> [Effect] {
    let action = draft.name.purpose.action
    guard let id = draft.name.ticket else { return openForm(action) }
    focus = .ticket
    queue.select(id)
    waiting = (action, nil, id)
    return ticket.await(id)
  }
}
