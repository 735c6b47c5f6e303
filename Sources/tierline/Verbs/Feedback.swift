internal import ArgumentParser
internal import ServiceDesk

struct RateVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Record how satisfied the requester is with the result.",
    discussion: """
      From 1, the worst, to 5, once the ticket is resolved. A later rating takes the place of the \
      earlier.

        tierline rate T-12 --score 4 --comment "Quick, once somebody looked"
      """)

  @OptionGroup var target: OneTicket
  @Option(help: "From 1 to 5.") var score: Int
  @Option(help: "What they said about it.") var comment: String?

  func run() throws {
    try target.perform(.feedback(.rate(score: score, comment: comment))) {
      "\($0.requester) rated \($0.id) \(score) of \(Rating.scores.upperBound)."
    }
  }
}
