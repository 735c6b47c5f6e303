internal import ServiceDesk

/// Everybody who works at the sandbox desk.
struct Staff: Sendable {
  let colleagues: [Colleague]
  let lead: Colleague?
  /// Those who serve a team's queue.
  private let engineers: [TeamID: [Colleague]]
  private let byID: [PersonID: Colleague]

  init(_ colleagues: [Colleague]) {
    self.colleagues = colleagues
    lead = colleagues.first { $0.person.role == .lead }
    byID = Dictionary(colleagues.map { ($0.id, $0) }) { first, _ in first }
    var engineers: [TeamID: [Colleague]] = [:]
    for colleague in colleagues where colleague.person.role != .lead {
      for team in colleague.person.teams { engineers[team, default: []].append(colleague) }
    }
    self.engineers = engineers
  }

  /// - Parameter fold: how many times as many people as the small desk has.
  init(fold: Int) {
    self.init(Staff.core + (1..<max(1, fold)).flatMap(Staff.more))
  }

  subscript(id: PersonID) -> Colleague? { byID[id] }

  /// The engineers who serve a team's queue.
  func engineers(of team: TeamID) -> [Colleague] { engineers[team, default: []] }
}

extension Staff {
  static let serviceDesk = TeamID("Service Desk")
  static let network = TeamID("Network")
  static let workplace = TeamID("Workplace")
  static let applications = TeamID("Applications")
  static let platform = TeamID("Platform Engineering")
  static let applicationEngineering = TeamID("Application Engineering")

  /// One lead and twelve engineers.
  static let core: [Colleague] = [
    member("amara", "Amara Nwosu", .tier1, [serviceDesk], .early, 34, ["Access"], 85, .plain),
    member("tomas", "Tomás Rivera", .tier1, [serviceDesk], .day, 27, ["Hardware"], 100, .brief),
    member(
      "nadia", "Nadia Rahman", .tier1, [serviceDesk], .late, 24, ["Email", "Security"], 95, .formal),
    member(
      "felix", "Felix Brandt", .tier1, [serviceDesk], .saturday, 15, ["Printing"], 130, .plain),
    member("maria", "Maria Keller", .tier2, [network], .day, 40, ["Remote work"], 80, .plain, true),
    member(
      "dev", "Dev Banerjee", .tier2, [network, workplace], .late, 30, ["Network"], 110, .brief),
    member(
      "ines", "Inês Carvalho", .tier2, [network], .early, 22, ["Security", "Telephony"], 120,
      .formal
    ),
    member("jonas", "Jonas Lindqvist", .tier2, [workplace], .early, 46, ["Hardware"], 100, .brief),
    member(
      "priya", "Priya Raman", .tier2, [applications], .day, 44, ["Database", "Applications"], 75,
      .plain, true),
    member(
      "samir", "Samir Khoury", .tier2, [applications, workplace], .day, 26, ["Email", "Storage"],
      125, .formal),
    member("kenji", "Kenji Mori", .tier3, [platform], .late, 30, [], 90, .brief, true),
    member(
      "olga", "Olga Marchenko", .tier3, [platform, applicationEngineering], .day, 12, [], 115,
      .plain),
    member("lena", "Lena Fischer", .tier3, [applicationEngineering], .early, 24, [], 100, .plain),
    member(
      "ruth", "Ruth Adeyemi", .lead, [network, workplace, applications], .day, 4, [], 100, .formal,
      true),
  ]

  private static func member(
    _ id: String, _ name: String, _ role: Role, _ teams: [TeamID], _ shift: Shift, _ share: Int,
    _ strengths: Set<String>, _ pace: Int, _ voice: Colleague.Voice, _ isOnCall: Bool = false
  ) -> Colleague {
    let person = Person(
      id: PersonID(id), name: name, role: role, teams: teams, email: "\(id)@desk.example",
      skills: skills[id] ?? [:], calendar: shift.name)
    return Colleague(
      person: person, shift: shift, share: share, strengths: strengths, pace: pace, voice: voice,
      isOnCall: isOnCall)
  }

  /// The same places once more, with other people in them.
  private static func more(_ round: Int) -> [Colleague] {
    core.filter { $0.person.role != .lead }.enumerated().map { place, model in
      let number = round * 13 + place
      let first = firstNames[number * 7 % firstNames.count]
      let last = lastNames[(number * 11 + number / lastNames.count) % lastNames.count]
      return member(
        "\(first.lowercased()).\(last.lowercased())", "\(first) \(last)", model.person.role,
        model.person.teams, model.shift, model.share * (70 + number * 37 % 60) / 100,
        model.strengths, model.pace * (80 + number * 53 % 45) / 100, model.voice
      ).knowing(skills(like: model.person.skills, number: number))
    }
  }

  private static let firstNames: [String] = [
    "Adam", "Alma", "Anton", "Bela", "Carla", "Chloe", "Daniel", "Dina", "Edgar", "Elif", "Emeka",
    "Erik", "Farah", "Gita", "Hugo", "Irina", "Ivan", "Jana", "Karim", "Laila", "Leo", "Lucia",
    "Marek", "Mina", "Nils", "Nora", "Omar", "Paula", "Rafael", "Rosa", "Selim", "Signe", "Tariq",
    "Teresa", "Viktor", "Wanda", "Yara",
  ]

  private static let lastNames: [String] = [
    "Abbas", "Almeida", "Bakker", "Barros", "Chowdhury", "Cohen", "Dahl", "Diallo", "Ekberg",
    "Farkas", "Gallo", "Hansen", "Horvat", "Ibrahim", "Jansen", "Kaya", "Kovac", "Larsen", "Lopes",
    "Mbeki", "Meyer", "Mwangi", "Nagy", "Novak", "Okeke", "Olsen", "Park", "Petrov", "Rossi",
    "Sahin", "Schmid", "Silva", "Soto", "Tanaka", "Toth", "Vargas", "Virtanen", "Weber", "Winter",
    "Yilmaz", "Zeman",
  ]
}
