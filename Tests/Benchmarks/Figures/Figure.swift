/// What a quantity came to in this run, of Tierline or of a peer; or why it could not be taken.
struct Figure: Sendable {
  let quantity: Quantity
  let conditions: Conditions
  /// Whose it is: `tierline`, or a peer's name.
  let subject: String
  let outcome: Outcome
  /// What is promised under these conditions.
  let budget: Budget?

  enum Outcome: Equatable, Sendable {
    /// `spread` is what repeated takes came to; `samples` how many readings stand behind it.
    case taken(Double, spread: ClosedRange<Double>?, samples: Int)
    case failed(why: String)
  }

  init(
    _ quantity: Quantity, _ value: Double, under conditions: Conditions = Conditions(),
    of subject: String = Figure.own, spread: ClosedRange<Double>? = nil, samples: Int,
    hasBudget: Bool = true
  ) {
    (self.quantity, self.conditions, self.subject) = (quantity, conditions, subject)
    budget = hasBudget && subject == Figure.own ? quantity.budget : nil
    outcome =
      value.isFinite
      ? .taken(value, spread: spread, samples: samples) : .failed(why: "nothing was read")
  }

  init(
    _ quantity: Quantity, under conditions: Conditions = Conditions(),
    of subject: String = Figure.own, failed why: String
  ) {
    (self.quantity, self.conditions, self.subject) = (quantity, conditions, subject)
    (outcome, budget) = (.failed(why: why), subject == Figure.own ? quantity.budget : nil)
  }

  /// The middle one of repeated takes, with the least and the most of them beside it.
  init(
    _ quantity: Quantity, ofTakes takes: [Double], under conditions: Conditions = Conditions(),
    of subject: String = Figure.own
  ) {
    let samples = Samples(takes)
    self.init(
      quantity, samples.median, under: conditions, of: subject,
      spread: samples.isEmpty ? nil : samples.least...samples.most, samples: samples.count)
  }

  static let own = "tierline"

  var isOwn: Bool { subject == Figure.own }

  var value: Double? {
    guard case .taken(let value, _, _) = outcome else { return nil }
    return value
  }

  var verdict: Verdict {
    guard let value else { return .notTaken }
    guard let budget else { return .noBudget }
    return budget.isMet(by: value) ? .met : .missed
  }
}

/// How a figure stands against what is promised.
enum Verdict: String, Codable, Sendable {
  case met
  case missed
  case noBudget = "no budget"
  case notTaken = "not taken"
}

/// Under which conditions a figure was taken, as far as they vary.
struct Conditions: Hashable, Codable, Sendable {
  /// How many tickets the desk has: or commits, mails, lines and tasks.
  var tickets: Int?
  /// `80×24`.
  var screen: String?
  /// Processes that write together.
  var writers: Int?

  var text: String {
    let parts = [
      tickets?.roughly, screen, writers.map { $0 == 1 ? "1 writer" : "\($0) writers" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension [Figure] {
  /// Several percentiles of one list of readings.
  static func percentiles(
    _ readings: [Double], _ wanted: [(Quantity, Double)],
    under conditions: Conditions = Conditions(), of subject: String = Figure.own
  ) -> [Figure] {
    let samples = Samples(readings)
    return wanted.map { quantity, percent in
      Figure(
        quantity, samples.percentile(percent), under: conditions, of: subject,
        samples: samples.count)
    }
  }
}
