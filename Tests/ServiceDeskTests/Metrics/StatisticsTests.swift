import ServiceDesk
import Testing

@Suite struct StatisticsTests {
  private func statistics(seconds: [Int64]) -> DurationStatistics {
    DurationStatistics(seconds.map(TimeSpan.seconds))
  }

  @Test func `nothing has no mean`() {
    let none = statistics(seconds: [])
    #expect(none.n == 0)
    #expect(none.mean == nil && none.median == nil && none.p90 == nil)
  }

  @Test(
    arguments: [
      ([5], 5, 5, 5), ([4, 1], 2.5, 2.5, 4), ([9, 1, 2], 4, 2, 9),
      ([10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5.5, 5.5, 9),
      ([11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 6, 6, 10),
      ([1, 1, 2], 1.333, 1, 2), ([1, 2, 2], 1.667, 2, 2),
    ] as [([Int64], Double, Double, Double)])
  func `the median is the mean of the middle two and p90 the nearest rank`(
    seconds: [Int64], mean: Double, median: Double, p90: Double
  ) {
    let found = statistics(seconds: seconds)
    #expect(found.n == seconds.count)
    #expect([found.mean, found.median, found.p90] == [mean, median, p90])
  }

  @Test(
    arguments: [
      ([1_000_499], 1.0), ([1_000_500], 1.001), ([499, 500], 0.0), ([500, 500], 0.001),
      ([499, 501], 0.001), ([-1_500], -0.002), ([999_999_600], 1000.0),
    ] as [([Int64], Double)])
  func `seconds are rounded once and to three decimals`(samples: [Int64], mean: Double) {
    #expect(DurationStatistics(samples: samples).mean == mean)
  }

  @Test func `no sum of long times overflows`() {
    let found = DurationStatistics(samples: [Int64.max, Int64.max, Int64.max - 3])
    #expect(found.mean == 9_223_372_036_854.775)
  }

  @Test func `a share of nothing is not zero`() {
    #expect(Ratio(0, of: 0).value == nil)
    #expect(Ratio(0, of: 3).value == 0)
    #expect(Ratio(1064, of: 3343).value == 0.318)
  }

  @Test func `an age on a limit belongs to the older bucket`() {
    let ages: [TimeSpan] = [
      .seconds(0), .hours(4), .hours(4), .days(1), .days(3), .days(7), .days(29), .days(30),
      .days(4000),
    ]
    let counts = AgeCounts(ages)
    #expect(counts.counts == [1, 2, 1, 1, 2, 2])
    #expect(counts.total == ages.count)
  }

  @Test func `buckets name their limits in seconds`() {
    let buckets = AgeBuckets(sinceOpened: AgeCounts([.days(2)]), sincePublic: AgeCounts())
    #expect(
      buckets.rows.map(\.lessThanSeconds) == [14_400, 86_400, 259_200, 604_800, 2_592_000, nil])
    #expect(buckets.rows.map(\.sinceOpened) == [0, 0, 1, 0, 0, 0])
    #expect(buckets.rows.map(\.sincePublic) == [0, 0, 0, 0, 0, 0])
  }
}
