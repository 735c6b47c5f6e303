import Foundation

/// Where and when a run was made, and of what.
struct RunSurroundings: Codable, Equatable {
  var date: String
  var command: String
  var commit: String
  var program: String
  /// Megabytes of the program's file.
  var programSize: Int
  var processor: String
  var cores: Int
  var memory: String
  var kernel: String
  var fileSystem: String
  /// Processes that wanted to run, on average over the last minute, when the run began.
  var load: Double
  /// Percent of the processors' time that other guests of the host had while the run went on; nil
  /// where it is not known.
  var stolen: Double?
}

extension RunSurroundings {
  init(bench: Bench, arguments: [String]) {
    let program = bench.program.command.path
    let size = try? FileManager.default.attributesOfItem(atPath: program)[.size] as? Int
    var loads = [0.0]
    let hasLoad = getloadavg(&loads, 1) == 1
    self.init(
      date: Date().ISO8601Format(),
      command: (["tierline-bench"] + arguments.dropFirst()).joined(separator: " "),
      commit: Self.commit(of: program), program: program,
      programSize: (size ?? 0) / 1_000_000,
      processor: Self.field("model name", in: "/proc/cpuinfo") ?? "unknown processor",
      cores: ProcessInfo.processInfo.activeProcessorCount,
      memory: "\(ProcessInfo.processInfo.physicalMemory >> 30) GiB", kernel: Self.kernel,
      fileSystem: Self.fileSystem(of: bench.shelf.directory), load: hasLoad ? loads[0] : 0)
  }

  /// Others want the processor, too: the figures tell less.
  var isBusy: Bool { load > Double(cores) / 4 }

  var lines: [String] {
    let machine = "\(processor), \(cores) cores, \(memory), \(kernel), \(fileSystem)"
    let busy = isBusy ? " (others were at work: figures are worse than they need be)" : ""
    let taken = stolen.map { "; the host took \($0.fixed(0)) % of the processors meanwhile" } ?? ""
    return [
      "\(date)  \(command)", "commit \(commit), \(program) (\(programSize) MB)", machine,
      "load \(load.fixed(2)) when it began\(busy)\(taken)",
    ]
  }

  private static func commit(of program: String) -> String {
    let folder = URL(filePath: program).deletingLastPathComponent().path(percentEncoded: false)
    let git = Program(command: Command(path: "/usr/bin/git", environment: ["HOME": "/nonexistent"]))
    let words = ["-C", folder, "describe", "--always", "--dirty", "--abbrev=10"]
    let outcome = try? git.run(words, seconds: 10)
    return outcome?.output.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
  }

  private static var kernel: String {
    var name = utsname()
    uname(&name)
    let system = withUnsafeBytes(of: name.sysname) { text($0) }
    let release = withUnsafeBytes(of: name.release) { text($0) }
    return "\(system) \(release)"
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func field(_ name: String, in path: String) -> String? {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
  }

  /// The type of the mount with the longest path that the directory is below.
  private static func fileSystem(of directory: String) -> String {
    let mounts = (try? String(contentsOfFile: "/proc/mounts", encoding: .utf8)) ?? ""
    var (type, depth) = ("unknown file system", 0)
    for mount in mounts.split(separator: "\n") {
      let words = mount.split(separator: " ").map(String.init)
      guard words.count > 2 else { continue }
      let place = words[1] == "/" ? "/" : words[1] + "/"
      // Of mounts on the same place the last one is seen.
      guard (directory + "/").hasPrefix(place), place.count >= depth else { continue }
      (type, depth) = (words[2], place.count)
    }
    return type
  }
}
