import PlainText
import ServiceDesk
import Terminal

// What the queue's list is called, and what is said where it is empty.

extension ConsoleState {
  /// The views side by side, the one that is shown in brackets; as many as there is room for.
  func queueTitle(columns: Int) -> Line {
    guard queue.drill == nil else { return queue.title }
    let name = Line("Queue  ", .heading)
    var tabs = views.map(tab)
    let shown: Int
    if let place = shownView {
      tabs[place] = Line("[\(tabs[place].text)]", .heading)
      shown = place
    } else {
      let filter = queue.queryText.sanitizedLine.truncated(to: max(8, columns / 2))
      tabs.insert(Line("[\(filter)]", .heading), at: 0)
      shown = 0
    }
    return tabs.around(shown, columns: columns - name.width).map { name.then($0) } ?? name
  }

  private func tab(_ view: SavedView) -> Line {
    let name = view.name.sanitizedLine
    guard let count = tabs.counts[view.query] else { return Line(name, .faint) }
    let more = count == ViewTabs.mostCounted ? "+" : ""
    return Line("\(name) \(count.grouped)\(more)", .faint)
  }

  var emptyQueueSentences: [String] {
    let (text, keys) = (queue.queryText, { (name: ActionName) in keymap.hint(name) ?? ":" })
    if queue.isLoading { return ["Reading the queue …"] }
    if queue.drill != nil {
      return ["No ticket stands behind this figure.", "\(keys(.back)) goes back to it."]
    }
    if text.isEmpty {
      return [
        "Nothing is waiting: this desk has no listed tickets.", "\(keys(.new)) opens one.",
      ]
    }
    if text == home {
      return [
        "Nothing waits for you: no active ticket of your teams is yours or nobody’s.",
        "\(keys(.everything)) shows the whole queue.",
      ]
    }
    let back = home.isEmpty ? "shows the whole queue" : "goes back to your teams’"
    return [
      "No ticket matches “\(text)”.",
      "\(keys(.back)) \(back), \(keys(.filter)) changes the filter.",
    ]
  }
}

extension [Line] {
  /// One of them and as many of the others as fit in one line, those nearest first; an ellipsis
  /// stands where some are left out.
  fileprivate func around(_ place: Int, columns: Int) -> Line? {
    guard indices.contains(place) else { return nil }
    var kept = place...place
    var width = self[place].width
    /// With an ellipsis at each end at which there is more.
    func fits(_ range: ClosedRange<Int>, _ width: Int) -> Bool {
      let ends = (range.lowerBound > 0 ? 3 : 0) + (range.upperBound < count - 1 ? 3 : 0)
      return width + ends <= columns
    }
    while true {
      let next = [kept.upperBound + 1, kept.lowerBound - 1].first { other in
        guard indices.contains(other) else { return false }
        let wider = Swift.min(kept.lowerBound, other)...Swift.max(kept.upperBound, other)
        return fits(wider, width + 2 + self[other].width)
      }
      guard let next else { break }
      kept = Swift.min(kept.lowerBound, next)...Swift.max(kept.upperBound, next)
      width += 2 + self[next].width
    }
    var line = Line(kept.lowerBound > 0 ? "…  " : "", .faint)
    for (offset, tab) in self[kept].enumerated() {
      line = line.then(offset > 0 ? "  " : "").then(tab)
    }
    return line.then(kept.upperBound < count - 1 ? "  …" : "", .faint)
  }
}
