import Journal
import ServiceDesk
import Terminal

extension ConsoleState {
  /// Marks the ticket under the cursor, or takes its mark away, and goes on to the next; at the end
  /// of a range, marks that.
  mutating func toggleMark() -> [Effect] {
    guard let id = queue.selected?.id else { return [] }
    if marks.anchor != nil { return markRange() }
    marks.toggle(id)
    let effects = queue.move(by: 1)
    restIsDue = true
    return effects
  }

  /// Begins a range at the cursor; the second time marks all from there to the cursor.
  mutating func markRange() -> [Effect] {
    guard let id = queue.selected?.id else { return [] }
    guard let anchor = marks.anchor else {
      marks.anchor = id
      say("Move to the other end; \(keymap.hint(.markRange) ?? "space") marks all between.", .faint)
      return []
    }
    marks.anchor = nil
    let before = marks.count
    let isAll = marks.insert(queue.ids(from: anchor, to: id))
    say(isAll ? "\((marks.count - before).of("ticket")) more marked." : tooMany, .text)
    return []
  }

  /// Marks all that the queue's query asks for, whether they have been read or not.
  mutating func markAll() -> [Effect] {
    marks.anchor = nil
    if queue.isWhole { return take(marked: queue.rows.map(\.id), isAll: true) }
    say("Marking all …", .faint)
    return [.markAll(queue.query, generation: queue.generation)]
  }

  @discardableResult
  mutating func take(marked ids: [TicketID], isAll: Bool) -> [Effect] {
    let isWhole = marks.insert(ids) && isAll
    say(isWhole ? "\(marks.count.of("ticket")) marked." : tooMany, isWhole ? .text : .warning)
    return []
  }

  private var tooMany: String {
    "\(Marks.most.grouped) tickets are marked; no more can be at once."
  }

  mutating func clearMarks() -> [Effect] {
    say("\(marks.count.of("mark")) taken away.", .faint)
    marks.clear()
    return []
  }

  /// What is done now is done to the marked tickets: from the queue, while there are marks.
  var actsOnMarks: Bool { focus == .queue && !marks.isEmpty }

  /// Whether a row of the queue carries a mark, or would once the range is closed.
  func isMarked(_ row: TicketRow) -> Bool {
    if marks.contains(row.id) { return true }
    guard let anchor = marks.anchor, let selected = queue.selected else { return false }
    return queue.stands(row.id, between: anchor, and: selected.id)
  }
}
