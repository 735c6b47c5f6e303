import Testing

@testable import ServiceDesk

struct FeedbackTests {
  private let resolved = Desk.ticket(after: [
    .lifecycle(.resolved(Resolution(text: "New cable")))
  ])

  @Test(arguments: [Status.resolved, .closed])
  func `what is done is rated`(status: Status) {
    let done = status == .closed ? resolved.after(.lifecycle(.close), by: "nadia") : resolved

    let rated = done.after(.feedback(.rate(score: 4, comment: " Quick ")), by: "nadia")

    #expect(rated.rating?.score == 4)
    #expect(rated.rating?.comment == "Quick")
    #expect(rated.status == status)
  }

  @Test func `what is still being worked on is not rated`() {
    #expect(
      Desk.ticket().outcome(.feedback(.rate(score: 4, comment: nil)), by: "nadia")
        == .failure(.feedback(.notDone(.new))))
  }

  @Test(arguments: [0, 6, -1])
  func `a score outside the scale is refused`(score: Int) {
    #expect(
      resolved.outcome(.feedback(.rate(score: score, comment: nil)), by: "nadia")
        == .failure(.feedback(.scoreOutOfRange(score))))
  }

  @Test func `a later rating takes the place of the earlier, and a blank comment is none`() {
    let first = resolved.after(.feedback(.rate(score: 1, comment: "Slow")), by: "nadia")

    let second = first.after(.feedback(.rate(score: 5, comment: " ")), by: "nadia")

    #expect(second.rating?.score == 5)
    #expect(second.rating?.comment == nil)
  }

  @Test func `the requester rates without being in the roster`() throws {
    var situation = Desk.situation(as: "nadia")
    situation.actor = .requester("Rosa Vidal")

    let events = try resolved.decide(.feedback(.rate(score: 3, comment: nil)), in: situation)

    #expect(events == [.feedback(.rated(score: 3, comment: nil))])
  }
}
