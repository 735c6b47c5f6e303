import Terminal
import Testing

@testable import Console

@Test(arguments: [
  ([0, 0, 0], 3, "▁▁▁"), ([1, 4, 8], 3, "▂▅█"), ([1, 1, 1, 1], 2, "██"), ([], 4, ""),
  ([1, 1, 1, 1, 1], 2, "▆█"), ([4, 1, 1, 1, 1], 3, "█▅▅"),
])
func `a sparkline's tallest bar fills its cell`(_ counts: [Int], _ width: Int, _ bars: String) {
  #expect(Sparkline.draw(counts, width: width) == bars)
}

@Test func `typing narrows a choice, beginnings first`() {
  var choice = Choice([
    .init(id: "a", title: "Network L3"), .init(id: "b", title: "Applications"),
    .init(id: "c", title: "Overlay", sentence: "of the network"),
  ])
  for character in "net" { _ = choice.take(Key(character), page: 5) }
  #expect(choice.matches.map(\.id) == ["a", "c"])
  _ = choice.take(.down, page: 5)
  #expect(choice.chosen?.id == "c")
}

@Test func `what a form keeps gives back its answers and the version seen`() {
  let fields: [FormField] = [
    .choice(.team, "To", [.init(id: "A", title: "A"), .init(id: "B", title: "B")]),
    .text(.summary, "Summary"),
  ]
  var form = Form(.escalate, ticket: nil, seen: 7, title: "", fields: fields)
  form.fill(.team, "B")
  form.fill(.summary, "one = 1\ntwo")
  var other = Form(.escalate, ticket: nil, seen: 9, title: "", fields: fields)
  other.restore(form.kept)
  #expect(other.value(.team) == "B")
  #expect(other.value(.summary) == "one = 1\ntwo")
  #expect(other.seen == 7)
  #expect(Draft(name: form.draftName, kept: form.kept).excerpt == "one = 1\ntwo")
}

@Test func `a line cut short ends in an ellipsis`() {
  let line = Line("one ", .strong).then("two").then(" three", .faint)
  #expect(line.truncated(to: 7).text == "one tw…")
  #expect(line.truncated(to: 20) == line)
}

@Test(arguments: Scheme.allCases)
func `no scheme touches the terminal's ground`(_ scheme: Scheme) {
  for tone in Tone.allCases { #expect(scheme.style(tone).background == .standard) }
}

@Test func `without colour note, reply and danger still differ from plain text`() {
  for tone in [Tone.note, .reply, .danger, .p1, .pending, .cursor] {
    #expect(Scheme.mono.style(tone) != Scheme.mono.style(.text))
    #expect(Scheme.mono.style(tone).foreground == .standard)
  }
}
