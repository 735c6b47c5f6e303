internal import ArgumentParser

/// Opening the console on a desk.
enum ConsoleLaunch {
  static func open(_ options: DeskOptions) throws {
    throw CleanExit.message("The console enters here.")
  }
}
