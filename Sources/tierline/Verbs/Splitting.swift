internal import ArgumentParser
internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

struct SplitVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Make a ticket of its own of what is another matter.",
    discussion: """
      The notes, replies and messages of these numbers (as “show” and “history” print them) go \
      along to the new ticket and stay here, too. Without any, say why it is split.

        tierline split T-12 --entries 3,5 --subject "Printer on floor 3 is out of toner"
      """)

  @OptionGroup var target: OneTicket
  @Option(help: "What is wrong, in one line.") var subject: String
  @Option(help: ArgumentHelp("The numbers of the entries, with commas.", valueName: "numbers"))
  var entries: Numbers?
  @Option(help: "Why, where the entries do not say it.") var reason: String?

  /// `3,4,5`.
  struct Numbers: ExpressibleByArgument {
    var values: [Int]

    init?(argument: String) {
      let words = argument.split(separator: ",", omittingEmptySubsequences: false)
      values = words.compactMap { Int($0) }
      guard values.count == words.count else { return nil }
    }
  }

  func run() throws {
    try target.action.desk.atDesk { session in
      let source = try session.ticket(target.ticket)
      let order = SplitOrder(
        subject: subject, entries: try session.entries(of: source, entries?.values ?? []),
        reason: reason)
      let receipt = try session.journal.split(
        source, order, seen: target.action.seen, by: session.author())
      guard !target.action.json else {
        return try Output.json(
          .object(receipt.new.members + [("source", receipt.source.json)]))
      }
      try Output.line(
        "\(receipt.new.ticket) is split from \(source): \(subject.trimmed)".sanitizedLine)
    }
  }
}

extension Session {
  /// The entries of these numbers.
  /// - Throws: when one of them is something else that happened, or nothing.
  fileprivate func entries(of ticket: TicketID, _ numbers: [Int]) throws -> [EventID] {
    guard !numbers.isEmpty else { return [] }
    let history = try journal.history(ticket)
    let entries = Set(try journal.ticket(ticket)?.entries.map(\.id) ?? [])
    return try numbers.map { number in
      let event = history.first { $0.version == number }
      guard let id = event?.id, entries.contains(id) else {
        throw VerbFailure.noSuchEntry(number, ticket)
      }
      return id
    }
  }
}
