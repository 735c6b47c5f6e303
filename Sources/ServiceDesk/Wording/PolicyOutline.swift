extension Policy {
  /// What the policy says, in words, in the order of its document.
  public var outline: Outline {
    Outline(
      sections: [
        Outline.Section("Desk", deskItems), Outline.Section("Teams", teams.map(\.outline)),
        Outline.Section("Rights", Role.allCases.map { rights[$0].outline($0) }),
        Outline.Section("Priorities", matrix.outline),
        Outline.Section("Reasons to hold", holdReasons.map { Outline.Item($0.rawValue) }),
        Outline.Section("Reasons to hand back", handBackReasons.map(\.outline)),
        Outline.Section("Categories", categories.map { Outline.Item($0) }),
        Outline.Section("Fields", fields.map(\.outline)),
        Outline.Section("Transitions", Status.allCases.compactMap(transitionItem)),
      ] + promises + doings)
  }

  private var deskItems: [Outline.Item] {
    [
      Outline.Item("name", [Outline.Facet("", name)]),
      Outline.Item("intake team", [Outline.Facet("", intakeTeam.name)]),
      Outline.Item(
        "reopening",
        [
          Outline.Facet("within", reopenWindow.queryText),
          Outline.Facet("counted within", reopenRateWindow.queryText),
        ]),
    ]
  }

  private func transitionItem(_ status: Status) -> Outline.Item? {
    guard let next = transitions[status] else { return nil }
    let names = Status.allCases.filter(next.contains).map(\.title)
    return Outline.Item(status.title, names.map { Outline.Facet("to \($0)") })
  }

  private var promises: [Outline.Section] {
    let calendars = calendars.filter { $0.key != Policy.roundTheClock }
      .sorted { $0.key < $1.key }
    return [
      Outline.Section("Calendars", calendars.map { $0.value.outline($0.key) }),
      Outline.Section("Clocks", serviceLevels.outline),
      Outline.Section("Promises", serviceLevels.rules.map(\.outline), isOrdered: true),
    ]
  }

  private var doings: [Outline.Section] {
    let closing = routines.closing.map {
      [Outline.Item("closing", [Outline.Facet("after", $0.queryText)])]
    }
    return [
      Outline.Section("Closing by itself", closing ?? []),
      Outline.Section("Reminders", routines.reminders.map(\.outline)),
      Outline.Section("Notifications", routines.notices.map(\.outline), isOrdered: true),
      Outline.Section("Hooks", routines.hooks.map(\.outline)),
      Outline.Section("Views", views.map(\.outline), isOrdered: true),
      Outline.Section("Macros", macros.map(\.outline), isOrdered: true),
    ]
  }
}

extension Team {
  fileprivate var outline: Outline.Item {
    Outline.Item(
      id.name,
      [
        Outline.Facet("tier", ifSaid: tier.map(String.init)),
        Outline.Facet("led by", ifSaid: lead?.name),
      ].compactMap(\.self))
  }
}

extension SavedView {
  fileprivate var outline: Outline.Item { Outline.Item(name, [Outline.Facet("shows", query)]) }
}

extension Macro {
  fileprivate var outline: Outline.Item {
    Outline.Item(
      name,
      [
        Outline.Facet("for", ifSaid: audience?.rawValue),
        Outline.Facet("text", "“\(text.replacing("\n", with: " / "))”"),
      ]
      .compactMap(\.self))
  }
}

extension Optional<Rights> {
  fileprivate func outline(_ role: Role) -> Outline.Item {
    let facets = Right.allCases.compactMap { right -> Outline.Facet? in
      if self?.anywhere.contains(right) == true { return Outline.Facet(right.rawValue, "anywhere") }
      if self?.inOwnTeams.contains(right) == true {
        return Outline.Facet(right.rawValue, "in own teams")
      }
      return nil
    }
    return Outline.Item(role.title, facets)
  }
}

extension PriorityMatrix {
  fileprivate var outline: [Outline.Item] {
    Level.allCases.map { impact in
      Outline.Item(
        "\(impact.rawValue) impact",
        Level.allCases.map { urgency in
          let priority = priority(impact: impact, urgency: urgency)
          return Outline.Facet("\(urgency.rawValue) urgency", priority.description)
        })
    }
  }
}

extension ReasonCode {
  fileprivate var outline: Outline.Item {
    let bounce = isBounce ? [Outline.Facet("counts as a bounce")] : []
    return Outline.Item(code, [Outline.Facet("meaning", "“\(sentence)”")] + bounce)
  }
}

extension CustomField {
  fileprivate var outline: Outline.Item {
    Outline.Item(
      name, [Outline.Facet("label", label)] + choices.map { Outline.Facet("choice \($0)") })
  }
}

extension WorkCalendar {
  fileprivate func outline(_ name: String) -> Outline.Item {
    let days = Weekday.allCases.compactMap { day in
      Outline.Facet(day.rawValue, ifSaid: week[day]?.words)
    }
    let dates = [("on", shifts), ("break on", breaks)].flatMap { what, dates in
      dates.sorted { $0.key < $1.key }.map {
        Outline.Facet("\(what) \($0.key)", $0.value.isEmpty ? "nothing" : $0.value.words)
      }
    }
    let free = holidays.sorted().map { Outline.Facet("holiday \($0)") }
    return Outline.Item(name, [Outline.Facet("zone", zone)] + days + dates + free)
  }
}

extension [DayHours] {
  fileprivate var words: String { map(\.description).joined(separator: ", ") }
}
