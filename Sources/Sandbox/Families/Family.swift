internal import ServiceDesk

/// A kind of trouble that comes up again and again: what people say of it, what tier 1 tries, and
/// what may lie behind it.
struct Family: Sendable {
  var name: String
  var category: String
  /// The team of tier 2 whose subject it is, and the team of tier 3 behind it.
  var team: String
  var engineering: String
  var about: AssetKind
  var tags: [String] = []
  /// How often it comes, beside the others.
  var weight = 10
  /// Drawn from: `high`, `medium`, `low`, as often as each stands there.
  var impacts: [String] = ["medium", "low"]
  var urgencies: [String] = ["medium"]
  /// Something is wanted, nothing is broken.
  var isRequest = false
  /// A monitor reports it, not a person.
  var isAlert = false
  /// Values that one ticket keeps throughout, in the order in which they are drawn.
  var values: [(name: String, template: Template)] = []
  var subjects: [Wording] = []
  var details: [Wording] = []
  var tried: [Wording] = []
  /// What only the requester can say.
  var questions: [Question] = []
  var causes: [Cause] = []
  /// Where it hits many at once: what the others write.
  var childSubjects: [Template] = []
  var childDetails: [Template] = []

  /// What can be said where the trouble shows in one of these ways; each way has a letter. Without
  /// any it fits all.
  struct Wording: Sendable {
    var ways: String
    var template: Template

    func fits(_ way: Character?) -> Bool {
      guard let way, !ways.isEmpty else { return true }
      return ways.contains(way)
    }
  }

  struct Question: Sendable {
    var ask: Wording
    var answers: [Wording] = []
  }

  /// What lies behind it, how it is found, and what ends it.
  struct Cause: Sendable {
    var name: String
    /// The ways in which it shows.
    var ways: String
    /// The tier that can find it.
    var tier: Int
    var weight = 10
    /// What an engineer writes down, one finding after the other; each with its wordings.
    var notes: [[Template]] = []
    /// What the requester is told meanwhile.
    var replies: [Template] = []
    /// The brief of the escalation: what is the matter, and what the next tier shall do.
    var summaries: [Template] = []
    var asks: [Template] = []
    /// What the tier above says when it hands the ticket back.
    var guidance: [Template] = []
    var fixes: [Template] = []
    /// What the requester is told at the end.
    var farewells: [Template] = []
    /// For what putting it right may have to wait.
    var waits: [HoldReason] = []
    /// Why engineering may send it back.
    var refusal: Refusal?
  }

  /// Why engineering does not take a ticket as it came, and what tier 2 then brings.
  struct Refusal: Sendable {
    /// The code of the policy.
    var reason: String
    var guidance: Template
    var brought: Template
  }
}
