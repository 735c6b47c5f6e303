internal import Foundation
internal import ServiceDesk

// Files that belong to one person of the desk, and are none of the log.

extension PersonID {
  /// A person's name may hold anything; a file's name may not.
  var fileName: String {
    let safe = name.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      return isPlain ? String(UnicodeScalar(byte)) : "%" + [byte].hexadecimal
    }
    return safe.joined()
  }
}

extension String {
  /// Writes a new file beside the old one and puts it in its place, so that there is always a
  /// whole one.
  func replace(durably path: String) throws(StoreFailure) {
    let fresh = path + ".new"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw .system(.open, fresh) }
    do throws(StoreFailure) {
      try write(to: descriptor, path: fresh)
      close(descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard rename(fresh, path) == 0 else { throw .system(.rename, path) }
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let folder = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
