import Exchange
import Foundation
import Testing

struct SourceFileTests {
  static let text = Array("reference,state\nA-1,open\n".utf8)
  static let long = (0..<60_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: [UInt8]
    let content: [UInt8]
  }

  static let cases = [
    Case(testDescription: "plain", file: text, content: text),
    Case(testDescription: "empty", file: [], content: []),
    Case(testDescription: "a single byte", file: [0x1f], content: [0x1f]),
    Case(testDescription: "gzip", file: Gzip.member(text), content: text),
    Case(testDescription: "gzip of nothing", file: Gzip.member([]), content: []),
    Case(
      testDescription: "several members",
      file: Gzip.member(text) + Gzip.member([]) + Gzip.member(long), content: text + long),
    Case(
      testDescription: "zeros that fill up a block",
      file: Gzip.member(text) + [UInt8](repeating: 0, count: 700), content: text),
    Case(
      testDescription: "more than a chunk",
      file: Array(repeating: Gzip.member(long), count: 20).flatMap(\.self),
      content: Array(repeating: long, count: 20).flatMap(\.self)),
  ]

  @Test(arguments: cases)
  func `a file gives its content, compressed or not`(file: Case) throws {
    let onDisk = try TemporaryFile(file.file)
    let (bytes, progress) = try Self.read(onDisk.path)
    #expect(bytes == file.content)
    #expect(progress == ByteProgress(done: file.file.count, total: file.file.count))
  }

  @Test(arguments: 2..<Gzip.member(text).count)
  func `gzip that breaks off anywhere is told with the byte`(length: Int) throws {
    let file = try TemporaryFile(Array(Gzip.member(Self.text).prefix(length)))
    #expect(throws: ByteFailure.gzipTruncated(file: file.path, atByte: length)) {
      try Self.read(file.path)
    }
  }

  @Test func `what came before the break is handed out first`() throws {
    let whole = Gzip.member(Self.text)
    let file = try TemporaryFile(whole + whole.dropLast(10))
    var source = try SourceFile(path: file.path)
    var chunk = [UInt8]()
    try source.read(into: &chunk)
    #expect(chunk == Self.text)
  }

  @Test func `a changed byte shows in the checksum`() throws {
    var bytes = Gzip.member(Self.text)
    bytes[20] ^= 1
    let file = try TemporaryFile(bytes)
    let failure = #expect(throws: ByteFailure.self) { try Self.read(file.path) }
    guard case .gzipCorrupt(_, let byte, .checksum) = failure else {
      Issue.record("\(String(describing: failure)) is no checksum failure")
      return
    }
    #expect(byte >= bytes.count - 8)
  }

  @Test func `damaged data is told`() throws {
    var bytes = Gzip.member(Self.text)
    bytes[13] ^= 0xff
    let file = try TemporaryFile(bytes)
    let failure = #expect(throws: ByteFailure.self) { try Self.read(file.path) }
    guard case .gzipCorrupt(_, _, .data) = failure else {
      Issue.record("\(String(describing: failure)) is no damaged data")
      return
    }
  }

  @Test(arguments: [Array("garbage".utf8), [0, 0, 7]])
  func `something else behind the data is told`(rest: [UInt8]) throws {
    let member = Gzip.member(Self.text)
    let file = try TemporaryFile(member + rest)
    let failure = #expect(throws: ByteFailure.self) { try Self.read(file.path) }
    guard case .gzipCorrupt(_, let byte, .trailingBytes) = failure else {
      Issue.record("\(String(describing: failure)) is no trailing garbage")
      return
    }
    #expect((member.count...member.count + rest.count).contains(byte))
  }

  @Test func `a file that is not there, and a directory, are told`() throws {
    let nowhere = NSTemporaryDirectory() + "no-such-\(UUID().uuidString)"
    #expect(throws: ByteFailure.cannotOpen(file: nowhere, code: ENOENT)) {
      try Self.read(nowhere)
    }
    let directory = NSTemporaryDirectory()
    #expect(throws: ByteFailure.isDirectory(file: directory)) { try Self.read(directory) }
  }

  @Test func `a pipe or a device is refused by who reads more than once`() throws {
    let pipe = NSTemporaryDirectory() + "pipe-\(UUID().uuidString)"
    #expect(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    for path in ["/dev/null", pipe] {
      #expect(throws: ByteFailure.isNoFile(file: path)) {
        _ = try SourceFile(path: path, isReadAgain: true)
      }
    }
  }

  @discardableResult
  private static func read(_ path: String) throws -> ([UInt8], ByteProgress) {
    var source = try SourceFile(path: path)
    var bytes = [UInt8]()
    var chunk = [UInt8]()
    repeat {
      try source.read(into: &chunk)
      #expect(chunk.count <= 256 * 1024)
      bytes += chunk
    } while !chunk.isEmpty
    return (bytes, source.progress)
  }
}
