extension Quantity {
  static let keyMedian = Quantity(
    "key.p50", "key → last byte, p50", .milliseconds, how: "a cursor move within the page")
  static let keyTail = Quantity(
    "key.p99", "key → last byte, p99", .milliseconds, .atMost(2),
    how:
      "down and up six rows within the page of all tickets; the next key as soon as the answer is over, "
      + "twenty milliseconds after its last byte; peers in turns with it")
  static let keyWork = Quantity(
    "key.work", "processor time per cursor move", .milliseconds, .atMost(2),
    how: "what all threads of the program ran during these moves, which waiting for a processor "
      + "does not lengthen; the middle one of the turns")
  static let keyBytes = Quantity(
    "key.bytes", "bytes per cursor move", .bytes, .atMost(64), how: "the mean of these moves")
  static let keyWrites = Quantity(
    "key.writes", "writes per cursor move", .count, .atMost(1),
    how: "calls of write(2) to the terminal, counted by strace during some more such moves")
  static let scrollTail = Quantity(
    "scroll.p99", "key → last byte when a row scrolls, p99", .milliseconds,
    how: "down and on, past the end of the page")
  static let scrollBytes = Quantity(
    "scroll.bytes", "bytes per row scrolled", .bytes, how: "the mean of these moves")
  static let pageTail = Quantity(
    "page.p99", "page turn → last byte, p99", .milliseconds,
    how: "ctrl-f, again and again; peers by their own key")
  static let pageBytes = Quantity(
    "page.bytes", "bytes per page turn", .bytes, .atMost(2048),
    how: "the mean of these; the budget is that of 80×24")
  static let restBytes = Quantity(
    "rest.bytes", "bytes once the cursor rests", .bytes,
    how: "what follows a move by itself: the footer, and the ticket beside the queue")

  static let keys = [
    keyMedian, keyTail, keyWork, keyBytes, keyWrites, scrollTail, scrollBytes, pageTail, pageBytes,
    restBytes,
  ]
}

/// What a key costs, in time and in bytes, on the largest desk.
struct PressingKeys {
  let bench: Bench

  func figures() throws -> [Figure] {
    try bench.pace.screens.flatMap(figures)
  }

  private func figures(on screen: Screenful) throws -> [Figure] {
    Progress.say("keys at \(screen.text)")
    var missing: [Figure] = []
    let contenders = try bench.contenders(tickets: bench.largest) { name, why in
      let conditions = Conditions(tickets: bench.largest, screen: screen.text)
      missing.append(Figure(.keyTail, under: conditions, of: name, failed: why))
    }
    var sittings = contenders.map { KeySitting($0, on: screen) }
    defer { for sitting in sittings { sitting.end() } }
    for _ in 0..<bench.pace.rounds {
      for place in sittings.indices { sittings[place].takeTurn(keys: bench.pace.keys) }
    }
    let writes = contenders.filter(\.hasCursor).map {
      CountingWrites(bench: bench, contender: $0).figure(on: screen)
    }
    return sittings.flatMap(\.figures) + writes + missing
  }
}
