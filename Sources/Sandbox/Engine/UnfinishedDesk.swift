internal import Foundation
internal import Journal

/// A desk in the making lies beside its place, under a name that says that it is not whole, and
/// moves there at the end: a program that is killed leaves no desk that looks finished.
enum UnfinishedDesk {
  /// - Throws: what `fill` throws, or `StoreFailure`; nothing is left behind then.
  static func make(_ directory: String, fill: (String) throws -> Void) throws {
    let files = FileManager.default
    removeLeftovers(of: directory)
    let place = "\(directory).unfinished-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try fill(place)
      try files.moveItem(atPath: place, toPath: directory)
    } catch {
      try? files.removeItem(atPath: place)
      throw error
    }
  }

  /// What programs left that are no longer there.
  private static func removeLeftovers(of directory: String) {
    let parent = URL(filePath: directory).deletingLastPathComponent()
    let prefix = URL(filePath: directory).lastPathComponent + ".unfinished-"
    let names = try? FileManager.default.contentsOfDirectory(atPath: parent.path())
    for name in names ?? [] where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), !isRunning(process) else { continue }
      try? FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }

  private static func isRunning(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno != ESRCH
  }
}
