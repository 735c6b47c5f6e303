import Testing

@testable import ServiceDesk

struct MacroTests {
  private let maria = Person(
    id: PersonID("maria"), name: "Maria Silva", role: .tier2, teams: [])

  @Test func `what stands in braces and looks like a name is a blank, each once`() {
    let text = "{requester}, {ticket} and {ticket}: {} { me } {Me} {a b} {field.site} {unclosed"
    #expect(Macro.blanks(of: text) == ["requester", "ticket", "field.site"])
  }

  @Test func `blanks are filled in from the ticket and who writes`() {
    let macro = Macro(name: "a", audience: nil, text: "Dear {requester}: {ticket} {priority}. {me}")
    let text = macro.filled(for: Desk.ticket(), by: maria)
    #expect(text == "Dear Rosa Vidal: T-1 P3. Maria Silva")
  }

  @Test func `one for which there is nothing stays to be seen`() {
    let macro = Macro(name: "a", audience: nil, text: "{category} {owner} {field.site} {braces}")
    #expect(macro.filled(for: Desk.ticket(), by: maria) == macro.text)
  }
}
