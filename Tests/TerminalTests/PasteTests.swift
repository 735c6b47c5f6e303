import Terminal
import Testing

@Suite struct PasteTests {
  private let begin = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  @Test func `a paste is one event, between the keys around it`() {
    var keyboard = Keyboard()
    let events = keyboard.read("a\(begin)two\rlines\(end)b".utf8)
    #expect(events == [.key(Key("a")), .paste("two\nlines"), .key(Key("b"))])
  }

  @Test func `a paste in pieces waits for its end, however long that takes`() {
    var keyboard = Keyboard()
    let text = "\(begin)für 日本\(end)"
    var events: [Keyboard.Event] = []
    for byte in text.utf8 { events += keyboard.read([byte]) }
    #expect(events == [.paste("für 日本")])
    _ = keyboard.read("\(begin)half".utf8)
    #expect(!keyboard.isUndecided)
    #expect(keyboard.decide() == [])
    #expect(keyboard.read(" whole\(end)".utf8) == [.paste("half whole")])
  }

  @Test func `keys in a paste are text, and controls harmless`() {
    var keyboard = Keyboard()
    let events = keyboard.read("\(begin)q\u{3}\u{1B}[A\(end)".utf8)
    #expect(events == [.paste("q␃␛[A")])
  }

  @Test func `a paste without end is bounded`() {
    var keyboard = Keyboard()
    _ = keyboard.read(begin.utf8)
    for _ in 0..<2 { _ = keyboard.read([UInt8](repeating: 0x61, count: 1 << 20)) }
    let events = keyboard.read(end.utf8)
    guard case .paste(let text)? = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= 1 << 20)
    #expect(keyboard.read("x".utf8) == [.key(Key("x"))])
  }
}
