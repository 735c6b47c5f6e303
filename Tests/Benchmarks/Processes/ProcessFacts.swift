import Foundation

/// What the system has counted for a process. Linux only: elsewhere nothing is known.
struct ProcessFacts {
  /// Megabytes (of 1,000,000 bytes) of memory in use, shared pages included.
  var resident: Double
  /// Nanoseconds that its threads have run.
  var ran: Int64

  init(of process: pid_t) throws {
    let memory = try Self.number(after: "VmRSS:", in: "/proc/\(process)/status")
    resident = Double(memory) * 1024 / 1_000_000
    ran = try Self.threads(of: process).reduce(0) { sum, thread in
      sum + Self.nanoseconds("/proc/\(process)/task/\(thread)/schedstat")
    }
  }

  private static func number(after name: String, in path: String) throws -> Int64 {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let line = lines.first { $0.hasPrefix(name) }
    let words = line?.dropFirst(name.count).split(whereSeparator: \.isWhitespace)
    guard let word = words?.first, let number = Int64(word) else {
      throw NotPossible("\(path) does not tell \(name)")
    }
    return number
  }

  private static func threads(of process: pid_t) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
  }

  /// A thread that has just ended has no time to tell.
  private static func nanoseconds(_ path: String) -> Int64 {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { Int64($0) } ?? 0
  }
}
