import Terminal
import Testing

@Suite struct AsideTests {
  @Test(arguments: [
    (Aside.title("desk"), "\u{1B}]2;desk\u{7}"), (.bell, "\u{7}"),
    (.notify("P1"), "\u{1B}]9;P1\u{7}"),
    (.copy(""), "\u{1B}]52;c;\u{7}"), (.copy("f"), "\u{1B}]52;c;Zg==\u{7}"),
    (.copy("fo"), "\u{1B}]52;c;Zm8=\u{7}"), (.copy("foo"), "\u{1B}]52;c;Zm9v\u{7}"),
    (.copy("für 日"), "\u{1B}]52;c;ZsO8ciDml6U=\u{7}"),
  ])
  func `an aside is the command terminals know`(aside: Aside, bytes: String) {
    #expect(String(decoding: aside.bytes, as: UTF8.self) == bytes)
  }

  @Test func `text in an aside cannot end it and begin another`() {
    let bytes = Aside.title("x\u{7}\u{1B}]52;c;evil\u{9C}").bytes
    #expect(bytes.filter { $0 == 0x1B }.count == 1)
    #expect(bytes.filter { $0 == 0x07 }.count == 1)
  }
}
