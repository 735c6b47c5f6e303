import CSignals

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal a person sits at: shows frames, and tells what the person did.
///
/// However the program ends, by `close`, by an exit, a signal or a crash, the terminal is given
/// back as it was found. There is one at a time, used from one thread.
public final class LiveTerminal {
  public let screen: Screen
  let device: Teletype
  var keyboard: Keyboard
  let signals: Int32
  /// The caller has been told that the terminal is gone.
  var hasReportedHangUp = false
  private var phase = Phase.entered

  private enum Phase { case entered, left, closed }

  /// Takes the terminal over. The descriptors stay the caller's and must stay open.
  public init(
    type: TerminalType, input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalFailure) {
    let device = try Teletype(input: input, output: output)
    let screen = try Screen(type: type, size: device.size, sink: device)
    let signals = signals_start()
    guard signals >= 0 else { throw .system(code: errno) }
    self.device = device
    self.screen = screen
    self.signals = signals
    keyboard = Keyboard(erase: device.erase)
    guardAndTakeOver()
  }

  deinit { close() }

  public var size: Size { screen.size }

  /// Shows a frame in one write; the asides go first in it (title, clipboard, bell).
  public func show(_ frame: Frame, after asides: [Aside] = []) {
    screen.show(frame, after: asides)
  }

  /// Says something by itself, such as the bell.
  public func tell(_ asides: [Aside]) {
    screen.tell(asides)
  }

  /// Gives the terminal to another program, such as an editor, until `enter`.
  public func leave() {
    guard phase == .entered else { return }
    phase = .left
    screen.leave()
    device.giveBack()
    terminal_guard_disarm()
    // A stop meant for the other program stops us with it.
    signals_let_stop(true)
  }

  /// Takes the terminal back after `leave`; the next frame is drawn whole, at today's size.
  public func enter() {
    guard phase == .left else { return }
    phase = .entered
    signals_let_stop(false)
    // Interrupts and stops that were meant for the other program are none of ours.
    forgetJobSignals()
    guardAndTakeOver()
    screen.enter()
    if device.size != screen.size { screen.resize(to: device.size) }
  }

  /// Stops the program and its process group as ^Z does, and comes back when it is continued.
  public func suspend() {
    guard phase == .entered else { return }
    leave()
    signals_stop_group()
    enter()
  }

  /// Gives the terminal back for good. May be called again.
  public func close() {
    leave()
    guard phase == .left else { return }
    phase = .closed
    signals_stop()
  }

  private func guardAndTakeOver() {
    var original = device.original
    terminal_guard_arm(device.output, &original)
    device.takeOver()
  }

  private func forgetJobSignals() {
    let kept = signals_take() & UInt32(SIGNALS_HANG_UP | SIGNALS_TERMINATE)
    waitingSignals |= kept
  }

  /// Signals that were taken but not told yet.
  var waitingSignals: UInt32 = 0
}
