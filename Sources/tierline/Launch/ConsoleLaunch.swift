public import ArgumentParser
public import Console
internal import Foundation
internal import Journal
internal import ServiceDesk
internal import Terminal

/// Opening the console on a desk: the desk, the person, the terminal and the person's own ways.
enum ConsoleLaunch {
  static func open(
    _ choice: DeskChoice, scheme: Scheme? = nil, alertWay: AlertWay? = nil
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let session = try Session(choice)
    defer { session.close() }
    let person = try session.person()
    let keys = KeymapFile.own(environment)
    let type = TerminalType(environment: environment)
    let terminal = try LiveTerminal(type: type, input: STDIN_FILENO, output: STDOUT_FILENO)
    defer { terminal.close() }
    try Console.run(
      journal: session.journal, terminal: terminal,
      setting: Console.Setting(
        deskName: session.directory.lastPathName, person: person,
        author: Author(actor: .person(person.id), account: session.account, origin: .console),
        zone: .local, keymap: keys.keymap,
        scheme: scheme ?? .fitting(environment, depth: terminal.screen.colours),
        notice: keys.notice,
        alertWay: alertWay ?? .fitting(environment, type),
        now: { Instant.now }, edit: { Editor.edit($0, environment) },
        // A hook that fails is recorded as such; a desk that cannot be written is told elsewhere.
        runHooks: { [hooks = HookRunning(session)] in _ = try? hooks.runDue() }))
  }
}

extension Scheme {
  /// The one that the terminal can show and its background asks for, as far as it says.
  fileprivate static func fitting(_ environment: [String: String], depth: ColourDepth) -> Scheme {
    switch depth {
    case .mono: return .mono
    case .eight, .sixteen: return .sixteen
    case .full: break
    }
    // rxvt and its like state "foreground;background"; 7 and 15 are the light backgrounds.
    let background = environment["COLORFGBG"]?.split(separator: ";").last
    return background == "7" || background == "15" ? .light : .dark
  }
}

extension Scheme: ExpressibleByArgument {}

extension AlertWay {
  /// The one that `$TIERLINE_ALERTS` names, else what the terminal is known to take.
  fileprivate static func fitting(_ environment: [String: String], _ type: TerminalType) -> AlertWay
  {
    environment["TIERLINE_ALERTS"].flatMap { AlertWay(rawValue: $0) }
      ?? (type.showsNotifications ? .desktop : .bell)
  }
}

extension AlertWay: ExpressibleByArgument {}

extension String {
  /// `desk` of `/home/maria/desk/`.
  fileprivate var lastPathName: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}
