import Foundation
import Testing

/// Tickets as they are pasted into another tracker.
struct MarkdownShowTests {
  private func deskWithTicket() throws -> Desk {
    let desk = try Desk()
    try desk.tierline(
      "open", "VPN drops <b>hourly</b>", "--requester", "Ada", "--email", "ada@harbour.example",
      "--organisation", "Harbour", "--team", "Network", "--details", "Since *Tuesday*",
      "--tried", "Other cable", "--tried-by", "tom")
    try desk.tierline("claim", "T-1", "--as", "maria")
    try desk.tierline("note", "T-1", "The customer is wrong", "--as", "maria")
    try desk.tierline("reply", "T-1", "We are looking\ninto it", "--as", "maria")
    try desk.tierline(
      "escalate", "T-1", "--to", "Platform Engineering", "--summary", "Rekey fails",
      "--tried", "Reload", "--ask", "Prove it", "--as", "maria")
    return desk
  }

  @Test func `a ticket is a page with its facts, its brief and what was said`() throws {
    let desk = try deskWithTicket()

    let page = try desk.tierline("show", "T-1", "--markdown")

    #expect(page.status == 0, "\(page.complaint)")
    #expect(
      page.output.hasPrefix("# T-1: VPN drops \\<b\\>hourly\\</b\\>\n\n| Ticket | T-1 |\n| --- |"))
    #expect(page.output.contains("| Requester | Ada, Harbour |\n"))
    #expect(page.output.contains("## Description\n\n> Since \\*Tuesday\\*\n"))
    #expect(page.output.contains("## Tried by tier 1 (tom)\n\n> Other cable\n"))
    #expect(page.output.contains("**Summary**\n\n> Rekey fails\n\n**Tried**\n\n> Reload\n"))
    #expect(page.output.contains(" UTC, maria: reply to Ada**\n\n> We are looking  \n> into it\n"))
    #expect(page.output.contains(" UTC, maria: claimed by maria\n"))
  }

  @Test func `what is said inside stays inside unless it is asked for`() throws {
    let desk = try deskWithTicket()

    let outside = try desk.tierline("show", "T-1", "--markdown")
    let inside = try desk.tierline("show", "T-1", "--markdown", "--internal")

    for words in ["The customer is wrong", "harbour.example"] {
      #expect(!outside.output.contains(words))
      #expect(inside.output.contains(words))
    }
    #expect(outside.complaint.contains("1 internal note is left out"))
    #expect(inside.complaint.isEmpty)
  }

  @Test func `a published note goes along, and what was taken back does not`() throws {
    let desk = try deskWithTicket()
    try desk.tierline("publish", "T-1", "--as", "kenji")
    try desk.tierline("acknowledge", "T-1", "--as", "kenji")
    try desk.tierline("resolve", "T-1", "--text", "Reloaded", "--as", "kenji")
    try desk.tierline("undo", "--as", "kenji")

    let page = try desk.tierline("show", "T-1", "--markdown").output

    #expect(page.contains("note, published later**\n\n> The customer is wrong\n"))
    #expect(!page.contains("Reloaded"))
    #expect(!page.contains("took back"))
  }

  @Test func `a log in a message keeps its columns`() throws {
    let desk = try deskWithTicket()
    try desk.tierline("message", "T-1", "--text", "log:\n  GET /  200\n```\n# x")

    let page = try desk.tierline("show", "T-1", "--markdown").output

    #expect(page.contains("> ````text\n> log:\n>   GET /  200\n> ```\n> # x\n> ````\n"))
  }

  @Test(arguments: [["--json", "--markdown"], ["--internal"]])
  func `a call that means two things is refused`(options: [String]) throws {
    let desk = try deskWithTicket()
    #expect(try desk.program.run(["show", "T-1"] + options).status == 2)
  }
}
