internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct StoreVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Look after the desk's files.",
    subcommands: [Verify.self, Rebuild.self, Stats.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check the file, every link of the chain, and the checkpoints.",
      discussion: "Exits with 5 when something is wrong, and says what.")

    @OptionGroup var options: ReadOptions

    func run() throws {
      let progress = Progress()
      let found = try options.desk.atDesk { session in
        defer { progress.finish() }
        return try session.journal.verify { progress.show($0, of: $1, "events") }
      }
      if options.json { try Output.json(found.json) }
      guard found.isSound else { throw VerbFailure.verificationFailed(found.findings) }
      if !options.json {
        try Output.line("Sound: \(found.events) events, every link of the chain holds.")
      }
    }
  }

  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rebuild", abstract: "Make every table but the log anew from the log.",
      discussion: "Readers go on with the old ones until it is done.")

    @OptionGroup var options: ReadOptions

    func run() throws {
      let progress = Progress()
      let events = try options.desk.atDesk { session in
        defer { progress.finish() }
        try session.journal.rebuild { progress.show($0, of: $1, "events") }
        return try session.journal.newestSequence()
      }
      if options.json { return try Output.json(["events": JSON(events)]) }
      try Output.line("Rebuilt from \(events) events.")
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats", abstract: "Say how large the desk is and what it holds.")

    @OptionGroup var options: ReadOptions

    func run() throws {
      let facts = try options.desk.atDesk { try $0.journal.statistics() }
      if options.json { return try Output.json(facts.json) }
      try Output.write(facts.text)
    }
  }
}

extension Verification {
  fileprivate var json: JSON {
    [
      "sound": .bool(isSound), "events": JSON(events),
      "first_bad_seq": fault.map { .integer($0.sequence) } ?? .null,
      "findings": JSON(findings),
    ]
  }

  fileprivate var findings: [String] {
    let chain = fault.map { ["The chain breaks at event \($0.sequence): \($0.what.sentence)."] }
    return (chain ?? []) + fileFaults.map { "The file is damaged: \($0)." }
      + checkpointFaults.map { "The checkpoint at event \($0) does not agree with the log." }
      + laggingProjections.map {
        "The table “\($0)” does not stand at the log's end; “tierline store rebuild” mends it."
      }
  }
}

extension Verification.Fault.What {
  fileprivate var sentence: String {
    switch self {
    case .missing: "it is missing"
    case .linkBroken: "its link does not follow from the one before"
    case .bodyChanged: "its words are not those that were written"
    case .versionOutOfOrder: "its version does not follow from the one before"
    case .unreadable: "it cannot be read"
    }
  }
}

extension StoreStatistics {
  fileprivate var json: JSON {
    [
      "store_id": JSON(storeID), "events": JSON(events), "tickets": JSON(tickets),
      "people": JSON(people), "teams": JSON(teams), "first_occurred_at": JSON(firstOccurredAt),
      "last_occurred_at": JSON(lastOccurredAt), "database_bytes": JSON(databaseBytes),
      "log_bytes": JSON(logBytes), "format": JSON(format), "projection": JSON(projection),
      "checkpoints": JSON(checkpoints),
      "kinds": .object(kinds.map { ($0.kind, JSON($0.count)) }),
    ]
  }

  fileprivate var text: String {
    var table = Table(["Desk", storeID])
    table.add(["Events", "\(events)"])
    table.add(["Tickets", "\(tickets)"])
    table.add(["People", "\(people)"])
    table.add(["Teams", "\(teams)"])
    table.add(["From", firstOccurredAt?.localText ?? "–"])
    table.add(["To", lastOccurredAt?.localText ?? "–"])
    table.add(["Database", "\(databaseBytes / 1024) KiB, log \(logBytes / 1024) KiB"])
    table.add(["Format", "\(format), projections \(projection), checkpoints \(checkpoints)"])
    var kindTable = Table(["Kind", "Events"], trailing: [1])
    for kind in kinds { kindTable.add([kind.kind, "\(kind.count)"]) }
    return table.text() + "\n" + kindTable.text()
  }
}
