internal import ArgumentParser
internal import Journal
internal import PlainText
internal import ServiceDesk

struct TickVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Record what time has made happen: warnings, breaches, reminders, closings.",
    discussion: """
      Open consoles do the same. It is safe to run it from cron, on as many machines and as often \
      as you like: each happening is recorded once, dated by the moment at which it was due. The \
      policy's hooks are run, too.
      """)

  @Flag(help: "Say only what is due next, and record nothing.") var next = false
  @OptionGroup var options: ReadOptions

  func run() throws {
    if next { return try options.desk.atDesk { try tellNext($0.journal) } }
    var recorded: [TickReport.Happening] = []
    try patiently {
      try options.desk.atDesk { session in
        try session.journal.letTimePass { recorded += $0 }
        let hooks = try HookRunning(session).runDue()
        try options.json ? Output.json(json(recorded, hooks)) : tell(recorded, hooks)
      }
    }
  }

  /// Somebody may write for long, as who makes the tables anew does: that is no failure of a tick.
  private func patiently(_ work: () throws -> Void) throws {
    for _ in 1..<Self.mostTries {
      do { return try work() } catch StoreFailure.gateHeld {}
    }
    try work()
  }

  /// Each waits five seconds for the desk to come free.
  private static let mostTries = 12

  private func tellNext(_ journal: Journal) throws {
    let next = try journal.nextDue()
    if options.json { return try Output.json(["next_at": JSON(next)]) }
    try Output.line(
      next.map { "Next: \($0.localText)." } ?? "Nothing falls due unless something happens.")
  }

  private func json(_ recorded: [TickReport.Happening], _ hooks: HookRunning.Tally) -> JSON {
    let events = recorded.map { happening -> JSON in
      [
        "id": JSON(happening.ticket), "at": JSON(happening.at),
        "sentence": JSON(happening.event.sentence(moments: .utc)),
      ]
    }
    return [
      "recorded": .array(events), "hooks": JSON(hooks.run),
      "hooks_failed": JSON(hooks.failures.count),
    ]
  }

  private func tell(_ recorded: [TickReport.Happening], _ hooks: HookRunning.Tally) throws {
    for happening in recorded {
      let sentence = happening.event.sentence(moments: .onPaper)
      try Output.line("\(happening.at.localText)  \(happening.ticket)  \(sentence)")
    }
    if hooks.run > 0 { for line in hooks.lines { try Output.line(line.sanitizedLine) } }
    if recorded.isEmpty, hooks.run == 0 { try Output.line("Nothing was due.") }
  }
}
