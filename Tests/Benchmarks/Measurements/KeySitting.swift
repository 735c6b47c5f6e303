/// Somebody who presses the same keys at one program or another.
struct KeySitting {
  private let contender: Contender
  private let screen: Screenful
  private var sitting: Sitting?
  private var failure: String?
  private var moves = Answers()
  private var scrolls = Answers()
  private var pages = Answers()
  private var rests: [Double] = []
  /// Milliseconds that the program's threads ran for a move, turn by turn.
  private var works: [Double] = []

  init(_ contender: Contender, on screen: Screenful) {
    (self.contender, self.screen) = (contender, screen)
    do {
      sitting = try contender.open(on: screen).sitting
      sitting?.show(contender.whole)
    } catch {
      failure = "\(error)"
    }
  }

  func end() { sitting?.end(pressing: contender.quit) }

  /// From the first row: within the page, past its end, then by pages.
  mutating func takeTurn(keys: Int) {
    guard let sitting else { return }
    _ = sitting.answers(to: [contender.first])
    let (down, up) = (contender.down, contender.up)
    if contender.hasCursor {
      let there = Array(repeating: down, count: Contender.rowsToMove)
      let back = Array(repeating: up, count: Contender.rowsToMove)
      // The first moves of a turn wake what has slept.
      _ = sitting.answers(to: [down, up])
      let ran = try? sitting.facts().ran
      var answers = Answers()
      for _ in 0..<max(1, keys / there.count / 2) { answers += sitting.answers(to: there + back) }
      if let ran, let now = try? sitting.facts().ran, !answers.times.isEmpty {
        works.append((now - ran).milliseconds / Double(answers.times.count))
      }
      moves += answers
      rests.append(Double(sitting.comesByItself(after: down)))
    }
    // Out of the first page, so that each further step scrolls.
    _ = sitting.answers(to: Array(repeating: down, count: screen.rows))
    scrolls += sitting.answers(to: Array(repeating: down, count: keys / 2))
    pages += sitting.answers(to: Array(repeating: contender.pageDown, count: keys / 8))
  }

  var figures: [Figure] {
    let conditions = Conditions(tickets: contender.tickets, screen: screen.text)
    let name = contender.name
    if let failure {
      return [Figure(.keyTail, under: conditions, of: name, failed: failure)]
    }
    return moveFigures(conditions)
      + [Figure].percentiles(
        scrolls.times, [(Quantity.scrollTail, 99)], under: conditions, of: name)
      + [mean(.scrollBytes, scrolls.bytes, conditions)]
      + [Figure].percentiles(pages.times, [(Quantity.pageTail, 99)], under: conditions, of: name)
      + [mean(.pageBytes, pages.bytes, conditions, hasBudget: screen == .usual)]
  }

  private func moveFigures(_ conditions: Conditions) -> [Figure] {
    guard contender.hasCursor else { return [] }
    let wanted = [(Quantity.keyMedian, 50.0), (Quantity.keyTail, 99)]
    return [Figure].percentiles(moves.times, wanted, under: conditions, of: contender.name)
      + (works.isEmpty
        ? [] : [Figure(.keyWork, ofTakes: works, under: conditions, of: contender.name)])
      + [
        mean(.keyBytes, moves.bytes, conditions), mean(.restBytes, rests, conditions),
      ]
  }

  private func mean(
    _ quantity: Quantity, _ readings: [Double], _ conditions: Conditions, hasBudget: Bool = true
  ) -> Figure {
    Figure(
      quantity, Samples(readings).mean, under: conditions, of: contender.name,
      samples: readings.count, hasBudget: hasBudget)
  }
}
