internal import CStore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files of a desk's directory, and the calls that make them shareable by a group.
struct DeskFiles: Sendable {
  let directory: String

  var database: String { directory + "/store.sqlite" }
  var gate: String { directory + "/store.lock" }
  var bell: String { directory + "/store.bell" }
  var checkpoints: String { directory + "/checkpoints.txt" }
  var drafts: String { directory + "/drafts" }
  var views: String { directory + "/views" }
  var attendance: AttendanceFolder { AttendanceFolder(directory: directory + "/attendance") }

  /// - Throws: when there is no desk here, or none that this account may look at.
  func expectDesk() throws(StoreFailure) {
    if access(database, F_OK) == 0 {
      guard access(database, R_OK) == 0 else { throw .system(.access, database) }
      return
    }
    switch errno {
    case EACCES: throw .system(.access, directory)
    case ENOTDIR: throw .notADesk(path: directory, why: "it is a file, and a desk is a directory")
    default:
      guard access(directory, F_OK) == 0, !isEmpty else { throw .notThere(path: directory) }
      throw .notADesk(path: directory, why: "other things are in it, and no store.sqlite")
    }
  }

  /// SQLite takes an empty file for a new database, and throws away a log that lies beside it.
  func refuseEmptyDatabase() throws(StoreFailure) {
    var facts = stat()
    guard stat(database, &facts) == 0, facts.st_size == 0 else { return }
    throw .damaged("\(database) is empty")
  }

  var isWritable: Bool { access(database, W_OK) == 0 && access(directory, W_OK | X_OK) == 0 }

  /// A write-ahead log is left: the database file alone is not all of it.
  var hasLog: Bool { access(database + "-wal", F_OK) == 0 }

  /// Makes the directory, or takes an empty one.
  /// - Returns: whether it was there.
  func claim() throws(StoreFailure) -> Bool {
    if mkdir(directory, 0o2770) == 0 { return false }
    guard errno == EEXIST else { throw .system(.makeDirectory, directory) }
    guard isEmpty else { throw .alreadyThere(path: directory) }
    return true
  }

  /// Takes away what an unfinished `make` has left, in a directory that was empty.
  func unmake(keepingDirectory: Bool) {
    for path in [database, database + "-wal", database + "-shm", gate, bell, checkpoints] {
      unlink(path)
    }
    rmdir(drafts)
    if !keepingDirectory { rmdir(directory) }
  }

  /// Makes the files, empty, in a directory that is group-inheriting: several people of one Unix
  /// group share the desk, whatever the umask.
  func make() throws(StoreFailure) {
    guard chmod(directory, 0o2770) == 0 else { throw .system(.changeMode, directory) }
    try refuseNetworkFilesystem()
    for path in [database, gate, bell, checkpoints] { try DeskFiles.create(path) }
    try DeskFiles.makeShared(directory: drafts)
  }

  /// In bytes; 0 where there is no such file.
  static func size(_ path: String) -> Int64 {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int64(facts.st_size) : 0
  }

  static func makeShared(directory: String) throws(StoreFailure) {
    guard mkdir(directory, 0o2770) == 0 || errno == EEXIST else {
      throw .system(.makeDirectory, directory)
    }
    // Only the owner may change the mode; whoever finds the directory made needs not.
    _ = chmod(directory, 0o2770)
  }

  private var isEmpty: Bool {
    guard let stream = opendir(directory) else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { return false }
    }
    return true
  }

  /// Makes the file where it is missing, for the desk's group.
  static func create(_ path: String) throws(StoreFailure) {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw .system(.open, path) }
    fchmod(descriptor, 0o660)
    close(descriptor)
  }

  /// WAL needs shared memory between the processes, which no network filesystem gives.
  func refuseNetworkFilesystem() throws(StoreFailure) {
    let magic = UInt32(truncatingIfNeeded: cstore_filesystem(directory))
    if let name = Self.networkFilesystem(magic) {
      throw .networkFilesystem(path: directory, name: name)
    }
  }

  /// Its name, by the number that statfs(2) gives; nil for a disk of this machine.
  static func networkFilesystem(_ magic: UInt32) -> String? { networkFilesystems[magic] }

  /// By the magic numbers of statfs(2).
  private static let networkFilesystems: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x0102_1997: "9p",
    0x00C3_6400: "Ceph", 0x0BD0_0BD0: "Lustre", 0x4750_4653: "GPFS", 0x5346_414F: "AFS",
  ]
}

extension StoreFailure {
  /// The last system call's errno, with its sentence.
  static func system(
    _ call: SystemCall, _ path: String, code: Int32 = errno
  ) -> StoreFailure {
    code == ENOSPC || code == EDQUOT
      ? .diskFull
      : .system(call, path: path, code: code, message: String(cString: strerror(code)))
  }
}

extension String {
  /// Appends the text to the file and makes it durable.
  func append(durablyTo path: String) throws(StoreFailure) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw .system(.open, path) }
    defer { close(descriptor) }
    try write(to: descriptor, path: path)
  }

  /// Writes the text to an open file and makes it durable.
  func write(to descriptor: Int32, path: String) throws(StoreFailure) {
    var rest = Array(utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Self.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(.write, path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .system(.flush, path) }
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let bytes else { return 0 }
    #if canImport(Glibc)
      return Glibc.write(descriptor, bytes, count)
    #else
      return Darwin.write(descriptor, bytes, count)
    #endif
  }
}
