extension Quantity {
  static let echoTail = Quantity(
    "search.echo.p99", "keystroke → its letter shown, p99", .milliseconds,
    how: "in the filter's line, while results are still being looked for")
  static let resultsMedian = Quantity(
    "search.results.p50", "keystroke → first results, p50", .milliseconds,
    how: "words are typed letter by letter; to the last byte of the next picture after the "
      + "letter's own")
  static let resultsTail = Quantity(
    "search.results.p99", "keystroke → first results, p99", .milliseconds, .atMost(16),
    how: "the same")

  static let searching = [echoTail, resultsMedian, resultsTail]
}

/// How soon the list follows what is typed into the filter, on the largest desk.
struct Searching {
  let bench: Bench
  private static let words = [
    "vpn", "printer", "certificate", "slow", "invoice", "mail", "backup", "password",
  ]

  func figures() throws -> [Figure] {
    let contender = try bench.console(tickets: bench.largest)
    let (sitting, _) = try contender.open(on: .usual)
    defer { sitting.end(pressing: contender.quit) }
    var keystrokes: [Keystroke] = []
    Progress.say("words in the filter")
    for turn in 0..<bench.pace.words {
      keystrokes += type(Self.words[turn % Self.words.count], at: sitting)
    }
    let conditions = Conditions(tickets: bench.largest, screen: Screenful.usual.text)
    let wanted = [(Quantity.resultsMedian, 50.0), (Quantity.resultsTail, 99)]
    return [Figure].percentiles(
      keystrokes.map(\.echo), [(Quantity.echoTail, 99)], under: conditions)
      + [Figure].percentiles(keystrokes.compactMap(\.results), wanted, under: conditions)
  }

  /// Each letter when all that the one before brought is there; then back to the whole queue.
  private func type(_ word: String, at sitting: Sitting) -> [Keystroke] {
    defer {
      for _ in 0..<2 {
        _ = sitting.press("\u{1B}")
        _ = sitting.answer(patience: .milliseconds(500), silence: .milliseconds(200))
      }
    }
    _ = sitting.press("/")
    _ = sitting.answer(patience: .milliseconds(500), silence: .milliseconds(200))
    return word.compactMap { letter in
      let pressed = sitting.press(String(letter))
      return Keystroke(
        sitting.answer(patience: .milliseconds(500), silence: .milliseconds(250)), since: pressed)
    }
  }
}

/// What a letter typed into the filter brought, in milliseconds.
struct Keystroke: Equatable {
  var echo: Double
  /// Nil where the list stayed as it was, so that nobody can see when it had been looked up.
  var results: Double?

  /// Pictures are sent whole, so that a tiny pause parts them.
  private static let pause: Int64 = 300_000
  /// A letter and the list's title take fewer bytes, a list or the word that there is none more.
  private static let leastBytesOfResults = 100

  init?(_ arrivals: [Arrival], since pressed: Int64) {
    let pictures = arrivals.parted(by: Self.pause)
    guard let first = pictures.first?.last?.at else { return nil }
    echo = (first - pressed).milliseconds
    let list = pictures.dropFirst().first { $0.byteCount >= Self.leastBytesOfResults }
    results = list?.last.map { ($0.at - pressed).milliseconds }
  }
}
