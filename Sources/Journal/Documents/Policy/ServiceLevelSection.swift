internal import ServiceDesk
internal import Yams

// calendars, transitions and sla of a policy.

extension DocumentReader {
  mutating func calendars(
    _ node: Node?, files: [String: String], isZone: (String) -> Bool
  ) -> [String: WorkCalendar] {
    var calendars: [String: WorkCalendar] = [:]
    for (key, name, value) in pairs(node, "calendars") {
      if name == Policy.roundTheClock { note(key, "“\(name)” is there already; choose a name.") }
      calendars[name] = calendar(value, files: files, isZone: isZone)
    }
    return calendars
  }

  mutating func transitions(_ node: Node?) -> [Status: Set<Status>] {
    guard let node else { return Policy.usualTransitions }
    var transitions: [Status: Set<Status>] = [:]
    for (key, _, value) in pairs(node, "transitions") {
      guard let status = word(key, "a status", as: Status.self) else { continue }
      if !status.isListed { note(key, "A ticket that is \(status.title) stays so.") }
      transitions[status] = Set(
        items(value, status.rawValue).compactMap { next(after: status, $0) })
    }
    return transitions
  }

  private mutating func next(after status: Status, _ node: Node) -> Status? {
    guard let next = word(node, "a status", as: Status.self) else { return nil }
    if next == .new || next == .merged {
      note(node, "No transition leads to “\(next.rawValue)”.")
    } else if next == status {
      note(node, "A ticket that is \(next.title) need not become so.")
    }
    return next
  }

  mutating func serviceLevels(_ node: Node?, _ known: KnownNames) -> ServiceLevels {
    guard let node else { return ServiceLevels() }
    expect(node, keys: ["boundary", "warn_at", "raise_at", "pauses", "rules"])
    let usual = ServiceLevels()
    return ServiceLevels(
      rules: items(node["rules"], "rules").compactMap { rule($0, known) },
      pauses: table(node["pauses"], "pauses", of: "a clock") { reader, value, _ in
        Set(
          reader.items(value, "A clock's pauses").compactMap {
            reader.word($0, "a reason to hold", as: HoldReason.self)
          })
      },
      warnings: warnings(node["warn_at"]) ?? usual.warnings,
      raises: table(node["raise_at"], "raise_at", of: "a clock") { reader, value, _ in
        reader.integer(value, "A percentage to raise at", in: 1...500)
      },
      boundary: node["boundary"].flatMap {
        word($0, "a boundary", as: BusinessTime.Boundary.self)
      } ?? usual.boundary)
  }

  private mutating func warnings(_ node: Node?) -> [Int]? {
    guard let node else { return nil }
    var warnings: [Int] = []
    for item in items(node, "warn_at") {
      guard let percent = integer(item, "A percentage to warn at", in: 1...99) else { continue }
      if let last = warnings.last, last >= percent {
        note(item, "The percentages go up: \(percent) does not belong behind \(last).")
      }
      warnings.append(percent)
    }
    return warnings
  }

  private mutating func rule(_ node: Node, _ known: KnownNames) -> ServiceRule? {
    expect(node, keys: ["name", "when", "calendar", "goals"], required: ["name", "goals"])
    guard let name = text(node["name"], "A rule's name") else { return nil }
    return ServiceRule(
      name: name, terms: terms(node["when"], only: Query.Field.ofRules, known),
      calendars: node["calendar"].map { oneOrMore($0, "calendar") } ?? [Policy.roundTheClock],
      goals: table(node["goals"], "goals", of: "a clock") { reader, value, clock in
        reader.goal(value, clock)
      })
  }
}
