import Foundation

/// A terminal without a person: the end that a person would sit at.
final class Pseudoterminal {
  let master: Int32
  /// The end that the program opens.
  let path: String

  init(_ screen: Screenful) throws {
    var (far, near): (Int32, Int32) = (-1, -1)
    var size = winsize(
      ws_row: UInt16(screen.rows), ws_col: UInt16(screen.columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&far, &near, nil, nil, &size) == 0 else { throw SystemFailure("openpty") }
    _ = fcntl(far, F_SETFD, FD_CLOEXEC)
    (master, path) = (far, String(cString: ttyname(near)))
    // The program opens it anew, by its path: so the terminal becomes its session's own.
    close(near)
  }

  deinit { close(master) }
}
