import Testing

@testable import ServiceDesk

struct ConversationTests {
  @Test func `a note stays inside and a reply goes out`() {
    let ticket = Desk.ticket().after(.conversation(.note("Looks like MTU")), by: "max")
      .after(.conversation(.reply("We are on it")), by: "nadia")
    #expect(ticket.entries.map(\.kind) == [.note, .reply])
    #expect(ticket.awaitsRequester)
    #expect(ticket.firstReplyAt == Desk.noon)
  }

  @Test func `a published note is the reply from that moment on`() throws {
    let noted = Desk.ticket().after(.conversation(.note("Reboot helps")), by: "nadia")
    let note = try #require(noted.entries.first?.id)
    let published = noted.after(.conversation(.publish(note: note)), by: "nadia")
    #expect(published.entries.first?.kind == .reply)
    #expect(
      published.outcome(.conversation(.publish(note: note)), by: "nadia")
        == .failure(.conversation(.alreadyPublic)))
  }

  @Test func `whoever is mentioned watches; unknown names are just words`() {
    let ticket = Desk.ticket().after(
      .conversation(.note("@pia, is this yours? Ask @ghost and @omar.")), by: "nadia")
    #expect(ticket.watchers == [PersonID("pia"), PersonID("omar")])
  }

  @Test func `somebody watches once and can stop`() {
    let watching = Desk.ticket().after(.conversation(.watch(PersonID("tom"))), by: "tom")
    #expect(
      watching.outcome(.conversation(.watch(PersonID("tom"))), by: "tom")
        == .failure(.conversation(.alreadyWatching(PersonID("tom")))))
    #expect(
      watching.after(.conversation(.unwatch(PersonID("tom"))), by: "tom").watchers.isEmpty)
  }

  @Test func `empty words are not sent`() {
    #expect(
      Desk.ticket().outcome(.conversation(.reply("\n ")), by: "nadia")
        == .failure(.conversation(.textMissing)))
  }

  @Test(arguments: [
    ("@maria", ["maria"]), ("cc @a.b_c-d!", ["a.b_c-d"]), ("mail me@host.example", []),
    ("@maria.", ["maria"]), ("@ alone", []), ("@x @x", ["x"]),
  ])
  func `mentions are names after an at sign that begins a word`(text: String, names: [String]) {
    #expect(text.mentionedPeople.map(\.name) == names)
  }
}
