import Foundation
import Journal
import ServiceDesk

@testable import Sandbox

/// A sandbox desk in a directory of its own; it is gone with the test.
final class SandboxDesk {
  let journal: Journal
  private let directory: URL

  static let end = CivilTime(year: 2026, month: 11, day: 19, hour: 15, minute: 20).instant()
  static let founder = Person(
    id: PersonID("robin"), name: "Robin", role: .lead, teams: [], account: "robin")

  init(tickets: Int = 60, seed: UInt64 = 1, end: Instant = SandboxDesk.end) throws {
    directory = URL.temporaryDirectory.appending(path: "sandbox-\(UUID().uuidString)")
    let path = directory.path(percentEncoded: false)
    try sandbox(tickets: tickets, seed: seed, end: end).make(in: path)
    journal = try Journal(
      directory: path, surroundings: Journal.Surroundings(now: { end }, random: { 4 }))
  }

  deinit { try? FileManager.default.removeItem(at: directory) }
}

func sandbox(
  tickets: Int, seed: UInt64 = 1, end: Instant = SandboxDesk.end
) -> Sandbox {
  Sandbox(
    tickets: tickets, seed: seed, end: end, founder: SandboxDesk.founder, account: "robin")
}

/// Every fact of a sandbox, without a desk.
func facts(tickets: Int, seed: UInt64 = 1, end: Instant = SandboxDesk.end) throws -> [Fact] {
  var month = try Month(sandbox(tickets: tickets, seed: seed, end: end))
  var facts: [Fact] = []
  while let some = try month.nextFacts() { facts += some }
  return facts
}
