/// A query that people come back to, under a name of its own.
///
/// It is read anew each time it is shown, for it may speak of `me` and `today`.
public struct SavedView: Hashable, Sendable {
  public var name: String
  /// In the query language; empty for all listed tickets.
  public var query: String

  public init(name: String, query: String) { (self.name, self.query) = (name, query) }

  /// In columns: a name stands among others in one line.
  public static let longestName = 24

  /// Why a view cannot be called so; nil where it can.
  public static func fault(inName name: String) -> NameFault? {
    if name.allSatisfy(\.isWhitespace) { return .empty }
    if name.count > longestName { return .tooLong }
    return name.contains { ":[]".contains($0) || $0.isNewline } ? .hasSign : nil
  }

  public enum NameFault: Sendable {
    case empty
    case tooLong
    /// One of those that part names from what stands beside them.
    case hasSign

    public var sentence: String {
      switch self {
      case .empty: "A view needs a name."
      case .tooLong: "A view’s name has at most \(SavedView.longestName) characters."
      case .hasSign: "A view’s name has no colon, no brackets and one line."
      }
    }
  }
}
