import Foundation

/// A directory for all that a run leaves on disk and nobody needs afterwards.
///
/// It is on the file system of the desks, since what is measured there is its speed, too.
struct Scratch {
  let directory: String

  /// - Parameter place: an existing directory to make it in.
  init(in place: String) throws {
    directory = place + "/run-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { directory + "/" + name }

  /// Makes a directory in it that is empty.
  func folder(_ name: String) throws -> String {
    let path = path(name)
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  func remove() { try? FileManager.default.removeItem(atPath: directory) }
}
