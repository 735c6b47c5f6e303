internal import ArgumentParser
internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

struct RosterVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Look at who works here, check a roster, or adopt it.",
    discussion: """
      A roster is a YAML document:

        people:
          - {id: maria, name: Maria Keller, role: tier2, teams: [Network], account: mkeller,
             email: maria@example.org, skills: {vpn: 4, printing: 2}, calendar: office}
          - {id: tomas, role: tier1, left: true}

      Roles are tier1, tier2, tier3, lead and manager; account is the operating-system account \
      that acts as this person; skills go from 1 to 5; calendar is one of the policy's. Adopting \
      adds people and replaces those of the same id. Nobody is taken away: who has left keeps \
      their name, and does nothing more.

        tierline roster show --document > roster.yml
      """,
    subcommands: [Show.self, Check.self, Diff.self, Adopt.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "List who works here.")

    @Flag(help: "Print it as a roster document, to be edited and adopted.") var document = false
    @OptionGroup var options: ReadOptions

    func run() throws {
      let people = try options.desk.atDesk { try $0.journal.people() }
      if options.json { return try Output.json(["people": .array(people.map(\.json))]) }
      if document { return try Output.write(Roster(people: people).document) }
      var table = Table(["Person", "Name", "Role", "Teams", "Account", "Works by", "Knows"])
      for person in people {
        table.add([
          person.id.name, person.name, person.hasLeft ? "has left" : person.role.title,
          person.teams.map(\.name).joined(separator: ", "), person.account ?? "–",
          person.calendar ?? "–", person.skillWords,
        ])
      }
      try Output.write(table.text(width: Output.tableWidth, flexible: [1: 12, 3: 12, 6: 12]))
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
        let people = try session.roster(document, from: file, json: options.json).people
        try SoundDocument(
          path: file, words: "a sound roster of \(people.count.of("person", "people"))"
        ).tell(json: options.json)
      }
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Say what a roster document would change.")

    @Argument(help: "The document (“-”: standard input).", completion: .file()) var file: String
    @OptionGroup var options: ReadOptions

    func run() throws {
      let document = try TypedText.file(file)
      try options.desk.atDesk { session in
        let roster = try session.roster(document, from: file)
        try session.changes(by: roster.people)
          .tell(json: options.json, otherwise: "It says nothing new.")
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
        let news = try FileFaults.naming(file) {
          try session.journal.adoptRoster(document, by: session.author())
        }
        if options.json { return try Output.json(["declared": JSON(news.map(\.id.name))]) }
        let names = news.map(\.id.name).joined(separator: ", ")
        try Output.line(
          news.isEmpty ? "Nothing is new in it." : "On the roster now: \(names).".sanitizedLine)
      }
    }
  }
}

extension Session {
  /// - Parameter json: tells the faults as JSON on standard output, too.
  fileprivate func roster(
    _ document: String, from file: String, json: Bool = false
  ) throws -> Roster {
    let teams = try journal.teams()
    return try FileFaults.naming(file, json: json) {
      try Roster(document: document, teams: teams, calendars: journal.policy.calendars.keys)
    }
  }

  /// What adopting these people would change; it takes nobody away.
  fileprivate func changes(by people: [Person]) throws -> [OutlineChange] {
    let named = Set(people.map(\.id))
    let former = try journal.people().filter { named.contains($0.id) }
    return Outline(people: former).changes(to: Outline(people: people))
  }
}

extension Person {
  fileprivate var json: JSON {
    [
      "person": JSON(id), "name": JSON(name), "role": JSON(role.rawValue),
      "teams": JSON(teams.map(\.name)), "account": JSON(account), "email": JSON(email),
      "skills": .object(
        skills.sorted { $0.key < $1.key }.map { ($0.key, .integer(Int64($0.value))) }),
      "calendar": JSON(calendar), "left": .bool(hasLeft),
    ]
  }

  /// `vpn 4, mail 2`: what they know best comes first.
  fileprivate var skillWords: String {
    let best = skills.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return best.isEmpty ? "–" : best.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
