import Foundation

/// What is being done just now, on standard error.
enum Progress {
  static func say(_ words: String) {
    FileHandle.standardError.write(Data("  \(words)\n".utf8))
  }
}
