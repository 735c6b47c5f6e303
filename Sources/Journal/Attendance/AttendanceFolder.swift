#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder in which each console at the desk has its file.
struct AttendanceFolder: Sendable {
  let directory: String

  /// More are no desk of people, but something that has gone wrong.
  private static let most = 1000
  /// Somebody who looks around holds the lock of a file for a moment.
  private static let attempts = 8

  /// A descriptor that is readable once something changes here; -1 where that cannot be had.
  func watch() -> Int32 {
    try? DeskFiles.makeShared(directory: directory)
    #if os(Linux)
      let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard watch >= 0 else { return -1 }
      let changes = UInt32(IN_MODIFY | IN_DELETE | IN_CLOSE_WRITE | IN_ONLYDIR)
      if inotify_add_watch(watch, directory, changes) >= 0 { return watch }
      close(watch)
    #endif
    return -1
  }

  /// Nil where nothing can be written.
  func create(named name: String) -> AttendanceFile? {
    for _ in 0..<AttendanceFolder.attempts {
      let path = directory + "/" + name
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
      guard descriptor >= 0 else { return nil }
      fchmod(descriptor, 0o660)
      let file = AttendanceFile(name: name, path: path, descriptor: descriptor)
      // Whoever found it without its lock has taken it for one that was left behind.
      if flock(descriptor, LOCK_EX) == 0, file.isThere { return file }
      close(descriptor)
    }
    return nil
  }

  func sightings(without own: String?) -> [Attendance.Sighting] {
    names.filter { $0 != own }.compactMap(sighting).sorted { a, b in
      (a.person, a.ticket?.number ?? 0, a.since) < (b.person, b.ticket?.number ?? 0, b.since)
    }
  }

  /// What a console says in its file; the file of one that has ended is taken away.
  private func sighting(_ name: String) -> Attendance.Sighting? {
    let path = directory + "/" + name
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else {
      unlink(path)
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return Attendance.Sighting(stored: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  private var names: [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < AttendanceFolder.most, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

/// The file of this console, locked for as long as it is open.
struct AttendanceFile: Sendable {
  let name: String
  let path: String
  let descriptor: Int32

  /// Nobody has taken it away.
  var isThere: Bool {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 && facts.st_nlink > 0
  }

  /// In one call, over what stood there; what is left of that says nothing.
  func write(_ text: String) {
    let bytes = Array(text.utf8)
    guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else { return }
    ftruncate(descriptor, off_t(bytes.count))
  }

  func remove() {
    if isThere { unlink(path) }
    close(descriptor)
  }
}
