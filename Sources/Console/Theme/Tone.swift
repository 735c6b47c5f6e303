/// What a piece of the screen means; a scheme gives it its look.
enum Tone: Hashable, CaseIterable, Sendable {
  case text
  case faint
  case strong
  /// The name of a pane or a group.
  case heading
  /// The name of the pane that has the keyboard.
  case focus
  case rule
  case focusRule
  /// The mark beside the ticket under the cursor.
  case cursor
  /// The mark beside a row that somebody has just changed.
  case changed
  case key
  case badge
  case p1
  case p2
  case p3
  case p4
  /// Internal words.
  case note
  /// Public words.
  case reply
  /// The requester's words.
  case message
  /// It came from another tier and nobody has taken notice.
  case pending
  case good
  case warning
  case danger
  case label
  /// The chosen line of a list.
  case chosen
  /// Words that were looked for, and those of them that the reader is at.
  case match
  case matchHere
  case spark
}
