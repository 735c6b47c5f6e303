import Foundation

/// A process that was started here, and is gone when nobody needs it any more.
final class Child {
  let process: pid_t
  /// Nanoseconds on `Clock`, just before the process was made.
  let startedAt: Int64
  private var status: Int32?

  /// What stands at the child's first three descriptors.
  enum Wiring {
    /// It leads a session of its own, whose terminal this is.
    case terminal(path: String)
    case descriptors(input: Int32, output: Int32, complaints: Int32)
  }

  init(_ command: Command, _ wiring: Wiring) throws {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores is none of the child's business.
    var usual = sigset_t()
    sigfillset(&usual)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    switch wiring {
    case .terminal(let path):
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Child.leadsSession)
      posix_spawn_file_actions_addopen(&files, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&files, 0, 1)
      posix_spawn_file_actions_adddup2(&files, 0, 2)
    case .descriptors(let input, let output, let complaints):
      for (place, descriptor) in [input, output, complaints].enumerated() {
        posix_spawn_file_actions_adddup2(&files, descriptor, Int32(place))
      }
    }
    (process, startedAt) = try Child.spawn(command, &files, &attributes)
  }

  /// POSIX_SPAWN_SETSID, which the C library shows only to those who ask for its extensions.
  private static let leadsSession: Int16 = 0x80

  private static func spawn(
    _ command: Command, _ files: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) throws -> (pid_t, Int64) {
    var words: [UnsafeMutablePointer<CChar>?] = command.words.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      command.environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let start = Clock.now
    let code = posix_spawn(&process, command.path, &files, &attributes, &words, &settings)
    guard code == 0 else { throw SystemFailure("starting \(command.path)", code: code) }
    return (process, start)
  }

  deinit { end() }

  /// Waits for its end, at most so long, and ends it then.
  /// - Returns: the exit status, or 128 and the number of the signal that ended it.
  @discardableResult
  func wait(atMost milliseconds: Int = 5000) -> Int32 {
    let deadline = Clock.now + .milliseconds(milliseconds)
    while status == nil, Clock.now < deadline {
      if !reap(WNOHANG) { Clock.wait(until: Clock.now + 200_000) }
    }
    end()
    return status ?? -1
  }

  /// Kills it, if it still runs.
  func end() {
    guard status == nil else { return }
    kill(process, SIGKILL)
    while status == nil, reap(0) || errno == EINTR {}
  }

  /// Kills all children of this process, whichever of its threads made them.
  static func endAll() {
    let tasks = "/proc/self/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    for thread in threads {
      let text = try? String(contentsOfFile: "\(tasks)/\(thread)/children", encoding: .utf8)
      for child in (text ?? "").split(separator: " ").compactMap({ pid_t($0) }) {
        kill(child, SIGKILL)
      }
    }
  }

  private func reap(_ options: Int32) -> Bool {
    var word: Int32 = 0
    guard waitpid(process, &word, options) == process else { return false }
    let signal = word & 0x7F
    status = signal == 0 ? word >> 8 & 0xFF : 128 + signal
    return true
  }
}

/// A program with its arguments and all of its environment: nothing is inherited.
struct Command {
  var path: String
  var arguments: [String] = []
  var environment: [String: String]

  var words: [String] { [path] + arguments }

  /// The same program with other arguments.
  func with(_ arguments: String...) -> Command {
    var command = self
    command.arguments = arguments
    return command
  }
}
