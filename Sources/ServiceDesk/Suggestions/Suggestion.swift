/// Somebody to whom a ticket may well be given, and why.
public struct Suggestion: Equatable, Sendable {
  public var candidate: Candidate
  /// What they know of it, the best first.
  public var skills: [Skill]
  /// What speaks for them, by `Weights`; people who are at work come before others, whatever
  /// their points.
  public var points: Int
  /// The weightiest first.
  public var reasons: [Reason]

  public enum Reason: Hashable, Sendable {
    case knows(Skill)
    case carries(tickets: Int, isLeast: Bool)
    case works(until: Instant?)
    case isBack(at: Instant?)
    case hoursUnknown
    /// So long ago.
    case lastGiven(TimeSpan)
    case leads
  }
}

extension Suggestion {
  /// All candidates, the best first: those at work, then those of whom that is not known, then the
  /// others; among these by points, then the least loaded, then by id.
  public static func ranking(
    of candidates: [Candidate], for topic: TicketTopic, at now: Instant
  ) -> [Suggestion] {
    let leastPoints = candidates.map(\.workload.points).min()
    let leastTickets = candidates.map(\.workload.tickets).min()
    let haveLeast = candidates.filter {
      $0.workload.points == leastPoints && $0.workload.tickets == leastTickets
    }
    // Where several carry the same, none of them stands out.
    let least = haveLeast.count == 1 && candidates.count > 1 ? haveLeast.first?.person.id : nil
    return candidates.map {
      Suggestion($0, for: topic, hasLeast: $0.person.id == least, at: now)
    }.sorted { $0.place < $1.place }
  }

  private init(
    _ candidate: Candidate, for topic: TicketTopic, hasLeast: Bool, at now: Instant
  ) {
    let skills = topic.skills(of: candidate.person)
    (self.candidate, self.skills) = (candidate, skills)
    points =
      Weights.knowing(skills, topic.priority) - Weights.load * candidate.workload.points
      + Weights.rest(since: candidate.workload.lastGiven, at: now)
      - (candidate.leads ? Weights.leading : 0) - (candidate.leavesSoon(now) ? Weights.leaving : 0)
    reasons =
      skills.prefix(2).map { .knows($0) }
      + [.carries(tickets: candidate.workload.tickets, isLeast: hasLeast), candidate.hours]
      + (candidate.workload.lastGiven.map { [.lastGiven(now.since($0))] } ?? [])
      + (candidate.leads ? [.leads] : [])
  }

  /// The lowest comes first.
  private var place: (Int, Int, Int, Int, PersonID) {
    (
      candidate.remoteness, -points, candidate.workload.points, candidate.workload.tickets,
      candidate.person.id
    )
  }
}

/// What each thing is worth when somebody is looked for who takes a ticket, in points.
///
/// Set so that somebody who teaches a subject is asked before somebody who does not know it as long
/// as they have no more than ten load points (five tickets of P3) beyond them; and so that of equals
/// whoever has waited longest gets the next.
enum Weights {
  /// Off for each point of load.
  static let load = 4
  /// Off for a lead: they are there for the others.
  static let leading = 40
  /// Off for whoever goes home within `soon`.
  static let leaving = 12
  static let soon = TimeSpan.minutes(30)

  /// For what they know best, more the graver it is; a little for each thing more.
  static func knowing(_ skills: [Skill], _ priority: Priority) -> Int {
    guard let best = skills.first else { return 0 }
    let more = skills.dropFirst().reduce(0) { $0 + 2 * min(5, $1.level) }
    return level(priority) * min(5, best.level) + min(20, more)
  }

  private static func level(_ priority: Priority) -> Int {
    switch priority {
    case .p1: 12
    case .p2: 10
    case .p3: 8
    case .p4: 6
    }
  }

  /// One for each half hour since they got one, up to a working day's.
  static func rest(since last: Instant?, at now: Instant) -> Int {
    let day = 16
    guard let last else { return day }
    return min(day, max(0, Int(now.since(last).seconds / 1800)))
  }
}

extension Candidate {
  fileprivate var leads: Bool { person.role == .lead }

  /// 0 at work, 1 perhaps, 2 not.
  fileprivate var remoteness: Int {
    switch presence {
    case .working: 0
    case .unknown: 1
    case .away: 2
    }
  }

  fileprivate func leavesSoon(_ now: Instant) -> Bool {
    guard case .working(let until?) = presence else { return false }
    return until.since(now) < Weights.soon
  }

  fileprivate var hours: Suggestion.Reason {
    switch presence {
    case .working(let until): .works(until: until)
    case .unknown: .hoursUnknown
    case .away(let until): .isBack(at: until)
    }
  }
}
