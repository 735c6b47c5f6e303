/// A stretch of time that holds its first moment and not its last; open where an end is nil.
public struct MomentRange: Hashable, Sendable {
  public var from: Instant?
  public var to: Instant?

  public init(from: Instant?, to: Instant?) { (self.from, self.to) = (from, to) }

  public func contains(_ moment: Instant) -> Bool {
    if let from, moment < from { return false }
    if let to, moment >= to { return false }
    return true
  }
}
