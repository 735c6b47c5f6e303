import ServiceDesk
import Terminal
import Testing

@testable import Console

/// Forms on screens that are too low or too narrow for all of their questions.
struct FormFittingTests {
  /// Keys that open a form, as whom, and how many questions it has.
  private static let forms: [(keys: [String], person: Person, questions: Int)] = [
    (["e"], .maria, 4), (["b"], .maria, 3), (["w"], .maria, 3), (["o"], .maria, 6),
    (["p"], .maria, 2), ([",", "i"], .maria, 2), ([",", "l"], .maria, 2), (["R"], .maria, 1),
  ]

  @Test(arguments: forms.indices, [(40, 10), (60, 12), (80, 24), (200, 60)])
  func `the question being answered is in sight, and the others are or are counted`(
    _ place: Int, _ size: (columns: Int, rows: Int)
  ) throws {
    let (keys, person, questions) = FormFittingTests.forms[place]
    let seat = try Seat(
      person, at: deskWithALittleOfEverything(), columns: size.columns, rows: size.rows)
    for key in keys { seat.press(key) }
    for _ in 0..<questions {
      let form = try #require(seat.form)
      #expect(form.fields.count == questions)
      let layout = seat.layout(of: form)
      #expect(layout.places.contains { $0.field == form.active })
      #expect(layout.above + layout.places.count + layout.below == questions)
      #expect(seat.picture.contains("↑ \(layout.above) more") == (layout.above > 0))
      #expect(seat.picture.contains("↓ \(layout.below) more") == (layout.below > 0))
      if questions > 1 { #expect(seat.picture.contains(" \(form.fields[form.active].label) ")) }
      seat.press("tab")
    }
  }

  @Test func `an answer being given has all its rows where the screen has as many`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("e")
    for _ in 0..<4 {
      let form = try #require(seat.form)
      let place = seat.layout(of: form).places.first { $0.field == form.active }
      let columns = seat.state.arrangement.formColumns
      #expect(place?.rows ?? 0 >= form.rows(of: form.active, columns: columns))
      seat.press("tab")
    }
  }

  @Test func `a list too long for its room follows what is chosen, and says that there is more`()
    throws
  {
    let seat = try Seat(.omar, at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    seat.press("j", "b")
    let reasons = seat.desk.journal.policy.handBackReasons.map(\.code)
    #expect(reasons.count > 4)
    for code in reasons {
      seat.press("down")
      #expect(seat.picture.contains("› \(code)"))
      #expect(seat.picture.contains("↑│") == (seat.picture.contains(reasons[0]) == false))
    }
    #expect(!seat.picture.contains("↓│"))
  }

  @Test func `a ticket among those offered stays in sight while it is chosen`() throws {
    let desk = try PaperDesk()
    for number in 1...6 { try desk.open("Scanner \(number) jams") }
    let seat = try Seat(at: desk, columns: 40, rows: 10)
    seat.press(",", "m")
    seat.type("scanner")
    for _ in 0..<4 {
      seat.press("down")
      #expect(seat.picture.contains("› T-"))
    }
  }

  @Test func `a text longer than its room says where it goes on`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    seat.press("i")
    seat.type((1...9).map { "line \($0)" }.joined(separator: "\n"))
    #expect(seat.picture.contains("line 9") && !seat.picture.contains("line 2"))
    #expect(seat.picture.contains("↑│") && !seat.picture.contains("↓│"))
    for _ in 0..<8 { seat.press("up") }
    #expect(seat.picture.contains("line 1") && seat.picture.contains("↓│"))
  }

  @Test func `up and down move by the rows that are seen`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    seat.press("e", "tab")
    seat.type("the tunnel of the whole Gent site drops")
    let last = try #require(seat.state.frame().cursor)
    seat.press("up")
    #expect(seat.state.frame().cursor?.row == last.row - 1)
    #expect(seat.state.frame().cursor?.column == last.column)
  }

  @Test func `a refusal takes the keyboard to the question that it is about`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    seat.press("e", "down", "ctrl-s")
    #expect(seat.problem.hasPrefix("An escalation needs a summary"))
    seat.type("The tunnel drops")
    #expect(seat.form?.value(.summary) == "The tunnel drops")
  }

  @Test func `the last line says a form's own keys, and none that would be typed into it`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    #expect(seat.footer.contains("c claim"))
    seat.press("i")
    #expect(seat.footer.contains("ctrl-s write the note") && !seat.footer.contains("c claim"))
    seat.press("esc", "?")
    #expect(seat.footer.split(separator: " ").isEmpty)
  }
}

extension Seat {
  fileprivate var form: Form? {
    guard case .form(let form)? = state.overlays.last else { return nil }
    return form
  }

  /// As it is drawn on this screen.
  fileprivate func layout(of form: Form) -> FormLayout {
    let places = state.arrangement
    let wanted = form.wantedRows(columns: places.formColumns, most: places.body.size.rows)
    let rows =
      places.form(rows: wanted).size.rows - 2 - form.lead(columns: places.formColumns).count
    return FormLayout(form, columns: places.formColumns, rows: rows)
  }
}
