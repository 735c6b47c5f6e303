extension ServiceLevels {
  var outline: [Outline.Item] {
    let common = [
      Outline.Facet("boundary", boundary.rawValue),
      Outline.Facet("warning at", warnings.map { "\($0) %" }.listed),
    ]
    return [Outline.Item("all", common)]
      + ClockKind.allCases.compactMap { clock in
        let pauses = (pauses[clock] ?? []).map(\.rawValue).sorted().listed
        let facets = [
          Outline.Facet("raising at", ifSaid: raises[clock].map { "\($0) %" }),
          self.pauses[clock]?.isEmpty == false ? Outline.Facet("pausing for", pauses) : nil,
        ].compactMap(\.self)
        return facets.isEmpty ? nil : Outline.Item(clock.words, facets)
      }
  }
}

extension ServiceRule {
  var outline: Outline.Item {
    Outline.Item(
      name,
      [
        Outline.Facet("for", terms.text.isEmpty ? "all" : terms.text),
        Outline.Facet("by", calendars.listed),
      ]
        + ClockKind.allCases.compactMap { clock in
          goals[clock].map { Outline.Facet(clock.words, $0.words) }
        })
  }
}

extension ServiceRule.Goal {
  /// `4h`, `3 working days`.
  public var words: String {
    switch self {
    case .time(let span): span.queryText
    case .workingDays(let days): days.of("working day")
    }
  }
}

extension ClockKind {
  /// `first response`.
  public var words: String { rawValue.replacing("_", with: " ") }
}

extension ReminderRule {
  var outline: Outline.Item {
    Outline.Item(name, [Outline.Facet("for", terms.text), Outline.Facet("after", after.queryText)])
  }
}

extension NoticeRule {
  var outline: Outline.Item {
    Outline.Item(
      kinds.listed,
      [
        Outline.Facet("for", ifSaid: terms.text),
        Outline.Facet("to", receivers.map(\.words).listed("or")),
      ].compactMap(\.self))
  }
}

extension NoticeRule.Receiver {
  var words: String {
    switch self {
    case .owner: "the owner"
    case .team: "the team"
    case .lead: "the lead"
    case .watchers: "the watchers"
    case .person(let id): id.name
    }
  }
}

extension HookRule {
  var outline: Outline.Item {
    Outline.Item(
      name,
      [
        Outline.Facet("on", kinds.listed), Outline.Facet("for", ifSaid: terms.text),
        Outline.Facet("runs", arguments.joined(separator: " ")),
        Outline.Facet("at most", timeLimit.queryText),
      ].compactMap(\.self))
  }
}

extension [Query.Term] {
  var text: String { Query(terms: self).text }
}
