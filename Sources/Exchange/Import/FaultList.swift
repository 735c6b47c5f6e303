/// What is wrong in a file: all of it counted, the first thousand kept.
public struct FaultList: Equatable, Sendable {
  public static let limit = 1000

  public private(set) var faults: [RowFault] = []
  public private(set) var count = 0

  public var isEmpty: Bool { count == 0 }

  mutating func add(_ fault: RowFault) {
    count += 1
    if faults.count < Self.limit { faults.append(fault) }
  }
}
