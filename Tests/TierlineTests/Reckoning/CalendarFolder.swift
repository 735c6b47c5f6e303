import Foundation

/// A folder of calendars for `sla compute`, and the program beside no desk at all. It is gone with
/// the test.
final class CalendarFolder {
  private let directory = URL.temporaryDirectory.appending(path: "cal-\(UUID().uuidString)")
  let program = Program(environment: ["HOME": "/nonexistent", "TZ": "UTC", "PATH": "/bin:/usr/bin"])

  init() throws {
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = directory.appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path(percentEncoded: false)
  }

  func compute(_ calendar: String, _ arguments: String...) throws -> Program.Outcome {
    try program.run(
      ["sla", "compute", "--calendar", file("calendar.yml", calendar)] + arguments)
  }

  /// Monday to Friday; lunch on Fridays.
  static let office = """
    time_zone: Europe/Berlin
    hours: {mon-thu: [09:00-12:00, 13:00-18:00], fri: 09:00-16:00}
    shifts: {2026-12-24: ["09:00-12:00"]}
    breaks: {2026-12-22: [10:00-11:00]}
    holidays: [2026-12-25]
    """
}
