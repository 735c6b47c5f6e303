public import ArgumentParser
public import Console
internal import Foundation
internal import Journal
internal import ServiceDesk
internal import Terminal

/// Opening the console on a desk: the desk, the person, the terminal and the person's own ways.
enum ConsoleLaunch {
  /// - Parameter inLines: as a conversation in lines, which it becomes by itself where there can be
  ///   no screen.
  static func open(
    _ choice: DeskChoice, scheme: Scheme? = nil, alertWay: AlertWay? = nil, inLines: Bool = false
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let session = try Session(choice)
    defer { session.close() }
    var setting = try setting(at: session, environment)
    if inLines { return try converse(at: session, setting) }
    let type = TerminalType(environment: environment)
    let terminal: LiveTerminal
    do throws(TerminalFailure) {
      terminal = try LiveTerminal(type: type, input: STDIN_FILENO, output: STDOUT_FILENO)
    } catch {
      setting.notice = error.sentence + " So this is a conversation in lines."
      return try converse(at: session, setting)
    }
    defer { terminal.close() }
    let keys = KeymapFile.own(environment)
    (setting.keymap, setting.notice) = (keys.keymap, keys.notice)
    setting.scheme = scheme ?? .fitting(environment, depth: terminal.screen.colours)
    setting.alertWay = alertWay ?? .fitting(environment, type)
    try Console.run(journal: session.journal, terminal: terminal, setting: setting)
  }

  private static func setting(
    at session: Session, _ environment: [String: String]
  ) throws -> Console.Setting {
    let person = try session.person()
    return Console.Setting(
      deskName: session.directory.lastPathName, person: person,
      author: Author(actor: .person(person.id), account: session.account, origin: .console),
      zone: .local, now: { Instant.now }, edit: { Editor.edit($0, environment) },
      // A hook that fails is recorded as such; a desk that cannot be written is told elsewhere.
      runHooks: { [hooks = HookRunning(session)] in _ = try? hooks.runDue() })
  }

  private static func converse(at session: Session, _ setting: Console.Setting) throws {
    let terminal = try LineTerminal(input: STDIN_FILENO, output: STDOUT_FILENO)
    defer { terminal.close() }
    let outcome = try Console.runInLines(
      journal: session.journal, terminal: terminal, setting: setting)
    if outcome != .done { throw UnfinishedLines(outcome: outcome) }
  }
}

/// A conversation in lines ended with something that was not done; its reader has been told why.
struct UnfinishedLines: Error {
  var outcome: LinearOutcome

  var status: ExitStatus {
    switch outcome {
    case .done: .done
    case .refused: .refused
    case .misunderstood: .usage
    case .notFound: .notFound
    case .movedOn: .movedOn
    case .failed: .storeFailed
    }
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
