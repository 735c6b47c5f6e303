internal import Foundation

/// Where the desk is: what `--desk` says, else `$TIERLINE_DESK`, else the person's own data
/// directory.
enum DeskLocation {
  static func directory(
    named option: String?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    if let option { return option }
    if let desk = environment["TIERLINE_DESK"], !desk.isEmpty { return desk }
    return dataDirectory(environment) + "/tierline/desk"
  }

  private static func dataDirectory(_ environment: [String: String]) -> String {
    // The XDG rules say that a relative path there is to be ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
  }
}
