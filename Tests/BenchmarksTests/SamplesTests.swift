import Testing

@testable import Benchmarks

struct SamplesTests {
  @Test(arguments: [(0.0, 1.0), (1, 1), (50, 5), (51, 6), (90, 9), (99, 10), (100, 10)])
  func `a percentile is a reading, found by nearest rank`(percent: Double, expected: Double) {
    let samples = Samples([7, 3, 10, 1, 9, 2, 8, 4, 6, 5])

    #expect(samples.percentile(percent) == expected)
  }

  @Test func `one reading is every percentile`() {
    let samples = Samples([4.5])

    #expect([1, 50, 99].map { samples.percentile($0) } == [4.5, 4.5, 4.5])
    #expect(samples.mean == 4.5)
  }

  @Test func `of nothing nothing is said`() {
    #expect(Samples([]).percentile(50).isNaN)
    #expect(Samples([]).middle == nil)
    #expect(Figure(.keyTail, Samples([]).median, samples: 0).verdict == .notTaken)
  }

  @Test(arguments: [
    (0.1341, "0.134"), (2.614, "2.61"), (41.25, "41.3"), (0, "0"), (17, "17"), (1234.5, "1,235"),
    (1_234_567, "1,234,567"), (-3.5, "-3.50"), (.nan, "–"),
  ])
  func `a value is shown with the digits that tell something`(value: Double, text: String) {
    #expect(value.short == text)
  }
}
