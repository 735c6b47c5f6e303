import Journal
import PlainText
import ServiceDesk

extension ConsoleState {
  /// Sends a command that needs no further word.
  mutating func order(_ name: ActionName) -> [Effect] {
    guard let order = plainOrder(name) else { return [] }
    return [.perform(order)]
  }

  mutating func confirm(_ name: ActionName) -> [Effect] {
    guard let order = plainOrder(name), let ticket = order.ticket else { return [] }
    overlays.append(.confirm(order, question: "Close \(ticket) for good?"))
    return []
  }

  private func plainOrder(_ name: ActionName) -> Order? {
    guard let target, let command = name.plainCommand(me: desk.me.id) else { return nil }
    return Order(action: name, work: .command(command), ticket: target, seen: seen)
  }

  /// Opens the form of an action; where it needs the ticket and that has not been read yet, as
  /// soon as it has.
  mutating func openForm(_ name: ActionName, argument: String? = nil) -> [Effect] {
    guard let purpose = FormPurpose(name) else { return [] }
    if name.needsTicket, targetFile == nil {
      guard let target else { return [] }
      waiting = (name, argument, target)
      return [.loadTicket(target)]
    }
    guard var form = Form.making(purpose, of: targetFile?.ticket, desk: desk) else { return [] }
    if let argument {
      form.fields[0].fill(argument)
      // What is complete already need not be shown first.
      if form.fields.count == 1, !form.fields[0].isLong { return submit(form) }
      form.goToFirstEmpty()
    } else if let draft = drafts[form.draftName] {
      form.restore(draft.kept)
    }
    overlays.append(.form(form))
    let people = form.purpose == .assign ? form.ticket.map { [Effect.suggestPeople($0)] } : nil
    return suggestions(for: form) + (people ?? [])
  }

  /// Sends what the form amounts to; it stays open until that has been carried out.
  mutating func submit(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .goTo: return go(form)
    case .window:
      close(form)
      return FigureWindow(rawValue: form.value(.window)).map { metrics.look(through: $0, at: now) }
        ?? []
    case .scheme:
      close(form)
      scheme = Scheme(rawValue: form.value(.scheme)) ?? scheme
      return []
    default: break
    }
    do throws(FormFault) {
      if form.purpose == .split { return [.perform(order(splitting: form))] }
      let command = try form.command(now: now, zone: zone)
      if form.marked > 0 { return preview(form.purpose.action, command) }
      let order = Order(
        action: form.purpose.action, work: .command(command), ticket: form.ticket, seen: form.seen,
        isFromForm: true)
      if let question = question(before: form) {
        overlays.append(.confirm(order, question: question))
        return []
      }
      return [.perform(order)]
    } catch {
      complain(error.sentence, at: error.field)
      return []
    }
  }

  /// What cannot be taken back is asked about before; and a merge, which a slip would put on
  /// somebody else's ticket.
  private func question(before form: Form) -> String? {
    guard let id = form.ticket else { return nil }
    switch form.purpose {
    case .cancel: return "Cancel \(id) for good?"
    case .merge:
      guard case .ticket(let choice)? = form.fields.first?.content, let other = choice.id else {
        return nil
      }
      guard let row = choice.chosen ?? queue.row(other) else { return "Merge \(id) into \(other)?" }
      let whose = row.requester.isEmpty ? "" : " of \(row.requester)"
      return "Merge \(id) into \(other)\(whose), “\(row.subject)”?".sanitizedLine
    default: return nil
    }
  }

  private func order(splitting form: Form) -> Order {
    Order(
      action: .split, work: .split(form.splitOrder), ticket: form.ticket, seen: form.seen,
      isFromForm: true)
  }

  private mutating func go(_ form: Form) -> [Effect] {
    let text = form.value(.ticket).trimmed
    guard let id = TicketID(text) ?? Int(text).map({ TicketID($0) }) else {
      complain("“\(text)” is no ticket; write T-1042, or 1042.")
      return []
    }
    close(form)
    focus = .ticket
    queue.select(id)
    return ticket.await(id)
  }

  private mutating func close(_ form: Form) {
    if case .form(let top) = overlays.last, top.draftName == form.draftName {
      overlays.removeLast()
    }
  }

  /// Says what is wrong: in the form if there is one, else in the status line.
  mutating func complain(_ sentence: String, at field: FormField.Name? = nil) {
    for place in overlays.indices.reversed() {
      guard case .form(var form) = overlays[place] else { continue }
      form.show(problem: sentence, at: field)
      overlays[place] = .form(form)
      return
    }
    say(sentence, .warning)
  }

  /// Changes the form that an order came from.
  mutating func changeForm(of order: Order, _ change: (inout Form) -> Void) {
    for place in overlays.indices {
      guard case .form(var form) = overlays[place], form.ticket == order.ticket,
        form.purpose.action == order.action
      else { continue }
      change(&form)
      overlays[place] = .form(form)
    }
  }

  /// Takes away the form that an order came from.
  mutating func closeForm(of order: Order) -> [Effect] {
    var effects: [Effect] = []
    var names: [Draft.Name] = []
    overlays.removeAll { overlay in
      guard case .form(let form) = overlay, form.ticket == order.ticket,
        form.purpose.action == order.action
      else { return false }
      names.append(form.draftName)
      if form.saved != nil { effects.append(.removeDraft(form.draftName)) }
      return true
    }
    for name in names { drafts[name] = nil }
    return effects
  }
}

extension ActionName {
  /// The command of an action that needs no further word.
  func plainCommand(me: PersonID) -> TicketCommand? {
    switch self {
    case .claim: .assignment(.claim)
    case .steal: .assignment(.steal)
    case .release: .assignment(.release)
    case .start: .lifecycle(.start)
    case .resume: .lifecycle(.resume)
    case .close: .lifecycle(.close)
    case .unmerge: .links(.unmerge)
    case .acknowledge: .escalation(.acknowledge)
    case .watch: .conversation(.watch(me))
    case .unwatch: .conversation(.unwatch(me))
    default: nil
    }
  }
}
