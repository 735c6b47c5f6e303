import Foundation

/// Why a file's bytes could not be had: the world's fault, not that of a row in it.
public enum ByteFailure: Error, Hashable, Sendable {
  /// `code` is the system's errno.
  case cannotOpen(file: String, code: Int32)
  case isDirectory(file: String)
  /// It is a pipe or a device, and has to be read more than once.
  case isNoFile(file: String)
  /// Somebody has changed it since it was read first.
  case hasChanged(file: String)
  case cannotRead(file: String, atByte: Int, code: Int32)
  /// The compressed file ends before its data does. `atByte` is where it ends.
  case gzipTruncated(file: String, atByte: Int)
  /// The compressed data contradicts itself at about `atByte` of the compressed file.
  case gzipCorrupt(file: String, atByte: Int, Corruption)

  /// What is wrong with compressed data.
  public enum Corruption: Hashable, Sendable {
    case data
    /// The data reads well, but it is not what was compressed.
    case checksum
    /// Something that is not gzip follows the end of the data.
    case trailingBytes
    case needsMoreMemory
  }

  public var file: String {
    switch self {
    case .cannotOpen(let file, _), .isDirectory(let file), .isNoFile(let file),
      .hasChanged(let file), .cannotRead(let file, _, _),
      .gzipTruncated(let file, _), .gzipCorrupt(let file, _, _):
      file
    }
  }
}

extension ByteFailure {
  /// The failure as a person reads it, without the file's name.
  public var sentence: String {
    switch self {
    case .cannotOpen(_, let code): "cannot be opened: \(Self.systemSays(code))"
    case .isDirectory: "is a directory; name the file inside it"
    case .isNoFile:
      "is no file but a pipe or a device, and an import reads more than once; save it first"
    case .hasChanged:
      "was changed while it was read; import it again: what was imported already is passed over"
    case .cannotRead(_, let byte, let code):
      "cannot be read from byte \(byte) on: \(Self.systemSays(code))"
    case .gzipTruncated(_, let byte):
      "the compressed data breaks off at byte \(byte); the file is incomplete"
    case .gzipCorrupt(_, let byte, let corruption):
      "\(corruption.sentence) (byte \(byte) of the compressed file)"
    }
  }

  private static func systemSays(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

extension ByteFailure.Corruption {
  var sentence: String {
    switch self {
    case .data: "the compressed data is damaged"
    case .checksum: "the compressed data does not match its checksum"
    case .trailingBytes: "something other than gzip follows the compressed data"
    case .needsMoreMemory: "there is not enough memory to decompress"
    }
  }
}
