import Foundation

/// The built program, and others that run to their end without a terminal.
struct Program {
  var command: Command

  struct Outcome {
    var status: Int32
    var output: String
    var complaint: String
    /// Nanoseconds from before the process was made to the end of its output.
    var lasted: Int64
  }

  /// Runs it with these arguments and nothing to read.
  /// - Throws: when it does not end in time, or ends with another status than 0.
  @discardableResult
  func run(_ arguments: [String], input: String? = nil, seconds: Int = 60) throws -> Outcome {
    var command = command
    command.arguments += arguments
    let outcome = try Program.run(command, inputPath: input ?? "/dev/null", seconds: seconds)
    guard outcome.status == 0 else {
      let word = outcome.complaint.split(separator: "\n").first.map(String.init)
      throw NotPossible(
        "\(command.words.joined(separator: " ")) ended with \(outcome.status): \(word ?? "no word")"
      )
    }
    return outcome
  }

  private static func run(
    _ command: Command, inputPath: String, seconds: Int
  ) throws -> Outcome {
    let input = open(inputPath, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw SystemFailure("opening \(inputPath)") }
    defer { close(input) }
    // A second pipe could fill while the first is read: complaints go to a file without a name.
    guard let complaints = tmpfile() else { throw SystemFailure("tmpfile") }
    defer { fclose(complaints) }
    let output = try ByteChannel()
    let child = try Child(
      command,
      .descriptors(input: input, output: output.writing, complaints: fileno(complaints)))
    output.closeWriting()
    let text = try output.readToEnd(atMost: seconds * 1000)
    let ended = Clock.now
    let status = child.wait()
    rewind(complaints)
    return Outcome(
      status: status, output: text,
      complaint: String(decoding: Readiness.read(fileno(complaints)), as: UTF8.self),
      lasted: ended - child.startedAt)
  }
}

extension Program.Outcome {
  /// The output as a JSON object; empty where it is none.
  var json: [String: Any] {
    let value = try? JSONSerialization.jsonObject(with: Data(output.utf8))
    return value as? [String: Any] ?? [:]
  }
}
