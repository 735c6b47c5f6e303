import Terminal

extension TextBuffer {
  /// Does what the key means while writing; false if it means nothing here.
  ///
  /// - Parameter width: the columns of the area it is shown in; up and down go by its rows.
  mutating func take(_ key: Key, width: Int) -> Bool {
    if let character = key.typed {
      type(character)
      return true
    }
    return moves(by: key, width: width) || changes(by: key)
  }

  private mutating func moves(by key: Key, width: Int) -> Bool {
    switch key {
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .alt("b"), Key(.left, .control), Key(.left, .alt): moveWordLeft()
    case .alt("f"), Key(.right, .control), Key(.right, .alt): moveWordRight()
    case .home, .control("a"): moveToLineStart()
    case .end, .control("e"): moveToLineEnd()
    case Key(.home, .control): moveToStart()
    case Key(.end, .control): moveToEnd()
    case .up where !isSingleLine, .control("p") where !isSingleLine: moveRows(-1, width: width)
    case .down where !isSingleLine, .control("n") where !isSingleLine: moveRows(1, width: width)
    default: return false
    }
    return true
  }

  private mutating func changes(by key: Key) -> Bool {
    switch key {
    case .enter where !isSingleLine, .control("j") where !isSingleLine: type("\n")
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("w"), Key(.backspace, .alt): deleteWordBackward()
    case .alt("d"): deleteWordForward()
    case .control("k"): deleteToLineEnd()
    case .control("u"): deleteToLineStart()
    case .control("_"), .control("z"): undo()
    default: return false
    }
    return true
  }
}
