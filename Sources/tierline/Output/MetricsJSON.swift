internal import ServiceDesk

// Figures as other programs are given them. The keys are a contract: add, never change.

extension JSON {
  static func metrics(_ figures: [Figure], _ window: MetricWindow) -> JSON {
    [
      "window": [
        "from": JSON(window.from), "to": JSON(window.to), "as_of": JSON(window.asOf),
      ],
      "metrics": .array(figures.map(\.json)),
    ]
  }
}

extension Figure {
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = [("id", JSON(id.rawValue))]
    if let variant { members.append(("variant", JSON(variant.rawValue))) }
    members.append(("unit", JSON(unit.rawValue)))
    members += measure.members
    if isProvisional { members.append(("provisional", .bool(true))) }
    if !groups.isEmpty {
      members.append(
        ("by", .object(groups.map { ($0.name ?? "none", .object($0.measure.members)) })))
    }
    if !pairs.isEmpty { members.append(("pairs", .array(pairs.map(\.json)))) }
    return .object(members)
  }
}

extension Figure.Pair {
  fileprivate var json: JSON {
    .object([("from", JSON(lower)), ("to", JSON(upper))] + measure.members)
  }
}

extension Measure {
  fileprivate var members: [(key: String, value: JSON)] {
    let numbers = numbers.map { ($0.key.rawValue, $0.number?.json ?? .null) }
    guard let buckets else { return numbers }
    let rows: [JSON] = buckets.rows.map { row in
      [
        "lt_seconds": row.lessThanSeconds.map { .integer($0) } ?? .null,
        "since_opened": JSON(row.sinceOpened), "since_public": JSON(row.sincePublic),
      ]
    }
    return numbers + [("buckets", .array(rows))]
  }
}

extension Measure.Number {
  fileprivate var json: JSON {
    switch self {
    case .integer(let value): .integer(Int64(value))
    case .decimal(let value): .decimal(value)
    }
  }
}

// MARK: - A row for each number of figures

extension Figure {
  /// A figure, its groups and its pairs of teams each have a row, told apart by `group` and by
  /// `from_team` and `to_team`.
  static let csv = CSV(
    heading: ["id", "variant", "unit", "group", "from_team", "to_team", "provisional"]
      + Measure.Key.allCases.map(\.rawValue))

  var csvRows: [[JSON]] {
    func row(_ measure: Measure, group: String? = nil, _ pair: Pair? = nil) -> [JSON] {
      let names: [JSON] = [
        JSON(id.rawValue), JSON(variant?.rawValue), JSON(unit.rawValue), JSON(group),
        JSON(pair?.lower), JSON(pair?.upper), .bool(isProvisional),
      ]
      return names + Measure.Key.allCases.map { measure[$0]?.json ?? .null }
    }
    return [row(measure)] + groups.map { row($0.measure, group: $0.name ?? "none") }
      + pairs.map { row($0.measure, $0) }
  }
}
