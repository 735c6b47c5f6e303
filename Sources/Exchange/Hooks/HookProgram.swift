internal import Foundation
public import ServiceDesk

/// The program of a hook: started with its arguments as they stand, told of one event, and ended
/// when its time is over.
///
/// No shell reads the arguments, and of the environment only what every program needs is handed
/// on: a hook runs the same from a console, from a verb and from cron.
public struct HookProgram: Sendable {
  private let arguments: [String]
  private let environment: [String: String]
  private let timeLimit: TimeSpan

  /// - Parameter environment: of this process. `PATH`, `HOME`, `LANG`, `TZ` and what begins with
  ///   `TIERLINE_` is handed on.
  public init(_ rule: HookRule, environment: [String: String]) {
    (arguments, timeLimit) = (rule.arguments, rule.timeLimit)
    self.environment = environment.filter { name, _ in
      Self.handedOn.contains(name) || name.hasPrefix("TIERLINE_")
    }
  }

  /// What a run came to.
  public struct Outcome: Equatable, Sendable {
    /// Nil where the program has done its work.
    public var reason: HookFailure.Reason?
    /// The last `mostOutput` bytes of what it wrote, on either stream.
    public var output: String
  }

  /// Runs it with `input` on its standard input and waits until it has ended, or has been ended.
  ///
  /// When the time is over its whole process group gets SIGTERM, and two seconds later SIGKILL.
  /// What a program leaves behind that ends in time is its own affair.
  public func run(_ input: String) -> Outcome {
    do throws(HookStartFailure) {
      var child = try HookChild(arguments, environment, input: input)
      return child.outcome(within: timeLimit)
    } catch {
      return Outcome(reason: .notStarted(error.words), output: "")
    }
  }

  public static let mostOutput = 2000
  private static let handedOn: Set = ["PATH", "HOME", "LANG", "TZ"]
}

/// Why there is no child.
struct HookStartFailure: Error {
  let words: String

  /// - Parameter code: of the system.
  init(code: Int32 = errno) { words = String(cString: strerror(code)) }

  init(words: String) { self.words = words }
}
