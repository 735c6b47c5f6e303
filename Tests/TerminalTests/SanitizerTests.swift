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
    ("a\tb", "a    b"), ("bell\u{7}", "bell␇"),
  ])
  func `a text keeps its lines`(hostile: String, safe: String) {
    #expect(hostile.sanitizedText == safe)
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
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x61C: false
    default: true
    }
  }
}
