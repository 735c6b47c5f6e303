import Terminal
import Testing

@testable import Console

@Suite struct PageTests {
  private func text(_ words: String, width: Int = 40, label: String = "") -> Page {
    Page(
      PageText(
        words: words, rows: WrappedText(words, width: width), margin: Line("│ "), label: label,
        tone: .text))
  }

  @Test func `blocks follow one another, and empty ones take no line`() {
    let page =
      Page(["one", "two"].map { Line($0) }) + text("three\nfour", label: "Ask  ") + Page()
      + [Line("five")]
    #expect(page.map(\.text) == ["one", "two", "│ Ask  three", "│      four", "five"])
    #expect(page.dropFirst(3).first?.text == "│      four")
  }

  @Test func `a million lines are found one by one`() {
    let page = text(String(repeating: "a\n", count: 1_000_000)) + text("end")
    #expect(page.count == 1_000_002)
    #expect(page[777_777].text == "│ a")
    #expect(page.last?.text == "│ end")
  }

  @Test func `a long text is broken once for a width`() {
    let long = String(repeating: "words and words ", count: 1000)
    let page = text("short") + text(long)
    #expect(page.rows(of: long, width: 40)?.count == page.count - 1)
    #expect(page.rows(of: long, width: 41) == nil)
    #expect(page.rows(of: long + ".", width: 40) == nil)
  }
}
