import Terminal
import Testing

@Suite struct WrapTests {
  @Test(arguments: [
    ("the vpn drops every hour", 10, ["the vpn", "drops", "every hour"]),
    ("fits", 10, ["fits"]),
    ("", 10, [""]),
    ("one\n\ntwo", 10, ["one", "", "two"]),
    ("one\r\ntwo", 10, ["one", "two"]),
    ("ends\n", 10, ["ends", ""]),
    ("  indented code stays", 12, ["  indented", "code stays"]),
    ("0123456789abc", 5, ["01234", "56789", "abc"]),
    ("a 0123456789", 5, ["a 012", "34567", "89"]),
    ("exactly ten", 7, ["exactly", "ten"]),
    ("日本語の文章", 5, ["日本", "語の", "文章"]),
    ("wide 日本", 8, ["wide", "日本"]),
  ])
  func `a paragraph breaks at spaces where it can`(text: String, width: Int, rows: [String]) {
    #expect(text.wrapped(width: width) == rows)
  }

  @Test(arguments: 1...12)
  func `no row is wider than the width, unless one character is`(width: Int) {
    let text = "a very looooooooooong word, 日本語テキスト and   spaces 👨‍👩‍👧 e\u{301}nd"
    for row in text.wrapped(width: width) {
      #expect(row.displayWidth <= max(width, 2), "\(row)")
    }
  }

  @Test func `nothing but spaces is lost`() {
    let text = "one two  three   four 日本語 fivesixseveneight"
    let joined = text.wrapped(width: 6).joined().filter { $0 != " " }
    #expect(joined == text.filter { $0 != " " })
  }

  @Test(arguments: 1...9)
  func `bytes and characters break alike`(width: Int) {
    let plain = "  indented  one   two three fourfivesixseven  \n\n end \n"
    // A letter of another script sends the line the other way, and is as wide as an ASCII one.
    let other = plain.replacing("n", with: "ñ")
    let rows = plain.wrapped(width: width).map { $0.replacing("n", with: "ñ") }
    #expect(other.wrapped(width: width) == rows)
  }

  @Test func `rows are pieces of the text, found and not copied`() {
    let text = WrappedText(String(repeating: "word für ", count: 20_000), width: 30)
    #expect(text.count > 5_000)
    #expect(text.last == "word für word für")
    #expect(text[2_000].displayWidth <= 30)
  }

  @Test func `no width, no rows`() {
    #expect("text".wrapped(width: 0).isEmpty)
  }
}
