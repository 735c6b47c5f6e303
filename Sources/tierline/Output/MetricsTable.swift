internal import ServiceDesk

/// Figures as a table for people.
struct MetricsTable {
  let figures: [Figure]
  let window: MetricWindow
  /// The most columns it may take; nil cuts nothing.
  let width: Int?

  var text: String {
    var table = Table(
      ["Figure", "Kind", "n", "Value", "Mean", "Median", "p90"], trailing: [2, 3, 4, 5, 6])
    for figure in figures {
      let mark = figure.isProvisional ? " (may change)" : ""
      let kind = figure.variant?.rawValue ?? ""
      table.add([figure.id.definition.title + mark, kind] + cells(figure.measure, of: figure))
      for group in figure.groups {
        table.add(["  " + (group.name ?? "none"), ""] + cells(group.measure, of: figure))
      }
      for pair in figure.pairs {
        table.add(["  \(pair.lower) ⇄ \(pair.upper)", ""] + cells(pair.measure, of: figure))
      }
    }
    return """
      \(window.from.localText) to \(window.to.localText), as of \(window.asOf.localText)

      \(table.text(width: width, flexible: [0: 16, 1: 6]))
      """
  }

  private func cells(_ measure: Measure, of figure: Figure) -> [String] {
    let keys: [Measure.Key] = [.value, .mean, .median, .p90]
    let applies = Set(measure.numbers.map(\.key))
    return [measure[.n]?.plainText ?? ""]
      + keys.map { key in
        guard applies.contains(key) else { return "" }
        if key == .value, case .ratio(let ratio) = measure, !ratio.isShare {
          return "\(ratio.numerator) to \(ratio.denominator)"
        }
        return measure[key]?.text(in: figure.unit, figure.variant) ?? "–"
      }
  }
}

extension Measure.Number {
  fileprivate var plainText: String { text(in: .count) }

  fileprivate func text(in unit: MetricUnit, _ variant: MetricVariant? = nil) -> String {
    switch (self, unit) {
    case (.integer(let value), _): "\(value)"
    case (.decimal(let value), .seconds):
      variant == .business
        ? TimeSpan.seconds(Int64(value)).workedHours : TimeSpan.seconds(Int64(value)).shortText
    case (.decimal(let value), .ratio): "\((value * 1000).rounded() / 10) %"
    case (.decimal(let value), .count), (.decimal(let value), .score): "\(value)"
    }
  }
}
