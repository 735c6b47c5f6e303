internal import ArgumentParser
internal import Journal
internal import ServiceDesk

/// Seconds with their sign, which a zero has too: backwards from a moment is another question than
/// forwards.
struct SignedSeconds: Equatable {
  var isNegative: Bool
  /// Never negative.
  var amount: TimeSpan

  /// For an option's `transform`: `3600`, `-90.5`, `-0`. What is finer than microseconds is rounded.
  @Sendable static func read(_ argument: String) throws -> SignedSeconds {
    guard let seconds = SignedSeconds(argument) else {
      throw ValidationError("write seconds, such as 3600, 0.5 or -90.")
    }
    return seconds
  }

  init?(_ text: String) {
    isNegative = text.hasPrefix("-")
    let digits = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...11).contains(whole.utf8.count), whole.isDigits,
      let seconds = Int64(whole)
    else { return nil }
    let fraction = parts.count > 1 ? parts[1] : "0"
    guard (1...30).contains(fraction.utf8.count), fraction.isDigits,
      let sevenths = Int64((fraction + "0000000").prefix(7))
    else { return nil }
    amount = TimeSpan(microseconds: seconds * 1_000_000 + (sevenths + 5) / 10)
  }
}

/// A moment that an option names, whatever the time is now.
enum ExactMoment {
  /// For an option's `transform`.
  @Sendable static func read(_ argument: String) throws -> Instant {
    guard let moment = Instant(typed: argument) else {
      throw ValidationError("write a time, 2026-11-20T09:00:00Z, or a date, 2026-11-20.")
    }
    return moment
  }
}

/// A while with its two ends: `2026-11-20T09:00:00Z/2026-11-20T10:00:00Z`.
struct TypedPause {
  let text: String
  let from: Instant
  let to: Instant

  /// For an option's `transform`.
  @Sendable static func read(_ argument: String) throws -> TypedPause {
    let ends = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = Instant(typed: String(ends[0])),
      let to = Instant(typed: String(ends[1]))
    else { throw ValidationError("write two times, 2026-11-20T09:00:00Z/2026-11-20T10:00:00Z.") }
    return TypedPause(text: argument, from: from, to: to)
  }

  /// - Throws: `pauseBackwards`.
  func ends() throws -> (from: Instant, to: Instant) {
    guard from <= to else { throw VerbFailure.pauseBackwards(text) }
    return (from, to)
  }
}

/// A calendar in a file of its own, with the holiday file that it names beside it.
enum CalendarFile {
  /// - Throws: `FileFaults`, or why a file cannot be read.
  static func read(_ path: String) throws -> WorkCalendar {
    let document = try TypedText.file(path)
    let files = try HolidayFile.names(in: document).reduce(into: [:]) { files, name in
      files[name] = try TypedText.file(beside(path, name))
    }
    return try FileFaults.naming(path) {
      try WorkCalendar(document: document, files: files) { ZoneRules.named($0) != nil }
    }
  }

  /// Where a file is that another names.
  static func beside(_ path: String, _ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }
}

extension Substring {
  fileprivate var isDigits: Bool { utf8.allSatisfy { (48...57).contains($0) } }
}
