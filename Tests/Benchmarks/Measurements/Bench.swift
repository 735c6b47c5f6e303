import ServiceDesk

/// What every measurement works with.
struct Bench {
  let program: Program
  let shelf: Shelf
  let scratch: Scratch
  /// Tickets on the desks, fewest first.
  let sizes: [Int]
  let peers: [Peer]
  /// A real incident log to import, where one is given.
  let incidentLog: String?
  let pace: Pace
  /// What the programs at terminals find in their environment.
  let environment: [String: String]

  var largest: Int { sizes.last ?? 1000 }

  /// Tierline on a desk of so many tickets, as an engineer of tier 2 sees it (the queue first) or as
  /// somebody else does.
  func console(tickets: Int, role: Role = .tier2) throws -> Contender {
    let desk = try shelf.desk(tickets: tickets)
    var command = program.command
    command.arguments += ["--desk", desk, "--as", try DeskPeople(desk: desk).anybody(role)]
    // It begins with what waits for one's teams, which may be little.
    return Contender(
      name: Figure.own, command: command, tickets: tickets, pageDown: "\u{06}", first: "gg",
      whole: "/status:any\r", firstRows: 1)
  }

  /// Tierline and every peer that can be had, on lists of that length.
  /// - Parameter missing: told of each that cannot, and why.
  func contenders(tickets: Int, missing: (String, String) -> Void) throws -> [Contender] {
    var found = [try console(tickets: tickets)]
    for peer in peers {
      do {
        if let contender = try peer.contender(rows: tickets, shelf, environment: environment) {
          found.append(contender)
        }
      } catch {
        missing(peer.rawValue, "\(error)")
      }
    }
    return found
  }
}

/// How many readings are taken.
struct Pace {
  /// Sizes of the terminal in which keys are pressed.
  var screens: [Screenful]
  /// Starts and openings of each program.
  var starts: Int
  /// Times that the programs take turns at the keys.
  var rounds: Int
  /// Keys in each turn.
  var keys: Int
  /// Words typed into the filter.
  var words: Int
  /// Commits of one writer.
  var appends: Int
  /// Seconds that several writers write, or that a reader listens.
  var seconds: Int
  /// Seconds of rest.
  var rest: Int
  /// Cases of the generated log.
  var cases: Int

  static let usual = Pace(
    screens: [.usual, .large], starts: 15, rounds: 8, keys: 64, words: 32, appends: 1500,
    seconds: 10, rest: 10, cases: 8000)
  /// To see that everything works; its figures tell little.
  static let quick = Pace(
    screens: [.usual], starts: 1, rounds: 1, keys: 16, words: 1, appends: 40, seconds: 1, rest: 1,
    cases: 50)
}
