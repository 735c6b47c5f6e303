import Foundation
import Testing

@testable import Benchmarks

struct ComparisonTests {
  private func record(_ figures: Figure...) -> RunRecord {
    RunRecord(surroundings: .sample, figures: figures)
  }

  @Test(arguments: [
    (100.0, 120.0, "+20 %", false), (100, 121, "+21 % WORSE", true), (100, 60, "-40 %", false),
  ])
  func `what has become more by a fifth where less is better is flagged`(
    before: Double, now: Double, text: String, isWorse: Bool
  ) {
    let comparison = Comparison(with: record(Figure(.keyBytes, before, samples: 1)))

    let change = comparison.change(of: Figure(.keyBytes, now, samples: 1))

    #expect(change?.text == text)
    #expect(change?.isWorse == isWorse)
  }

  @Test func `a rate that falls is worse, one that rises is not`() {
    let comparison = Comparison(with: record(Figure(.importing, 10_000, samples: 1)))

    #expect(comparison.change(of: Figure(.importing, 7_000, samples: 1))?.isWorse == true)
    #expect(comparison.change(of: Figure(.importing, 20_000, samples: 1))?.isWorse == false)
  }

  @Test func `only figures of the same conditions are compared`() {
    let comparison = Comparison(
      with: record(Figure(.firstPage, 9, under: Conditions(tickets: 1000), samples: 1)))

    let larger = Figure(.firstPage, 90, under: Conditions(tickets: 10_000), samples: 1)
    #expect(comparison.change(of: larger) == nil)
  }

  @Test func `a record reads back as it was written`() throws {
    let written = record(
      Figure(
        .firstPage, 9, under: Conditions(tickets: 1000, screen: "80×24"), spread: 8...12,
        samples: 7),
      Figure(.keyTail, failed: "no terminal"))
    let path = URL.temporaryDirectory.appending(path: "record-\(UUID().uuidString).json")
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: path) }

    try written.write(to: path)

    #expect(try RunRecord(path: path) == written)
  }

  @Test func `figures that were not taken this time are kept from the last`() {
    let earlier = record(
      Figure(.keyTail, 1, samples: 1), Figure(.keyBytes, 40, samples: 1),
      Figure(.importing, 12_000, samples: 1))
    let now = record(Figure(.keyTail, 2, samples: 1), Figure(.keyBytes, failed: "no terminal"))

    let kept = now.completed(by: earlier)

    #expect(kept.figures.map(\.name) == ["key.p99", "key.bytes", "import.rate"])
    #expect(kept.figures.map(\.value) == [2, 40, 12_000])
  }
}

extension RunSurroundings {
  fileprivate static let sample = RunSurroundings(
    date: "2026-11-20T17:00:00Z", command: "tierline-bench", commit: "0123456789",
    program: "tierline", programSize: 40, processor: "one", cores: 2, memory: "24 GiB",
    kernel: "Linux", fileSystem: "ext4", load: 0)
}
