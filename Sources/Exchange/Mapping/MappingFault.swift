/// Why a mapping file cannot be used: every fault in it, in the file's order.
public enum MappingFailure: Error, Hashable, Sendable {
  case unreadable(ByteFailure)
  /// A mapping is written by hand; `limit` is in bytes.
  case tooLarge(file: String, limit: Int)
  case notUTF8(file: String)
  case faulty(file: String, [MappingFault])
}

/// One thing that is wrong in a mapping file.
public struct MappingFault: Hashable, Sendable {
  /// Both from 1, as editors count.
  public var line: Int
  public var column: Int
  public var reason: Reason

  public enum Reason: Hashable, Sendable {
    /// `problem` in the words of the YAML parser.
    case notYAML(problem: String)
    case keyRepeated(String)
    case tooManyAliases(limit: Int)
    case keyUnknown(String, didYouMean: String?, known: [String])
    case keyMissing(String)
    case wrongKind(key: String, wanted: Kind)
    case valueUnknown(String, key: String, didYouMean: String?, known: [String])
    case empty(key: String)
    case badDelimiter(String)
    case badTimeFormat(String, TimePattern.Fault)
    case zoneUnknown(String, didYouMean: String?)
    /// The format has no offset, and `zone` is `in_text`.
    case zoneNeeded(format: String)
    case badTemplate(String, TextTemplate.Fault)
    /// The status has more levels of values than `from` has columns.
    case tooDeep(columns: Int)
    case onlyIn(Mapping.Mode, key: String)
  }

  public enum Kind: Hashable, Sendable {
    case text
    case list
    case section
    case textOrList
    case textOrSection
    case tier
  }
}
