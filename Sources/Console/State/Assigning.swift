import PlainText
import ServiceDesk

extension ConsoleState {
  /// The people to whom the ticket may be given are known by now: the form that asks for one has
  /// the best of them first, and says why.
  mutating func receive(_ ticket: TicketID, _ found: [Suggestion]) -> [Effect] {
    for place in overlays.indices {
      guard case .form(var form) = overlays[place], form.purpose == .assign, form.ticket == ticket
      else { continue }
      form.offer(found, moments: moments)
      overlays[place] = .form(form)
    }
    return []
  }
}

extension Form {
  /// Those who were not suggested, such as leads of other teams, come last.
  fileprivate mutating func offer(_ found: [Suggestion], moments: MomentWording) {
    for place in fields.indices {
      guard case .choice(var choice) = fields[place].content else { continue }
      let options = found.compactMap { suggestion -> Choice.Option? in
        let person = suggestion.candidate.person
        guard var option = choice.options.first(where: { $0.id == person.id.name }) else {
          return nil
        }
        option.sentence = "\(person.name): \(suggestion.sentence(moments: moments))".sanitizedLine
        return option
      }
      let named = Set(options.map(\.id))
      choice.renew(options + choice.options.filter { !named.contains($0.id) })
      fields[place].content = .choice(choice)
    }
  }
}
