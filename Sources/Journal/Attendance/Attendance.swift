public import ServiceDesk
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Who has the desk open and what they turn to: known for as long as it is so, and never in the log.
///
/// Each console has a file of its own in the desk's `attendance` folder, which says what it shows, and
/// holds a lock on it. Whatever ends the process also lets go of the lock; whoever looks around next
/// takes the file away. Where the folder cannot be written, a console sees and is not seen.
public final class Attendance: Sendable {
  /// Somebody at the desk.
  public struct Sighting: Equatable, Sendable {
    public var person: PersonID
    /// What they have before them; nil: no ticket.
    public var ticket: TicketID?
    /// What they are writing on it.
    public var writing: Drafts.Purpose?
    /// Since when it is so.
    public var since: Instant

    public init(
      person: PersonID, ticket: TicketID?, writing: Drafts.Purpose? = nil, since: Instant
    ) {
      (self.person, self.ticket, self.writing, self.since) = (person, ticket, writing, since)
    }
  }

  /// Readable when somebody has come, gone or turned to something else; -1 where the system cannot
  /// watch a folder.
  public let fileDescriptor: Int32
  private let folder: AttendanceFolder
  private let random: @Sendable () -> UInt64
  private let own = Mutex<AttendanceFile?>(nil)

  init(_ folder: AttendanceFolder, random: @escaping @Sendable () -> UInt64) {
    (self.folder, self.random) = (folder, random)
    fileDescriptor = folder.watch()
  }

  deinit {
    own.withLock { $0?.remove() }
    if fileDescriptor >= 0 { close(fileDescriptor) }
  }

  /// Lets the others know; what cannot be written is not said.
  public func tell(_ sighting: Sighting) {
    own.withLock { own in
      if own?.isThere != true {
        own?.remove()
        own = folder.create(named: String(random(), radix: 36))
      }
      own?.write(sighting.stored)
    }
  }

  /// The others at the desk; the person's own other consoles among them. By person and ticket.
  public func others() -> [Sighting] {
    folder.sightings(without: own.withLock { $0?.name })
  }

  /// Takes in all that was told so far, so that the descriptor waits for what comes next.
  public func drain() {
    guard fileDescriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(fileDescriptor, &buffer, buffer.count) > 0 {}
  }
}

extension Journal {
  /// To be seen by the others at the desk, and to see them, for as long as the answer is kept.
  public func attend() -> Attendance {
    Attendance(store.files.attendance, random: surroundings.random)
  }

  /// Who is at the desk, by person and ticket.
  public func present() -> [Attendance.Sighting] {
    store.files.attendance.sightings(without: nil)
  }
}

extension Attendance.Sighting {
  /// One thing a line.
  fileprivate var stored: String {
    let lines = [
      person.name, ticket.map { String($0.number) } ?? "", writing?.rawValue ?? "",
      String(since.microseconds),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Nil for what no console has written.
  init?(stored: String) {
    let lines = stored.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 4, !lines[0].isEmpty, let since = Int64(lines[3]) else { return nil }
    self.init(
      person: PersonID(String(lines[0])), ticket: Int(lines[1]).map { TicketID($0) },
      writing: Drafts.Purpose(rawValue: String(lines[2])), since: Instant(microseconds: since))
  }
}
