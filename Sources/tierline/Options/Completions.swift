internal import ArgumentParser
internal import Foundation
internal import Journal
internal import PlainText
internal import ServiceDesk

// What the shell may propose for an argument. The desk is asked for it; one that cannot be opened
// proposes nothing.

extension CompletionKind {
  static var teams: CompletionKind {
    fromDesk { journal in try journal.teams().map(\.id.name) }
  }

  static var people: CompletionKind {
    fromDesk { journal in try journal.people().map(\.id.name) }
  }

  /// The first of the queue.
  static var tickets: CompletionKind {
    fromDesk { journal in
      try journal.queue(Query(), me: nil, now: .now, limit: 200).rows.map(\.id.description)
    }
  }

  static var requesters: CompletionKind {
    fromDesk(beginning: { journal, prefix in
      try journal.requesters(beginning: prefix, limit: 200)
    })
  }

  static var categories: CompletionKind { fromDesk { $0.policy.categories } }

  static var reasonCodes: CompletionKind {
    fromDesk { $0.policy.handBackReasons.map(\.code) }
  }

  private static func fromDesk(
    _ values: @escaping @Sendable (Journal) throws -> [String]
  ) -> CompletionKind {
    fromDesk(beginning: { journal, _ in try values(journal) })
  }

  private static func fromDesk(
    beginning values: @escaping @Sendable (Journal, String) throws -> [String]
  ) -> CompletionKind {
    .custom { words, _, prefix in
      let directory = DeskLocation.directory(named: words.value(after: "--desk"))
      let journal = try? Journal(directory: directory, surroundings: .live)
      let found = (journal.flatMap { try? values($0, prefix) } ?? []).filter(\.isPlainWord)
      return found.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
    }
  }
}

extension String {
  /// Shells evaluate what is proposed to them: `$(…)` in a team's name would be run. What is not
  /// made of letters, digits and harmless signs has to be typed.
  fileprivate var isPlainWord: Bool {
    !hasPrefix("-")
      && allSatisfy { ($0.isLetter || $0.isNumber || " -_.@:+,/".contains($0)) }
      && unicodeScalars.allSatisfy(\.isSafeToShow)
  }
}

extension [String] {
  fileprivate func value(after option: String) -> String? {
    guard let place = firstIndex(of: option), place + 1 < count else { return nil }
    return self[place + 1]
  }
}
