internal import Journal
internal import ServiceDesk

/// The tickets as they come, one after the other, and what happens to them, some time at once: a
/// desk of any size is told in little memory.
struct Month {
  let setting: Setting
  let start: Instant
  let end: Instant
  private var history: History
  private var arrivals: Arrivals
  private var nextArrival: Instant?
  private var stories: [ToldStory]
  private var stormTickets: [StormTicket]
  private var parents: [Int: (id: TicketID, resolvedAt: Instant)] = [:]
  private var casting: Casting
  /// How many tickets have come so far.
  private(set) var ticketCount = 0
  private var isOver = false

  /// Up to when it has been told.
  private(set) var told: Instant

  /// How much time is told at once.
  private static let stretch = TimeSpan.hours(2)
  private static let smallestWithStorm = 300

  /// - Throws: `DocumentFaults`, if the policy that comes with Tierline had any.
  init(_ sandbox: Sandbox) throws {
    let policy = try Policy(document: SandboxPolicy.document)
    let size = DeskSize(tickets: sandbox.tickets)
    let setting = Setting(
      policy: policy, zone: .utc, staff: Staff(fold: size.fold), organisations: Organisation.all,
      families: Family.all, seed: sandbox.seed, fold: size.fold)
    self.setting = setting
    end = sandbox.end
    let clock = StoryClock(end: end, zone: setting.zone)
    start = end - .days(Int64(size.days))
    told = start
    // The youngest are told last; they must stay where there is no room for all.
    stories = Story.all.suffix(sandbox.tickets).map { story in
      ToldStory(name: story.name, steps: story.steps(clock, setting.staff))
    }.sorted { $0.start < $1.start }
    stormTickets =
      sandbox.tickets < Month.smallestWithStorm
      ? [] : StormTicket.all(Storm.all(from: start, to: end, in: setting), seed: sandbox.seed)
    arrivals = Arrivals(
      sandbox.tickets - stories.count - stormTickets.count, from: start, to: end,
      in: Rhythm(zone: setting.zone, seed: sandbox.seed))
    history = History(
      policy: policy, people: setting.staff.colleagues.map(\.person), seed: sandbox.seed)
    casting = Casting(setting)
    nextArrival = arrivals.next()
  }

  /// Nil when all is told.
  /// - Throws: `Refusal`, where a plan does not keep the rules.
  mutating func nextFacts() throws -> [Fact]? {
    guard !isOver else { return nil }
    let pause = min(told + Month.stretch, end)
    while try nextTicket(before: pause) {}
    isOver = pause == end
    try history.carryOut(before: isOver ? end + .seconds(1) : pause)
    told = pause
    return history.takeFacts()
  }

  /// False where none comes before the pause.
  private mutating func nextTicket(before pause: Instant) throws -> Bool {
    let story = stories.first?.start
    let storm = stormTickets.last?.at
    guard let moment = [story, storm, nextArrival].compactMap({ $0 }).min(),
      moment < pause || pause == end
    else { return false }
    try history.carryOut(before: moment)
    ticketCount += 1
    let id = TicketID(ticketCount)
    if moment == story {
      let story = stories.removeFirst()
      history.plan(story.steps, on: id, named: story.name)
    } else if moment == storm {
      plan(steps(of: stormTickets.removeLast(), id), on: id)
    } else {
      nextArrival = arrivals.next()
      plan(casting.steps(for: id, at: moment), on: id)
    }
    return true
  }

  /// What would come after the end has not happened yet.
  private mutating func plan(_ steps: [Step], on id: TicketID) {
    history.plan(steps.filter { $0.at <= end }, on: id)
  }

  private mutating func steps(of ticket: StormTicket, _ id: TicketID) -> [Step] {
    if let parent = parents[ticket.number] {
      return casting.child(
        of: ticket.storm, parent: parent.id, solvedAt: parent.resolvedAt, id: id, at: ticket.at)
    }
    let (steps, resolvedAt) = casting.parent(of: ticket.storm, id: id)
    parents[ticket.number] = (id, resolvedAt)
    return steps
  }
}

/// A story, when it happened.
private struct ToldStory {
  var name: String
  var steps: [Step]
  var start: Instant { steps[0].at }
}

/// One arrival of a storm.
private struct StormTicket {
  var at: Instant
  var number: Int
  var storm: Storm

  /// The earliest last; a storm's parent comes before its children.
  static func all(_ storms: [Storm], seed: UInt64) -> [StormTicket] {
    storms.enumerated().flatMap { number, storm in
      (0...storm.children).map { place in
        StormTicket(at: storm.arrival(place, seed: seed), number: number, storm: storm)
      }
    }.sorted { $0.at > $1.at }
  }
}

/// How long a desk of so many tickets has been there, and how many people it takes.
struct DeskSize {
  let days: Int
  /// How many times as many people as the usual desk has.
  let fold: Int

  /// A larger desk is an older one, and from two years on a busier one, too.
  init(tickets: Int) {
    let months = max(1, tickets / Sandbox.usualSize)
    var (span, rate) = (months, 1)
    // Half of what is beyond two years goes into length, half into people.
    while span > 24, span > 12 * rate {
      rate += 1
      span = months / rate
    }
    days = max(30, 30 * tickets / Sandbox.usualSize / rate)
    fold = rate
  }
}
