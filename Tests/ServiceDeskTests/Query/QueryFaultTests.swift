import ServiceDesk
import Testing

@Suite struct QueryFaultTests {
  @Test(
    arguments: [
      ("vpn ownr:me", "ownr", .unknownField("ownr", nearest: .owner)),
      ("statsu:new", "statsu", .unknownField("statsu", nearest: .status)),
      ("http://x", "http", .unknownField("http", nearest: nil)),
      ("sla:30m", "30m", .unknownValue("30m", of: .sla, nearest: nil)),
      ("sla<soon", "soon", .notASpan("soon")),
      ("due:2h", "2h", .notAMoment("2h")),
      ("team:\"V37 2nd", "\"V37 2nd", .unclosedQuote),
      ("vpn OR wifi", "OR", .joiningWord("OR")),
      ("vpn AND -NOT", "AND", .joiningWord("AND")),
      ("'no signal'", "'no", .singleQuote),
      ("team:x,'no signal'", "'no", .singleQuote),
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
  }

  @Test(arguments: ["\"OR\" or not And OR*", "text:\"NOT\"", "\"'tis\" don't", "owner:OR"])
  func `words that only look like another language's are looked for`(text: String) throws {
    #expect(fault(text) == nil)
    #expect(try query(query(text).text) == query(text))
  }

  @Test func `a name that is not known is a fault, where the names are known`() throws {
    let known = KnownNames([.owner: ["maria", "paul"], .team: ["Network"]])
    func fault(_ text: String) -> QueryFault? {
      do throws(QueryFault) {
        _ = try Query.parse(text, zone: berlin, now: noon, known: known)
        return nil
      } catch {
        return error
      }
    }

    #expect(fault("owner:me,none,Maria,pa* team:any,network category:x watching:y") == nil)
    #expect(
      fault("-owner:mraia")?.sentence
        == "There is nobody called “mraia” on this desk; did you mean maria?")
    #expect(fault("team:Network,x*")?.sentence == "There is no team “x*” on this desk.")
    #expect(fault("team:Network,x*")?.range == 13..<15)
  }

  @Test func `what a text may hold is bounded`() {
    let text = String(repeating: "a", count: 8193)
    #expect(fault(text)?.reason == .tooLong(limit: 8192))
    #expect(fault(text)?.range == 8192..<8193)
    #expect(fault(String(repeating: "a", count: 8192)) == nil)
  }
}
