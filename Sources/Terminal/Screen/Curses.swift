import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One terminal as ncurses knows it, drawing into a scratch file. ncurses has one current
/// terminal and no locks: every call here takes its turn, and first makes it this one.
final class Curses {
  /// Whether the terminal keeps a second screen, as all those made since VT100 do.
  let hasSecondScreen: Bool
  private(set) var palette: Palette
  private let terminal: OpaquePointer
  private let scratch: Scratch
  private let keys: UnsafeMutablePointer<FILE>
  private var cells: [cchar_t] = []

  init(type: TerminalType, size: Size) throws(TerminalFailure) {
    Self.prepareLocale()
    let scratch = try Scratch()
    guard let keys = fopen("/dev/null", "r") else { throw .system(code: errno) }
    guard let terminal = Self.open(type, size: size, scratch: scratch, keys: keys) else {
      fclose(keys)
      throw .unknownTerminal(name: type.name)
    }
    guard curses_can("cup") else {
      endwin()
      delscreen(terminal)
      fclose(keys)
      throw .cannotMoveCursor(name: type.name)
    }
    self.terminal = terminal
    self.scratch = scratch
    self.keys = keys
    hasSecondScreen = curses_can("smcup")
    palette = Self.startColours(most: type.most)
    set_escdelay(25)
    typeahead(-1)
    // The terminal's own line mode is off, so a line feed only moves down.
    nonl()
    resize(to: size)
  }

  deinit {
    Turn.take {
      activate()
      delscreen(terminal)
      fclose(keys)
    }
  }

  /// ncurses draws what the locale can write. One that names no encoding at all is taken for
  /// UTF-8, which is what terminals have spoken since long.
  private static func prepareLocale() {
    setlocale(LC_CTYPE, "")
    let name = setlocale(LC_CTYPE, nil).map { String(cString: $0) }
    let isUnset = getenv("LC_ALL") == nil && getenv("LC_CTYPE") == nil && getenv("LANG") == nil
    if isUnset, name == "C" || name == "POSIX" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private static func open(
    _ type: TerminalType, size: Size, scratch: Scratch, keys: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    // Its output being a file, ncurses cannot ask how large the terminal is; but left set, these
    // would freeze the size. Padding is for terminals that no longer exist.
    setenv("LINES", String(size.rows), 1)
    setenv("COLUMNS", String(size.columns), 1)
    setenv("NCURSES_NO_PADDING", "1", 1)
    // It would catch these itself, and draw in the handler.
    let handlers = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH].map { number in
      var action = sigaction()
      sigaction(number, nil, &action)
      return (number: number, action: action)
    }
    defer {
      unsetenv("LINES")
      unsetenv("COLUMNS")
      for var handler in handlers { sigaction(handler.number, &handler.action, nil) }
    }
    for name in type.candidates where !name.isEmpty {
      if let terminal = newterm(name, scratch.stream, keys) { return terminal }
    }
    return nil
  }

  private static func startColours(most: ColourDepth) -> Palette {
    guard most > .mono, has_colors(), start_color() != ERR else {
      return Palette(depth: .mono, hasStandard: false, pairs: 0)
    }
    let hasStandard = use_default_colors() != ERR
    let depth = min(most, ColourDepth(colours: Int(curses_colours())))
    return Palette(depth: depth, hasStandard: hasStandard, pairs: Int(curses_pairs()))
  }

  func resize(to size: Size) {
    activate()
    resizeterm(Int32(max(1, size.rows)), Int32(max(1, size.columns)))
    cells = Array(repeating: cchar_t(), count: size.columns)
  }

  /// Forgets what the terminal shows, so that the next frame is drawn whole.
  func repaint() {
    activate()
    clearok(curses_terminal_window(), true)
  }

  /// Draws some columns of a frame's row, to be shown at the next `flush`.
  func draw(_ frame: Frame, row: Int, columns: Range<Int>) {
    let start = row * frame.size.columns
    var count = 0
    var last = Style.plain
    var look = palette.look(of: last)
    for column in columns {
      let cell = frame.cells[start + column]
      guard cell.width > 0 else { continue }
      if cell.style != last {
        last = cell.style
        look = palette.look(of: last)
      }
      count += set(cell, look: look, at: count)
    }
    wmove(curses_window(), Int32(row), Int32(columns.lowerBound))
    wadd_wchnstr(curses_window(), cells, Int32(count))
  }

  /// Makes the cell; a wide character shown by a narrow stand-in is filled up with a space.
  private func set(_ cell: Cell, look: (attributes: attr_t, pair: Int16), at index: Int) -> Int {
    let width = Int(cell.width)
    let base = cell.glyph.shown(width: width)
    if base == cell.glyph.base {
      cells[index].set(cell.glyph, look: look)
      return 1
    }
    cells[index].set(Glyph(base), look: look)
    guard width == 2 else { return 1 }
    cells[index + 1].set(.space, look: look)
    return 2
  }

  /// The bytes that bring the terminal from what it shows to what has been drawn.
  func flush(cursor: Point?) -> [UInt8] {
    activate()
    let window = curses_window()
    leaveok(window, cursor == nil)
    if let cursor {
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
    }
    wnoutrefresh(window)
    doupdate()
    if cursor != nil { curs_set(1) }
    return scratch.take()
  }

  /// The bytes that leave the terminal as it was found.
  func end() -> [UInt8] {
    activate()
    endwin()
    return scratch.take()
  }

  func activate() {
    set_term(terminal)
  }
}

/// Who may call ncurses now: one thread of the process at a time.
enum Turn {
  private nonisolated(unsafe) static let mutex: UnsafeMutablePointer<pthread_mutex_t> = {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    return mutex
  }()

  static func take<Result, Failure>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try work()
  }
}

extension cchar_t {
  fileprivate mutating func set(_ glyph: Glyph, look: (attributes: attr_t, pair: Int16)) {
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 4) { text in
      text[0] = wchar_t(glyph.base.value)
      var count = 1
      glyph.forEachMark { mark in
        guard curses_width(wchar_t(mark.value)) == 0 else { return }
        text[count] = wchar_t(mark.value)
        count += 1
      }
      text[count] = 0
      curses_set_cell(&self, text.baseAddress, look.attributes, look.pair)
    }
  }
}
