import ServiceDesk
import Testing

@Suite struct QueryFaultTests {
  @Test(
    arguments: [
      ("vpn ownr:me", "ownr", .unknownField("ownr", nearest: .owner)),
      ("statsu:new", "statsu", .unknownField("statsu", nearest: .status)),
      ("http://x", "http", .unknownField("http", nearest: nil)),
      ("age>1d sla<30m", "sla", .comesLater("sla")),
      ("sort:slack", "slack", .comesLater("slack")),
      ("team:\"V37 2nd", "\"V37 2nd", .unclosedQuote),
      ("owner:", "", .missingValue(.owner)),
      ("priority:P1,,P2", "", .missingValue(.priority)),
      ("team:\"\"", "", .missingValue(.team)),
      ("status:open,clsed", "clsed", .unknownValue("clsed", of: .status, nearest: "closed")),
      ("tier:9", "9", .unknownValue("9", of: .tier, nearest: nil)),
      ("sort:agee", "agee", .unknownValue("agee", of: .sort, nearest: "age")),
      ("owner>3", "owner>3", .notComparable(.owner)),
      ("tier>unknown", "unknown", .notComparable(.tier)),
      ("age:3d", "age:3d", .needsComparison(.age)),
      ("age>1d,2d", "age>1d,2d", .takesOneValue(.age)),
      ("age>soon", "soon", .notASpan("soon")),
      (
        "age>999999999999999999999d", "999999999999999999999d",
        .notASpan("999999999999999999999d")
      ),
      ("opened:2026-02-30", "2026-02-30", .notAMoment("2026-02-30")),
      ("asof:noon", "noon", .notAMoment("noon")),
      ("reopened>many", "many", .notACount("many")),
      ("id:T-0", "T-0", .notATicket("T-0")),
      ("priority<P1", "priority<P1", .nothingLeft("priority<P1")),
      ("reopened<0", "reopened<0", .nothingLeft("reopened<0")),
      (
        "opened:2026-11-08..2026-11-08", "opened:2026-11-08..2026-11-08",
        .nothingLeft("opened:2026-11-08..2026-11-08")
      ),
      ("vpn --", "-", .nothingToSearch("-")),
      ("sort:age sort:team", "sort:team", .givenTwice(.sort)),
      ("-sort:age", "-sort:age", .cannotBeNegated(.sort)),
      ("field.:x", "field.", .missingFieldName),
      ("field:x", "field", .missingFieldName),
    ] as [(String, String, QueryFault.Reason)])
  func `a fault names its reason and points at the word`(
    text: String, word: String, reason: QueryFault.Reason
  ) {
    #expect(fault(text)?.reason == reason)
    #expect(pointedAt(text) == word)
  }

  @Test func `characters made of several scalars count once`() {
    #expect(fault("e\u{301}te\u{301} x👩‍👩‍👧 ownr:me")?.range == 7..<11)
  }

  @Test func `a fault says what can be written instead`() {
    #expect(fault("ownr:me")?.sentence == "There is no field “ownr”; did you mean owner?")
    #expect(
      fault("hold:vendr")?.sentence
        == "hold is never “vendr”; did you mean vendor? "
        + "It may be customer, vendor, change, problem, evidence, other, any.")
    #expect(fault("sla<30m")?.sentence.contains("service clocks") == true)
  }

  @Test func `what a text may hold is bounded`() {
    let text = String(repeating: "a", count: 8193)
    #expect(fault(text)?.reason == .tooLong(limit: 8192))
    #expect(fault(text)?.range == 8192..<8193)
    #expect(fault(String(repeating: "a", count: 8192)) == nil)
  }
}
