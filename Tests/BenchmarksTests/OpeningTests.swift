import Testing

@testable import Benchmarks

struct OpeningTests {
  private func arrival(_ milliseconds: Int, _ text: String) -> Arrival {
    Arrival(at: .milliseconds(milliseconds), bytes: Array(text.utf8))
  }

  private let page = (1...12).map { "T-\($0) row\r\n" }.joined()

  @Test func `rows are known by their names, each counted once`() {
    let arrivals = [arrival(1, "\u{1B}[1mT-1"), arrival(2, "2\u{1B}[m T-3 T- TT-4 T-12 at T-5")]

    #expect(
      Set(arrivals.rowNames.map { String(decoding: $0, as: UTF8.self) })
        == ["T-12", "T-3", "T-4", "T-5"])
  }

  @Test func `the first page is there at its last byte, not when the figures have come`() throws {
    let arrivals = [
      arrival(10, String(page.prefix(40))), arrival(12, String(page.dropFirst(40))),
      arrival(400, "17 waiting"),
    ]

    let opening = try #require(Opening(arrivals, rows: 8, since: 0))

    #expect(opening.firstPage == 12)
    #expect(opening.settled == 400)
  }

  @Test func `words about progress are no page`() throws {
    let arrivals = [arrival(5, "Reading 1 of 100,000"), arrival(900, page)]

    #expect(try #require(Opening(arrivals, rows: 8, since: 0)).firstPage == 900)
    #expect(Opening([arrival(5, "Reading 1 of 100,000")], rows: 8, since: 0) == nil)
  }

  @Test func `an answer ends where the program is silent`() {
    let arrivals = [arrival(1, "a"), arrival(15, "b"), arrival(80, "c")]

    #expect(arrivals.parted(by: Sitting.pause).map(\.byteCount) == [2, 1])
  }
}

struct KeystrokeTests {
  private func picture(_ milliseconds: Int, _ bytes: Int) -> Arrival {
    Arrival(at: .milliseconds(milliseconds), bytes: Array(repeating: 0x20, count: bytes))
  }

  @Test func `results are the next picture of a list after the letter's own`() {
    let arrivals = [picture(1, 77), picture(9, 2000), picture(90, 1300)]

    #expect(Keystroke(arrivals, since: 0)?.echo == 1)
    #expect(Keystroke(arrivals, since: 0)?.results == 9)
  }

  @Test func `a footer that follows is no result`() {
    #expect(Keystroke([picture(1, 77), picture(81, 15)], since: 0)?.results == nil)
    #expect(Keystroke([], since: 0) == nil)
  }
}

struct TracedWritesTests {
  @Test func `calls of write are counted between two moments, each once`() {
    let log = """
      311  1763769600.100000 write(1, "a", 1) = 1
      312  1763769600.200000 write(1, "b", 1 <unfinished ...>
      312  1763769600.210000 <... write resumed>) = 1
      311  1763769600.300000 writev(1, [{iov_base="c"}], 1) = 1
      311  1763769600.900000 write(1, "d", 1) = 1
      """

    let writes = TracedWrites(log.split(separator: "\n"))

    #expect(writes.count(in: 1_763_769_600.15...1_763_769_600.5) == 2)
  }
}
