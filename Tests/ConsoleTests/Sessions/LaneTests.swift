import Foundation
import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// What is done beside the keys.
struct LaneTests {
  @Test func `time passes, and all else goes on, while a hook takes its time`() throws {
    let desk = try PaperDesk()
    try desk.open("Core switch resets", .high, .high)
    desk.pass(.hours(1))
    let (begun, released) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let mailbox = try Mailbox<Answer>()
    let lanes = lanes(at: desk, mailbox) {
      begun.signal()
      released.wait()
    }
    defer { released.signal() }
    lanes[try #require(Effect.runHooks.lane)]?.take(.runHooks)
    begun.wait()

    lanes[try #require(Effect.passTime.lane)]?.take(.passTime)

    var letter = pollfd(fd: mailbox.fileDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&letter, 1, 60_000) == 1)
    guard case .timePassed? = mailbox.take().first else {
      Issue.record("Time has not passed.")
      return
    }
    let kinds = try desk.journal.history(TicketID(1)).map(\.kind)
    #expect(kinds.contains("clock.breached/1"))
  }

  @Test func `time that cannot pass while somebody else writes passes later, without a word`()
    throws
  {
    let desk = try PaperDesk()
    try desk.open("Core switch resets", .high, .high)
    desk.pass(.hours(1))
    let errands = errands(at: desk) {}
    let gate = open(desk.directory + "/store.lock", O_RDWR | O_CLOEXEC)
    defer { close(gate) }
    try #require(flock(gate, LOCK_EX) == 0)
    #expect(errands.run(.passTime, now: desk.now).isEmpty)
    flock(gate, LOCK_UN)
    #expect(errands.run(.passTime, now: desk.now).count == 1)
  }

  @Test func `hooks are run when time has been let pass, and again for what that has made happen`()
    throws
  {
    let desk = try PaperDesk()
    let seat = try Seat(at: desk)
    desk.pass(.minutes(1))
    seat.rest()
    #expect(seat.effects.contains(.runHooks))
    let before = seat.effects.count
    seat.feed(.answer(.timePassed))
    #expect(seat.effects.dropFirst(before).contains(.runHooks))
  }

  private func lanes(
    at desk: PaperDesk, _ mailbox: Mailbox<Answer>, runHooks: @escaping @Sendable () -> Void
  ) -> [Lane: Reckoner] {
    let errands = errands(at: desk, runHooks: runHooks)
    return Dictionary(
      uniqueKeysWithValues: Lane.allCases.map {
        ($0, Reckoner(errands: errands, mailbox: mailbox, now: { desk.now }))
      })
  }

  private func errands(
    at desk: PaperDesk, runHooks: @escaping @Sendable () -> Void
  ) -> Errands {
    Errands(
      journal: desk.journal, me: Person.maria.id, author: Author(.maria),
      attendance: desk.journal.attend(), zone: .utc, runHooks: runHooks)
  }
}
