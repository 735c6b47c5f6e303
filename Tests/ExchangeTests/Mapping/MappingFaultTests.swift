import Exchange
import Testing

struct MappingFaultTests {
  /// A sound mapping in which one text is replaced, and what is then said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let sentence: String
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ sentence: String) {
      (self.old, self.new, self.sentence) = (old, new, sentence)
    }
  }

  static let cases = [
    Case("title: A sample", "titel: A sample", "m.yml:1:1: “title” is missing"),
    Case("title: A sample", "title: [a]", "m.yml:2:8: “title” must be one value"),
    Case("name: sample", "name: ''", "m.yml:1:7: “name” is empty"),
    Case(
      "mode: audit-trail", "mode: audit_trail",
      "m.yml:3:7: “audit_trail” is no mode; did you mean “audit-trail”?"),
    Case("mode: audit-trail\n", "", "m.yml:1:1: “mode” is missing"),
    Case(
      "  format: d/M/yyyy H:mm", "  format: d/M/yyyy H:mm x",
      "m.yml:5:11: the time format “d/M/yyyy H:mm x” has “x”, which stands for nothing; "
        + "text goes between ' and '"),
    Case(
      "Europe/Stockholm", "Europe/Stokholm",
      "m.yml:6:9: “Europe/Stokholm” is no time zone; write UTC, +02:00, in_text or a name such "
        + "as Europe/Oslo; did you mean “Europe/Stockholm”?"),
    Case(
      "Europe/Stockholm", "in_text",
      "m.yml:6:9: times written “d/M/yyyy H:mm” have no offset, so “zone” must say where the "
        + "clock stands"),
    Case(
      "  missing: [\"\", \"?\"]", "  mising: [\"\"]",
      "m.yml:8:3: nothing is called “mising” here; did you mean “missing”?"),
    Case(
      "  missing: [\"\", \"?\"]", "  delimiter: \",,\"",
      "m.yml:8:14: “,,” does not separate cells; write one character, or tab"),
    Case(
      "  missing: [\"\", \"?\"]", "  encoding: utf8",
      "m.yml:8:13: “utf8” is no encoding; did you mean “utf-8”?"),
    Case("  reference: Id\n", "", "m.yml:10:3: “reference” is missing"),
    Case("  time: When\n", "", "m.yml:10:3: “time” is missing"),
    Case(
      "  time: When", "  time: When\n  closed_at: End",
      "m.yml:12:3: “closed_at” belongs to the mode “snapshot” only"),
    Case(
      "  owner: Owner", "  ownr: Owner",
      "m.yml:24:3: nothing is called “ownr” here; did you mean “owner”?"),
    Case("from: [State, Detail]", "from: []", "m.yml:13:11: “from” is empty"),
    Case(
      "from: [State, Detail]", "from: State",
      "m.yml:16:9: “from” names 1 column; the values go deeper"),
    Case(
      "Working: open", "Working: opn",
      "m.yml:16:18: “opn” is no status; did you mean “open”?"),
    Case(
      "hold: vendor", "hold: vendr", "m.yml:17:26: “vendr” is no hold; did you mean “vendor”?"),
    Case(
      "subject: \"{Product}: {Detail}\"", "subject: \"{Product\"",
      "m.yml:22:12: “{Product” opens a { that is never closed; a brace itself is written {{"),
    Case(
      "\"2\": P2", "\"2\": P5",
      "m.yml:27:29: “P5” is no priority; there is P1, P2, P3, P4"),
    Case("tier: 3", "tier: third", "m.yml:39:31: “tier” must be a tier from 1 to 9"),
    Case(
      "contains: \"L3\"", "regex: \"L3\"",
      "m.yml:39:9: nothing is called “regex” here; there is name, prefix, suffix, contains, tier"
    ),
    Case("name: sample", "name: sample\nname: other", "m.yml:2:1: “name” is written twice"),
    Case(
      "  reference: Id", "  reference: Id\n  team: Other",
      "m.yml:24:3: “team” is written twice"),
    Case(
      "title: A sample", "title: &a { b: [*a\(String(repeating: ", *a", count: 40))] }",
      "m.yml:2:1: there are more than 32 aliases (*name); write out what is meant"),
    Case(
      "title: A sample", "title: A: sample",
      "m.yml:2:9: this is not YAML: mapping values are not allowed in this context"),
  ]

  @Test(arguments: cases)
  func `a fault is told with line, column and what to write`(fault: Case) throws {
    #expect(SampleMapping.auditTrail.contains(fault.old))
    let yaml = SampleMapping.auditTrail.replacing(fault.old, with: fault.new, maxReplacements: 1)
    let failure = #expect(throws: MappingFailure.self) { try SampleMapping.mapping(yaml) }
    #expect(failure?.sentences.contains(fault.sentence) == true, "\(failure?.sentences ?? [])")
  }

  @Test func `the samples are sound`() throws {
    _ = try SampleMapping.mapping(SampleMapping.auditTrail)
    _ = try SampleMapping.mapping(SampleMapping.snapshot)
  }

  @Test func `all faults are told at once, in the file's order`() throws {
    let yaml = SampleMapping.auditTrail.replacing("name: sample", with: "nme: sample")
      .replacing("Working: open", with: "Working: opn").replacing("tier: 3", with: "tier: x")
    let failure = #expect(throws: MappingFailure.self) { try SampleMapping.mapping(yaml) }
    guard case .faulty("m.yml", let faults) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(faults.map(\.line) == [1, 1, 16, 39])
  }

  @Test(arguments: ["", "# nothing\n", "- a\n- b\n", "just text", "{"])
  func `what is no mapping at all is told`(yaml: String) {
    let failure = #expect(throws: MappingFailure.self) { try SampleMapping.mapping(yaml) }
    #expect(failure?.sentences.count == 1)
  }

  @Test func `a snapshot needs to know when a ticket was opened`() {
    let yaml = SampleMapping.snapshot.replacing("  opened_at: Created\n", with: "")
    let failure = #expect(throws: MappingFailure.self) { try SampleMapping.mapping(yaml) }
    #expect(failure?.sentences == ["m.yml:6:3: “opened_at” is missing"])
  }

  @Test func `a file that is no mapping by its size, its bytes or its depth is refused`() {
    #expect(throws: MappingFailure.tooLarge(file: "m.yml", limit: 262_144)) {
      try Mapping(yaml: [UInt8](repeating: 0x20, count: 262_145), file: "m.yml")
    }
    #expect(throws: MappingFailure.notUTF8(file: "m.yml")) {
      try Mapping(yaml: [0xff, 0xfe, 0x61], file: "m.yml")
    }
    #expect(throws: MappingFailure.self) {
      try Mapping(yaml: [UInt8](repeating: UInt8(ascii: "["), count: 200_000), file: "m.yml")
    }
  }

  @Test func `a mapping file that is not there is told`() {
    #expect(throws: MappingFailure.self) { try Mapping(path: "/no/such/mapping.yml") }
  }
}
