internal import ServiceDesk
internal import Yams

extension PolicyCheck {
  /// What nothing goes by is likely meant to be gone by.
  mutating func checkCalendars() {
    let node = root["calendars"]
    let ofRules = Set(policy.serviceLevels.rules.flatMap(\.calendars))
    let ofPeople = Set((people ?? []).filter { !$0.hasLeft }.compactMap(\.calendar))
    for (key, name, _) in reader.pairs(node, "calendars") {
      if !ofRules.contains(name), !ofPeople.contains(name) {
        let rest =
          people == nil
          ? "; who works by it is only known with a desk" : ", nor anybody of the roster"
        reader.note(key, "No rule goes by “\(name)”\(rest).", isDoubt: true)
      }
    }
    for name in ofPeople.sorted() where policy.calendars[name] == nil {
      let who = (people ?? []).filter { !$0.hasLeft && $0.calendar == name }.map(\.id.name).sorted()
      reader.note(
        node ?? root,
        "\(who.listed) \(who.count == 1 ? "works" : "work") by “\(name)”, and there is no such calendar."
      )
    }
  }
}
