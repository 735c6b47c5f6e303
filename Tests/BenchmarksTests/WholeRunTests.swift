import Foundation
import Testing

@testable import Benchmarks

/// The built benchmark on a tiny desk: every measurement comes to its figures.
struct WholeRunTests {
  private static let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  /// The others take longer, or need a desk where there is more to find.
  private static let topics: [Topic] = [.start, .open, .keys, .append, .bulk, .clocks]

  @Test func `each measurement comes to all of its figures`() throws {
    let place = URL.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let desks = place.appending(path: "desks").path(percentEncoded: false)
    let record = place.appending(path: "run.json").path(percentEncoded: false)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)

    let outcome = try program("tierline-bench").run(
      [
        "--quick", "--sizes", "300", "--peers", "none", "--json", record, "--desks", desks,
        "--only",
        Self.topics.map(\.rawValue).joined(separator: ","),
      ], seconds: 300)

    let figures = try RunRecord(path: record).figures
    // Where strace is not installed, writes are not counted.
    for figure in figures where figure.name != Quantity.keyWrites.name {
      #expect(figure.value != nil, "\(figure.name): \(figure.why ?? "")")
    }
    #expect(
      Set(figures.map(\.name)) == Set(Self.topics.flatMap(\.quantities).map(\.name)))
    #expect(outcome.output.contains("budgets met"))
    let left = try FileManager.default.contentsOfDirectory(atPath: desks)
    #expect(left.filter { $0.hasPrefix("run-") }.isEmpty)
  }

  private func program(_ name: String) -> Program {
    let path = Self.built.appending(path: name).path(percentEncoded: false)
    return Program(
      command: Command(path: path, environment: ProcessInfo.processInfo.environment))
  }
}
