import Foundation

/// A desk on which every word that people or other systems can choose is an attack.
struct HostileDesk {
  let desk: Desk
  /// Escalated and not acknowledged; handed back; resolved.
  let tickets: [String]

  init() throws {
    desk = try Desk(isMade: false)
    let words = HostileText.words
    let policy = try desk.file("policy.yml", Data(HostileDesk.policy.utf8))
    let work = Work(desk: desk)
    try work.do("init", "--policy", policy)
    try work.do("roster", "adopt", "-", input: HostileDesk.roster)
    tickets = try (1...3).map { _ in
      let outcome = try work.do(
        "open", words, "--requester", words, "--organisation", words, "--email", words,
        "--details", "-", "--tried", words, "--tried-by", words, "--tag", HostileText.tag,
        "--team", "Network", "--impact", "high", "--priority", "P1", "--reason", words, "--json",
        input: HostileText.longWords)
      return outcome.json["id"] as? String ?? outcome.complaint
    }
    for ticket in tickets { try work.fill(ticket) }
    try work.goOn(tickets)
  }

  static let team = "T " + HostileText.words
  private static let yamlTeam = "\"T " + HostileText.yaml.dropFirst()

  private static var policy: String {
    let shipped = """
      name: \(HostileText.yaml)
      teams:
        - {name: Network, tier: 2}
        - {name: \(yamlTeam), tier: 3}
      intake_team: Network
      """
    return shipped + "\n" + HostileDesk.rules
  }

  private static let rules = """
    roles:
      tier2:
        anywhere: [open, note, watch, link, raise, reopen, classify]
        own_teams: [claim, release, start, hold, resolve, close, escalate, reply, publish]
      lead:
        anywhere: [open, classify, claim, steal, assign, release, move, start, hold, resolve,
                   reopen, close, cancel, escalate, acknowledge, hand_back, raise, note, reply,
                   publish, watch, link, merge, roster, import]
    priority_matrix:
      high:   {high: P1, medium: P2, low: P3}
      medium: {high: P2, medium: P3, low: P4}
      low:    {high: P3, medium: P4, low: P4}
    hold_reasons: [customer, vendor]
    hand_back_reasons:
      hostile: {sentence: \(HostileText.yaml)}
    categories: [\(HostileText.yaml), Access]
    fields:
      site: {label: \(HostileText.yaml)}
    reopening: {days: 14, rate_days: 7}
    """

  private static var roster: String {
    """
    people:
      - {id: maria, name: \(HostileText.yaml), role: tier2, teams: [Network]}
      - {id: \(HostileText.yaml(HostileText.name)), name: \(HostileText.yaml), role: tier2, teams: [Network]}
    """
  }
}

/// Orders that must be carried out: an attack that is refused tests nothing.
private struct Work {
  let desk: Desk

  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  @discardableResult
  func `do`(_ arguments: String..., input: String? = nil) throws -> Program.Outcome {
    let outcome = try desk.program.run(arguments, input: input)
    guard outcome.status == 0 else {
      throw Refused(description: "\(arguments.prefix(2)): \(outcome.complaint)")
    }
    return outcome
  }

  func fill(_ ticket: String) throws {
    let words = HostileText.words
    try self.do("note", ticket, input: HostileText.longWords)
    try self.do("note", ticket, "@maria " + words)
    try self.do("publish", ticket)
    try self.do("reply", ticket, input: HostileText.longWords)
    try self.do("message", ticket, input: HostileText.longWords)
    try self.do("set", ticket, "site=" + words)
    try self.do("set", ticket, "category=" + words)
    try self.do("raise", ticket, "--reason", words)
    try self.do("watch", ticket, "--person", HostileText.name)
    try self.do("claim", ticket, "--as", "maria")
  }

  /// Takes the tickets apart: one up, one up and down again, one to its end.
  func goOn(_ tickets: [String]) throws {
    let words = HostileText.words
    for ticket in tickets.prefix(2) {
      try self.do(
        "escalate", ticket, "--to", HostileDesk.team, "--summary", words, "--tried", words, "--ask",
        words)
    }
    try self.do(
      "handback", tickets[1], "--reason", "hostile", "--guidance", words, "--to", "Network")
    try self.do("link", tickets[0], "--to", tickets[2], "--kind", "related")
    try self.do("resolve", tickets[2], "--text", words)
    try self.do("message", tickets[2], "thanks " + words)
  }
}
