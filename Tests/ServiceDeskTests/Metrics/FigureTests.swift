import ServiceDesk
import Testing

@Suite struct FigureTests {
  private func keys(_ measure: Measure) -> [Measure.Key] { measure.numbers.map(\.key) }

  @Test func `only the numbers that apply are there`() {
    #expect(keys(.count(7)) == [.value])
    #expect(keys(.count(7, tickets: 5)) == [.n, .value])
    #expect(keys(.score(30, tickets: 9)) == [.n, .value])
    #expect(keys(.ratio(Ratio(1, of: 2))) == [.n, .value, .numerator, .denominator])
    #expect(keys(.durations(DurationStatistics(samples: []))) == [.n, .mean, .median, .p90])
  }

  @Test func `what applies and is not known is there without a number`() {
    let measure = Measure.ratio(Ratio(0, of: 0))
    #expect(measure[.denominator] == .integer(0))
    #expect(measure[.value] == nil)
    #expect(keys(measure).contains(.value))
  }

  @Test func `a figure has its definition's unit`() {
    let figure = Figure(.escalationRate, .oneToAny, .ratio(Ratio(1064, of: 3343)))
    #expect(figure.unit == .ratio)
    #expect(figure.measure[.value] == .decimal(0.318))
  }
}
