internal import ServiceDesk
internal import Yams

extension PolicyCheck {
  mutating func checkRoutines() {
    let routines = policy.routines
    if routines.closing != nil, !policy.lets(.resolved, become: .closed),
      let node = root["auto_close"]
    {
      reader.note(node, "No transition leads from resolved to closed: nothing would ever close.")
    }
    for (rule, node) in zip(routines.reminders, items(root["reminders"])) {
      check(rule.terms, node["when"])
    }
    for (rule, node) in zip(routines.notices, items(root["notifications"])) {
      check(rule.terms, node["when"])
      check(rule.kinds, node["on"])
      expectTickets(rule.kinds, node["on"], "nobody is told of it")
      check(rule.receivers, node["to"])
    }
    for (rule, node) in zip(routines.hooks, items(root["hooks"])) {
      check(rule.terms, node["when"])
      check(rule.kinds, node["on"])
      if !rule.terms.isEmpty {
        expectTickets(rule.kinds, node["on"], "no query finds one, and it would never be run")
      }
      for (kind, place) in zip(rule.kinds, oneOrMore(node["on"])) where kind == "hook.failed" {
        reader.note(place, "No hook is run because one has failed: it could fail itself, for ever.")
      }
    }
  }

  private mutating func check(_ terms: [Query.Term], _ node: Node?) {
    guard let node else { return }
    for term in terms {
      switch term.condition {
      case .owner(let people) where people.contains(.me):
        reader.note(node, "Nobody looks on: “me” is nobody here.")
      case .hold(let reasons):
        let known = Set(policy.holdReasons + [.other])
        for reason in reasons.subtracting(known).sorted(by: { $0.rawValue < $1.rawValue })
        where reasons.count < HoldReason.allCases.count {
          reader.note(node, "This desk does not hold for “\(reason.rawValue)”: see hold_reasons.")
        }
      case .status, .tier, .team, .owner, .requester, .priority, .category, .tag, .reference, .id,
        .text, .age, .updated, .opened, .reopened, .escalated, .watching, .sla, .left, .dueWithin,
        .due, .breached, .custom:
        break
      }
    }
    if terms.isImpossible { reader.note(node, "No ticket can fulfil all of this.") }
  }

  private mutating func check(_ kinds: [String], _ node: Node?) {
    let known = Kind.eventNames.sorted()
    for (kind, place) in zip(kinds, oneOrMore(node)) where !Kind.eventNames.contains(kind) {
      reader.note(
        place,
        "“\(kind)” is no kind of event.\(reader.meant(kind, among: known)) “tierline events” shows them."
      )
    }
    noteRepeated(oneOrMore(node))
  }

  /// - Parameter otherwise: what comes of an event that is no ticket's.
  private mutating func expectTickets(_ kinds: [String], _ node: Node?, _ otherwise: String) {
    let others = Kind.eventNames.subtracting(Kind.ticketEventNames)
    for (kind, place) in zip(kinds, oneOrMore(node)) where others.contains(kind) {
      reader.note(place, "“\(kind)” happens to no ticket: \(otherwise).")
    }
  }

  private mutating func check(_ receivers: [NoticeRule.Receiver], _ node: Node?) {
    if let node, receivers.isEmpty { reader.note(node, "Say to whom.") }
    for (receiver, place) in zip(receivers, oneOrMore(node)) {
      switch receiver {
      case .person(let id): expect(id, place)
      case .owner, .team, .lead, .watchers: break
      }
    }
    noteRepeated(oneOrMore(node))
  }
}
