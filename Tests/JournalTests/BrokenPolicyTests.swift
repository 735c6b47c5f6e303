import Foundation
import Resources
import ServiceDesk
import Testing

@testable import Journal

/// Policies that would not do what their writer wants: each is refused at its place, and adopting
/// it leaves no trace.
struct BrokenPolicyTests {
  /// One fault, put into the shipped policy; `‸` marks where it is told.
  struct Case: Sendable, CustomTestStringConvertible {
    let sound: String
    let faulty: String
    let sentence: String
    let also: (sound: String, faulty: String)
    var testDescription: String { faulty.replacing("‸", with: "") }

    init(
      _ sound: String, _ faulty: String, _ sentence: String, also: (String, String) = ("", "")
    ) {
      (self.sound, self.faulty, self.sentence, self.also) = (sound, faulty, sentence, also)
    }

    var document: String {
      let document = Resources.policy.replacing(sound, with: faulty, maxReplacements: 1)
      guard !also.sound.isEmpty else { return document }
      return document.replacing(also.sound, with: also.faulty, maxReplacements: 1)
    }
  }

  static let cases = [
    // Views
    Case("name: At risk,", "name: ‸\"At: risk\",", "no colon, no brackets"),
    Case("name: Urgent,", "name: ‸At risk,", "“At risk” stands twice."),
    Case("status:active sla<1h\"", "status:‸activ sla<1h\"", "did you mean active?"),
    Case(", query: \"status:active sla<1h\"}", "}", "“query” is missing."),
    // Macros
    Case("    for: requester\n", "    for: ‸requestr\n", "Did you mean “requester”?"),
    Case("  - name: What we need", "  - name: ‸On its way", "“On its way” stands twice."),
    Case(
      "    text: |\n      Dear {requester},\n\n      thank",
      "    text: ‸|\n      Dear {requestor},\n\n      thank",
      "“{requestor}” is no blank here. Did you mean “requester”?"),
    // Keys and types
    Case(
      "\nintake_team:", "\n‸intake_taem:",
      "“intake_taem” is not a key here. Did you mean “intake_team”?"),
    Case("\nsla:", "\n‸slo:", "“slo” is not a key here."),
    Case("\npriority_matrix:", "\n‸priority_matrx:", "Did you mean “priority_matrix”?"),
    Case("  warn_at:", "  ‸warnat:", "“warnat” is not a key here. Did you mean “warn_at”?"),
    Case("      calendar: office\n", "      ‸calender: office\n", "Did you mean “calendar”?"),
    Case("auto_close: {after", "auto_close: {‸afetr", "Did you mean “after”?"),
    Case("auto_close: {after: 5d}", "auto_close: ‸{}", "“after” is missing."),
    Case(
      "- {name: Network, tier: 2}", "- {name: Network, tier: ‸two}",
      "A tier must be a whole number from 1 to 3."),
    Case(
      "Engineering, tier: 3}\n  - {name: App", "Engineering, tier: ‸4}\n  - {name: App",
      "A tier must be a whole number from 1 to 3."),
    Case(
      "link, merge, roster, policy, import]", "link, merge, policy, import]",
      "The lead needs the right “roster” anywhere"),
    Case(
      "- {name: Network, tier: 2}", "- ‸{name: Service Desk, tier: 2}",
      "“Service Desk” stands twice."),
    Case(
      "intake_team: Service Desk", "intake_team: ‸Servicedesk",
      "“Servicedesk” is not one of the teams."),
    Case("    anywhere: [note, watch]", "    anywhere: [note, ‸wach]", "Did you mean “watch”?"),
    Case("  manager:\n", "  ‸manger:\n", "“manger” is not a role. Did you mean “manager”?"),
    Case("low: P3}\n  medium", "low: ‸P9}\n  medium", "A priority is P1, P2, P3 or P4."),
    Case(
      "hold_reasons: [customer, vendor", "hold_reasons: [customer, ‸customer",
      "“customer” stands twice."),
    Case("hold_reasons: [customer,", "hold_reasons: [‸custommer,", "Did you mean “customer”?"),
    Case("bounce: true}\n  known", "bounce: ‸maybe}\n  known", "bounce must be true or false."),
    Case("  solved:          {", "  ‸well done:       {", "A reason code is one word."),
    Case(
      "categories: [Access, Applications", "categories: [Access, ‸Access", "“Access” stands twice."),
    Case(
      "choices: [production, staging, test]", "choices: [test, staging, ‸test]",
      "“test” stands twice."),
    Case(
      "reopening: {days: 14", "reopening: {days: ‸many", "A number of days must be a whole number"),
    // Transitions
    Case(
      "  on_hold:  [open, resolved, cancelled]", "  ‸on_hold:  []",
      "There is no way out: a ticket that is on hold could never be closed."),
    Case("  resolved: [open, closed]", "  ‸resolved: []", "There is no way out"),
    Case("  resolved: [open, closed]", "  resolved: [open, ‸close]", "Did you mean “closed”?"),
    Case(
      "  resolved: [open, closed]", "  resolved: [open, closed, ‸new]",
      "No transition leads to “new”."),
    Case(
      "  resolved: [open, closed]", "  resolved: [open, closed]\n  ‸closed: [open]",
      "A ticket that is closed stays so."),
    Case(
      "  open:     [on_hold, resolved, cancelled]",
      "  open:     [‸open, on_hold, resolved, cancelled]",
      "A ticket that is open need not become so."),
    // Calendars
    Case(
      "time_zone: Europe/Berlin", "time_zone: ‸Europe/Berlinn", "“Europe/Berlinn” is no time zone"),
    Case(
      "hours: {mon-fri: [\"08:00-18:00\"]}", "hours: {‸mo-fri: [\"08:00-18:00\"]}",
      "“mo-fri” is no day"),
    Case(
      "hours: {mon-fri: [\"08:00-18:00\"]}", "hours: {mon-fri: [‸\"08:00-25:00\"]}",
      "“08:00-25:00” are no hours"),
    Case(
      "hours: {mon-fri: [\"08:00-18:00\"]}",
      "hours: {mon-fri: [\"08:00-12:00\", ‸\"11:00-18:00\"]}",
      "11:00-18:00 overlaps with other hours of the day."),
    Case(
      "    hours: {mon-fri: [\"08:00-18:00\"]}\n    shifts: {\"2026-12-24\": [\"08:00-12:00\"], \"2026-12-31\": [\"08:00-12:00\"]}",
      "    hours: ‸{}", "This calendar has no hours: no clock would ever run by it."),
    Case("holidays: [\"2026-12-25\",", "holidays: [‸\"2026-12-32\",", "“2026-12-32” is no date"),
    Case(
      "    # holidays_file: holidays.ics", "    holidays_file: ‸holidays.ics",
      "The file “holidays.ics” is not there."),
    Case(
      "calendars:\n", "calendars:\n  ‸24x7: {time_zone: UTC, hours: {mon: [\"08:00-09:00\"]}}\n",
      "“24x7” is there already; choose a name."),
    // Promises
    Case(
      "boundary: close", "boundary: ‸closed", "“closed” is not a boundary. Did you mean “close”?"),
    Case(
      "warn_at: [75, 90]", "warn_at: [90, ‸75]",
      "The percentages go up: 75 does not belong behind 90."),
    Case(
      "warn_at: [75, 90]", "warn_at: [75, ‸120]",
      "A percentage to warn at must be a whole number from 1 to 99."),
    Case(
      "raise_at: {resolution: 90}", "raise_at: {‸resolutoin: 90}",
      "“resolutoin” is not a clock. Did you mean “resolution”?"),
    Case(
      "raise_at: {resolution: 90}", "raise_at: {resolution: ‸0}",
      "A percentage to raise at must be a whole number from 1 to 500."),
    Case("update: [customer]", "update: [‸custmer]", "Did you mean “customer”?"),
    Case(
      "hold_reasons: [customer, vendor, change, problem, evidence]",
      "hold_reasons: [customer, vendor, problem, evidence]",
      "This desk does not hold for “change”: see hold_reasons."),
    Case(
      "  on_hold:  [open, resolved, cancelled]", "  on_hold:  [resolved, cancelled]",
      "would stand still for ever"),
    Case(
      "when: \"priority:P1\"\n      calendar", "when: \"priority:‸P9\"\n      calendar",
      "priority is never “P9”"),
    Case(
      "when: \"priority:P2\"", "when: \"team:‸Netwrok priority:P2\"",
      "There is no team “Netwrok” on this desk; did you mean Network?"),
    Case("when: \"priority:P2\"", "when: \"category:‸Netwrk\"", "did you mean Network?"),
    Case(
      "when: \"priority:P2\"", "when: \"priority:P2 ‸field.sit:Gent\"",
      "There is no field “sit” on this desk; did you mean site?"),
    Case(
      "when: \"priority:P2\"", "when: \"priority:P2 ‸status:open\"",
      "status cannot be asked for here; it may be priority, tier"),
    Case("when: \"priority:P2\"", "when: \"priority:P2 ‸age>3d\"", "age cannot be asked for here"),
    Case(
      "when: \"priority:P2\"", "when: ‸\"priority:P1 tier:2\"",
      "every such ticket is taken by “Critical” before it."),
    Case(
      "when: \"priority:P4\"", "when: ‸\"priority<P4 tier:3\"",
      "every such ticket is taken by the rules before it."),
    Case(
      "when: \"priority:P4\"", "when: ‸\"priority:P4 priority:P3\"",
      "No ticket can fulfil all of this: the rule is never reached."),
    Case("- name: Low", "- name: ‸Normal", "“Normal” stands twice."),
    Case(
      "calendar: office\n      goals: {first_response: 4h",
      "calendar: ‸ofice\n      goals: {first_response: 4h",
      "There is no calendar “ofice”. Did you mean “office”?"),
    Case(
      "calendar: office\n      goals: {first_response: 4h",
      "calendar: [office, ‸office]\n      goals: {first_response: 4h", "“office” stands twice."),
    Case(
      "    # holidays_file: holidays.ics\n",
      "  night: {time_zone: Europe/Berlin, hours: {mon-fri: [\"19:00-23:00\"]}}\n",
      "office and night have no hours in common",
      also: ("calendar: office\n", "calendar: ‸[office, night]\n")),
    Case("{first_response: 15m,", "{first_response: ‸soon,", "“soon” is none."),
    Case("{first_response: 15m,", "{first_response: ‸0m,", "A goal must be longer than nothing."),
    Case("{first_response: 15m,", "{first_response: ‸-5m,", "“-5m” is none."),
    Case("{first_response: 15m,", "{‸first_respnse: 15m,", "Did you mean “first_response”?"),
    Case("resolution: 3 working days", "resolution: ‸3 working hours", "Write working days as in"),
    Case("resolution: 3 working days", "resolution: ‸0 working days", "Write working days as in"),
    Case(
      "    hours: {mon-fri: [\"08:00-18:00\"]}\n", "    hours: {}\n",
      "office never comes to so much.",
      also: ("next_response: 8h", "next_response: ‸9h")),
    // What the desk does by itself
    Case(
      "auto_close: {after: 5d}", "auto_close: {after: ‸0d}", "after must be longer than nothing."),
    Case(
      "when: \"hold:vendor\", after: 5d", "when: \"hold:‸vendro\", after: 5d",
      "did you mean vendor?"),
    Case(
      "when: \"hold:vendor\", after: 5d", "when: ‸\"owner:me\", after: 5d", "“me” is nobody here."),
    Case(
      "when: \"hold:vendor\", after: 5d", "when: \"hold:vendor\", after: ‸later", "“later” is none."
    ),
    Case("name: Silent vendor", "name: ‸Silent customer", "“Silent customer” stands twice."),
    Case(
      "on: reminder.due", "on: ‸reminder.deu",
      "“reminder.deu” is no kind of event. Did you mean “reminder.due”?"),
    Case("to: [owner, team]}", "to: [owner, ‸tema]}", "Nobody called “tema” works here."),
    Case("to: [owner, team]}", "to: ‸[]}", "Say to whom."),
    Case(
      "{name: Network, tier: 2}", "{name: Network, tier: 2, lead: ‸lenna}",
      "Nobody called “lenna” works here. Did you mean “lena”?"),
    Case(
      "# hooks:\n", "hooks: [{name: page, on: ticket.raised, run: ‸[page, --now]}]\n# ",
      "run begins with the full path of a program"),
    Case(
      "# hooks:\n", "hooks: [{name: page, on: ticket.raised, run: [/bin/true], timeout: ‸1h}]\n# ",
      "A hook may run for 10 minutes at most."),
    Case(
      "# hooks:\n",
      "hooks: [{name: a, on: [ticket.raised, ‸hook.failed], run: [/bin/true]}]\n# ",
      "No hook is run because one has failed"),
    Case(
      "# hooks:\n",
      "hooks: [{name: a, on: ‸policy.adopted, when: tier:2, run: [/bin/true]}]\n# ",
      "“policy.adopted” happens to no ticket: no query finds one"),
    Case(
      "on: reminder.due", "on: ‸hook.failed",
      "“hook.failed” happens to no ticket: nobody is told of it."),
  ]

  @Test(arguments: cases)
  func `a broken policy is refused at its place, and leaves no trace`(broken: Case) throws {
    let desk = try TemporaryDesk()
    let before = try desk.journal.newestSequence()
    #expect(Resources.policy.contains(broken.sound))
    let document = broken.document.replacing("‸", with: "")

    let error = #expect(throws: DocumentFaults.self) {
      try desk.journal.adoptPolicy(document, by: desk.author("lena"))
    }

    let found = error?.faults ?? []
    let fault = try #require(found.first { $0.sentence.contains(broken.sentence) }, "\(found)")
    if let place = broken.document.place(of: "‸") {
      #expect(fault.line == place.line, "\(found)")
      #expect(fault.column == place.column, "\(found)")
    }
    #expect(fault.line > 1)
    #expect(try desk.journal.newestSequence() == before)
    #expect(desk.journal.policies.versions.count == 1)
  }
}

extension String {
  /// The line and the column of a character, from 1.
  fileprivate func place(of mark: Character) -> (line: Int, column: Int)? {
    guard let index = firstIndex(of: mark) else { return nil }
    let lines = self[..<index].split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}
