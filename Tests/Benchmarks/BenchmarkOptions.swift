import ArgumentParser

/// What is measured, on which desks, and what becomes of the figures.
struct BenchmarkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tickets on the desks, with commas between.", valueName: "n,…"))
  var sizes: String = "1000,10000,100000"
  @Flag(help: "A desk of a million tickets, too.") var full = false
  @Flag(help: "Few readings: to see that it works, not how fast.") var quick = false

  @Option(help: ArgumentHelp("Only these topics.", valueName: "name,…"))
  var only: String?
  @Option(help: ArgumentHelp("Only these peers; none for none of them.", valueName: "name,…"))
  var peers: String?

  @Option(
    help: ArgumentHelp("Where generated desks are kept and found again.", valueName: "directory"))
  var desks: String?
  @Option(help: ArgumentHelp("The program to measure.", valueName: "path")) var program: String?
  @Option(
    help: ArgumentHelp(
      "Import this incident log, in the columns of the mapping “volvo”, not a made one.",
      valueName: "file"))
  var volvo: String?

  @Option(help: ArgumentHelp("Write the figures to this file.", valueName: "file"))
  var json: String?
  @Option(help: ArgumentHelp("Compare with this file, not the last run.", valueName: "file"))
  var compare: String?
  @Flag(help: "Print a Markdown table.") var markdown = false
  @Flag(name: .customLong("explain"), help: "Say how each figure is taken, and measure nothing.")
  var explains = false

  func validate() throws {
    _ = try parsedSizes()
    _ = try names(in: only, of: Topic.self)
    _ = try peers == "none" ? nil : names(in: peers, of: Peer.self)
  }

  var sizesInOrder: [Int] { (try? parsedSizes()) ?? [] }

  var topics: [Topic] {
    (try? names(in: only, of: Topic.self)) ?? Topic.allCases
  }

  var chosenPeers: [Peer] {
    peers == "none" ? [] : (try? names(in: peers, of: Peer.self)) ?? Peer.allCases
  }

  private func parsedSizes() throws -> [Int] {
    let numbers = sizes.split(separator: ",").map { Int($0) ?? 0 }
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 >= 20 }) else {
      throw ValidationError("--sizes takes numbers of at least 20, such as 1000,10000.")
    }
    return Set(numbers + (full ? [1_000_000] : [])).sorted()
  }

  /// In the order of all of them; nil where none is named.
  private func names<Name>(
    in text: String?, of type: Name.Type
  ) throws -> [Name]? where Name: CaseIterable & RawRepresentable<String> {
    guard let text else { return nil }
    let wanted = Set(text.split(separator: ",").map(String.init))
    let known = Name.allCases.map(\.rawValue)
    guard wanted.isSubset(of: known) else {
      let unknown = wanted.subtracting(known).sorted().joined(separator: ", ")
      throw ValidationError(
        "There is no \(unknown); there are \(known.joined(separator: ", ")).")
    }
    return Name.allCases.filter { wanted.contains($0.rawValue) }
  }
}
