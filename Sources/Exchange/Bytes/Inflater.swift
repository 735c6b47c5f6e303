import CZlib

/// zlib's decompression of gzip data, one chunk at a time.
///
/// zlib remembers its stream's address, so the stream lives on the heap and never moves.
struct Inflater: ~Copyable {
  /// What one call to `inflate` came to.
  enum Step {
    case hasMore
    case memberEnded
    case needsInput
    case failed(ByteFailure.Corruption)
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Nil where memory is short.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard tierline_gzip_reading_begin(stream) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Begins the next member of a file made of several.
  mutating func startNextMember() {
    inflateReset(stream)
  }

  /// Fills `output` from `input[position...]` as far as either goes, and moves `position` on.
  mutating func inflate(
    _ input: [UInt8], from position: inout Int, into output: inout [UInt8], capacity: Int
  ) -> Step {
    var code = Z_OK
    var consumed = 0
    output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeBufferPointer { bytes in
        let available = bytes.count - position
        // zlib takes its input as mutable and does not change it.
        stream.pointee.next_in = UnsafeMutablePointer(
          mutating: bytes.baseAddress.map { $0 + position })
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(capacity)
        code = CZlib.inflate(stream, Z_NO_FLUSH)
        consumed = available - Int(stream.pointee.avail_in)
        count = capacity - Int(stream.pointee.avail_out)
      }
    }
    position += consumed
    return step(for: code)
  }

  private func step(for code: Int32) -> Step {
    switch code {
    case Z_OK: return stream.pointee.avail_out == 0 ? .hasMore : .needsInput
    case Z_BUF_ERROR: return .needsInput
    case Z_STREAM_END: return .memberEnded
    case Z_MEM_ERROR: return .failed(.needsMoreMemory)
    default:
      let words = stream.pointee.msg.map { String(cString: $0) } ?? ""
      let isChecksum = words == "incorrect data check" || words == "incorrect length check"
      return .failed(isChecksum ? .checksum : .data)
    }
  }
}
