import ServiceDesk
import Testing

@Suite struct QueryRoundTripTests {
  @Test(arguments: [
    ("Team:\"V37 2nd\"  OWNER:me", "team:\"V37 2nd\" owner:me"),
    ("status:open,hold,new", "status:active"),
    ("priority<=p2 -tag:Printer", "priority:P1,P2 -tag:Printer"),
    ("age:>36h sort:slack", "age>1d12h"),
    ("\"vpn\" \"vpn drop\" print*", "vpn \"vpn drop\" print*"),
    ("opened:2026-11-01..2026-11-08", "opened:2026-10-31T23:00:00Z..2026-11-07T23:00:00Z"),
    ("asof:2026-11-20T09:00 sort:-team", "sort:-team asof:2026-11-20T08:00:00Z"),
    ("team:\"a\\\"b\"*", "team:\"a\\\"b*\""),
    ("reopened>0 id:9,7", "reopened>=1 id:T-7,T-9"),
  ])
  func `a query is printed in one canonical form`(text: String, canonical: String) throws {
    #expect(try query(text).text == canonical)
  }

  @Test(arguments: Query.catalogue.map(\.example))
  func `the catalogue's examples are read`(example: String) throws {
    let read = try query(example)
    #expect(read != Query())
    #expect(try query(read.text) == read)
  }

  @Test(arguments: Query.catalogue)
  func `the catalogue's values are read`(entry: Query.FieldEntry) throws {
    for value in entry.values {
      let opening = entry.opening == "field." ? "field.site:" : entry.opening
      #expect(fault(opening + value) == nil, "\(opening)\(value)")
    }
  }

  /// Texts put together from what means something to the parser, and from what is awkward in it.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `whatever is typed is a query that prints itself or a fault within the text`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(state: seed)
    var readable = 0
    for _ in 0..<150 {
      let text = randomText(using: &random)
      if let fault = fault(text) {
        #expect(fault.range.upperBound <= text.count, "\(text.debugDescription)")
        #expect(!fault.sentence.isEmpty)
      } else {
        let read = try query(text)
        readable += 1
        #expect(try query(read.text, zone: .utc) == read, "\(text.debugDescription)")
      }
      for cursor in [0, text.count / 2, text.count] {
        let found = QueryCompletion.candidates(text, cursor: cursor) { _ in ["V37 2nd", "*"] }
        #expect(found.allSatisfy { $0.range.upperBound <= text.count }, "\(text.debugDescription)")
      }
    }
    #expect(readable > 0)
  }

  private func randomText(using random: inout SeededRandom) -> String {
    let count = Int.random(in: 0...9, using: &random)
    return (0..<count).map { _ in
      if Int.random(in: 0..<12, using: &random) == 0 {
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
          .map { String($0) } ?? ""
      }
      return QueryRoundTripTests.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private static let pieces =
    Query.catalogue.map(\.opening) + Query.catalogue.flatMap(\.values)
    + Query.catalogue.map { $0.example + " " } + [
      " ", " ", " ", "\"", "\\", "*", "-", ",", ":", "<", ">", "=", "..", ".", "\u{301}", "\r\n",
      "\u{0}", "\u{1B}[31m", "\u{202E}", "👩‍👩‍👧", "é", "vpn", "V37", "\"V37 2nd\"", "9999-12-31",
      "0000-01-01", "0001-01-01T00:00+14:00", "2026-03-29T02:30", "9223372036854775807", "1d",
      "T-", "sla<30m", "\u{A0}", "ﬁ", "İ",
    ]
}
