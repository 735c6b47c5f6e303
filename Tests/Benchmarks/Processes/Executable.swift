import Foundation

/// Where programs stand.
enum Executable {
  /// This one.
  static var own: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }

  /// The place of another program in the search path; nil where it is not installed.
  static func path(of name: String) -> String? {
    let places = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return places.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The program that is measured, unless another is named: it is built beside this one.
  static var tierline: String {
    URL(filePath: own).deletingLastPathComponent().appending(path: "tierline")
      .path(percentEncoded: false)
  }
}
