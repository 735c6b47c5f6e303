import Foundation
import Testing

@testable import Journal

/// The canonical form must stay what the first desks were written in.
struct CanonicalJSONTests {
  private struct Sample: Codable {
    struct Inner: Codable {
      var name: String
      var tier: Int?
      var isGood: Bool
    }
    var zeta: String
    var alpha: String?
    var number: Int64
    var inner: Inner
    var list: [String]
    var inners: [Inner]
    var fields: [String: String]
  }

  private func general(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Every kind of character that JSON may want to be told otherwise, and names that sort oddly.
  private static let alphabet: [String] =
    (0..<0x30).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    + [
      "\"", "\\", "/", "a", "B", "b", "Z", "é", "e\u{301}", "ß", "ﬁ", "Å", "\u{212B}", "\u{7F}",
      "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "日", "👩‍🚀", "\u{10FFFF}", "9", "10", "_", "-",
    ]

  private static func text(_ chance: inout Chance) -> String {
    (0..<chance.below(6)).map { _ in alphabet[chance.below(alphabet.count)] }.joined()
  }

  @Test(arguments: 0..<200)
  func `the writer and the general encoder give the same bytes`(seed: Int) throws {
    var chance = Chance(state: UInt64(seed))
    func text() -> String { Self.text(&chance) }
    func inner() -> Sample.Inner {
      Sample.Inner(
        name: text(), tier: chance.below(2) == 0 ? nil : chance.below(9) - 4,
        isGood: chance.below(2) == 0)
    }
    let sample = Sample(
      zeta: text(), alpha: chance.below(2) == 0 ? nil : text(),
      number: Int64(bitPattern: UInt64(chance.below(.max))), inner: inner(),
      list: (0..<chance.below(4)).map { _ in text() },
      inners: (0..<chance.below(3)).map { _ in inner() },
      fields: Dictionary((0..<chance.below(9)).map { _ in (text(), text()) }) { first, _ in first })
    #expect(try CanonicalJSON.encode(sample) == general(sample))
  }

  @Test func `what has no canonical form is an error`() {
    #expect(throws: EncodingError.self) { try CanonicalJSON.encode(["share": 0.1]) }
  }

  private struct Chance {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
