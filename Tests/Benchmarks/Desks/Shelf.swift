import Foundation

/// Where generated desks, and what peers get to show, stand from one run to the next: making a
/// million tickets takes minutes.
struct Shelf {
  let directory: String
  let program: Program

  /// The same for every run: figures of two runs are of the same tickets.
  static let seed = "2026"
  static let end = "2026-11-20T17:00:00Z"

  /// A desk of so many tickets, all of them made by the program itself.
  func desk(tickets: Int) throws -> String {
    try place("desk-\(tickets)") { path in
      try program.run(
        [
          "demo", "--no-open", "--desk", path, "--tickets", "\(tickets)", "--seed", Shelf.seed,
          "--at", Shelf.end,
        ], seconds: 60 + tickets / 200)
    }
  }

  /// What stands there under this name; made first where it does not. What was only half made does
  /// not keep the name.
  func place(_ name: String, make: (String) throws -> Void) throws -> String {
    let path = directory + "/" + name
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    Progress.say("making \(name)")
    let unfinished = path + ".unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    try make(unfinished)
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    return path
  }
}
