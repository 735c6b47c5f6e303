/// Working time of a bounded while, counted up: how much of it comes before a moment, and where so
/// much of it has passed.
struct Timetable: Sendable {
  /// What it knows of; in microseconds since 1970.
  let covered: Range<Int64>
  let stretches: Stretches
  /// The working time before each stretch, and all of it at the end.
  private let sums: [Int64]

  init(_ stretches: Stretches, covering covered: Range<Int64>) {
    (self.covered, self.stretches) = (covered, stretches.clamped(to: covered))
    sums = self.stretches.list.reduce(into: [0]) { sums, stretch in
      sums.append(sums[sums.count - 1] + stretch.upperBound - stretch.lowerBound)
    }
  }

  func amount(in range: Range<Int64>) -> Int64 {
    amount(before: range.upperBound) - amount(before: range.lowerBound)
  }

  /// Working time from the beginning to the moment.
  func amount(before moment: Int64) -> Int64 {
    let next = stretches.list.firstPlace { $0.lowerBound > moment }
    guard next > 0 else { return 0 }
    let last = stretches.list[next - 1]
    return sums[next - 1] + min(moment, last.upperBound) - last.lowerBound
  }

  /// The first moment before which there is so much working time; nil where that may lie outside.
  func earliest(_ amount: Int64) -> Int64? {
    guard amount > 0 else { return nil }
    return moment { sums[$0 + 1] >= amount }.map { $0 + amount }
  }

  /// The last such moment, at which work goes on; nil where that may lie outside.
  func latest(_ amount: Int64) -> Int64? {
    guard amount >= 0 else { return nil }
    return moment { sums[$0 + 1] > amount }.map { $0 + amount }
  }

  /// - Parameter isLatest: where the amount is used up just as work stops, the moment at which it
  ///   goes on.
  /// - Returns: nil where the answer may lie outside.
  func moment(
    _ amount: Int64, after start: Int64, _ pauses: Stretches, isLatest: Bool
  ) -> Int64? {
    var (from, left) = (start, amount)
    for pause in pauses.list where pause.upperBound > from {
      let room = max(0, self.amount(in: from..<max(from, pause.lowerBound)))
      if isLatest ? left < room : left <= room { break }
      (from, left) = (pause.upperBound, left - room)
    }
    let sum = self.amount(before: from) + left
    return isLatest ? latest(sum) : earliest(sum)
  }

  /// The same backwards: the moment from which so much working time passes until the end.
  func moment(
    _ amount: Int64, before end: Int64, _ pauses: Stretches, isLatest: Bool
  ) -> Int64? {
    var (to, left) = (end, amount)
    for pause in pauses.list.reversed() where pause.lowerBound < to {
      let room = self.amount(in: min(to, pause.upperBound)..<to)
      if isLatest ? left <= room : left < room { break }
      (to, left) = (pause.lowerBound, left - room)
    }
    let sum = self.amount(before: to) - left
    return isLatest ? latest(sum) : earliest(sum)
  }

  /// When the clock of the first such stretch stood at nothing, had it always run.
  private func moment(_ isReached: (Int) -> Bool) -> Int64? {
    let place = stretches.list.indices.firstPlace(where: isReached)
    guard place < stretches.list.count else { return nil }
    return stretches.list[place].lowerBound - sums[place]
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place at which the test holds, which it does from there on; the end without one.
  fileprivate func firstPlace(where test: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
