internal import ServiceDesk
internal import Yams

extension PolicyCheck {
  mutating func checkRules() {
    let levels = policy.serviceLevels
    for (place, (rule, node)) in zip(levels.rules, items(root["sla"]?["rules"])).enumerated() {
      checkReach(rule, node, after: levels.rules[..<place])
      checkHours(rule, node)
    }
  }

  private mutating func checkReach(
    _ rule: ServiceRule, _ node: Node, after earlier: ArraySlice<ServiceRule>
  ) {
    let place = node["when"] ?? node["name"] ?? node
    if rule.terms.isImpossible {
      reader.note(place, "No ticket can fulfil all of this: the rule is never reached.")
    } else if let wider = earlier.first(where: { rule.terms.isCovered(by: [$0.terms]) }) {
      reader.note(
        place,
        "The rule is never reached: every such ticket is taken by “\(wider.name)” before it.")
    } else if rule.terms.isCovered(by: earlier.map(\.terms)) {
      reader.note(
        place, "The rule is never reached: every such ticket is taken by the rules before it.")
    }
  }

  /// What all of its calendars have in common must be enough for each goal.
  private mutating func checkHours(_ rule: ServiceRule, _ node: Node) {
    let places = oneOrMore(node["calendar"])
    for (name, place) in zip(rule.calendars, places) { expect(calendar: name, place) }
    noteRepeated(places)
    let calendars = rule.calendars.compactMap { policy.calendars[$0] }
    guard calendars.count == rule.calendars.count,
      var time = try? BusinessTime(calendars, zones: ZoneRules.named)
    else { return }
    let place = node["calendar"] ?? node
    if calendars.isEmpty {
      reader.note(place, "A rule needs a calendar; round the clock is 24x7.")
    } else if time.moment(.seconds(1), after: now) == nil {
      reader.note(
        place,
        calendars.count > 1
          ? "\(rule.calendars.listed) have no hours in common: no clock would ever run."
          : "\(rule.calendars.listed) has no hours from now on: no clock would ever run.")
    } else {
      checkGoals(rule, node["goals"], &time)
    }
  }

  private mutating func checkGoals(_ rule: ServiceRule, _ node: Node?, _ time: inout BusinessTime) {
    for (clock, goal) in rule.goals.sorted(by: { $0.key < $1.key }) {
      guard !isReached(goal, &time) else { continue }
      reader.note(
        node?[clock.rawValue] ?? node ?? root,
        "\(rule.calendars.listed) never \(rule.calendars.count > 1 ? "come" : "comes") to so much.")
    }
  }

  private func isReached(_ goal: ServiceRule.Goal, _ time: inout BusinessTime) -> Bool {
    switch goal {
    case .time(let span): time.moment(span, after: now) != nil
    case .workingDays(let days): time.workingDays(days, from: now) != nil
    }
  }

  /// What would never pause, and what would never run again.
  mutating func checkPauses() {
    let (node, used) = (root["sla"]?["pauses"], Set(policy.holdReasons))
    for (clock, reasons) in policy.serviceLevels.pauses.sorted(by: { $0.key < $1.key }) {
      for item in items(node?[clock.rawValue]) {
        guard let reason = item.scalar.flatMap({ HoldReason(rawValue: $0.string) }) else {
          continue
        }
        // Imported tickets may be on hold for another reason.
        if !used.contains(reason), reason != .other {
          reader.note(item, "This desk does not hold for “\(reason.rawValue)”: see hold_reasons.")
        }
      }
      noteRepeated(items(node?[clock.rawValue]))
      if !reasons.isDisjoint(with: used), !policy.lets(.onHold, become: .open) {
        reader.note(
          key(clock.rawValue, of: node) ?? root,
          """
          A clock that starts or stops on hold would stand still for ever: transitions lead from \
          on_hold to open nowhere.
          """)
      }
    }
  }
}
