internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct ServiceLevelVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sla", abstract: "Account for what was promised, or reckon with working time.",
    subcommands: [Explain.self, Compute.self])

  struct Compute: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compute",
      abstract: "When working time is used up, or how much of it has passed.",
      discussion: """
        Needs no desk: a calendar is a file of its own, as a policy has it in its calendars.

          time_zone: Europe/Berlin
          hours: {mon-thu: ["09:00-12:00", "13:00-18:00"], fri: ["09:00-16:00"]}
          shifts: {"2026-12-24": ["09:00-12:00"]}
          breaks: {"2026-12-22": ["10:00-11:00"]}
          holidays: ["2026-12-25"]
          holidays_file: feiertage.ics

        Of several calendars, only the time counts that they have in common.

          tierline sla compute --calendar office.yml --start 2026-11-20T15:30:00Z --budget 14400
          tierline sla compute --calendar office.yml --start 2026-11-20 --end 2026-11-23 --ledger
        """)

    @Option(
      help: ArgumentHelp("A calendar; may be given several times.", valueName: "file"),
      completion: .file())
    var calendar: [String]
    @Option(
      help: ArgumentHelp("When it begins.", valueName: "time"), transform: ExactMoment.read)
    var start: Instant
    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "Working time in seconds, decimals allowed; a negative one goes back, -0 too.",
        valueName: "seconds"),
      transform: SignedSeconds.read)
    var budget: SignedSeconds?
    @Option(
      help: ArgumentHelp("Ask what has passed until this moment.", valueName: "time"),
      transform: ExactMoment.read)
    var end: Instant?
    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "The same time of day so many working days on, or back.", valueName: "number"))
    var days: Int?
    @Option(
      help: ArgumentHelp(
        "A while in which nothing counts; may be given several times.", valueName: "time/time"),
      transform: TypedPause.read)
    var pause: [TypedPause] = []
    @Option(
      help: ArgumentHelp(
        "When it is due if time is used up just as work stops: close or next_open.",
        valueName: "boundary"))
    var boundary: BusinessTime.Boundary = .close
    @Flag(help: "Account for all time in between.") var ledger = false
    @OptionGroup var options: ReadOptions

    func validate() throws {
      guard [budget != nil, end != nil, days != nil].count(where: { $0 }) == 1 else {
        throw ValidationError("Ask one thing: --budget, --end or --days.")
      }
      guard let days else { return }
      guard (-BusinessTime.mostDays...BusinessTime.mostDays).contains(days) else {
        throw ValidationError("--days goes up to \(BusinessTime.mostDays), on or back.")
      }
      if !pause.isEmpty { throw ValidationError("--pause takes seconds, and --days counts dates.") }
    }

    func run() throws {
      let calendars = try calendar.map { try CalendarFile.read($0) }
      var time = try BusinessTime(calendars, boundary: boundary, zones: ZoneRules.named)
      let pauses = try Pauses(pause.map { try $0.ends() })
      let answer = try answer(&time, pauses)
      let spans = ledger ? answer.ledger(of: &time, from: start, pauses) : nil
      let report = Reckoning(
        answer: answer, spans: spans, zone: calendars.first.flatMap { ZoneRules.named($0.zone) })
      try options.json ? Output.json(report.json) : Output.write(report.text)
    }

    private func answer(_ time: inout BusinessTime, _ pauses: Pauses) throws -> Reckoning.Answer {
      if let end { return .elapsed(time.elapsed(from: start, to: end, pauses: pauses), until: end) }
      let due =
        if let days {
          time.workingDays(days, from: start)
        } else if let budget, budget.isNegative {
          time.moment(budget.amount, before: start, pauses: pauses)
        } else {
          time.moment(budget?.amount ?? .seconds(0), after: start, pauses: pauses)
        }
      guard let due else { throw VerbFailure.neverDue }
      return .due(due)
    }
  }
}
