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

  @Test func `what is copied can do no harm where it is pasted`() {
    #expect(Aside.copy("ls\u{1B}[201~\r\nrm").bytes == Aside.copy("ls␛[201~\nrm").bytes)
  }

  @Test(arguments: ["a", "é", "日", "👨‍👩‍👧"])
  func `a long copy is cut to what terminals take, between two characters`(character: String) {
    let text = String(repeating: character, count: Aside.mostCopied / character.utf8.count + 9)
    let fitting = text.prefix(Aside.mostCopied / character.utf8.count)
    #expect(Aside.copy(text).bytes == Aside.copy(String(fitting)).bytes)
    #expect(Aside.copy(text).bytes.count < 75_000)
  }

  @Test func `text in an aside cannot end it and begin another`() {
    let bytes = Aside.title("x\u{7}\u{1B}]52;c;evil\u{9C}").bytes
    #expect(bytes.filter { $0 == 0x1B }.count == 1)
    #expect(bytes.filter { $0 == 0x07 }.count == 1)
  }
}
