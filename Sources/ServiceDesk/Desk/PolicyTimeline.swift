/// The policies that a desk has given itself, each from the moment of its adoption to the next.
///
/// What was true then is judged by what was in force then; whatever came before the desk was founded
/// (imported history did), by the policy that it was founded with.
public struct PolicyTimeline: Sendable {
  /// In the order of their adoption; never empty.
  public private(set) var versions: [Version]

  /// One policy of the desk.
  public struct Version: Sendable {
    /// 1 is the one that the desk was founded with.
    public let number: Int
    /// The moment of its adoption.
    public let from: Instant
    private let read: @Sendable () -> Policy

    /// Reading an old one may take a millisecond the first time.
    public var policy: Policy { read() }

    fileprivate init(_ number: Int, _ from: Instant, _ read: @escaping @Sendable () -> Policy) {
      (self.number, self.from, self.read) = (number, from, read)
    }
  }

  public init(founding policy: Policy, at moment: Instant) {
    self.init(foundedAt: moment) { policy }
  }

  /// - Parameter read: the policy, asked for as often as it is needed.
  package init(foundedAt moment: Instant, _ read: @escaping @Sendable () -> Policy) {
    versions = [Version(1, moment, read)]
  }

  public mutating func adopt(_ policy: Policy, at moment: Instant) {
    adopt(at: moment) { policy }
  }

  package mutating func adopt(at moment: Instant, _ read: @escaping @Sendable () -> Policy) {
    // A clock that was set back must not put a policy before the one that it replaced.
    versions.append(Version(versions.count + 1, max(moment, newest.from), read))
  }

  /// The rules of today.
  public var current: Policy { newest.policy }

  public var newest: Version { versions[versions.count - 1] }

  public func policy(at moment: Instant) -> Policy { version(at: moment).policy }

  /// The one in force at the moment.
  public func version(at moment: Instant) -> Version {
    versions.last { $0.from <= moment } ?? versions[0]
  }
}
