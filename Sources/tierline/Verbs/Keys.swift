internal import ArgumentParser
internal import Console
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
        """)

    func run() throws { try Output.line(Keymap.document) }
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
