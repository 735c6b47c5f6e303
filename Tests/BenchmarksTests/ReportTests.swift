import Testing

@testable import Benchmarks

struct ReportTests {
  private let small = Conditions(tickets: 1000)
  private let large = Conditions(tickets: 1_000_000)
  private let mails = Conditions(tickets: 100_000)

  @Test func `what a peer came to stands beside the same figure of ours`() {
    let figures = [
      Figure(.firstPage, 9.1, under: small, samples: 15),
      Figure(.memory, 31, under: small, samples: 15),
      Figure(.firstPage, 57, under: small, of: "tig", samples: 15),
      Figure(.firstPage, 12.5, under: large, spread: 9...25, samples: 15),
      Figure(.firstPage, 3600, under: mails, of: "neomutt", samples: 3),
    ]

    let lines = Report.lines(figures, Comparison())

    #expect(
      lines.map(\.title) == [
        "start → first page", "start → first page", "memory of the open console",
      ])
    #expect(lines.map(\.conditions) == ["1k", "1M", "1k"])
    #expect(lines.map(\.figure) == ["9.10 ms", "12.5 ms (9–25)", "31 MB"])
    #expect(lines.map(\.budget) == ["≤ 30 ms", "≤ 30 ms", "≤ 60 MB"])
    #expect(lines.map(\.peers) == ["tig 57 ms", "neomutt 3,600 ms (100k)", ""])
  }

  @Test func `a figure that could not be taken says why and meets nothing`() {
    let lines = Report.lines([Figure(.keyTail, under: small, failed: "no page came")], Comparison())

    #expect(lines.map(\.figure) == ["–"])
    #expect(lines.map(\.verdict) == [.notTaken])
  }
}
