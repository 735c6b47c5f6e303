import PlainText
import Terminal
import Testing

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("VPN drops", "VPN drops"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{9B}31mb", "a\u{FFFD}31mb"),
    ("nul\0", "nul␀"), ("\u{7F}", "␡"), ("two\nlines", "two lines"), ("two\r\nlines", "two lines"),
    ("tab\there", "tab here"), ("a\u{2028}b\u{2029}c", "a b c"),
    ("evil\u{202E}txt.exe", "eviltxt.exe"), ("\u{2066}x\u{2069}\u{200F}", "x"),
    ("\u{FEFF}zero\u{200B}width", "zerowidth"), ("tag\u{E0041}", "tag"),
    ("👨‍👩‍👧 für 日本", "👨‍👩‍👧 für 日本"),
  ])
  func `a line is made safe and stays readable`(hostile: String, safe: String) {
    #expect(hostile.sanitizedLine == safe)
  }

  @Test(arguments: [
    ("one\r\ntwo\rthree\u{85}four\u{2028}five", "one\ntwo\nthree\nfour\nfive"),
    ("a\tb", "a    b"), ("bell\u{7}", "bell␇"), ("a\r\n\r\nb", "a\n\nb"),
  ])
  func `a text keeps its lines`(hostile: String, safe: String) {
    #expect(hostile.sanitizedText == safe)
  }

  @Test(arguments: [
    ("pay\u{202E}fdp.exe", "payfdp.exe", "pay\u{FFFD}fdp.exe"),
    ("x\u{E0068}\u{E0069}y", "xy", "x\u{FFFD}y"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴", "🏴"), ("葛\u{E0100}", "葛", "葛"),
    ("a\u{E0101}\u{E0102}\u{E0103}", "a", "a\u{FFFD}"),
    ("a\u{FE00}\u{FE01}\u{FE02}b", "a\u{FE00}b", "a\u{FE00}b"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("\u{2067}שלום\u{2069}", "שלום", "שלום"),
  ])
  func `hidden words leave a mark where a text is read in full`(
    hostile: String, line: String, text: String
  ) {
    #expect(hostile.sanitizedLine == line)
    #expect(hostile.sanitizedText == text)
  }

  @Test func `a tower of marks is cut to what a script can need`() {
    let tower = "a" + String(repeating: "\u{301}", count: 100) + "b"
    #expect(tower.sanitizedText.unicodeScalars.count == 10)
  }

  @Test(arguments: ["\u{301}", "one\n\u{301}", "one\r\n\u{489}"])
  func `a mark without a letter does not sit on what stands before the text`(text: String) {
    #expect(text.sanitizedText.contains { $0.unicodeScalars.first == "\u{25CC}" })
  }

  @Test func `no bytes at all bring anything harmful through, and once is enough`() {
    var chance = Chance(seed: 4711)
    for _ in 0..<3000 {
      let text = String(decoding: chance.bytes(), as: UTF8.self)
      let (line, lines) = (text.sanitizedLine, text.sanitizedText)
      #expect(line.unicodeScalars.allSatisfy { $0.isHarmless }, "\(Array(text.utf8))")
      #expect(lines.unicodeScalars.allSatisfy { $0.isHarmless || $0 == "\n" })
      #expect(line.sanitizedLine == line && lines.sanitizedText == lines, "\(Array(text.utf8))")
    }
  }

  @Test func `no scalar at all brings a control or bidi code through`() {
    for block in Unicode.Scalar.blocks {
      let text = String(String.UnicodeScalarView(block))
      let line = text.sanitizedLine.unicodeScalars.filter { !$0.isHarmless }
      let lines = text.sanitizedText.unicodeScalars.filter { !$0.isHarmless && $0 != "\n" }
      #expect(line.isEmpty && lines.isEmpty, "after \(block[0].value)")
    }
  }

  @Test func `no scalar at all reaches a frame as a control, and each takes its width`() {
    var frame = Frame(size: Size(columns: 600, rows: 1))
    for block in Unicode.Scalar.blocks {
      frame.fill(frame.bounds)
      let text = String(String.UnicodeScalarView(block.flatMap { [$0, "."] }))
      let end = frame.put(text, at: .zero)
      let shown = frame.text.unicodeScalars.filter { !$0.isHarmless }
      #expect(end.column == text.displayWidth && shown.isEmpty, "after \(block[0].value)")
    }
  }
}

extension Unicode.Scalar {
  /// Every scalar there is, 128 at a time.
  fileprivate static var blocks: some Sequence<[Unicode.Scalar]> {
    stride(from: UInt32(0), through: 0x10FFFF, by: 128).lazy
      .map { first in (first..<first + 128).compactMap(Unicode.Scalar.init) }
      .filter { !$0.isEmpty }
  }

  fileprivate var isHarmless: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: false
    case 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    case 0xE0000...0xE0FFF, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}

/// Bytes as they come from nowhere good: mostly the beginnings and ends of what does harm.
private struct Chance {
  private var state: UInt64
  private static let parts: [[UInt8]] = [
    [0x1B], [0x9B], [0xC2, 0x9B], [0xC2, 0x9D], [0x1B, 0x5D], [0x07], [0x0D], [0x0A], [0x09],
    [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0x8D], [0xE2, 0x80, 0xA8], [0xE2, 0x81, 0xA6],
    [0xEF, 0xB8, 0x8F],
    [0xF3, 0xA0, 0x81, 0xA8], [0xF3, 0xA0, 0x84, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE],
    [0xCC, 0x81], [0xF0, 0x9F, 0x8F, 0xB4], [0xF0, 0x9F, 0x91, 0xA9], [0x61],
    [0xF4, 0x90, 0x80, 0x80],
  ]

  init(seed: UInt64) { state = seed }

  private mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func bytes() -> [UInt8] {
    (0..<next(below: 24)).flatMap { _ -> [UInt8] in
      next(below: 3) == 0
        ? [UInt8(next(below: 256))] : Chance.parts[next(below: Chance.parts.count)]
    }
  }
}
