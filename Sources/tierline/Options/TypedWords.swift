public import ArgumentParser
public import ServiceDesk

// The domain's own words as arguments: the shell completes them and help lists them.

extension Level: ExpressibleByArgument {}

extension HoldReason: ExpressibleByArgument {
  /// `other` is for imported history only.
  public static var allValueStrings: [String] {
    allCases.filter { $0 != .other }.map(\.rawValue)
  }
}

extension Priority: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public static var allValueStrings: [String] { allCases.map(\.description) }
}

extension LinkKind: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument.replacing("-", with: "_"))
  }
  public static var allValueStrings: [String] {
    allCases.map { $0.rawValue.replacing("_", with: "-") }
  }
}

extension MetricGroup: ExpressibleByArgument {}

extension BusinessTime.Boundary: ExpressibleByArgument {}
