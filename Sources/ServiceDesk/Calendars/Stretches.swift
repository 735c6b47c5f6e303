/// Stretches of time, sorted and apart from one another, each half-open; in microseconds since 1970.
struct Stretches: Equatable, Sendable {
  private(set) var list: [Range<Int64>] = []

  init() {}

  /// What overlaps or touches becomes one.
  init(merging stretches: [Range<Int64>]) {
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where !stretch.isEmpty {
      if let last = list.last, stretch.lowerBound <= last.upperBound {
        list[list.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        list.append(stretch)
      }
    }
  }

  func minus(_ other: Stretches) -> Stretches {
    var rest = Stretches()
    var cuts = other.list[...]
    for stretch in list {
      var from = stretch.lowerBound
      while let cut = cuts.first, cut.upperBound <= from { cuts = cuts.dropFirst() }
      for cut in cuts {
        guard cut.lowerBound < stretch.upperBound else { break }
        if cut.lowerBound > from { rest.list.append(from..<cut.lowerBound) }
        from = max(from, cut.upperBound)
      }
      if from < stretch.upperBound { rest.list.append(from..<stretch.upperBound) }
    }
    return rest
  }

  func intersection(_ other: Stretches) -> Stretches {
    var common = Stretches()
    var (mine, theirs) = (list[...], other.list[...])
    while let a = mine.first, let b = theirs.first {
      let both = a.clamped(to: b)
      if !both.isEmpty { common.list.append(both) }
      if a.upperBound < b.upperBound {
        mine = mine.dropFirst()
      } else {
        theirs = theirs.dropFirst()
      }
    }
    return common
  }

  func clamped(to range: Range<Int64>) -> Stretches {
    intersection(Stretches(merging: [range]))
  }
}
