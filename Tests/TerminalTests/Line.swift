import Glibc

/// A pseudo-terminal: the program sits at the near end, the test at the far one.
final class Line {
  let near: Int32
  private let far: Int32
  private var isUp = true

  init() {
    var ends: (far: Int32, near: Int32) = (-1, -1)
    openpty(&ends.far, &ends.near, nil, nil, nil)
    (far, near) = ends
    resize(columns: 60, rows: 12)
  }

  deinit {
    hangUp()
    close(near)
  }

  func hangUp() {
    if isUp { close(far) }
    isUp = false
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(far, bytes, bytes.count)
  }

  /// What has been shown so far; something must have been.
  func received() -> String {
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(far, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// The line mode's flags.
  var mode: [tcflag_t] {
    var mode = termios()
    tcgetattr(near, &mode)
    return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
  }
}

/// A pipe that somebody rings to wake the program.
final class Bell {
  let reading: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    close(reading)
    close(writing)
  }

  func ring() { _ = write(writing, "!", 1) }
}
