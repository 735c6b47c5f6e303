import Foundation
import Testing

struct TogetherTests {
  private static let writers = 4
  private static let notes = 8

  @Test func `four writers at once lose nothing, and two followers see it all in order`() throws {
    let desk = try Desk()
    let tickets = try ["a", "b"].map { try desk.open($0) }
    let already = try desk.eventCount
    let expected = already + Self.writers * Self.notes
    let followers = try (1...2).map { _ in try desk.program.start(["events", "--follow"]) }

    let program = desk.program
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: Self.writers) { writer in
      for note in 1...Self.notes {
        let ticket = tickets[(writer + note) % 2]
        let outcome = try? program.run(["note", ticket, "writer \(writer) note \(note)"])
        if outcome?.status != 0 { failures.add(outcome?.complaint ?? "not run") }
      }
    }

    #expect(failures.all.isEmpty)
    let log = try desk.tierline("events").output.split(separator: "\n").map(String.init)
    #expect(log.count == expected)
    for follower in followers {
      #expect(follower.lines(expected) == log)
      #expect(follower.end() == 0)
    }
    for writer in 0..<Self.writers {
      for note in 1...Self.notes {
        #expect(log.count { $0.contains("\"writer \(writer) note \(note)\"") } == 1)
      }
    }
    try desk.expectSound(words: "writer")
  }
}

/// What went wrong on any thread.
private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var found: [String] = []
  var all: [String] { lock.withLock { found } }
  func add(_ failure: String) { lock.withLock { found.append(failure) } }
}
