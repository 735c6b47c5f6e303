import Exchange
import Testing

struct CSVFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let sentences: [String]
    var rows: [[String]]?
  }

  static let cases = [
    Case(
      testDescription: "too few cells", text: "a,b\n1\n2,3\n",
      sentences: ["t.csv:2: the row has 1 cell where the header has 2"],
      rows: [["1"], ["2", "3"]]),
    Case(
      testDescription: "too many cells", text: "a,b\n1,2,3\n4,5",
      sentences: ["t.csv:2: column 3: the row has 3 cells where the header has 2"],
      rows: [["1", "2", "3"], ["4", "5"]]),
    Case(
      testDescription: "a stray quote", text: "a,b\n1,19\" rack\n4,5\n",
      sentences: [
        "t.csv:2: column 2 “b”: a quote inside a cell that does not begin with one (“19\" rack”)"
      ],
      rows: [["1", "19\" rack"], ["4", "5"]]),
    Case(
      testDescription: "text after a quote", text: "a,b\n\"1\" x,2\n4,5\n",
      sentences: ["t.csv:2: column 1 “a”: text after the cell's closing quote (“1 x”)"],
      rows: [["1 x", "2"], ["4", "5"]]),
    Case(
      testDescription: "an unclosed quote", text: "a,b\n1,2\n3,\"4\n5,6\n",
      sentences: [
        "t.csv:3: column 2 “b”: the cell's quote is never closed (“4\u{fffd}5,6\u{fffd}”)"
      ],
      rows: [["1", "2"], ["3", "4\n5,6\n"]]),
    Case(
      testDescription: "an empty file", text: "",
      sentences: ["t.csv:1: the file is empty; its first line must hold the headings"], rows: []),
    Case(
      testDescription: "a fault in the header", text: "a,\"b\"c\n1,2\n",
      sentences: ["t.csv:1: column 2 “bc”: text after the cell's closing quote (“bc”)"],
      rows: [["1", "2"]]),
  ]

  @Test(arguments: cases, [1, 3, 4096])
  func `a fault is told with its line and column, and reading goes on`(
    table: Case, chunkSize: Int
  ) throws {
    let read = try ReadTable(table.text, chunkSize: chunkSize)
    #expect(read.faults.map(\.sentence) == table.sentences)
    #expect(read.rows == table.rows)
  }

  @Test func `a NUL byte is a fault in and out of quotes, once a cell`() throws {
    let read = try ReadTable("a,b\n\0x\0y,\"\0\"\n1,2")
    #expect(read.reasons == [.nulByte, .nulByte])
    #expect(read.faults.map(\.column?.number) == [1, 2])
    #expect(read.faults.first?.value == "\u{fffd}x\u{fffd}y")
  }

  @Test func `a cell beyond the limit is a fault and is not kept`() throws {
    let long = String(repeating: "x", count: 1000)
    let read = try ReadTable(
      "a,b\n1,\(long)\n2,\"\(long)\"\n3,4\n", dialect: CSVDialect(cellLimit: 100), chunkSize: 64)
    #expect(read.reasons == [.cellTooLarge(limit: 100), .cellTooLarge(limit: 100)])
    #expect(read.faults.map(\.line) == [2, 3])
    #expect(read.rows.allSatisfy { $0.allSatisfy { $0.utf8.count <= 100 } })
    #expect(read.rows.last == ["3", "4"])
  }

  @Test func `a row of endless cells is a fault and is not kept`() throws {
    let read = try ReadTable("a\n" + String(repeating: ",", count: 50_000) + "\n7\n")
    #expect(read.reasons.contains(.tooManyCells(limit: 10_000)))
    #expect(read.rows.first?.count == 10_000)
    #expect(read.rows.last == ["7"])
  }

  @Test func `a row of many large cells is a fault`() throws {
    let cell = String(repeating: "x", count: 10)
    let row = Array(repeating: cell, count: 20).joined(separator: ",")
    let read = try ReadTable("\(row)\n\(row)", dialect: CSVDialect(cellLimit: 10))
    #expect(read.reasons.first == .recordTooLarge(limit: 160))
  }

  @Test func `a heading without end is shown short, too`() throws {
    let read = try ReadTable("\(String(repeating: "h", count: 5000)),b\"\n1\n")
    #expect(read.faults.allSatisfy { $0.sentence.count < 300 })
  }

  @Test func `a shown value is short and has nothing a terminal obeys`() throws {
    let hostile = "\u{1b}[31m\u{202e}" + String(repeating: "y", count: 90)
    let read = try ReadTable("a,b\n\(hostile)\"x,2\n")
    let value = try #require(read.faults.first?.value)
    #expect(value == "\u{fffd}[31m\u{fffd}" + String(repeating: "y", count: 34) + "…")
  }
}
