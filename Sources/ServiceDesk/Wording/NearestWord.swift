/// Finds what a mistyped word was meant to be.
package enum NearestWord {
  /// The candidate that takes the fewest slips (a letter wrong, missing, too many, or two swapped)
  /// to come from `word`: at most two, and fewer than half its letters. The first of equals.
  package static func find(_ word: String, among candidates: [String]) -> String? {
    let typed = Array(word.foldedForQuery.unicodeScalars)
    // In a word of two letters everything is near.
    guard (3...longest).contains(typed.count) else { return nil }
    let scored = candidates.map { ($0, slips(typed, Array($0.foldedForQuery.unicodeScalars))) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= 2, best.1 * 2 < typed.count
    else { return nil }
    return best.0
  }

  private static let longest = 32

  private static func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for row in 0..<a.count {
      var current = [row + 1]
      for column in 0..<b.count {
        let replaced = last[column] + (a[row] == b[column] ? 0 : 1)
        var fewest = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          fewest = min(fewest, beforeLast[column - 1] + 1)
        }
        current.append(fewest)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
