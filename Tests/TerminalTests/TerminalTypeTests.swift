import Terminal
import Testing

extension OpenTerminals {
  @Suite struct TerminalTypeTests {
    private let recorder = FrameRecorder()

    private func screen(_ type: TerminalType) throws -> Screen {
      try Screen(type: type, size: Size(columns: 20, rows: 2), sink: recorder)
    }

    private func shown(_ style: Style, on type: TerminalType) throws -> String {
      let screen = try screen(type)
      var frame = Frame(size: screen.size)
      frame.put("text", at: .zero, style: style)
      screen.show(frame)
      return recorder.writes.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    @Test(arguments: [
      ("xterm-256color", ColourDepth.full), ("xterm", .eight), ("linux", .eight), ("vt100", .mono),
    ])
    func `terminfo tells how many colours there are`(name: String, depth: ColourDepth) throws {
      #expect(try screen(TerminalType(name: name)).colours == depth)
    }

    @Test func `the environment may promise more colours or refuse them`() throws {
      let rich = TerminalType(environment: ["TERM": "xterm", "COLORTERM": "truecolor"])
      #expect(try screen(rich).colours == .full)
      let none = TerminalType(environment: ["TERM": "xterm-256color", "NO_COLOR": "1"])
      #expect(try screen(none).colours == .mono)
    }

    @Test(arguments: [
      (["TERM": "xterm-kitty"], true), (["TERM": "foot"], true),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], true),
      (["TERM": "xterm-kitty", "TMUX": "/tmp/x,1,0"], false),
      (["TERM": "screen", "TERM_PROGRAM": "iTerm.app", "STY": "1.tty"], false),
      (["TERM": "xterm-256color"], false), ([:], false),
    ])
    func `only terminals that are known to show notifications are sent any`(
      environment: [String: String], shows: Bool
    ) {
      #expect(TerminalType(environment: environment).showsNotifications == shows)
    }

    @Test(arguments: [
      ("xterm-256color", Colour.palette(196), "\u{1B}[38;5;196m"),
      ("xterm", .palette(196), "\u{1B}[31m"), ("xterm", .brightGreen, "\u{1B}[32m"),
      ("xterm", .palette(21), "\u{1B}[34m"),
    ])
    func `a colour is shown by the nearest there is`(
      name: String, colour: Colour, code: String
    ) throws {
      let bytes = try shown(Style(colour), on: TerminalType(name: name))
      #expect(bytes.contains(code), "\(bytes.debugDescription)")
    }

    @Test func `without colours the attributes remain`() throws {
      let bytes = try shown(Style(.red, on: .blue, .bold), on: TerminalType(name: "vt100"))
      #expect(bytes.contains("\u{1B}[0;1m"))
      #expect(!bytes.contains("\u{1B}[31m"))
      #expect(!bytes.contains("2026"), "an old terminal might print the question")
    }

    @Test(arguments: ["no-such-terminal", ""])
    func `an unknown terminal is a failure with its name`(name: String) {
      #expect(throws: TerminalFailure.unknownTerminal(name: name)) {
        try screen(TerminalType(name: name))
      }
    }

    @Test func `a terminal that cannot move its cursor is a failure`() {
      #expect(throws: TerminalFailure.cannotMoveCursor(name: "dumb")) {
        try screen(TerminalType(name: "dumb"))
      }
      #expect(recorder.writes.isEmpty)
    }
  }
}
