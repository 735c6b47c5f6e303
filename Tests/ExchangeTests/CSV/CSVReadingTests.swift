import Exchange
import Testing

struct CSVReadingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let rows: [[String]]
    let lines: [Int]
  }

  static let cases = [
    Case(
      testDescription: "LF", text: "a,b\n1,2\n3,4\n", rows: [["1", "2"], ["3", "4"]], lines: [2, 3]),
    Case(
      testDescription: "CRLF", text: "a,b\r\n1,2\r\n3,4\r\n", rows: [["1", "2"], ["3", "4"]],
      lines: [2, 3]),
    Case(
      testDescription: "CR", text: "a,b\r1,2\r3,4\r", rows: [["1", "2"], ["3", "4"]], lines: [2, 3]),
    Case(
      testDescription: "no end of line at the end", text: "a,b\n1,2", rows: [["1", "2"]], lines: [2]
    ),
    Case(
      testDescription: "empty cells", text: "a,b\n,\n1,\n,2",
      rows: [["", ""], ["1", ""], ["", "2"]], lines: [2, 3, 4]),
    Case(
      testDescription: "empty lines are no rows", text: "a,b\n\n1,2\r\n\r\n\n3,4\n\n",
      rows: [["1", "2"], ["3", "4"]], lines: [3, 6]),
    Case(
      testDescription: "quoted delimiter", text: "a,b\n\"1,1\",2\n", rows: [["1,1", "2"]],
      lines: [2]),
    Case(
      testDescription: "doubled quotes", text: "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n",
      rows: [["say \"hi\"", "\""]], lines: [2]),
    Case(testDescription: "empty quotes", text: "a,b\n\"\",\"\"\n", rows: [["", ""]], lines: [2]),
    Case(
      testDescription: "newlines in quotes", text: "a,b\n\"x\ny\r\nz\rw\",2\n3,4",
      rows: [["x\ny\r\nz\rw", "2"], ["3", "4"]], lines: [2, 6]),
    Case(
      testDescription: "CRLF after a quote", text: "a,b\r\n1,\"2\"\r\n3,\"4\"\r\n",
      rows: [["1", "2"], ["3", "4"]], lines: [2, 3]),
    Case(
      testDescription: "blanks stay", text: "a,b\n 1 ,\t2\n", rows: [[" 1 ", "\t2"]], lines: [2]),
    Case(
      testDescription: "any script", text: "a,b\nÅsa,日本 🧯\n", rows: [["Åsa", "日本 🧯"]], lines: [2]),
    Case(testDescription: "only a header", text: "a,b\n", rows: [], lines: []),
  ]

  @Test(arguments: cases, [1, 2, 3, 5, 4096])
  func `a table reads the same in chunks of any size`(table: Case, chunkSize: Int) throws {
    let read = try ReadTable(table.text, chunkSize: chunkSize)
    #expect(read.headings == ["a", "b"])
    #expect(read.rows == table.rows)
    #expect(read.lines == table.lines)
    #expect(read.faults == [])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the delimiter is the mapping's`(delimiter: Character) throws {
    let byte = try #require(delimiter.asciiValue)
    let text = "a\(delimiter)b\n1.5\(delimiter)\"x\(delimiter)y\"\n"
    let read = try ReadTable(text, dialect: CSVDialect(delimiter: byte))
    #expect(read.rows == [["1.5", "x\(delimiter)y"]])
    #expect(read.faults == [])
  }

  @Test func `a column may be the only one, and a quoted empty cell is a row`() throws {
    let read = try ReadTable("a\n1\n\"\"\n\n2\n")
    #expect(read.rows == [["1"], [""], ["2"]])
    #expect(read.faults == [])
  }

  @Test func `headings lose the blanks around them`() throws {
    #expect(try ReadTable(" Id , First name\t\n").headings == ["Id", "First name"])
  }
}
