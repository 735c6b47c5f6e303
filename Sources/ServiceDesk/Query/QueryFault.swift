/// Why a text is not a query, and at which word.
public struct QueryFault: Error, Hashable, Sendable {
  /// The offending part, counted in characters (as `Array(text)` counts them); never beyond the
  /// text, and empty only where something is missing.
  public let range: Range<Int>
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    case unknownField(String, nearest: Query.Field?)
    case unclosedQuote
    case singleQuote
    /// `AND`, `OR` or `NOT`.
    case joiningWord(String)
    case missingValue(Query.Field)
    case missingFieldName
    case unknownValue(String, of: Query.Field, nearest: String?)
    /// Nobody and nothing of this name is known where the names are.
    case unknownName(NamePattern, of: Query.Field, nearest: String?)
    /// `owner>3`: the field has no more and less.
    case notComparable(Query.Field)
    /// `age:3d`: says neither more nor less.
    case needsComparison(Query.Field)
    /// `age>1d,2d`.
    case takesOneValue(Query.Field)
    case notASpan(String)
    case notAMoment(String)
    case notACount(String)
    case notATicket(String)
    /// No ticket can ever fulfil it: `priority<P1`, a range that ends before it begins.
    case nothingLeft(String)
    case nothingToSearch(String)
    case givenTwice(Query.Field)
    case cannotBeNegated(Query.Field)
    case tooLong(limit: Int)
    /// Where a query decides about tickets by itself, not all may be asked.
    case notAskedHere(Query.Field, instead: [Query.Field])
  }
}
