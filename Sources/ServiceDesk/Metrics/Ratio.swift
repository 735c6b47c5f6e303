/// A share: so many of so many.
public struct Ratio: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  public init(_ numerator: Int, of denominator: Int) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// The part is of the whole; counts of two different things may well be no share.
  public var isShare: Bool { numerator <= denominator }

  /// Rounded to three decimals; nil, not 0, where there is nothing to have a share of.
  public var value: Double? {
    guard denominator != 0 else { return nil }
    return (Double(numerator) / Double(denominator) * 1000).rounded() / 1000
  }
}
