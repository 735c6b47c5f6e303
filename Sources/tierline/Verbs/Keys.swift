internal import ArgumentParser
internal import Console
internal import Exchange
internal import Foundation

struct KeysVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The console's keys: show them, or check your own.",
    subcommands: [Show.self, Check.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the standard keymap, complete and commented.",
      discussion: """
        Your own keys are read from keymap.yml in ~/.config/tierline (or $XDG_CONFIG_HOME/tierline):

          tierline keys > ~/.config/tierline/keymap.yml
          tierline keys --markdown
        """)

    @Flag(help: "Print a page of every action with its keys, to be read or printed.")
    var markdown = false

    func run() throws { try markdown ? Output.write(page) : Output.line(Keymap.document) }

    private var page: String {
      let chapters = Keymap.chapters.map { chapter in
        let rows = chapter.actions.map {
          [$0.keys.joined(separator: ", "), $0.command, $0.sentence]
        }
        return "\n## \(chapter.title)\n\n"
          + MarkdownText.table([["Keys", "By name", "What it does"]] + rows)
      }
      return "# Tierline’s keys\n" + chapters.joined()
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Name each fault of a keymap by its line.")
    @Argument(help: "The file (else your own keymap.yml).", completion: .file()) var file: String?

    func run() throws {
      let keys = try read()
      guard keys.faults.isEmpty else { throw VerbFailure.keymapFaulty(keys.faults) }
      try Output.line("\(keys.path) is a sound keymap.")
    }

    private func read() throws -> KeymapFile {
      guard let file else { return KeymapFile.own(ProcessInfo.processInfo.environment) }
      return KeymapFile(path: file, bytes: Data(try TypedText.file(file).utf8))
    }
  }
}
