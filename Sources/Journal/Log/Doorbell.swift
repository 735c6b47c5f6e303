#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Tells other processes that something was committed, and hears it from them.
///
/// A byte is written to `store.bell` after each commit. Watching the WAL file itself would wake the
/// others one commit too early. It is a hint, never the truth: whoever hears it reads the log.
public final class Doorbell: Sendable {
  /// Readable when the bell was rung; -1 where the system cannot watch a file, and the newest
  /// sequence must be polled.
  public let fileDescriptor: Int32
  private let bell: Int32

  /// A bell that was lost is made again, where that may be done.
  init(path: String) throws(StoreFailure) {
    if access(path, F_OK) != 0 { try? DeskFiles.create(path) }
    bell = open(path, O_WRONLY | O_CLOEXEC)
    guard bell >= 0 || [EACCES, EROFS, ENOENT].contains(errno) else {
      throw .system(.open, path)
    }
    #if os(Linux)
      let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      if watch >= 0, inotify_add_watch(watch, path, UInt32(IN_MODIFY)) < 0 {
        close(watch)
        fileDescriptor = -1
      } else {
        fileDescriptor = watch
      }
    #else
      fileDescriptor = -1
    #endif
  }

  deinit {
    if bell >= 0 { close(bell) }
    if fileDescriptor >= 0 { close(fileDescriptor) }
  }

  func ring() {
    guard bell >= 0 else { return }
    var byte: UInt8 = 1
    pwrite(bell, &byte, 1, 0)
  }

  /// Takes in all rings so far, so that the descriptor waits for the next one.
  public func drain() {
    guard fileDescriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(fileDescriptor, &buffer, buffer.count) > 0 {}
  }
}
