import Foundation
import Synchronization
import Testing

/// Compares what a screen shows with the picture in the test. With `TIERLINE_REWRITE_PICTURES=1`
/// in the environment the picture in the test's source is rewritten instead.
func expectPicture(
  _ shown: String, _ name: String, _ expected: String,
  file: String = #filePath, location: SourceLocation = #_sourceLocation
) {
  if ProcessInfo.processInfo.environment["TIERLINE_REWRITE_PICTURES"] == "1" {
    rewriting.withLock { _ in rewrite(shown, name, in: file) }
    return
  }
  #expect(shown == expected, "The picture “\(name)” differs:\n\(shown)", sourceLocation: location)
}

/// Pictures of one file are rewritten one after another.
private let rewriting = Mutex(())

/// The picture stands between the `#"""` that follows the name and `"""#`, each line indented like
/// its end.
private func rewrite(_ shown: String, _ name: String, in file: String) {
  guard let source = try? String(contentsOfFile: file, encoding: .utf8),
    let call = source.range(of: "\"\(name)\","),
    let start = source.range(of: "#\"\"\"\n", range: call.upperBound..<source.endIndex),
    let end = source.range(of: "\"\"\"#", range: start.upperBound..<source.endIndex)
  else {
    Issue.record("The picture “\(name)” is not in \(file).")
    return
  }
  let indent = source[..<end.lowerBound].reversed().prefix { $0 == " " }
  let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.isEmpty ? "" : String(indent) + line
  }
  let picture = lines.joined(separator: "\n") + "\n" + String(indent)
  let changed = source[..<start.upperBound] + picture + source[end.lowerBound...]
  try? String(changed).write(toFile: file, atomically: true, encoding: .utf8)
}
