internal import ServiceDesk
internal import Yams

extension PolicyCheck {
  /// From everywhere a ticket must be able to come to its end.
  mutating func checkTransitions() {
    guard let node = root["transitions"] else { return }
    let ends: Set<Status> = [.closed, .cancelled]
    for status in Status.allCases where status.isListed {
      if reached(from: status).isDisjoint(with: ends) {
        let place = key(status.rawValue, of: node) ?? node
        reader.note(
          place, "There is no way out: a ticket that is \(status.title) could never be closed.")
      }
    }
    if !reached(from: .new).contains(.resolved) {
      reader.note(node, "No ticket could ever be resolved: nothing leads to “resolved”.")
    }
  }

  private func reached(from start: Status) -> Set<Status> {
    var (reached, open): (Set<Status>, [Status]) = ([], [start])
    while let status = open.popLast() {
      for next in policy.transitions[status] ?? [] where reached.insert(next).inserted {
        open.append(next)
      }
    }
    return reached
  }

  func key(_ name: String, of node: Node?) -> Node? {
    node?.mapping?.first { $0.key.string == name }?.key
  }
}
