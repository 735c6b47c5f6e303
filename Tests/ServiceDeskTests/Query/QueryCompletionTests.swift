import ServiceDesk
import Testing

@Suite struct QueryCompletionTests {
  private func values(_ source: QueryCompletion.Source) -> [String] {
    switch source {
    case .teams: ["Network", "V37 2nd", "V38 2nd"]
    case .people: ["maria", "me", "paul"]
    case .requesters: ["anna"]
    case .categories: ["network"]
    case .tags: ["printer", "vpn"]
    case .references: []
    case .customFields: ["site", "Cost centre"]
    case .customField(let name): name == "site" ? ["Gent", "Lyon"] : []
    }
  }

  /// `|` marks the cursor; the answer is the text after the first candidate was taken.
  private func completed(_ marked: String) -> String? {
    let cursor = marked.prefix { $0 != "|" }.count
    let text = marked.filter { $0 != "|" }
    let found = QueryCompletion.candidates(text, cursor: cursor, values: values)
    return found.first.map {
      text.prefix($0.range.lowerBound) + $0.text + text.dropFirst($0.range.upperBound)
    }
  }

  @Test(arguments: [
    ("own|", "owner:"), ("vpn -ow|", "vpn -owner:"), ("ow|:me", "owner:me"), ("ag|", "age>"),
    ("fi|", "field."), ("field.co|", "field.\"Cost centre\":"),
    ("field.site:l|", "field.site:Lyon"),
    ("status:res|", "status:resolved"), ("status:open,|", "status:open,new"),
    ("status:open,c| vpn", "status:open,closed vpn"), ("status:o|,new", "status:open,new"),
    ("owner:|", "owner:me"), ("owner:\"m|", "owner:maria"), ("team:v38|", "team:\"V38 2nd\""),
    ("team:\"|", "team:Network"), ("team:\"V37 |", "team:\"V37 2nd\""),
    ("team:2nd|", "team:\"V37 2nd\""),
    ("age>|", "age>1h"), ("sort:-up|", "sort:-updated"), ("tag:vpn,|", "tag:vpn,printer"),
  ])
  func `the first candidate completes the word under the cursor`(
    marked: String, expected: String
  ) {
    #expect(completed(marked) == expected)
  }

  @Test func `a name that would be a word with a meaning is quoted`() {
    let found = QueryCompletion.candidates("owner:me", cursor: 8, values: values)
    #expect(found.map(\.text) == ["me", "\"me\""])
  }

  @Test func `an empty line offers every field with its sentence`() {
    let found = QueryCompletion.candidates("", cursor: 0, values: values)
    #expect(found.map(\.text) == Query.catalogue.map(\.opening))
    #expect(found.map(\.sentence) == Query.catalogue.map(\.sentence))
  }

  @Test func `a field without such values offers nothing`() {
    #expect(QueryCompletion.candidates("ownr:m", cursor: 6, values: values).isEmpty)
    #expect(QueryCompletion.candidates("text:v", cursor: 6, values: values).isEmpty)
  }

  @Test func `no more than the limit are offered`() {
    #expect(QueryCompletion.candidates("", cursor: 0, limit: 3, values: values).count == 3)
  }
}
