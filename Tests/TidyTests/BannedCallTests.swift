import Testing

/// Calls that have a better way here.
struct BannedCallTests {
  struct Ban: Sendable, CustomTestStringConvertible {
    var call: String
    var instead: String
    /// Where it may stand after all, and why.
    var except: [String: String] = [:]

    var testDescription: String { call }
  }

  private static let bans = [
    Ban(call: "print(", instead: "write through Output, or return the text"),
    Ban(call: "debugPrint(", instead: "write through Output, or return the text"),
    Ban(call: "try!", instead: "throw, or say why it cannot fail with a precondition"),
    Ban(call: "as!", instead: "ask with as? and answer for the nil"),
    Ban(call: "fatalError(", instead: "throw, or state the bug with a precondition"),
    Ban(call: "Date()", instead: "take the time as an argument (Journal.Surroundings.now)"),
    Ban(call: "DateFormatter", instead: "Instant.iso8601, or CivilTime for people"),
    Ban(call: "UUID()", instead: "EventID, made from the time and chance that are passed in"),
    Ban(
      call: ".random(in:", instead: "take chance as an argument (Journal.Surroundings.random)",
      except: [
        "Sources/tierline/Desk/LiveSurroundings.swift": "this is where chance comes in"
      ]),
    Ban(call: "sleep(", instead: "wait for what is to happen, with poll"),
    Ban(call: ".shared", instead: "pass it along: there are no singletons"),
    Ban(call: "any Pane", instead: "an enum of the panes"),
    Ban(
      call: "FileHandle.standardError",
      instead: "Output.remark, which lets nothing through that could move a terminal"),
    Ban(
      call: "FileHandle.standardOutput",
      instead: "Output.write, which lets nothing through that could move a terminal"),
    Ban(call: "NSRegularExpression", instead: "a parser of a few lines, or a Regex"),
  ]

  @Test(arguments: bans)
  func `a banned call is not made`(ban: Ban) {
    for file in SourceTree.program where ban.except[file.path] == nil {
      for (line, text) in file.code where text.calls(ban.call) {
        Issue.record("\(file.path):\(line): no “\(ban.call)” here; \(ban.instead)")
      }
    }
  }

  @Test func `every exception is still needed`() {
    let files = SourceTree.program
    for ban in Self.bans {
      for path in ban.except.keys {
        let file = files.first { $0.path == path }
        #expect(file?.code.contains { $0.text.calls(ban.call) } == true, "\(path): \(ban.call)")
      }
    }
  }

  @Test func `force unwrapping is told apart from negation`() {
    #expect("let a = try! b()".calls("try!"))
    #expect(!"blueprint(x)".calls("print("))
    #expect(!"self.canvas!".calls("as!"))
    #expect("  print(x)".calls("print("))
  }
}

extension String {
  /// Whether the call stands in this line as a word of its own.
  fileprivate func calls(_ call: String) -> Bool {
    var rest = self[...]
    while let found = rest.range(of: call) {
      let before = found.lowerBound == startIndex ? nil : self[index(before: found.lowerBound)]
      let isWord = before.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      if !isWord || call.hasPrefix(".") { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
