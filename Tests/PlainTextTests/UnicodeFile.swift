import Foundation

/// A file of the Unicode Character Database, as Debian's package unicode-data brings it.
struct UnicodeFile {
  static let folder = URL(filePath: "/usr/share/unicode")
  static let areThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "EastAsianWidth.txt").path())

  let lines: [Substring]

  init(_ path: String) throws {
    let text = try String(contentsOf: UnicodeFile.folder.appending(path: path), encoding: .utf8)
    lines = text.split(separator: "\n")
  }

  /// The scalars and the fields of each line that has some: `0600..0605 ; Cf # comment`.
  var entries: [(scalars: ClosedRange<UInt32>, fields: [Substring])] {
    lines.compactMap { line in
      let fields = line.prefix { $0 != "#" }.split(separator: ";").map(\.trimmed)
      let ends = fields.first?.split(separator: ".").compactMap { UInt32($0, radix: 16) } ?? []
      guard let first = ends.first, let last = ends.last else { return nil }
      return (first...last, Array(fields.dropFirst()))
    }
  }

  /// Every scalar for which the field says one of these.
  func scalars(_ values: String..., field: Int = 0) -> Set<UInt32> {
    var found: Set<UInt32> = []
    for entry in entries where values.contains(String(entry.fields[field])) {
      found.formUnion(entry.scalars)
    }
    return found
  }

  /// Sequences of scalars, `1F468 200D 1F469`, with what stands behind the semicolon.
  var sequences: [(text: String, field: Substring)] {
    lines.compactMap { line in
      let fields = line.prefix { $0 != "#" }.split(separator: ";").map(\.trimmed)
      guard fields.count > 1 else { return nil }
      return (String(scalars: fields[0].split(separator: " ")), fields[1])
    }
  }
}

extension String {
  /// - Parameter scalars: hexadecimal numbers; what is none is left out.
  init(scalars: some Sequence<Substring>) {
    let found = scalars.compactMap { UInt32($0, radix: 16) }.compactMap(Unicode.Scalar.init)
    self = String(String.UnicodeScalarView(found))
  }
}

extension Substring {
  var trimmed: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...end]
  }
}
