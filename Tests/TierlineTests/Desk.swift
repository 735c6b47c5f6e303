import Foundation

/// A desk of its own for a test, worked by running the program. It is gone with the test.
final class Desk {
  let directory: URL
  let program: Program

  /// - Parameter isMade: whether the desk is there already, with its people.
  init(isMade: Bool = true) throws {
    directory = URL.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    program = Program(environment: [
      "TIERLINE_DESK": directory.path(percentEncoded: false), "HOME": "/nonexistent", "TZ": "UTC",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
    ])
    guard isMade else { return }
    try tierline("init")
    try tierline("roster", "adopt", "-", input: Desk.roster)
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
    try? FileManager.default.removeItem(at: files)
  }

  /// Beside the desk, for what it is given to read.
  private var files: URL {
    URL.temporaryDirectory.appending(path: directory.lastPathComponent + "-files")
  }

  /// Writes a file that goes with the desk, and returns its path.
  func file(_ name: String, _ bytes: Data) throws -> String {
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    let path = files.appending(path: name)
    try bytes.write(to: path)
    return path.path(percentEncoded: false)
  }

  static let roster = """
    people:
      - {id: tom, name: Tom, role: tier1, teams: [Service Desk]}
      - {id: maria, name: Maria, role: tier2, teams: [Network]}
      - {id: dev, name: Dev, role: tier2, teams: [Network]}
      - {id: kenji, name: Kenji, role: tier3, teams: [Platform Engineering]}
    """

  @discardableResult
  func tierline(_ arguments: String..., input: String? = nil) throws -> Program.Outcome {
    try program.run(arguments, input: input)
  }

  /// Opens a ticket of the service desk, or of another team, and returns its id.
  func open(_ subject: String, team: String = "Service Desk") throws -> String {
    let outcome = try tierline("open", subject, "--requester", "Ada", "--team", team, "--json")
    return outcome.json["id"] as? String ?? outcome.complaint
  }

  /// Every file's content, but for what says only who passed last (the gate) or is shared memory.
  var contents: [String: Data] {
    var contents: [String: Data] = [:]
    for name in FileManager.default.subpaths(atPath: directory.path()) ?? [] {
      if name == "store.lock" || name.hasSuffix("-shm") { continue }
      contents[name] = FileManager.default.contents(atPath: directory.appending(path: name).path())
    }
    return contents
  }

  var eventCount: Int {
    get throws { try tierline("events").output.split(separator: "\n").count }
  }
}
