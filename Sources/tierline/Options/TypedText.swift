internal import Foundation

/// The words of a note, a reply or a document: given as an argument, or read from standard input or
/// a file.
enum TypedText {
  /// In bytes. What is longer is a file that was named by mistake.
  static let limit = 1 << 20

  /// `argument`, or what comes on standard input where it is absent or “-”.
  /// - Parameter what: what is written, as a terminal asks for it.
  static func words(_ argument: String?, _ what: String) throws -> String {
    if let argument, argument != "-" { return argument }
    if isatty(STDIN_FILENO) == 1 {
      Output.remark("Write \(what); end it with Ctrl-D on a line of its own.")
    }
    return try text(of: STDIN_FILENO, "standard input")
  }

  /// The file at `path`; “-” is standard input.
  static func file(_ path: String) throws -> String {
    if path == "-" { return try words(nil, "the document") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw VerbFailure.fileUnreadable(path: path, SystemError(code: errno))
    }
    defer { close(descriptor) }
    return try text(of: descriptor, path)
  }

  private static func text(of descriptor: Int32, _ name: String) throws -> String {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try StandardStreams.read(descriptor, limit: limit)
    } catch {
      throw VerbFailure.fileUnreadable(path: name, error)
    }
    guard bytes.count <= limit else { throw VerbFailure.textTooLong(name, limit: limit) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw VerbFailure.notUTF8(name)
    }
    return text
  }
}
