/// Reads the times of one source: its formats, tried in order, and its zone.
public struct TimeReader: Hashable, Sendable {
  public let patterns: [TimePattern]
  public let zone: Zone

  public init(patterns: [TimePattern], zone: Zone) {
    self.patterns = patterns
    self.zone = zone
  }

  /// Microseconds since 1970-01-01 UTC.
  public func moment(_ text: Span<UInt8>) throws(TimeFault) -> UnixMicroseconds {
    for pattern in patterns {
      switch pattern.read(text) {
      case nil: continue
      case .moment(let moment): return try inRange(moment)
      case .civil(let time): return try inRange(moment(of: time))
      }
    }
    throw .notAsWritten(formats: patterns.map(\.source))
  }

  private func moment(of time: WrittenTime) throws(TimeFault) -> UnixMicroseconds {
    guard (1...9999).contains(time.year), time.exists else { throw .noSuchMoment }
    return try utc(time) * 1_000_000 + Int64(time.microsecond)
  }

  /// An offset in the text goes before the mapping's zone.
  private func utc(_ time: WrittenTime) throws(TimeFault) -> Int64 {
    if let offset = time.offset { return time.secondsAsUTC - Int64(offset) }
    switch zone {
    case .inText: throw .offsetMissing
    case .fixed(let offset): return time.secondsAsUTC - Int64(offset)
    case .region(let table): return table.utc(local: time.secondsAsUTC)
    }
  }

  private func inRange(_ moment: UnixMicroseconds) throws(TimeFault) -> UnixMicroseconds {
    let range: Range<Int64> = 0..<4_102_444_800_000_000
    guard range.contains(moment) else { throw .outOfRange }
    return moment
  }
}

/// Microseconds since 1970-01-01 00:00 UTC.
public typealias UnixMicroseconds = Int64
