import CNcurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that ncurses believes is the terminal. A pipe would deadlock: one richly coloured
/// frame is longer than a pipe holds.
final class Scratch {
  let stream: UnsafeMutablePointer<FILE>
  private let file: Int32

  init() throws(TerminalFailure) {
    file = curses_scratch_file()
    guard file >= 0 else { throw .system(code: errno) }
    guard let stream = fdopen(file, "w") else {
      let code = errno
      close(file)
      throw .system(code: code)
    }
    self.stream = stream
  }

  deinit { fclose(stream) }

  /// All that was written since the last call.
  func take() -> [UInt8] {
    fflush(stream)
    let length = lseek(file, 0, SEEK_CUR)
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, Int(length), 0))
    }
    // Rewinding is enough: the next frame overwrites, and its own length says where it ends.
    lseek(file, 0, SEEK_SET)
    return bytes
  }
}
