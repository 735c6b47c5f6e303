extension Query {
  /// A word that may stand before the colon.
  public enum Field: String, CaseIterable, Sendable {
    case status, hold, tier, team, owner, requester, priority, category, tag, reference, id, text
    case age, updated, opened, reopened, escalated, watching, sla, due, breached
    /// Written with the name of one of the desk's own fields: `field.site:Gent`.
    case custom = "field"
    case sort, asof

    public var name: String { rawValue }

    init?(name: String) { self.init(rawValue: name.foldedForQuery) }
  }

  /// One row of the language's own description: help, completion and tests read it.
  public struct FieldEntry: Hashable, Sendable {
    public let field: Field
    /// How it begins when it is written: `owner:`, `age>`, `field.`.
    public let opening: String
    public let sentence: String
    /// A whole term that may be typed as it stands.
    public let example: String
    /// Values that are the same on every desk, in the order in which to offer them.
    public let values: [String]
  }

  /// The language, field by field.
  public static let catalogue: [FieldEntry] = Field.allCases.map(\.entry)
}

extension Query.Field {
  public var entry: Query.FieldEntry {
    switch self {
    case .status:
      row(
        "where it stands; active, listed and any are groups", "status:open,on_hold",
        QueryWords.status.names)
    case .hold: row("on hold, for this reason", "hold:vendor", QueryWords.hold.names)
    case .tier: row("the tier of its team", "tier:2", QueryWords.tier.names)
    case .team: row("the team that has it", "team:\"V37 2nd\"", ["any", "none"])
    case .owner: row("who works on it", "owner:me", ["me", "none", "any"])
    case .requester: row("who asked for help", "requester:anna*", ["any", "none"])
    case .priority:
      row("how urgent it is; P1 is the most urgent", "priority<=P2", QueryWords.priority.names)
    case .category: row("what it is about", "category:network", ["any", "none"])
    case .tag: row("a tag that it carries", "-tag:printer", ["any", "none"])
    case .reference: row("its number in another system", "reference:1-364*", ["any", "none"])
    case .id: row("its number here", "id:T-1042")
    case .text:
      row("words in its subject, reference or timeline, one after another", "text:\"vpn drop\"")
    case .age: row("the time since it was opened", "age>3d", spans, opening: "age>")
    case .updated: row("the time since it last changed", "updated>1d", spans, opening: "updated>")
    case .opened:
      row(
        "the day it was opened, or a range that leaves its last moment out",
        "opened:2026-11-01..2026-11-08", ["today", "yesterday"])
    case .reopened:
      row("how often it was reopened", "reopened>0", ["0", "1", "2"], opening: "reopened>")
    case .escalated:
      row(
        "whether it was escalated; pending waits to be acknowledged", "escalated:pending",
        QueryWords.escalation.names)
    case .watching: row("who watches it", "watching:me", ["me", "none", "any"])
    case .sla:
      row(
        "the working time that its clock has left, or what the clock does: running, paused, none",
        "sla<30m", QueryWords.clock.names)
    case .due:
      row("when its clock runs out: within a time, or on a day", "due<2h", spans, opening: "due<")
    case .breached:
      row(
        "whether a promise to it was missed; open is being missed now", "breached:open",
        QueryWords.breach.names)
    case .custom: row("a field of this desk", "field.site:Gent", opening: "field.")
    case .sort: row("the order; a minus turns it round", "sort:-updated", QueryWords.sort.names)
    case .asof:
      row("the desk as it was at that moment", "asof:2026-11-20T09:00", ["today", "yesterday"])
    }
  }

  private func row(
    _ sentence: String, _ example: String, _ values: [String] = [], opening: String? = nil
  ) -> Query.FieldEntry {
    Query.FieldEntry(
      field: self, opening: opening ?? "\(name):", sentence: sentence, example: example,
      values: values)
  }

  private var spans: [String] { ["1h", "4h", "1d", "3d", "7d"] }
}
