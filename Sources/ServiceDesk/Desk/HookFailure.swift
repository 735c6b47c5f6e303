/// A hook's program that did not do its work on an event.
public struct HookFailure: Equatable, Sendable {
  /// The hook's name in the policy.
  public var hook: String
  /// What it was told of.
  public var event: EventID
  public var reason: Reason
  /// The last of what the program wrote, on either stream.
  public var output: String

  public init(hook: String, event: EventID, reason: Reason, output: String) {
    (self.hook, self.event, self.reason, self.output) = (hook, event, reason, output)
  }

  public enum Reason: Equatable, Sendable {
    /// It ended with another exit status than 0.
    case exited(status: Int)
    /// A signal ended it.
    case signalled(Int)
    /// It had not ended after its time and was ended.
    case outOfTime(TimeSpan)
    /// In the system's words.
    case notStarted(String)
  }
}
