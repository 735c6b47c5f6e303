import Foundation
import Testing

/// The keys, on paper.
struct KeysTests {
  @Test func `the page names every action of the keymap, with its keys`() throws {
    let desk = try Desk(isMade: false)
    let keymap = try desk.tierline("keys").output.split(separator: "\n")
    let page = try desk.tierline("keys", "--markdown")

    #expect(page.status == 0, "\(page.complaint)")
    #expect(page.output.hasPrefix("# Tierline’s keys\n\n## Moving\n\n| Keys | By name |"))
    #expect(page.output.contains("\n| j, down, ctrl-n | down | Move down; 5j moves five. |\n"))
    let actions = keymap.filter { !$0.hasPrefix("#") && $0.contains(": [") }
    let rows = page.output.split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") && !$0.hasPrefix("| Keys |") }
    #expect(rows.count == actions.count)
  }
}
