internal import ArgumentParser
internal import Foundation
internal import Journal
internal import PlainText
internal import Resources
internal import ServiceDesk
internal import Terminal

struct InitVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make an empty desk; you become its lead.",
    discussion: """
      The policy is the desk's first event: its teams, rights, reasons and priorities. “tierline \
      policy check FILE” reads one without making a desk.

        tierline init --desk /srv/desk --policy policy.yml
      """)

  @Option(help: "The desk's policy (else the one that comes with Tierline).", completion: .file())
  var policy: String?
  @OptionGroup var options: ReadOptions

  func run() throws {
    let directory = DeskLocation.directory(named: options.desk.desk)
    let file = try policy.map { try PolicyFile($0) }
    try FoundingPlace.claim(directory)
    try FileFaults.naming(policy ?? "policy.yml") {
      try Journal.found(
        directory: directory, policy: file?.document ?? Resources.policy, files: file?.files ?? [:],
        founder: founder, account: OperatingSystem.account, surroundings: .live)
    }
    try tell(directory)
  }

  private var founder: Person {
    let account = OperatingSystem.account
    return Person(
      id: PersonID(options.desk.person ?? account),
      name: OperatingSystem.fullName ?? account, role: .lead, teams: [], account: account)
  }

  private func tell(_ directory: String) throws {
    if options.json {
      return try Output.json(["desk": JSON(directory), "lead": JSON(founder.id)])
    }
    let atDesk = options.desk.desk.map { " --desk \($0)" } ?? ""
    try Output.line(
      """
      There is a new desk at \(directory.sanitizedLine). You are its lead, \(founder.id).
      Next:
        tierline roster adopt roster.yml\(atDesk)    add the people who work here
        tierline open "What is wrong" --requester "Who asks"\(atDesk)
        tierline\(atDesk)    open the console
      """)
  }
}

/// The place of a desk that is to be made: there must be nothing yet.
enum FoundingPlace {
  /// Makes the directories above it.
  /// - Throws: `pathTaken` where there is something already.
  static func claim(_ directory: String) throws {
    guard !FileManager.default.fileExists(atPath: directory) else {
      throw VerbFailure.pathTaken(directory)
    }
    let parent = URL(filePath: directory).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    } catch {
      throw VerbFailure.notMade(parent.path())
    }
  }
}

struct WhoAmIVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami", abstract: "Say who you are on this desk, and what you may do.")

  @OptionGroup var options: ReadOptions

  func run() throws {
    try options.desk.atDesk { session in
      let person = try session.person()
      if options.json { return try Output.json(session.json(person)) }
      let rights = session.journal.policy.rights[person.role] ?? Rights(anywhere: [])
      try Output.write(
        """
        \(person.name.sanitizedLine) (\(person.id)), \(person.role.title)
        Account  \(session.account)
        Teams    \(person.teams.map(\.name).listedOrNone)
        Rights   \(rights.anywhere.map(\.rawValue).sorted().listedOrNone)
        In own teams also  \(rights.inOwnTeams.map(\.rawValue).sorted().listedOrNone)
        Desk     \(session.directory.sanitizedLine)

        """)
    }
  }
}

extension Session {
  fileprivate func json(_ person: Person) -> JSON {
    let rights = journal.policy.rights[person.role] ?? Rights(anywhere: [])
    return [
      "person": JSON(person.id), "name": JSON(person.name), "role": JSON(person.role.rawValue),
      "teams": JSON(person.teams.map(\.name)), "account": JSON(account),
      "rights": JSON(rights.anywhere.map(\.rawValue).sorted()),
      "rights_in_own_teams": JSON(rights.inOwnTeams.map(\.rawValue).sorted()),
      "desk": JSON(directory),
    ]
  }
}

extension [String] {
  /// `a, b, c`, or a dash.
  fileprivate var listedOrNone: String {
    isEmpty ? "–" : map(\.sanitizedLine).joined(separator: ", ")
  }
}
