internal import Foundation

/// The words of a note, a reply or a document: given as an argument, or read from standard input or
/// a file.
enum TypedText {
  /// `argument`, or what comes on standard input where it is absent or “-”.
  /// - Parameter what: what is written, as a terminal asks for it.
  static func words(_ argument: String?, _ what: String) throws -> String {
    if let argument, argument != "-" { return argument }
    if isatty(STDIN_FILENO) == 1 {
      Output.remark("Write \(what); end it with Ctrl-D on a line of its own.")
    }
    let bytes = FileHandle.standardInput.readDataToEndOfFile()
    return try text(of: bytes, "What came on standard input")
  }

  /// The file at `path`; “-” is standard input.
  static func file(_ path: String) throws -> String {
    if path == "-" { return try words(nil, "the document") }
    do {
      return try text(of: Data(contentsOf: URL(filePath: path)), path)
    } catch let error as CocoaError {
      let why = error.underlying.map { String(cString: strerror(Int32($0.code))) }
      throw VerbFailure.fileUnreadable(path: path, why: why ?? "it cannot be opened")
    }
  }

  private static func text(of bytes: Data, _ what: String) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw VerbFailure.notUTF8(what)
    }
    return text
  }
}

extension CocoaError {
  /// The system's own error behind it.
  fileprivate var underlying: NSError? { userInfo[NSUnderlyingErrorKey] as? NSError }
}
