import Foundation
import ServiceDesk
import Testing

@testable import Journal

struct DraftsTests {
  private let reply = Drafts.Draft(
    ticket: TicketID(3), purpose: .reply, text: "Dear Rosa,\nwe have föund it — 🎉")

  @Test func `a draft is kept, replaced, and gone once discarded`() throws {
    let desk = try TemporaryDesk()
    let drafts = desk.journal.drafts
    let nadia = PersonID("nadia")
    try drafts.keep(reply, of: nadia)
    #expect(drafts.all(of: nadia) == [reply])
    var later = reply
    later.text = "Dear Rosa"
    try drafts.keep(later, of: nadia)
    #expect(try desk.another().drafts.all(of: nadia) == [later])
    drafts.discard(later, of: nadia)
    #expect(drafts.all(of: nadia).isEmpty)
  }

  @Test func `everybody has their own drafts, whatever their name`() throws {
    let desk = try TemporaryDesk()
    let drafts = desk.journal.drafts
    let people = ["nadia", "Person 98848", "../../etc", "ä/ö", "."].map { PersonID($0) }
    for person in people { try drafts.keep(reply, of: person) }
    for person in people { #expect(drafts.all(of: person) == [reply]) }
    let folders = try FileManager.default.contentsOfDirectory(atPath: desk.directory + "/drafts")
    #expect(folders.count == people.count)
  }

  @Test func `a ticket not yet opened has a draft like any other`() throws {
    let desk = try TemporaryDesk()
    let opening = Drafts.Draft(ticket: nil, purpose: .opening, text: "subject=VPN")
    for draft in [reply, opening] { try desk.journal.drafts.keep(draft, of: PersonID("pia")) }
    #expect(desk.journal.drafts.all(of: PersonID("pia")) == [reply, opening])
    desk.journal.drafts.discard(opening, of: PersonID("pia"))
    #expect(desk.journal.drafts.all(of: PersonID("pia")) == [reply])
  }

  @Test func `a note and a reply on one ticket are two drafts`() throws {
    let desk = try TemporaryDesk()
    var note = reply
    note.purpose = .note
    for draft in [reply, note] { try desk.journal.drafts.keep(draft, of: PersonID("pia")) }
    #expect(desk.journal.drafts.all(of: PersonID("pia")).count == 2)
  }
}
