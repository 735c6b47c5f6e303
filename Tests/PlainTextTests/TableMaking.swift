import Foundation

@testable import PlainText

/// What the files of the Unicode Character Database say about a scalar's place in a row of cells.
struct TableMaking {
  private var entries: [ScalarTable.Entry]
  /// Whether the files are of the version that the table was made from.
  let isOfTheTablesAge: Bool

  init() throws {
    let widths = try UnicodeFile("EastAsianWidth.txt")
    isOfTheTablesAge = widths.lines.first?.contains("-15.0.0") == true
    let categories = try UnicodeFile("extracted/DerivedGeneralCategory.txt")
    let properties = try UnicodeFile("PropList.txt")
    let pictures = try UnicodeFile("emoji/emoji-data.txt")
    let syllables = try UnicodeFile("HangulSyllableType.txt")
    let ignorable = try UnicodeFile("DerivedCoreProperties.txt")
      .scalars("Default_Ignorable_Code_Point")

    entries = Array(repeating: .unknown, count: 0x110000)
    let known = Set(UInt32(0)...0x10FFFF).subtracting(categories.scalars("Cn", "Co", "Cs"))
    for value in known { entries[Int(value)] = .narrow }
    // The files name these only in a comment: wide, whether assigned or not.
    let ideographs: [ClosedRange<UInt32>] = [
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
    let wide = widths.scalars("W", "F").union(pictures.scalars("Emoji_Presentation"))
      .union(ideographs.joined())
    for value in wide { entries[Int(value)] = known.contains(value) ? .wide : .unknownWide }
    for value in pictures.scalars("Extended_Pictographic") where !known.contains(value) {
      entries[Int(value)] = .unknownWide
    }
    let marks = categories.scalars("Mn", "Me")
    set(categories.scalars("Zl", "Zp"), .separator)
    set(marks.union(syllables.scalars("V", "T")), .mark)
    set(marks.intersection(ignorable).union(categories.scalars("Cf")), .hidden)
    set(properties.scalars("Prepended_Concatenation_Mark"), .narrow)
  }

  private mutating func set(_ values: Set<UInt32>, _ entry: ScalarTable.Entry) {
    for value in values { entries[Int(value)] = entry }
  }

  /// All that the table answers for; controls it does not.
  static let scalars = (UInt32(0xA0)...0x10FFFF).compactMap(Unicode.Scalar.init)

  func entry(of value: UInt32) -> ScalarTable.Entry { entries[Int(value)] }

  /// Where another entry begins.
  private var runs: [UInt32] {
    var runs: [UInt32] = []
    var last: ScalarTable.Entry?
    for scalar in TableMaking.scalars where entry(of: scalar.value) != last {
      let entry = entry(of: scalar.value)
      runs.append((last == nil ? 0 : scalar.value) << 3 | entry.rawValue)
      last = entry
    }
    return runs
  }

  /// Puts the runs in the place of those in the table's source.
  func rewrite() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let source = tests.appending(path: "../../Sources/PlainText/ScalarTable.swift")
    let text = try String(contentsOf: source, encoding: .utf8)
    let opening = "static let runs: [UInt32] = [\n"
    guard let start = text.range(of: opening)?.upperBound,
      let end = text.range(of: "\n  ]", range: start..<text.endIndex)?.lowerBound
    else { return }
    let lines = runs.map { "0x" + String($0, radix: 16, uppercase: true) + "," }
      .reduce(into: ["   "]) { lines, word in
        if lines[lines.count - 1].count + word.count + 1 > 100 { lines.append("   ") }
        lines[lines.count - 1] += " " + word
      }
    let table = text[..<start] + lines.joined(separator: "\n") + text[end...]
    try String(table).write(to: source, atomically: true, encoding: .utf8)
  }
}
