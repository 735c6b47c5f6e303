import Foundation

/// The built program, run as people and scripts run it.
struct Program {
  var environment: [String: String]

  /// What a run came to.
  struct Outcome {
    var status: Int32
    var outputBytes: Data
    var complaintBytes: Data

    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var complaint: String { String(decoding: complaintBytes, as: UTF8.self) }

    /// The output as JSON; an empty object where it is none.
    var json: [String: Any] {
      let value = try? JSONSerialization.jsonObject(with: Data(output.utf8))
      return value as? [String: Any] ?? [:]
    }
  }

  /// It stands beside the test bundle.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "tierline")

  func run(_ arguments: [String], input: String? = nil) throws -> Outcome {
    try outcome(of: process(arguments), input: input)
  }

  /// Runs a line of shell in which `$tierline` is the program.
  func shell(_ line: String) throws -> Outcome {
    let process = process(["-c", line])
    process.executableURL = URL(filePath: "/bin/bash")
    process.environment?["tierline"] = Program.path.path()
    return try outcome(of: process, input: nil)
  }

  private func outcome(of process: Process, input: String?) throws -> Outcome {
    let place = URL.temporaryDirectory.appending(path: "tierline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: place) }
    let files = try ["in", "out", "err"].map { name in
      let file = place.appending(path: name)
      try Data((name == "in" ? input ?? "" : "").utf8).write(to: file)
      return try FileHandle(forUpdating: file)
    }
    (process.standardInput, process.standardOutput) = (files[0], files[1])
    process.standardError = files[2]
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, outputBytes: try bytes(place, "out"),
      complaintBytes: try bytes(place, "err"))
  }

  /// A run that goes on: its output comes through `lines`.
  func start(_ arguments: [String]) throws -> Running {
    let process = process(arguments)
    let pipe = Pipe()
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, pipe)
    try process.run()
    return Running(process: process, output: pipe.fileHandleForReading)
  }

  func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Program.path
    process.arguments = arguments
    process.environment = environment
    return process
  }

  private func bytes(_ place: URL, _ name: String) throws -> Data {
    try Data(contentsOf: place.appending(path: name))
  }
}

/// A program that has not ended yet.
final class Running {
  let process: Process
  private let output: FileHandle
  private var buffer = Data()

  init(process: Process, output: FileHandle) { (self.process, self.output) = (process, output) }

  /// Waits until so many lines have come in all, or the program has ended.
  func lines(_ count: Int) -> [String] {
    while buffer.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      let more = output.availableData
      if more.isEmpty { break }
      buffer.append(more)
    }
    return String(decoding: buffer, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Asks it to end, as Ctrl-C does (which a shell's background jobs ignore). Returns the exit
  /// status.
  func end() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
