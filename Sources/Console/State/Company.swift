import Journal
import ServiceDesk

/// Who else is at the desk, and what has been told of us.
struct Company: Equatable, Sendable {
  private(set) var others: [Attendance.Sighting] = []
  fileprivate(set) var told: Attendance.Sighting?
  /// The program is about to be stopped.
  var isLeft = false

  /// Those at the ticket, who write before who look; each person once.
  func at(_ ticket: TicketID) -> [Attendance.Sighting] {
    let here = others.filter { $0.ticket == ticket }
    var met: Set<PersonID> = []
    let writers = here.filter { $0.writing != nil }
    return (writers + here.filter { $0.writing == nil }).filter { met.insert($0.person).inserted }
  }

  /// - Returns: who has begun to write since it was looked last.
  mutating func receive(_ others: [Attendance.Sighting]) -> [Attendance.Sighting] {
    let before = self.others
    self.others = others
    return others.filter { new in
      new.writing != nil
        && !before.contains {
          $0.person == new.person && $0.ticket == new.ticket && $0.writing == new.writing
        }
    }
  }
}

extension ConsoleState {
  /// Who has not touched a key for so long looks at nothing.
  static let attention = TimeSpan.seconds(600)

  /// Lets the others know what the person has turned to, where that is another thing.
  mutating func tellOthers() -> [Effect] {
    var sight = self.sight
    if let told = company.told, told.ticket == sight.ticket, told.writing == sight.writing {
      sight.since = told.since
    }
    guard sight != company.told, !company.isLeft else { return [] }
    company.told = sight
    return [.tellOthers(sight)]
  }

  private var sight: Attendance.Sighting {
    var sight = Attendance.Sighting(person: desk.me.id, ticket: nil, since: now)
    for case .form(let form) in overlays.reversed() {
      guard let ticket = form.ticket, let writing = form.purpose.journals else { continue }
      (sight.ticket, sight.writing) = (ticket, writing)
      return sight
    }
    if arrangement.ticket != nil, now.since(touchedAt) < Self.attention {
      sight.ticket = ticket.file?.ticket.id
    }
    return sight
  }

  /// While the program is stopped nobody looks at anything.
  mutating func lookAway() -> [Effect] {
    let nothing = Attendance.Sighting(person: desk.me.id, ticket: nil, since: now)
    (company.told, company.isLeft) = (nothing, true)
    return [.tellOthers(nothing)]
  }

  /// Who begins to write where the person is at work is named at once, for as long as it is so.
  mutating func receive(_ others: [Attendance.Sighting]) {
    let me = desk.me.id
    let sentences = { (others: [Attendance.Sighting]) in others.map { "\($0.sentence(for: me))." } }
    let ended = Set(sentences(company.others)).subtracting(sentences(others))
    if let message, ended.contains(message.sentence) { self.message = nil }
    let begun = company.receive(others)
    guard let here = company.told?.ticket else { return }
    let concerning = begun.filter { $0.ticket == here && $0.person != me }
    for sentence in sentences(concerning) { say(sentence, .pending) }
  }
}

extension ConsoleState {
  /// Who else is at the ticket that is read.
  var companyHere: Line? {
    ticket.file.flatMap { company.at($0.ticket.id).line(for: desk.me.id) }
  }

  /// What stands before a row of the queue: its mark, or that somebody else is at it.
  func sign(_ row: TicketRow) -> Line? {
    if isMarked(row) { return Line("✓", .badge) }
    guard let first = company.at(row.id).first else { return nil }
    return first.writing == nil ? Line("◉", .faint) : Line("✎", .pending)
  }
}
