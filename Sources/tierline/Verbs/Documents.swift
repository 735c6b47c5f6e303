internal import ArgumentParser
internal import Journal
internal import PlainText
internal import Resources
internal import ServiceDesk
internal import Terminal

struct PolicyVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Look at the desk's policy, or check a new one.",
    subcommands: [Show.self, Check.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the policy document in force, word for word.",
      discussion: "With --shipped, the commented one that comes with Tierline; no desk is needed.")

    @Flag(help: "The policy that comes with Tierline.") var shipped = false
    @OptionGroup var options: ReadOptions

    func run() throws {
      let document =
        try shipped ? Resources.policy : options.desk.atDesk { try $0.journal.policyDocument() }
      if options.json { return try Output.json(["document": JSON(document)]) }
      try Output.write(document)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Read a policy document and name the line of each fault.")

    @Argument(help: "The document (“-”: standard input).", completion: .file()) var file: String

    func run() throws {
      let document = try TypedText.file(file)
      let policy = try FileFaults.naming(file) { try Policy(document: document) }
      try Output.line(
        """
        \(file): a sound policy, “\(policy.name)”: \(policy.teams.count.of("team")), \
        \(policy.handBackReasons.count.of("hand-back reason")), \
        \(policy.categories.count.of("category", "categories")).
        """.sanitizedLine)
    }
  }
}

struct RosterVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Look at who works here, check a roster, or adopt it.",
    discussion: """
      A roster is a YAML document:

        people:
          - {id: maria, name: Maria Keller, role: tier2, teams: [Network], account: mkeller}

      Roles are tier1, tier2, tier3, lead and manager; account is the operating-system account \
      that acts as this person. Adopting adds people and replaces those of the same id; nobody \
      is taken away.
      """,
    subcommands: [Show.self, Check.self, Adopt.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "List who works here.")

    @OptionGroup var options: ReadOptions

    func run() throws {
      let people = try options.desk.atDesk { try $0.journal.people() }
      if options.json { return try Output.json(["people": .array(people.map(\.json))]) }
      var table = Table(["Person", "Name", "Role", "Teams", "Account"])
      for person in people {
        table.add([
          person.id.name, person.name, person.role.title,
          person.teams.map(\.name).joined(separator: ", "), person.account ?? "–",
        ])
      }
      try Output.write(table.text(width: Output.tableWidth, flexible: [1: 12, 3: 12]))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Read a roster document and name the line of each fault.")

    @Argument(help: "The document (“-”: standard input).", completion: .file()) var file: String
    @OptionGroup var options: ReadOptions

    func run() throws {
      let document = try TypedText.file(file)
      try options.desk.atDesk { session in
        let roster = try session.roster(document, from: file)
        try Output.line(
          "\(file): a sound roster of \(roster.people.count.of("person", "people")).".sanitizedLine)
      }
    }
  }

  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "adopt", abstract: "Add the people of a roster document to the desk.",
      discussion: "Those who are there already under the same id are replaced.")

    @Argument(help: "The document (“-”: standard input).", completion: .file()) var file: String
    @OptionGroup var options: ReadOptions

    func run() throws {
      let document = try TypedText.file(file)
      try options.desk.atDesk { session in
        let known = try Set(session.journal.people())
        let news = try session.roster(document, from: file).people.filter { !known.contains($0) }
        try session.journal.declare(news.map(DeskEvent.personDeclared), by: session.author())
        if options.json { return try Output.json(["declared": JSON(news.map(\.id.name))]) }
        let names = news.map(\.id.name).joined(separator: ", ")
        try Output.line(
          news.isEmpty ? "Nothing is new in it." : "On the roster now: \(names).".sanitizedLine)
      }
    }
  }
}

extension Session {
  fileprivate func roster(_ document: String, from file: String) throws -> Roster {
    let teams = try journal.teams()
    return try FileFaults.naming(file) { try Roster(document: document, teams: teams) }
  }
}

extension FileFaults {
  /// Gives the faults that `read` finds the name of their file.
  static func naming<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let faults as DocumentFaults {
      throw FileFaults(path: path, faults: faults.faults)
    }
  }
}

extension Person {
  fileprivate var json: JSON {
    [
      "person": JSON(id), "name": JSON(name), "role": JSON(role.rawValue),
      "teams": JSON(teams.map(\.name)), "account": JSON(account),
    ]
  }
}
