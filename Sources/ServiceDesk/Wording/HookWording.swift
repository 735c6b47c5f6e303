extension HookFailure {
  /// `the hook “page” failed: it ended with status 3`.
  public var sentence: String { "the hook “\(hook)” failed: \(reason.sentence)" }

  /// The last line that the program wrote, mostly why it failed; nil where it wrote nothing.
  public var lastLine: String? {
    output.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }
      .map(String.init)
  }
}

extension HookFailure.Reason {
  fileprivate var sentence: String {
    switch self {
    case .exited(let status): "it ended with status \(status)"
    case .signalled(let signal): "it was ended by signal \(signal)"
    case .outOfTime(let limit): "it had not ended after \(limit.exact)"
    case .notStarted(let words): "it could not be started (\(words))"
    }
  }
}
