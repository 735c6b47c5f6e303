import Exchange
import Testing

struct TextEncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let encoding: TextEncoding
    let bytes: [UInt8]
    let cell: String
  }

  static let sample = "a\nÅ € 🧯\n"

  static let cases = [
    Case(
      testDescription: "UTF-8 with a mark", encoding: .utf8,
      bytes: [0xef, 0xbb, 0xbf] + Array(sample.utf8), cell: "Å € 🧯"),
    Case(
      testDescription: "a UTF-8 mark against the mapping", encoding: .windows1252,
      bytes: [0xef, 0xbb, 0xbf] + Array(sample.utf8), cell: "Å € 🧯"),
    Case(
      testDescription: "UTF-16 little endian by its mark", encoding: .utf8,
      bytes: [0xff, 0xfe] + utf16(sample, littleEndian: true), cell: "Å € 🧯"),
    Case(
      testDescription: "UTF-16 big endian by its mark", encoding: .utf8,
      bytes: [0xfe, 0xff] + utf16(sample, littleEndian: false), cell: "Å € 🧯"),
    Case(
      testDescription: "UTF-16 by the mapping", encoding: .utf16LittleEndian,
      bytes: utf16(sample, littleEndian: true), cell: "Å € 🧯"),
    Case(
      testDescription: "windows-1252", encoding: .windows1252,
      bytes: [0x61, 0x0a, 0xc5, 0x20, 0x80, 0x20, 0x93, 0x0a], cell: "Å € “"),
    Case(
      testDescription: "latin1", encoding: .latin1, bytes: [0x61, 0x0a, 0xc5, 0xff, 0x0a],
      cell: "Åÿ"),
  ]

  @Test(arguments: cases, [1, 2, 3, 4096])
  func `text reads the same whatever it was written in`(text: Case, chunkSize: Int) throws {
    let dialect = CSVDialect(encoding: text.encoding)
    let read = try ReadTable(text.bytes, dialect: dialect, chunkSize: chunkSize)
    #expect(read.headings == ["a"])
    #expect(read.rows == [[text.cell]])
    #expect(read.faults == [])
  }

  @Test(
    arguments: [
      [0xff], [0xc0, 0x80], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80],
      [0xe2, 0x82], [0xf0, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are a fault of their cell`(bytes: [UInt8]) throws {
    let read = try ReadTable(Array("a,b\n1,x".utf8) + bytes + Array("\n3,å\n".utf8))
    #expect(read.reasons == [.notText(.utf8)])
    #expect(read.faults.first?.line == 2)
    #expect(read.faults.first?.column?.number == 2)
    #expect(read.rows.last == ["3", "å"])
  }

  @Test func `a byte without meaning in windows-1252 is a fault`() throws {
    let read = try ReadTable(
      [0x61, 0x0a, 0x81, 0x0a], dialect: CSVDialect(encoding: .windows1252))
    #expect(read.reasons == [.notText(.windows1252)])
  }

  @Test func `half a character at the end of UTF-16 is a fault`() throws {
    let bytes: [UInt8] = [0xff, 0xfe] + Self.utf16("a\nb", littleEndian: true) + [0x41]
    #expect(try ReadTable(bytes).reasons == [.notText(.utf16LittleEndian)])
  }

  @Test func `half of a surrogate pair is a fault`() throws {
    let bytes: [UInt8] = [0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x3d, 0xd8, 0x62, 0]
    #expect(try ReadTable(bytes).reasons == [.notText(.utf16LittleEndian)])
  }

  @Test(arguments: [(true, TextEncoding.utf16LittleEndian), (false, .utf16BigEndian)])
  func `UTF-16 that nobody announced is known by its letters`(
    littleEndian: Bool, encoding: TextEncoding
  ) throws {
    let read = try ReadTable(Self.utf16("ab\nc\n", littleEndian: littleEndian))
    #expect(read.reasons.first == .unannounced(encoding))
  }

  private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      return littleEndian ? bytes : bytes.reversed()
    }
  }
}
