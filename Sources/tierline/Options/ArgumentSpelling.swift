internal import ArgumentParser
internal import ServiceDesk

/// Words that begin with a dash and are no options: `-printer` takes a tag away, `-tag:printer`
/// turns a query's term round.
enum ArgumentSpelling {
  /// The arguments with such words moved behind `--`, where they are taken as they stand.
  static func protectingDashes(_ arguments: [String]) -> [String] {
    guard let isPlain = verb(of: arguments).flatMap({ meanings[$0] }), !arguments.contains("--")
    else { return arguments }
    // What follows --query is its value, however it begins.
    let values = [""] + arguments.dropLast()
    let isMoved = zip(arguments, values).map { word, before in
      word.startsWithOneDash && isPlain(word) && before != "--query"
    }
    guard isMoved.contains(true) else { return arguments }
    let (moved, kept) = zip(arguments, isMoved).reduce(into: ([String](), [String]())) {
      $1.1 ? $0.0.append($1.0) : $0.1.append($1.0)
    }
    return kept + ["--"] + moved
  }

  /// - Throws: `noSuchVerb` where the first word, or the one that help is asked for, is none.
  static func refuseUnknownVerb(_ arguments: [String]) throws {
    // A shell that asks for completions writes its own words before the person's.
    guard arguments.first?.hasPrefix("---") != true, let verb = verb(of: arguments) else { return }
    let asked = verb == "help" ? arguments.drop { $0 != verb }.dropFirst().first : verb
    guard let asked, !asked.hasPrefix("-") else { return }
    let names = Tierline.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(asked), asked != "help" else { return }
    throw VerbFailure.noSuchVerb(asked, nearest: NearestWord.find(asked, among: names))
  }

  /// The first word that is neither an option nor the value of one that may stand before a verb.
  private static func verb(of arguments: [String]) -> String? {
    var rest = arguments[...]
    while let word = rest.first, word.hasPrefix("-") {
      rest = rest.dropFirst(word.contains("=") || word == "--linear" ? 1 : 2)
    }
    return rest.first
  }

  /// For each verb that takes such words, which of them it takes.
  private static let meanings: [String: @Sendable (String) -> Bool] = [
    "tag": { $0 != "-h" },
    "list": { $0.contains { ":<>=\"".contains($0) } },
  ]
}

extension String {
  fileprivate var startsWithOneDash: Bool {
    hasPrefix("-") && !hasPrefix("--") && count > 1
  }
}
