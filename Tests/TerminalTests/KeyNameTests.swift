import Terminal
import Testing

@Suite struct KeyNameTests {
  @Test(arguments: [
    ("G", Key("G")), ("g", Key("g")), ("space", Key.space), ("ctrl-x", .control("x")),
    ("alt-left", Key(.left, .alt)), ("f5", .function(5)), ("f12", .function(12)), ("f", Key("f")),
    ("-", Key("-")), ("ctrl--", .control("-")),
    ("ctrl-alt-shift-up", Key(.up, [.control, .alt, .shift])),
    ("alt-space", .alt(" ")), ("backtab", .backTab), ("alt-enter", Key(.enter, .alt)),
    ("é", Key("é")),
    ("ctrl-space", .control(" ")), ("pagedown", .pageDown), (":", Key(":")),
    ("shift-f3", Key(.function(3), .shift)),
  ])
  func `a key's name is read back as the same key`(name: String, key: Key) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    ("esc", Key.escape), ("return", .enter), ("shift-tab", .backTab), ("shift-g", Key("G")),
    ("ctrl-X", .control("x")), ("alt-ctrl-x", Key(.character("x"), [.alt, .control])),
  ])
  func `other spellings mean the same key`(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "f0", "f25", "ctrl-", "hyper-x", "gg", "\n", "\u{1B}", "\u{200B}"])
  func `what is no key has no meaning`(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func `only a plain character types itself`() {
    #expect(Key("é").typed == "é")
    #expect(Key.space.typed == " ")
    #expect(Key.control("e").typed == nil)
    #expect(Key.enter.typed == nil)
  }
}
