internal import ArgumentParser
internal import Journal
internal import PlainText
internal import Resources
internal import ServiceDesk
internal import Terminal

struct PolicyVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Look at the desk's policy, check another one, or adopt it.",
    discussion: """
      Every policy that the desk has had stays in its log: what happened is judged by the one that \
      was in force then. A new one is in force from its adoption on.

        tierline policy show > policy.yml
        tierline policy diff policy.yml          what an edited document would change
        tierline policy adopt policy.yml
      """,
    subcommands: [Show.self, Check.self, Diff.self, Adopt.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print a policy document of the desk, word for word.",
      discussion: "With --shipped, the commented one that comes with Tierline; no desk is needed.")

    @Flag(help: "The policy that comes with Tierline.") var shipped = false
    @Option(
      name: .customLong("version"),
      help: ArgumentHelp(
        "An earlier one; 1 is the one that the desk was founded with.", valueName: "number"))
    var number: Int?
    @OptionGroup var options: ReadOptions

    func validate() throws {
      if shipped, number != nil {
        throw ValidationError("--shipped is no policy of the desk: --version does not go with it.")
      }
    }

    func run() throws {
      if shipped {
        if options.json { return try Output.json(["document": JSON(Resources.policy)]) }
        return try Output.write(Resources.policy)
      }
      let text = try options.desk.atDesk { try $0.policyText(number) }
      try options.json ? Output.json(text.json) : Output.write(text.document)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Read a policy document and name the line of each fault.",
      discussion: """
        Nothing is changed, and no desk is needed. With --desk it is also looked whether the people \
        whom the document names work there.
        """)

    @Argument(help: "The document (“-”: standard input).", completion: .file()) var file: String
    @OptionGroup var options: ReadOptions

    func run() throws {
      let people = try options.desk.desk.map { _ in
        try options.desk.atDesk { try $0.journal.people() }
      }
      let checked = try PolicyFile(file).check(people: people, json: options.json)
      let policy = checked.policy
      let words = """
        a sound policy, “\(policy.name)”: \(policy.teams.count.of("team")), \
        \(policy.handBackReasons.count.of("hand-back reason")), \
        \(policy.categories.count.of("category", "categories")), \
        \(policy.serviceLevels.rules.count.of("promise"))
        """
      try SoundDocument(path: file, words: words, doubts: checked.doubts).tell(json: options.json)
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Say what a policy document would change, or what one changed.",
      discussion: """
        A document is compared with the policy in force, or with that of --from. Without a document, \
        --from and --to compare two policies that the desk has had.
        """)

    @Argument(help: "The document (“-”: standard input).", completion: .file()) var file: String?
    @Option(help: ArgumentHelp("The policy before (else the one in force).", valueName: "number"))
    var from: Int?
    @Option(help: ArgumentHelp("The policy after.", valueName: "number")) var to: Int?
    @OptionGroup var options: ReadOptions

    func validate() throws {
      if (file == nil) == (to == nil) {
        throw ValidationError("Name a document, or a policy of the desk with --to.")
      }
    }

    func run() throws {
      try options.desk.atDesk { session in
        let before = try session.policy(from)
        let after = try file.map { file in
          try PolicyFile(file).check(people: try session.journal.people()).policy
        }
        try before.outline.changes(to: try (after ?? session.policy(to)).outline)
          .tell(json: options.json, otherwise: "They say the same.")
      }
    }
  }

  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "adopt", abstract: "Give the desk a new policy, in force from now on.",
      discussion: """
        The document, and the text of each file that it names, become an event of the log. Whoever \
        may change the policy (the right “policy”) may do so; somebody must be able to afterwards.
        """)

    @Argument(help: "The document (“-”: standard input).", completion: .file()) var file: String
    @OptionGroup var options: ReadOptions

    func run() throws {
      let policy = try PolicyFile(file)
      try options.desk.atDesk { session in
        let old = try session.policyText(nil)
        if (old.document, old.files) == (policy.document, policy.files) {
          if options.json { return try Output.json(JSON(number: old.number, changes: [])) }
          return try Output.line("That is the policy in force already; nothing was written.")
        }
        let before = session.journal.policy
        let adopted = try FileFaults.naming(file) {
          try session.journal.adoptPolicy(
            policy.document, files: policy.files, by: session.author())
        }
        let changes = before.outline.changes(to: adopted.policy.outline)
        if options.json {
          return try Output.json(
            JSON(number: adopted.number, sequence: adopted.sequence, changes: changes))
        }
        try Output.line(
          "Policy \(adopted.number), “\(adopted.policy.name.sanitizedLine)”, is in force now.")
        if !changes.isEmpty { try Output.line(changes.text) }
      }
    }
  }
}

/// A policy document with the texts of the files that it names, which are beside it.
struct PolicyFile {
  let path: String
  let document: String
  let files: [String: String]

  /// - Parameter path: “-” is standard input, whose files are in the working directory.
  init(_ path: String) throws {
    self.path = path
    document = try TypedText.file(path)
    var files: [String: String] = [:]
    for name in HolidayFile.names(in: document) {
      do {
        files[name] = try TypedText.file(CalendarFile.beside(path, name))
      } catch VerbFailure.fileUnreadable {
        // The check tells it at the line where the file is named.
      }
    }
    self.files = files
  }

  /// - Parameters:
  ///   - people: who works on the desk; nil where there is none.
  ///   - json: tells the faults as JSON on standard output, too.
  func check(people: [Person]?, json: Bool = false) throws -> CheckedPolicy {
    let checked = try FileFaults.naming(path, json: json) {
      try Policy.check(document, files: files, people: people, now: .now)
    }
    if !json { for doubt in checked.doubts { Output.remark("\(path):\(doubt)") } }
    return checked
  }
}

extension Session {
  /// - Parameter number: nil: the one in force.
  fileprivate func policyText(_ number: Int?) throws -> PolicyText {
    let texts = try journal.policyTexts()
    guard let text = texts.last(where: { number == nil || $0.number == number }) else {
      throw VerbFailure.noSuchPolicy(number ?? 0, of: texts.count)
    }
    return text
  }

  fileprivate func policy(_ number: Int?) throws -> Policy {
    let versions = journal.policies.versions
    guard let version = versions.last(where: { number == nil || $0.number == number }) else {
      throw VerbFailure.noSuchPolicy(number ?? 0, of: versions.count)
    }
    return version.policy
  }
}

extension PolicyText {
  fileprivate var json: JSON {
    [
      "version": JSON(number), "adopted_at": JSON(adoptedAt), "by": JSON(by),
      "document": JSON(document),
      "files": .object(files.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) }),
    ]
  }
}

extension JSON {
  fileprivate init(number: Int, sequence: Int64? = nil, changes: [OutlineChange]) {
    self = [
      "version": JSON(number), "seq": sequence.map { JSON($0) } ?? .null, "changes": changes.json,
    ]
  }
}
