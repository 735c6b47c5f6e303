internal import Foundation
internal import ServiceDesk

/// A running program that leads a process group of its own.
struct HookChild: ~Copyable {
  private let process: pid_t
  /// What it writes; never waited for.
  private let output: Int32
  private var isWriting = true
  private var tail: [UInt8] = []

  init(
    _ arguments: [String], _ environment: [String: String], input: String
  ) throws(HookStartFailure) {
    (process, output) = try Self.start(arguments, environment, input)
  }

  deinit { close(output) }

  // MARK: Waiting

  /// Waits for its end, and brings it about when the time is over.
  mutating func outcome(within limit: TimeSpan) -> HookProgram.Outcome {
    let start = ContinuousClock.now
    var deadline = start + .microseconds(limit.microseconds)
    var orders = [SIGTERM, SIGKILL]
    while !hasEnded {
      takeOutput(waiting: Self.glance)
      guard ContinuousClock.now >= deadline, let signal = orders.first else { continue }
      kill(-process, signal)
      orders.removeFirst()
      deadline += Self.grace
    }
    let isOutOfTime = orders.count < 2
    // Its group may hold others that did not heed. The process itself still holds its number.
    if isOutOfTime { kill(-process, SIGKILL) }
    takeOutput(waiting: 0)
    let reason = isOutOfTime ? .outOfTime(limit) : reap()
    if isOutOfTime { _ = reap() }
    return HookProgram.Outcome(reason: reason, output: excerpt)
  }

  /// It has ended and waits to be reaped.
  private var hasEnded: Bool {
    var facts = siginfo_t()
    let code = waitid(P_PID, id_t(process), &facts, WEXITED | WNOHANG | WNOWAIT)
    return code == 0 ? facts.si_signo == SIGCHLD : errno == ECHILD
  }

  private func reap() -> HookFailure.Reason? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      // Somebody else has taken its status: nothing speaks against it.
      guard errno == EINTR else { return nil }
    }
    let signal = Int(status & 0x7F)
    if signal != 0 { return .signalled(signal) }
    let code = Int(status >> 8 & 0xFF)
    return code == 0 ? nil : .exited(status: code)
  }

  // MARK: Output

  /// Takes what is there, at most a pipe's worth, and keeps the last of it.
  private mutating func takeOutput(waiting milliseconds: Int32) {
    var source = pollfd(fd: isWriting ? output : -1, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(output, &buffer, buffer.count)
    if count > 0 {
      tail += buffer[..<count]
      tail.removeFirst(max(0, tail.count - HookProgram.mostOutput))
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isWriting = false
    }
  }

  /// A character that was cut in two is left out.
  private var excerpt: String {
    let isCut = tail.count == HookProgram.mostOutput
    let whole = isCut ? tail.drop { $0 & 0xC0 == 0x80 } : tail[...]
    return String(decoding: whole, as: UTF8.self)
  }

  /// How long it takes at most to notice its end, in milliseconds.
  private static let glance: Int32 = 20
  private static let grace = Duration.seconds(2)
}

// MARK: - Starting

extension HookChild {
  /// - Parameter input: is put into a file without a name, so that a program which does not read it
  ///   is not waited for.
  /// - Returns: the process, and from where its output is read.
  private static func start(
    _ arguments: [String], _ environment: [String: String], _ input: String
  ) throws(HookStartFailure) -> (pid_t, Int32) {
    guard let path = arguments.first, !path.isEmpty else {
      throw HookStartFailure(words: "no program is named")
    }
    let input = try file(holding: input)
    defer { fclose(input) }
    let (reading, writing) = try pipe()
    defer { close(writing) }
    do throws(HookStartFailure) {
      return (
        try spawn(path, arguments, environment, input: fileno(input), output: writing), reading
      )
    } catch {
      close(reading)
      throw error
    }
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String], input: Int32,
    output: Int32
  ) throws(HookStartFailure) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for (place, descriptor) in [input, output, output].enumerated() {
      posix_spawn_file_actions_adddup2(&files, descriptor, Int32(place))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(&attributes)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, path, &files, &attributes, &words, &settings)
    guard code == 0 else { throw HookStartFailure(code: code) }
    return process
  }

  /// A group of its own, and no signal blocked or ignored that this process blocks or ignores.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  /// A file without a name that holds the text, to be read from its beginning.
  private static func file(
    holding text: String
  ) throws(HookStartFailure) -> UnsafeMutablePointer<FILE> {
    guard let file = tmpfile() else { throw HookStartFailure() }
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      defer { fclose(file) }
      throw HookStartFailure()
    }
    rewind(file)
    return file
  }

  private static func pipe() throws(HookStartFailure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { throw HookStartFailure() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }
}
