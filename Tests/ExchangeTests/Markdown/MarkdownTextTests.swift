import Exchange
import Testing

struct MarkdownTextTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("*bold* _it_ ~~no~~", #"\*bold\* \_it\_ \~\~no\~\~"#),
    ("<script>x</script>", #"\<script\>x\</script\>"#), ("&lt;", #"\&lt;"#),
    ("![x](y) [z](w)", #"\!\[x\](y) \[z\](w)"#), ("`code`", #"\`code\`"#),
    ("a\\*b*", #"a\\\*b\*"#), ("$x$", #"\$x\$"#),
    ("# heading", "\\# heading"), ("see #12", "see \\#&#8203;12"),
    ("- item", #"\- item"#), ("+ item", #"\+ item"#), ("1. item", #"1\. item"#),
    ("12) item", #"12\) item"#), ("=====", #"\====="#), ("---", #"\---"#),
    ("/close", #"\/close"#), ("    indented", "indented"),
    ("two\nlines\r\nthree", "two lines three"),
    ("ask @maria", "ask @&#8203;maria"), ("a@b.example", "a@&#8203;b.example"),
    ("go http://x.example/*a*", "go `http://x.example/*a*`"),
    ("WWW.x.example", "`WWW.x.example`"), ("`http://x`", "`` `http://x` ``"), ("", ""),
  ])
  func `words mean only themselves`(text: String, markdown: String) {
    #expect(MarkdownText.inline(text) == markdown)
  }

  @Test func `a bar in a cell parts nothing, not even in an address`() {
    #expect(MarkdownText.cell("a|b") == #"a\|b"#)
    #expect(MarkdownText.cell("http://x/a|b") == #"`http://x/a\|b`"#)
    #expect(
      MarkdownText.table([["Fact", ""], ["Owner", "a\nb"]])
        == "| Fact |  |\n| --- | --- |\n| Owner | a b |\n")
  }

  @Test func `a quotation keeps its lines`() {
    #expect(
      MarkdownText.quotation("Hello\n> 1. you\n\n# bye")
        == "> Hello  \n> \\> 1. you\n>\n> \\# bye\n")
  }

  @Test func `a log keeps its columns, and cannot leave its fence`() {
    #expect(
      MarkdownText.quotation("top:\n  a  b\n````\n<b>")
        == "> `````text\n> top:\n>   a  b\n> ````\n> <b>\n> `````\n")
    let long = Array(repeating: "line", count: 31).joined(separator: "\n")
    #expect(MarkdownText.quotation(long).hasPrefix("> ```text\n> line\n"))
  }
}
