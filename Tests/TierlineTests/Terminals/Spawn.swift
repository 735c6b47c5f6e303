import Foundation

/// Runs a program that leaves another one behind, as tmux leaves its server: Foundation's `Process`
/// would wait for that one, too.
enum Spawn {
  struct Failed: Error {}

  /// Waits for the program's own end only.
  static func run(
    _ arguments: [String], environment: [String: String]
  ) throws -> (status: Int32, output: String) {
    let file = URL.temporaryDirectory.appending(path: "spawn-\(UUID().uuidString)")
    let path = file.path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(at: file) }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&files, 1, 2)
    // What this process has open is none of the server's business.
    for inherited in Int32(3)..<256 { posix_spawn_file_actions_addclose(&files, inherited) }
    let process = try start(arguments, environment, files)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let output = (try? Data(contentsOf: file)) ?? Data()
    return (status, String(decoding: output, as: UTF8.self))
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String], _ files: posix_spawn_file_actions_t
  ) throws -> pid_t {
    var files = files
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    // Threads of tests block signals, and a server that inherits that cannot be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], &files, &attributes, &words, &settings) == 0 else {
      throw Failed()
    }
    return process
  }
}
