internal import ServiceDesk

struct HookFailed1: DeskPayload {
  static let kind = "hook.failed/1"
  var hook: String
  /// The id of what it was told of.
  var told: String
  // One of these says why.
  var status: Int?
  var signal: Int?
  /// In microseconds.
  var limit: Int64?
  var problem: String?
  var output: String
  var event: DeskEvent {
    get throws {
      .hookFailed(
        HookFailure(
          hook: hook, event: try EventID(stored: told), reason: try reason, output: output))
    }
  }

  private var reason: HookFailure.Reason {
    get throws {
      if let status { return .exited(status: status) }
      if let signal { return .signalled(signal) }
      if let limit { return .outOfTime(TimeSpan(microseconds: limit)) }
      if let problem { return .notStarted(problem) }
      throw PayloadFault(why: "it does not say why")
    }
  }

  init(_ failure: HookFailure) {
    (hook, told, output) = (failure.hook, failure.event.description, failure.output)
    switch failure.reason {
    case .exited(let status): self.status = status
    case .signalled(let signal): self.signal = signal
    case .outOfTime(let limit): self.limit = limit.microseconds
    case .notStarted(let problem): self.problem = problem
    }
  }
}
