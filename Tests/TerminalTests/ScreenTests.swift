import Terminal
import Testing

/// ncurses has one current terminal, so what opens one runs by itself.
@Suite(.serialized) enum OpenTerminals {}

extension OpenTerminals {
  @Suite struct ScreenTests {
    private let size = Size(columns: 80, rows: 24)
    private let recorder = FrameRecorder()

    private func screen(_ name: String = "xterm-256color") throws -> Screen {
      try Screen(type: TerminalType(name: name), size: size, sink: recorder)
    }

    /// A list with a mark in the gutter of the selected row.
    private func list(selected: Int, first: Int = 0, size: Size? = nil) -> Frame {
      var frame = Frame(size: size ?? self.size)
      for row in 0..<frame.size.rows {
        frame.put(
          "T-\(1000 + first + row) VPN drops every hour for \(first + row) people in 日本",
          at: Point(column: 2, row: row), style: Style(.palette(250)))
      }
      frame.put("▶", at: Point(column: 0, row: selected), style: Style(.palette(214), .bold))
      return frame
    }

    @Test func `every frame is one write`() throws {
      let screen = try screen()
      for selected in 0..<20 {
        screen.show(list(selected: selected))
        #expect(screen.lastFrame.writes == 1)
      }
      #expect(recorder.writes.count == 20)
    }

    @Test func `a frame already shown costs nothing`() throws {
      let screen = try screen()
      screen.show(list(selected: 3))
      screen.show(list(selected: 3))
      #expect(screen.lastFrame == FrameCost())
      #expect(recorder.writes.count == 1)
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)], [true, false])
    func `moving the mark costs at most 64 bytes`(size: Size, synchronizes: Bool) throws {
      let screen = try Screen(
        type: TerminalType(name: "xterm-256color"), size: size, sink: recorder)
      screen.synchronizesFrames = synchronizes
      for selected in [4, 5, 6, 5, 4, 3, 20, 0] {
        screen.show(list(selected: selected, size: size))
        guard screen.total.writes > 1 else { continue }
        #expect((1...64).contains(screen.lastFrame.bytes))
      }
    }

    @Test func `a tall screen scrolls as a whole, whatever terminfo says of its height`() throws {
      let tall = Size(columns: 80, rows: 60)
      let screen = try Screen(
        type: TerminalType(name: "xterm-256color"), size: tall, sink: recorder)
      screen.show(list(selected: 0, size: tall))
      let begin = String(decoding: recorder.writes[0], as: UTF8.self)
      #expect(begin.contains("\u{1B}[1;60r"))
      #expect(!begin.contains("\u{1B}[1;24r"))
    }

    @Test func `scrolling a list by one row does not repaint it`() throws {
      let screen = try screen()
      screen.show(list(selected: 5))
      screen.show(list(selected: 5, first: 1))
      #expect(screen.lastFrame.bytes < 300)
    }

    @Test func `a frame is held back between marks once the terminal can`() throws {
      let screen = try screen()
      screen.show(list(selected: 0))
      screen.synchronizesFrames = true
      screen.show(list(selected: 1))
      let text = recorder.writes.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      #expect(text.hasPrefix("\u{1B}[?2026h"))
      #expect(text.hasSuffix("\u{1B}[?2026l"))
    }

    @Test func `an aside goes first, in the same write as the frame`() throws {
      let screen = try screen()
      let title = Aside.title("desk")
      screen.show(list(selected: 0), after: [title])
      screen.show(list(selected: 0), after: [title, .bell])
      #expect(recorder.writes.count == 2)
      #expect(recorder.writes[0].starts(with: title.bytes))
      #expect(recorder.writes[1] == title.bytes + [7])
    }

    @Test func `what is told by itself is in no frame's write`() throws {
      let screen = try screen()
      screen.show(list(selected: 0))
      let cost = screen.lastFrame
      screen.tell([.bell, .notify("maria mentioned you\u{7}\u{1B}]52;c;eA==")])
      #expect(screen.lastFrame == cost)
      screen.show(list(selected: 1))
      #expect(recorder.writes.count == 3)
      let told = String(decoding: recorder.writes[1], as: UTF8.self)
      #expect(told == "\u{7}\u{1B}]9;maria mentioned you␇␛]52;c;eA==\u{7}")
      #expect(!recorder.writes[2].contains(7))
      screen.leave()
      screen.tell([.bell])
      #expect(recorder.writes.last != [7])
    }

    @Test func `a terminal that would print a notification hears only the bell`() throws {
      let screen = try screen("vt100")
      screen.show(list(selected: 0))
      screen.tell([.bell, .notify("maria mentioned you")])
      #expect(recorder.writes.last == [7])
    }

    @Test func `a terminal that would print an aside hears only the bell`() throws {
      let screen = try screen("vt100")
      screen.show(list(selected: 0))
      screen.show(list(selected: 0), after: [.copy("T-1"), .title("desk"), .bell])
      #expect(recorder.writes.last == [7])
    }

    @Test func `a resize draws the whole picture again`() throws {
      let screen = try screen()
      screen.show(list(selected: 0))
      let small = Size(columns: 40, rows: 10)
      screen.resize(to: small)
      screen.show(list(selected: 0, size: small))
      #expect(screen.lastFrame.bytes > 200)
      #expect(screen.lastFrame.writes == 1)
      screen.show(list(selected: 0))
      #expect(screen.lastFrame == FrameCost(), "cut to the screen, it is the same picture")
    }

    @Test func `leaving ends the second screen, and entering paints anew`() throws {
      let screen = try screen()
      screen.show(list(selected: 0))
      screen.leave()
      let end = recorder.writes.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      #expect(end.contains("\u{1B}[?1049l"))
      #expect(end.contains("\u{1B}[?2004l"))
      screen.leave()
      screen.show(list(selected: 0))
      #expect(recorder.writes.count == 2)
      screen.enter()
      screen.show(list(selected: 0))
      let again = recorder.writes.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      #expect(again.contains("\u{1B}[?1049h"))
      #expect(again.contains("T-1000"))
    }

    @Test func `the cursor shows where the frame has it, and hides again`() throws {
      let screen = try screen()
      var frame = list(selected: 0)
      screen.show(frame)
      frame.cursor = Point(column: 4, row: 2)
      screen.show(frame)
      let shown = recorder.writes.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      #expect(shown.hasSuffix("\u{1B}[?25h"))
      frame.cursor = nil
      screen.show(frame)
      let hidden = recorder.writes.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      #expect(hidden.contains("\u{1B}[?25l"))
    }
  }
}
