import Foundation
import ServiceDesk
import Testing

@testable import Journal

struct AttendanceTests {
  private let desk: TemporaryDesk
  private var folder: String { desk.directory + "/attendance" }

  init() throws { desk = try TemporaryDesk() }

  private func sighting(
    _ person: String, _ ticket: Int? = nil, writing: Drafts.Purpose? = nil
  ) -> Attendance.Sighting {
    Attendance.Sighting(
      person: PersonID(person), ticket: ticket.map { TicketID($0) }, writing: writing,
      since: TemporaryDesk.start)
  }

  /// Whether somebody has told something since it was drained.
  private func hears(_ attendance: Attendance) -> Bool {
    var descriptor = pollfd(fd: attendance.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  @Test func `two see each other, and what each turns to`() throws {
    let nadia = desk.journal.attend()
    let omar = try desk.another().attend()
    #expect(nadia.others().isEmpty)
    nadia.tell(sighting("nadia", 3))
    omar.tell(sighting("omar", 3, writing: .handBack))
    #expect(omar.others() == [sighting("nadia", 3)])
    #expect(nadia.others() == [sighting("omar", 3, writing: .handBack)])
    nadia.tell(sighting("nadia"))
    #expect(omar.others() == [sighting("nadia")])
    #expect(desk.journal.present().map(\.person.name) == ["nadia", "omar"])
  }

  @Test func `each is woken by what another tells, and rests when it has looked`() {
    let (nadia, omar) = (desk.journal.attend(), desk.journal.attend())
    omar.tell(sighting("omar", 12))
    #expect(hears(nadia))
    nadia.drain()
    #expect(!hears(nadia))
    omar.tell(sighting("omar", 13))
    #expect(hears(nadia))
  }

  @Test func `who leaves is gone, and the others hear of it`() {
    let nadia = desk.journal.attend()
    do {
      let omar = desk.journal.attend()
      omar.tell(sighting("omar", 12))
      nadia.drain()
    }
    #expect(hears(nadia))
    #expect(nadia.others().isEmpty)
  }

  @Test func `what a console left that was killed is taken away`() throws {
    let nadia = desk.journal.attend()
    try "omar\n12\n\n1790000000000000\n".write(
      toFile: folder + "/left", atomically: false, encoding: .utf8)
    #expect(nadia.others().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder + "/left"))
  }

  @Test func `a file that somebody took away is made again`() throws {
    let (nadia, omar) = (desk.journal.attend(), desk.journal.attend())
    omar.tell(sighting("omar", 12))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    #expect(nadia.others().isEmpty)
    omar.tell(sighting("omar", 13))
    #expect(nadia.others() == [sighting("omar", 13)])
  }

  @Test func `a short saying leaves nothing of a longer one`() {
    let (nadia, omar) = (desk.journal.attend(), desk.journal.attend())
    omar.tell(sighting("omar", 1_234_567, writing: .cancellation))
    omar.tell(sighting("omar", 1))
    #expect(nadia.others() == [sighting("omar", 1)])
  }

  @Test(
    arguments: [
      "", "\n", "omar", "omar\n12\nreply", "omar\n12\nreply\nnever\n", "\n12\n\n1\n", "\u{1B}[2J",
    ])
  func `what no console has written is nobody`(_ text: String) {
    #expect(Attendance.Sighting(stored: text) == nil)
  }

  @Test func `other things in the folder do no harm`() throws {
    let nadia = desk.journal.attend()
    mkfifo(folder + "/pipe", 0o600)
    symlink(desk.directory + "/store.sqlite", folder + "/link")
    mkdir(folder + "/folder", 0o700)
    #expect(nadia.others().isEmpty)
    #expect(try desk.another().newestSequence() > 0)
  }

  @Test func `where the folder cannot be made, one is not seen and sees nobody`() throws {
    try "".write(toFile: folder, atomically: false, encoding: .utf8)
    let nadia = desk.journal.attend()
    nadia.tell(sighting("nadia", 1))
    #expect(nadia.fileDescriptor == -1)
    #expect(nadia.others().isEmpty)
  }
}
