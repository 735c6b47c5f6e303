import Foundation
import Testing

@testable import PlainText

/// The table against the files it was made from. With `TIERLINE_REWRITE_TABLES=1` in the
/// environment it is made anew instead.
@Suite(.enabled(if: UnicodeFile.areThere, "the package unicode-data is not installed"))
struct ScalarTableTests {
  @Test func `every scalar is what the files say, as far as they know it`() throws {
    let truth = try TableMaking()
    if ProcessInfo.processInfo.environment["TIERLINE_REWRITE_TABLES"] == "1" {
      return try truth.rewrite()
    }
    var wrong: [String] = []
    for scalar in TableMaking.scalars {
      let known = ScalarTable.entry(of: scalar)
      let wanted = truth.entry(of: scalar.value)
      // What was assigned after 15.0 is not in the table; older files do not know all of it.
      let isNew = known.isUnknown != wanted.isUnknown
      if known != wanted, !isNew || truth.isOfTheTablesAge {
        wrong.append("U+\(String(scalar.value, radix: 16)): \(known), not \(wanted)")
      }
    }
    #expect(wrong.prefix(20) == [])
  }

  @Test func `East Asian wide characters take two cells and combining ones none`() throws {
    let wide = try UnicodeFile("EastAsianWidth.txt").scalars("W", "F")
    let categories = try UnicodeFile("extracted/DerivedGeneralCategory.txt")
    let marks = categories.scalars("Mn", "Me")
    let formats = categories.scalars("Cf")
    let unassigned = categories.scalars("Cn", "Co")
    let selfShown = try UnicodeFile("PropList.txt").scalars("Prepended_Concatenation_Mark")

    for scalar in TableMaking.scalars where !unassigned.contains(scalar.value) {
      let kind = ScalarKind(scalar)
      if marks.contains(scalar.value) {
        #expect(kind == .mark || kind == .hidden)
      } else if formats.contains(scalar.value) {
        #expect(kind == (selfShown.contains(scalar.value) ? .spacing(1) : .hidden))
      } else if wide.contains(scalar.value) {
        #expect(kind == .spacing(2))
      }
    }
  }

  @Test func `a surrogate or a noncharacter is known to nobody`() {
    for plane in UInt32(0)...16 {
      for value in [0xFFFE, 0xFFFF] {
        let scalar = Unicode.Scalar(plane << 16 | UInt32(value))
        #expect(scalar.map { ScalarKind($0).isUnknown } == true)
      }
    }
    for value in UInt32(0xFDD0)...0xFDEF {
      #expect(Unicode.Scalar(value).map { ScalarKind($0).isUnknown } == true)
    }
  }
}

extension ScalarTable.Entry {
  fileprivate var isUnknown: Bool { self == .unknown || self == .unknownWide }
}

extension ScalarKind {
  fileprivate var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }
}
