internal import Foundation

/// The person's own editor, on a file that only they can read.
enum Editor {
  /// What the text has become; nil where it was not changed or no editor could be started.
  static func edit(_ text: String, _ environment: [String: String]) -> String? {
    let path = NSTemporaryDirectory() + "tierline-\(UUID().uuidString).txt"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { unlink(path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard (try? handle.write(contentsOf: Data(text.utf8))) != nil else { return nil }
    try? handle.close()
    guard run(command(environment), on: path) == 0,
      let bytes = FileManager.default.contents(atPath: path)
    else { return nil }
    let edited = String(decoding: bytes, as: UTF8.self)
    return edited == text ? nil : edited
  }

  private static func command(_ environment: [String: String]) -> String {
    for name in ["VISUAL", "EDITOR"] {
      if let command = environment[name], !command.isEmpty { return command }
    }
    return "vi"
  }

  /// Runs it in this process's own group, so that it may read the terminal. The variable may hold
  /// arguments (`code --wait`), hence the shell; the path is an argument of its own.
  private static func run(_ command: String, on path: String) -> Int32 {
    let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var ordinary = sigset_t()
    sigfillset(&ordinary)
    posix_spawnattr_setsigdefault(&attributes, &ordinary)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], nil, &attributes, &arguments, environ) == 0 else {
      return -1
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
