internal import CStore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The one place of passage for everything that writes: an exclusive lock on `store.lock`.
///
/// SQLite releases before 3.51.3 can corrupt a WAL database that several connections write and
/// checkpoint at once, so opening, committing, checkpointing and closing all happen inside. It also
/// makes waiting fair. Nothing inside it may wait for a person or a network.
final class Gate: Sendable {
  private let descriptor: Int32
  private let path: String
  /// Milliseconds until a waiting writer gives up.
  private let patience: Int32

  init(path: String, patience: Int32 = 5000) throws(StoreFailure) {
    if access(path, F_OK) != 0 { try DeskFiles.create(path) }
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.open, path) }
    (self.path, self.patience) = (path, patience)
  }

  deinit { close(descriptor) }

  /// Runs `work` alone on this desk.
  /// - Throws: `gateHeld` with the holder when it did not come free, or what `work` throws.
  func pass<Result>(_ work: () throws -> Result) throws -> Result {
    let code = cstore_lock(descriptor, patience)
    guard code == 0 else {
      throw code == ETIMEDOUT
        ? StoreFailure.gateHeld(by: holder ?? "another process")
        : StoreFailure.system(.lock, path, code: code)
    }
    defer { _ = cstore_unlock(descriptor) }
    sign()
    return try work()
  }

  /// Leaves a word of who is inside, for those who wait too long.
  private func sign() {
    let text = "process \(getpid()) since \(time(nil))\n"
    let padding = String(repeating: " ", count: max(0, Self.width - text.utf8.count))
    _ = Array((padding + text).utf8).withUnsafeBytes {
      pwrite(descriptor, $0.baseAddress, $0.count, 0)
    }
  }

  private var holder: String? {
    var bytes = [UInt8](repeating: 0, count: Self.width)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split {
      $0.isWhitespace
    }
    guard words.count == 4, let since = Int(words[3]) else { return nil }
    return "process \(words[1]) (for \(max(0, time(nil) - since)) s)"
  }

  private static let width = 64
}
