import Foundation

/// A text file with something for each of so many made tickets.
enum TicketFile {
  static func write(
    _ count: Int, to path: String, heading: String = "", _ text: (MadeTicket) -> String
  ) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw SystemFailure("creating \(path)") }
    defer { try? file.close() }
    var waiting = heading
    for number in 1...max(1, count) {
      waiting += text(MadeTicket(number: number))
      guard waiting.utf8.count > 1 << 20 || number >= count else { continue }
      try file.write(contentsOf: Data(waiting.utf8))
      waiting = ""
    }
  }
}
