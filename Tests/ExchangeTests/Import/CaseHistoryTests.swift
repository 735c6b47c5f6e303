import Exchange
import Journal
import ServiceDesk
import Testing

/// What must have happened between two rows of an audit trail.
struct CaseHistoryTests {
  struct Story: Sendable, CustomTestStringConvertible {
    var claim: String
    var rows: [String]
    var events: [String]
    var testDescription: String { claim }

    init(_ claim: String, _ rows: [String], _ events: [String]) {
      (self.claim, self.rows, self.events) = (claim, rows, events)
    }
  }

  private func expect(_ story: Story) throws {
    let desk = try Desk()
    let mapping = try SampleMapping.mapping(CaseTable.mapping)
    let summary = try desk.load(CaseTable.csv(story.rows), mapping)
    #expect(summary.faults.faults.map(\.sentence) == [])
    let history = try desk.journal.history(TicketID(1))
    #expect(CaseTable.words(history) == ["opened A"] + story.events)
  }

  @Test(arguments: [
    Story("a first row in work is claimed by its owner", ["work A ann"], ["claimed ann"]),
    Story("a first row in a queue is open and nobody's", ["queue A ann"], ["started"]),
    Story("a first row without an owner is open", ["work A"], ["started"]),
    Story("a first row given to somebody is assigned", ["given A ann"], ["assigned ann"]),
    Story("a first row that nobody has begun is new", ["new A"], []),
    Story("a new one may have been given to somebody", ["new A ann"], ["assigned ann"]),
    Story("what was new is begun", ["new A", "work A ann"], ["claimed ann"]),
    Story("a first row that waits is on hold", ["wait A ann"], ["claimed ann", "held other"]),
    Story(
      "a ticket may end where it begins", ["call A ann"], ["claimed ann", "resolved at once"]),
    Story("a row that means nothing opens and no more", ["odd A ann"], []),
    Story(
      "who follows one that means nothing finds all as it was",
      ["work A ann", "odd B bo", "work A ann"],
      ["claimed ann"]),
  ])
  func `a case begins`(_ story: Story) throws { try expect(story) }

  @Test(arguments: [
    Story("the same again is nothing", ["work A ann", "work A ann"], ["claimed ann"]),
    Story("another owner claims", ["work A ann", "work A bo"], ["claimed ann", "claimed bo"]),
    Story(
      "given to another", ["work A ann", "given A bo"], ["claimed ann", "assigned bo from ann"]),
    Story(
      "who was given it takes it up", ["given A ann", "work A ann"],
      ["assigned ann", "claimed ann"]),
    Story("a row without owner keeps the owner", ["work A ann", "work A"], ["claimed ann"]),
    Story(
      "back in the queue it is nobody's", ["work A ann", "queue A ann"],
      ["claimed ann", "released ann"]),
    Story(
      "a move leaves no owner to be released", ["work A ann", "queue B ann"],
      ["claimed ann", "moved B"]),
    Story(
      "who moves along claims again", ["work A ann", "work B ann"],
      ["claimed ann", "moved B", "claimed ann"]),
    Story(
      "a higher tier is an escalation", ["work A ann", "queue L2x"],
      ["claimed ann", "escalated L2x"]),
    Story(
      "a lower tier is a hand-back", ["queue A", "queue L3", "work L2x bo"],
      ["started", "escalated L3", "handed back L2x", "claimed bo"]),
    Story(
      "to and from an unknown tier is a move", ["queue A", "queue odd", "queue L2x"],
      ["started", "moved odd", "moved L2x"]),
    Story(
      "a row without team keeps the team", ["work A ann", "work - ann"], ["claimed ann"]),
  ])
  func `a case changes hands`(_ story: Story) throws { try expect(story) }

  @Test(arguments: [
    Story(
      "a hold ends when work goes on", ["user A ann", "work A ann"],
      ["claimed ann", "held customer", "resumed"]),
    Story(
      "another reason is another hold", ["user A ann", "vendor A ann"],
      ["claimed ann", "held customer", "resumed", "held vendor"]),
    Story(
      "the same reason goes on, even elsewhere", ["wait A ann", "wait B ann"],
      ["claimed ann", "held other", "moved B", "claimed ann"]),
    Story(
      "a resolution ends the hold", ["wait A ann", "done A ann"],
      ["claimed ann", "held other", "resumed", "resolved"]),
    Story(
      "resolved twice is once", ["done A ann", "call A ann", "done A ann"],
      ["claimed ann", "resolved"]),
    Story(
      "closed after resolved", ["done A ann", "closed A ann", "closed A ann"],
      ["claimed ann", "resolved", "closed"]),
    Story(
      "closed without a resolution is both", ["closed A ann"],
      ["claimed ann", "resolved", "closed"]),
    Story(
      "resolved after closed is the same resolution", ["closed A ann", "done A ann"],
      ["claimed ann", "resolved", "closed"]),
    Story(
      "work on what is resolved reopens", ["done A ann", "work A ann"],
      ["claimed ann", "resolved", "reopened"]),
    Story(
      "what is new again after its end is reopened", ["done A ann", "new A"],
      ["claimed ann", "resolved", "reopened"]),
    Story(
      "what is reopened resolves anew", ["closed A ann", "queue A", "closed A ann"],
      [
        "claimed ann", "resolved", "closed", "reopened", "released ann", "claimed ann", "resolved",
        "closed",
      ]),
    Story(
      "reopened, moved, claimed and held in one row", ["done A ann", "user L2x bo"],
      ["claimed ann", "resolved", "reopened", "escalated L2x", "claimed bo", "held customer"]),
    Story(
      "a team changes while resolved", ["done A ann", "closed B bo"],
      ["claimed ann", "resolved", "moved B", "claimed bo", "closed"]),
    Story(
      "cancelled is not resolved", ["void A ann", "closed A ann"],
      ["claimed ann", "cancelled", "resolved", "closed"]),
  ])
  func `a case rests and ends`(_ story: Story) throws { try expect(story) }

  @Test(arguments: [
    Story(
      "what is set anew comes first", ["work A ann", "queue L2x - 1 Web Rome"],
      ["claimed ann", "P1", "category Web", "site=Rome", "escalated L2x"]),
    Story(
      "an empty cell is not known, and changes nothing", ["work A ann", "work A ann - - -"],
      ["claimed ann"]),
  ])
  func `a case is classified`(_ story: Story) throws { try expect(story) }
}
