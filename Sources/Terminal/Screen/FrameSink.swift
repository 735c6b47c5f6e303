/// Where a frame's bytes go: a terminal, or a record of them.
public protocol FrameSink: AnyObject {
  /// Sends all of it in order and returns how many writes that took.
  func send(_ bytes: [UInt8]) -> Int
}

/// Keeps what a terminal would have got: for counting, golden captures and benchmarks.
public final class FrameRecorder: FrameSink {
  /// One element for each write.
  public private(set) var writes: [[UInt8]] = []

  public init() {}

  public func send(_ bytes: [UInt8]) -> Int {
    writes.append(bytes)
    return 1
  }
}

/// What showing a frame cost the connection.
public struct FrameCost: Hashable, Sendable {
  public var bytes = 0
  public var writes = 0

  public init(bytes: Int = 0, writes: Int = 0) {
    self.bytes = bytes
    self.writes = writes
  }
}
