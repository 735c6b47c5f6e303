/// A text with slots and choices: `{Since|From} {since} {user} has seen {3-9} errors`.
///
/// Between braces stands a slot's name, a choice of wordings (which may have slots of their own), a
/// range of whole numbers, `#4` for four random digits or `x4` for four hexadecimal ones. A slot
/// written `^name` begins with a capital letter.
struct Template: Sendable {
  /// As it was written.
  let source: String
  /// By which it is known again.
  let mark: UInt64
  /// Every slot that it names.
  let slots: Set<String>
  private let parts: [Part]

  private indirect enum Part: Sendable {
    case text(String)
    case slot(String, isCapital: Bool)
    case number(ClosedRange<Int>)
    case digits(Int, radix: Int)
    case choice([[Part]], mark: UInt64)
  }

  init(_ source: some StringProtocol) {
    self.source = String(source)
    var rest = Array(source.utf8)[...]
    mark = Mark.of(source)
    parts = Template.parts(&rest, isNested: false)
    slots = Template.slots(of: parts)
  }

  /// - Parameter slot: the words for a slot's name; nil where there is no such slot.
  func filled(_ chance: inout Chance, slot: (String) -> String?) -> String {
    var draws = Draws()
    return filled(&chance, &draws, slot: slot)
  }

  /// - Parameter draws: what was drawn before, on this ticket and lately.
  func filled(
    _ chance: inout Chance, _ draws: inout Draws, slot: (String) -> String?
  ) -> String {
    var text = ""
    draws.beginText()
    Template.write(parts, to: &text, &chance, &draws, slot)
    return text
  }

  private static func slots(of parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .slot(let name, _): names.insert(name)
      case .choice(let wordings, _): for wording in wordings { names.formUnion(slots(of: wording)) }
      case .text, .number, .digits: break
      }
    }
  }

  private static func write(
    _ parts: [Part], to text: inout String, _ chance: inout Chance, _ draws: inout Draws,
    _ slot: (String) -> String?
  ) {
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .slot(let name, let isCapital):
        let words = slot(name) ?? "{\(name)}"
        text += isCapital ? words.capitalisedFirst : words
      case .number(let range): text += String(draws.number(in: range, radix: 10, &chance))
      case .digits(let count, let radix):
        let least = (1..<count).reduce(1) { number, _ in number * radix }
        let digits = draws.number(in: least...(least * radix - 1), radix: radix, &chance)
        text += String(digits, radix: radix)
      case .choice(let wordings, let mark):
        let choice = draws.choice(of: wordings.count, mark, &chance)
        write(wordings[choice], to: &text, &chance, &draws, slot)
      }
    }
  }
}

// Reading.
extension Template {
  private static let (open, close, bar) = (
    UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|")
  )

  /// Up to the end, or nested up to a bar or closing brace, which stays.
  private static func parts(_ rest: inout ArraySlice<UInt8>, isNested: Bool) -> [Part] {
    var parts: [Part] = []
    var text: [UInt8] = []
    while let byte = rest.first, !isNested || (byte != close && byte != bar) {
      rest.removeFirst()
      guard byte == open else {
        text.append(byte)
        continue
      }
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
      parts.append(braced(&rest))
    }
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    return parts
  }

  private static func braced(_ rest: inout ArraySlice<UInt8>) -> Part {
    let whole = rest
    var wordings = [parts(&rest, isNested: true)]
    while rest.first == bar {
      rest.removeFirst()
      wordings.append(parts(&rest, isNested: true))
    }
    precondition(rest.first == close, "a brace of a text is not closed")
    guard wordings.count == 1, case .text(let name)? = wordings[0].first else {
      let source = String(decoding: whole[..<rest.startIndex], as: UTF8.self)
      rest.removeFirst()
      return .choice(wordings, mark: Mark.of(source))
    }
    rest.removeFirst()
    return single(name)
  }

  private static func single(_ name: String) -> Part {
    if name.hasPrefix("#"), let count = Int(name.dropFirst()) { return .digits(count, radix: 10) }
    if name.hasPrefix("x"), let count = Int(name.dropFirst()) { return .digits(count, radix: 16) }
    let bounds = name.split(separator: "-").compactMap { Int($0) }
    if bounds.count == 2, bounds[0] <= bounds[1] { return .number(bounds[0]...bounds[1]) }
    if name.hasPrefix("^") { return .slot(String(name.dropFirst()), isCapital: true) }
    return .slot(name, isCapital: false)
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
