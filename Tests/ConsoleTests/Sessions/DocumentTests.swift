import Journal
import Resources
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// The desk's policy and roster, edited from within the console.

@Test func `an edited policy is shown as what it changes, and adopted when the lead agrees`() throws
{
  let desk = try PaperDesk()
  let seat = try Seat(.lena, at: desk)
  seat.editor = { $0.replacing("first_response: 15m,", with: "first_response: 20m,") }

  seat.press(",", "p")

  #expect(seat.picture.contains("The policy: 1 change"))
  #expect(seat.picture.contains("~ Critical: first response 15m, now 20m"))
  #expect(desk.journal.policies.versions.count == 1)
  seat.press("y")
  #expect(seat.status == "The policy is in force: 1 change.")
  #expect(desk.journal.policies.versions.count == 2)
  #expect(seat.state.desk.policy == desk.journal.policy)
  #expect(seat.state.overlays.isEmpty)
}

@Test func `faults are told at their lines, and the text goes back into the editor`() throws {
  let desk = try PaperDesk()
  let seat = try Seat(.lena, at: desk)
  seat.editor = { $0.replacing("warn_at: [75, 90]", with: "warn_at: [90, 75]") }
  seat.press(",", "p")
  #expect(seat.picture.contains("The policy has 1 fault"))
  #expect(seat.picture.contains("The percentages go up: 75 does not belong behind 90."))
  seat.press("y")
  #expect(desk.journal.policies.versions.count == 1)

  seat.editor = { $0.replacing("warn_at: [90, 75]", with: "warn_at: [60, 90]") }
  seat.press("e")

  #expect(seat.picture.contains("~ all: warning at 75 % and 90 %, now 60 % and 90 %"))
  seat.press("esc")
  #expect(seat.status.contains("is there when you edit it again"))
  seat.editor = { _ in nil }
  seat.press(",", "p")
  #expect(seat.picture.contains("now 60 % and 90 %"))
}

@Test func `a roster is edited in the same way, and a refusal says what is in the way`() throws {
  let desk = try PaperDesk()
  let seat = try Seat(.lena, at: desk, columns: 40, rows: 10)
  seat.editor = { $0.replacing("role: lead", with: "role: tier2") }
  seat.press(",", "w")
  #expect(seat.picture.contains("The roster: "))
  seat.press("y")
  #expect(seat.picture.contains("The roster was refused"))

  seat.editor = {
    $0.replacing("role: tier2", with: "role: lead")
      + "  - {id: zoe, name: Zoe, role: tier1}\n"
  }
  seat.press("e", "y")
  #expect(try desk.journal.person(PersonID("zoe"))?.name == "Zoe")
}

@Test func `what is left as it is changes nothing, and who may not is told why`() throws {
  let desk = try PaperDesk()
  let lead = try Seat(.lena, at: desk)
  lead.editor = { _ in nil }
  lead.press(",", "p")
  #expect(lead.status == "The policy was left as it is.")

  let engineer = try Seat(.maria, at: desk)
  engineer.press(",", "p")
  #expect(engineer.status.contains("the missing right is “policy”"))
  #expect(!engineer.effects.contains(.document(.read(.policy))))
}

@Test func `a console that is open goes by a policy that somebody else has adopted`() throws {
  let desk = try PaperDesk()
  let seat = try Seat(at: desk)
  let document = Resources.policy.replacing("[Access, ", with: "[Access, Cloud, ")

  _ = try desk.journal.adoptPolicy(document, by: Author(.lena))
  seat.hearDoorbell()

  #expect(seat.state.desk.policy.categories.contains("Cloud"))
}
