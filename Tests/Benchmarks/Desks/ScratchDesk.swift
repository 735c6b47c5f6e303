import Foundation

/// A copy of a desk to write on; gone with it.
final class ScratchDesk {
  let directory: String
  /// Who may do everything on it, and the account that stands beside them.
  let person: String
  let account: String

  init(_ bench: Bench, name: String) throws {
    let original = try bench.shelf.desk(tickets: bench.sizes.first ?? bench.largest)
    directory = bench.scratch.path(name)
    try? FileManager.default.removeItem(atPath: directory)
    try FileManager.default.copyItem(atPath: original, toPath: directory)
    let me = try bench.program.run(["whoami", "--json", "--desk", directory]).json
    guard let person = me["person"] as? String, let account = me["account"] as? String else {
      throw NotPossible("nobody of the desk's roster has this account")
    }
    (self.person, self.account) = (person, account)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func writer() throws -> DeskWriter {
    try DeskWriter(desk: directory, person: person, account: account)
  }
}
