import Terminal
import Testing

@Suite struct KeyboardTests {
  private func events(_ text: String) -> [Keyboard.Event] {
    var keyboard = Keyboard()
    return keyboard.read(text.utf8) + keyboard.decide()
  }

  @Test(arguments: [
    ("a", Key("a")), ("é", Key("é")), ("日", Key("日")), ("🙂", Key("🙂")), (" ", .space),
    ("\r", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{3}", .control("c")),
    ("\u{1A}", .control("z")), ("\u{0}", .control(" ")), ("\u{8}", .control("h")),
    ("\n", .control("j")), ("\u{1F}", .control("_")), ("\u{1B}", .escape),
    ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}\r", Key(.enter, .alt)),
    ("\u{1B}\u{18}", Key(.character("x"), [.alt, .control])), ("\u{1B}[", .alt("[")),
    ("\u{1B}O", .alt("O")), ("\u{1B}]", .alt("]")),
  ])
  func `characters and controls arrive as keys`(bytes: String, key: Key) {
    #expect(events(bytes) == [.key(key)])
  }

  @Test(arguments: [
    ("[A", Key.up), ("OB", .down), ("[C", .right), ("OD", .left), ("[H", .home), ("OF", .end),
    ("[1~", .home), ("[8~", .end), ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp),
    ("[6~", .pageDown), ("[Z", .backTab), ("OP", .function(1)), ("OS", .function(4)),
    ("[11~", .function(1)), ("[15~", .function(5)), ("[17~", .function(6)), ("[21~", .function(10)),
    ("[24~", .function(12)), ("[[E", .function(5)), ("OM", .enter), ("Oq", Key("1")),
    ("[1;5A", Key(.up, .control)), ("[1;3D", Key(.left, .alt)), ("[1;2C", Key(.right, .shift)),
    ("[1;8B", Key(.down, [.shift, .alt, .control])), ("[3;5~", Key(.delete, .control)),
    ("[1;9A", Key(.up, .alt)), ("[1;2P", Key(.function(1), .shift)), ("[a", Key(.up, .shift)),
    ("Ob", Key(.down, .control)), ("[3$", Key(.delete, .shift)), ("[5^", Key(.pageUp, .control)),
    ("\u{1B}[A", Key(.up, .alt)), ("[97;5u", .control("a")), ("[13;2u", Key(.enter, .shift)),
    ("[27;5;105~", .control("i")), ("[97:65;1:1u", Key("a")),
  ])
  func `sequences of every family arrive as keys`(sequence: String, key: Key) {
    #expect(events("\u{1B}" + sequence) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;10;5M", "\u{1B}[<0;10;5m", "\u{1B}[M !!", "\u{1B}[?1;2c",
    "\u{1B}]11;rgb:00/00/00\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[99~", "\u{1B}[12;",
  ])
  func `reports nobody asked for are passed over`(report: String) {
    #expect(events(report + "") == [])
    var keyboard = Keyboard()
    _ = keyboard.read(report.utf8) + keyboard.decide()
    #expect(keyboard.read("x".utf8) == [.key(Key("x"))])
  }

  @Test func `a sequence in pieces is one key`() {
    for text in ["\u{1B}[1;5A", "日", "\u{1B}OP"] {
      var keyboard = Keyboard()
      let pieces = text.utf8.flatMap { keyboard.read([$0]) }
      #expect(pieces.count == 1)
      #expect(!keyboard.isUndecided)
    }
  }

  @Test func `escape is undecided until nothing follows`() {
    var keyboard = Keyboard()
    #expect(keyboard.read([0x1B]) == [])
    #expect(keyboard.isUndecided)
    #expect(keyboard.decide() == [.key(.escape)])
    #expect(!keyboard.isUndecided)
    #expect(keyboard.decide() == [])
  }

  @Test func `escape pressed often is escape that often`() {
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}\u{1B}\u{1B}\u{1B}").count == 4)
  }

  @Test func `the terminal's answer about a mode is an event of its own`() {
    #expect(
      events("j\u{1B}[?2026;2$yk") == [.key(Key("j")), .mode(2026, setting: 2), .key(Key("k"))])
  }

  @Test func `the person's own erase key is backspace`() {
    var keyboard = Keyboard(erase: 0x08)
    #expect(keyboard.read([0x08]) == [.key(.backspace)])
  }

  @Test func `broken text loses only what is broken`() {
    var keyboard = Keyboard()
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x63, 0xED, 0xA0, 0x80, 0x64, 0xE6]
    let keys = keyboard.read(bytes) + keyboard.decide()
    #expect(keys == ["a", "b", "c", "d"].map { .key(Key($0)) })
  }

  @Test func `any bytes are digested, and typing goes on`() {
    var keyboard = Keyboard()
    var state: UInt32 = 1
    let noise = (0..<20_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    _ = keyboard.read(noise) + keyboard.decide()
    _ = keyboard.read("\u{1B}[201~".utf8) + keyboard.decide()
    #expect(keyboard.read("x".utf8) == [.key(Key("x"))])
  }
}
