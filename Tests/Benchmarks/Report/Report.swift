/// A run's figures as lines of a table: each of Tierline's with what peers came to beside it.
struct Report {
  let surroundings: RunSurroundings
  let sections: [(title: String, lines: [Line])]
  /// Why figures could not be taken, a line for each reason.
  let failures: [String]

  /// A quantity under certain conditions.
  struct Line: Equatable {
    var title: String
    var conditions: String
    var budget: String
    var figure: String
    var verdict: Verdict
    var change: String
    var peers: String
  }

  init(
    surroundings: RunSurroundings, figures: [(Topic, [Figure])], comparison: Comparison
  ) {
    self.surroundings = surroundings
    sections = figures.map { topic, figures in
      (topic.title, Report.lines(figures, comparison))
    }
    failures = figures.flatMap(\.1).compactMap(\.failure).reduce(into: []) { reasons, reason in
      if !reasons.contains(reason) { reasons.append(reason) }
    }
  }

  static func lines(_ figures: [Figure], _ comparison: Comparison) -> [Line] {
    let order = figures.map(\.quantity.name).enumerated().reduce(into: [String: Int]()) {
      places, name in places[name.element] = min(places[name.element] ?? .max, name.offset)
    }
    let own = figures.filter(\.isOwn).enumerated().sorted { a, b in
      let places = [a, b].map { order[$0.element.quantity.name] ?? 0 }
      return (places[0], a.offset) < (places[1], b.offset)
    }
    return own.map { line($0.element, beside: figures.filter { !$0.isOwn }, comparison) }
  }

  private static func line(
    _ figure: Figure, beside peers: [Figure], _ comparison: Comparison
  ) -> Line {
    Line(
      title: figure.quantity.title, conditions: figure.conditions.text,
      budget: figure.budget?.text(in: figure.quantity.unit) ?? "", figure: figure.text,
      verdict: figure.verdict, change: comparison.change(of: figure)?.text ?? "",
      peers: text(peers.filter { $0.isPeer(of: figure) }, beside: figure))
  }

  /// A peer that had to do with fewer rows says with how many.
  private static func text(_ peers: [Figure], beside figure: Figure) -> String {
    peers.map { peer in
      let rows = peer.conditions.tickets
      let note = rows == figure.conditions.tickets ? "" : rows.map { " (\($0.roughly))" } ?? ""
      return "\(peer.subject) \(peer.text)\(note)"
    }.joined(separator: ", ")
  }
}

extension Figure {
  /// The value with its unit, and how far repeated takes lay apart where that is far.
  var text: String {
    switch outcome {
    case .failed: return "–"
    case .taken(let value, let spread, _):
      let unit = quantity.unit
      guard let spread, spread.upperBound - spread.lowerBound > value / 4 else {
        return unit.text(value)
      }
      return unit.text(value) + " (\(spread.lowerBound.short)–\(spread.upperBound.short))"
    }
  }

  /// Why there is no value, and whose.
  fileprivate var failure: String? {
    guard case .failed(let why) = outcome else { return nil }
    return [subject, conditions.text, why].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether this figure of a peer stands beside that one of ours: the same quantity on the same
  /// screen, and as many rows or the most that the peer can bear.
  fileprivate func isPeer(of figure: Figure) -> Bool {
    guard quantity.name == figure.quantity.name, conditions.screen == figure.conditions.screen
    else { return false }
    let most = Peer(rawValue: subject)?.mostRows ?? .max
    return conditions.tickets == figure.conditions.tickets.map { min($0, most) }
  }
}
