internal import ArgumentParser
internal import Console
internal import Foundation

@main
struct Tierline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tierline", abstract: "The support console of a second line.",
    discussion: """
      Without a verb it opens the console on the desk: the directory that --desk or \
      $TIERLINE_DESK names, else your own.

        tierline demo                 make a sandbox desk and look around in it
        tierline init                 make a desk of your own
        tierline list tier:2 owner:none
        tierline help escalate

      The exit status says what a verb came to:

      \(ExitStatus.legend)
      """,
    version: "tierline 0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Desk",
        subcommands: [
          InitVerb.self, DemoVerb.self, TickVerb.self, PolicyVerb.self, RosterVerb.self,
          WhoAmIVerb.self, WhoVerb.self, ImportVerb.self, KeysVerb.self, StoreVerb.self,
        ]),
      CommandGroup(
        name: "Reading",
        subcommands: [
          ListVerb.self, ViewVerb.self, ShowVerb.self, SearchVerb.self, HistoryVerb.self,
          RequesterVerb.self, DiffVerb.self, MetricsVerb.self, EventsVerb.self,
          ServiceLevelVerb.self,
        ]),
      CommandGroup(
        name: "Triage",
        subcommands: [OpenVerb.self, SetVerb.self, TagVerb.self]),
      CommandGroup(
        name: "Assignment",
        subcommands: [
          ClaimVerb.self, AssignVerb.self, SuggestVerb.self, ReleaseVerb.self, MoveVerb.self,
        ]),
      CommandGroup(
        name: "Lifecycle",
        subcommands: [
          StartVerb.self, HoldVerb.self, ResumeVerb.self, ResolveVerb.self, ReopenVerb.self,
          CloseVerb.self, CancelVerb.self,
        ]),
      CommandGroup(
        name: "Escalation",
        subcommands: [
          EscalateVerb.self, AcknowledgeVerb.self, HandBackVerb.self, RaiseVerb.self,
        ]),
      CommandGroup(
        name: "Conversation",
        subcommands: [
          NoteVerb.self, ReplyVerb.self, MessageVerb.self, PublishVerb.self, WatchVerb.self,
          RateVerb.self,
        ]),
      CommandGroup(
        name: "Links",
        subcommands: [
          LinkVerb.self, UnlinkVerb.self, MergeVerb.self, UnmergeVerb.self, SplitVerb.self,
        ]),
      CommandGroup(name: "Second thoughts", subcommands: [UndoVerb.self]),
    ])

  @OptionGroup var desk: DeskOptions

  @Option(
    help: ArgumentHelp(
      "The console's colours: dark, light, sixteen or mono (else what the terminal asks for).",
      valueName: "scheme"))
  var theme: Scheme?

  @Option(
    help: ArgumentHelp(
      """
      How the console calls you for what concerns you: quiet, bell or desktop (else \
      $TIERLINE_ALERTS, else what the terminal can show).
      """,
      valueName: "way"))
  var alerts: AlertWay?

  @Flag(
    help: """
      The console as a conversation in plain lines, for screen readers, terminals that cannot show \
      a screen, and scripts: from a pipe the first action that fails ends it with its status.
      """)
  var linear = false

  func run() throws {
    try ConsoleLaunch.open(desk.choice, scheme: theme, alertWay: alerts, inLines: linear)
  }
}
