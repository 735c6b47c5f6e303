import Glibc
import Terminal
import Testing

extension OpenTerminals {
  /// Against a real pseudo-terminal, whose other end the test holds.
  @Suite struct LiveTerminalTests {
    private let line = Line()

    private func open() throws -> LiveTerminal {
      try LiveTerminal(
        type: TerminalType(name: "xterm-256color"), input: line.near, output: line.near)
    }

    @Test func `frames arrive at the other end`() throws {
      let terminal = try open()
      var frame = Frame(size: terminal.size)
      frame.put("für 日本", at: .zero)
      terminal.show(frame)
      #expect(terminal.size == Size(columns: 60, rows: 12))
      #expect(line.received().contains("für 日本"))
    }

    @Test func `keys arrive as they are typed, control-C too`() throws {
      let terminal = try open()
      line.type("j\u{3}\u{1B}[B")
      #expect(
        terminal.wait(timeout: 5000) == [.key(Key("j")), .key(.control("c")), .key(.down)])
      line.type("\u{1B}")
      #expect(terminal.wait(timeout: 5000) == [])
      #expect(terminal.wait(timeout: 5000) == [.key(.escape)])
    }

    @Test func `the answer about holding frames back is heard`() throws {
      let terminal = try open()
      #expect(!terminal.screen.synchronizesFrames)
      line.type("\u{1B}[?2026;2$y")
      #expect(terminal.wait(timeout: 5000) == [])
      #expect(terminal.screen.synchronizesFrames)
    }

    @Test func `a hang-up is told once and never spins`() throws {
      let terminal = try open()
      terminal.show(Frame(size: terminal.size))
      line.hangUp()
      #expect(terminal.wait(timeout: 5000) == [.hangUp])
      #expect(terminal.wait(timeout: 0) == [])
      terminal.close()
    }

    @Test func `a descriptor that becomes ready wakes by its place`() throws {
      let terminal = try open()
      let bells = [Bell(), Bell()]
      bells[1].ring()
      #expect(terminal.wait(also: bells.map(\.reading), timeout: 5000) == [.wake(source: 1)])
    }

    @Test func `a new size is told once`() throws {
      let terminal = try open()
      line.resize(columns: 40, rows: 10)
      kill(getpid(), SIGWINCH)
      #expect(terminal.wait(timeout: 5000) == [.resize(Size(columns: 40, rows: 10))])
      kill(getpid(), SIGWINCH)
      #expect(terminal.wait(timeout: 5000) == [])
    }

    @Test(arguments: [(SIGTERM, Input.terminate), (SIGHUP, .hangUp), (SIGCONT, .continued)])
    func `a signal becomes an input`(signal: Int32, input: Input) throws {
      let terminal = try open()
      kill(getpid(), signal)
      #expect(terminal.wait(timeout: 5000) == [input])
    }

    @Test func `closing gives the line back as it was, once`() throws {
      let before = line.mode
      let terminal = try open()
      #expect(line.mode != before)
      terminal.show(Frame(size: terminal.size))
      terminal.close()
      terminal.close()
      #expect(line.mode == before)
      #expect(line.received().contains("\u{1B}[?1049l"))
    }

    @Test func `a file is no terminal`() {
      let file = Glibc.open("/dev/null", O_RDWR)
      defer { Glibc.close(file) }
      #expect(throws: TerminalFailure.notATerminal) {
        try LiveTerminal(
          type: TerminalType(name: "xterm"), input: file, output: file)
      }
    }
  }
}
