import Terminal

// What the queue's list is called, and what is said where it is empty.

extension ConsoleState {
  /// The view's name, and where there is room how to see the other one.
  func queueTitle(columns: Int) -> Line {
    guard queue.drill == nil, !home.isEmpty else { return queue.title }
    let name = Line("Queue", .heading)
    switch queue.queryText {
    case home:
      let other = otherView(.everything)
      let short = name.then("  your teams", .faint)
      let long = short.then(", yours or nobody’s", .faint).then(other)
      return [long, short.then(other)].first { $0.width <= columns } ?? short
    case "":
      let long = queue.title.then(otherView(.ours))
      return long.width <= columns ? long : queue.title
    default: return queue.title
    }
  }

  private func otherView(_ name: ActionName) -> Line {
    guard let key = keymap.hint(name) else { return Line() }
    return Line("   \(key) ", .key).then(Catalogue.entry(name).title, .faint)
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
