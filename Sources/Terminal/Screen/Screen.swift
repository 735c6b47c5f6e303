/// Shows frames: finds what changed, and sends it as one write.
///
/// Use it from one thread at a time.
public final class Screen {
  public private(set) var size: Size
  /// What the last `show` cost; nothing when the frame was already on the screen.
  public private(set) var lastFrame = FrameCost()
  /// What everything so far cost, beginning and end included.
  public private(set) var total = FrameCost()
  /// Whether the terminal said that it can hold a frame back until it is whole (mode 2026).
  public var synchronizesFrames = false

  private let curses: Curses
  private let sink: any FrameSink
  /// What the terminal shows now; nil if that is not known.
  private var shown: Frame?
  private var phase = Phase.entering

  private enum Phase {
    /// The next frame begins with what the terminal must be told once.
    case entering
    case entered
    case left
  }

  public init(type: TerminalType, size: Size, sink: any FrameSink) throws(TerminalFailure) {
    curses = try Turn.take { () throws(TerminalFailure) in try Curses(type: type, size: size) }
    self.size = size
    self.sink = sink
  }

  deinit { leave() }

  /// How many colours the frames may have; more are shown by the nearest.
  public var colours: ColourDepth { curses.palette.depth }

  /// Brings the terminal to show this frame, in one write; nothing is sent if it already does.
  /// A frame of another size is cut, or filled with blanks. The asides go first in the same write;
  /// a terminal without a second screen would print them, and hears only the bell.
  public func show(_ frame: Frame, after asides: [Aside] = []) {
    guard phase != .left else { return }
    lastFrame = FrameCost()
    let frame = frame.size == size ? frame : frame.resized(to: size)
    let changes = frame != shown ? Turn.take { update(to: frame) } : []
    var bytes = bytes(of: asides)
    if phase == .entering {
      phase = .entered
      if curses.hasSecondScreen { bytes += Modes.begin }
    }
    if !changes.isEmpty {
      bytes += synchronizesFrames ? Modes.hold + changes + Modes.release : changes
    }
    lastFrame = send(bytes)
  }

  /// Says something without a picture, in a write of its own.
  public func tell(_ asides: [Aside]) {
    guard phase != .left else { return }
    _ = send(bytes(of: asides))
  }

  private func bytes(of asides: [Aside]) -> [UInt8] {
    asides.filter { $0 == .bell || curses.hasSecondScreen }.flatMap(\.bytes)
  }

  /// The terminal has another size, and nobody knows what it made of the picture.
  public func resize(to size: Size) {
    self.size = size
    Turn.take { curses.resize(to: size) }
    forget()
  }

  /// The next frame is drawn whole.
  public func forget() {
    shown = nil
  }

  /// Gives the terminal back as it was found; `enter` takes it again.
  public func leave() {
    guard phase != .left else { return }
    let modes = curses.hasSecondScreen ? Modes.end : []
    phase = .left
    shown = nil
    _ = send(modes + Turn.take { curses.end() })
  }

  public func enter() {
    guard phase == .left else { return }
    phase = .entering
  }

  private func update(to frame: Frame) -> [UInt8] {
    curses.activate()
    if shown == nil { curses.repaint() }
    for row in 0..<size.rows {
      guard let columns = frame.changedColumns(inRow: row, since: shown) else { continue }
      curses.draw(frame, row: row, columns: columns)
    }
    shown = frame
    return curses.flush(cursor: frame.cursor.flatMap { frame.bounds.contains($0) ? $0 : nil })
  }

  private func send(_ bytes: [UInt8]) -> FrameCost {
    guard !bytes.isEmpty else { return FrameCost() }
    let cost = FrameCost(bytes: bytes.count, writes: sink.send(bytes))
    total.bytes += cost.bytes
    total.writes += cost.writes
    return cost
  }
}

/// What is said to the terminal besides drawing; only to those with a second screen, since older
/// ones may print it.
private enum Modes {
  /// Keep the window's title for later, bracketed paste on, and: can you hold frames back?
  static let begin = Array("\u{1B}[22;2t\u{1B}[?2004h\u{1B}[?2026$p".utf8)
  static let end = Array("\u{1B}[?2004l\u{1B}[23;2t".utf8)
  static let hold = Array("\u{1B}[?2026h".utf8)
  static let release = Array("\u{1B}[?2026l".utf8)
}
