internal import Foundation
internal import Journal
internal import ServiceDesk

/// An open desk and who is at it.
struct Session {
  let journal: Journal
  let directory: String
  /// The operating-system account, recorded beside whoever acts.
  let account: String
  /// Whom `--as` names.
  private let actingAs: String?

  init(_ choice: DeskChoice) throws {
    directory = DeskLocation.directory(named: choice.desk)
    journal = try Journal(directory: directory, surroundings: .live)
    account = OperatingSystem.account
    actingAs = choice.person
  }

  /// Leaves in order. What was committed is durable already, so a failure here is none of the
  /// verb's.
  func close() { try? journal.close() }

  /// The person who acts.
  /// - Throws: when they are not in the roster, naming how to be added.
  func person() throws -> Person {
    if let actingAs {
      let named = try journal.people().first { $0.id.name == actingAs }
      guard let named else { throw VerbFailure.nobodyCalled(actingAs) }
      return named
    }
    guard let person = try journal.person(account: account) else {
      throw VerbFailure.notInRoster(account: account)
    }
    return person
  }

  /// The person who looks; looking is open to everybody who can read the desk's files.
  func reader() throws -> PersonID? {
    if actingAs != nil { return try person().id }
    return try journal.person(account: account)?.id
  }

  func author() throws -> Author {
    Author(actor: .person(try person().id), account: account, origin: .verb)
  }

  /// Holds if the person's role has the right anywhere.
  func requireRight(_ right: Right) throws {
    let role = try person().role
    guard journal.policy.rights[role]?.anywhere.contains(right) == true else {
      throw Refusal.missingRight(right, of: role)
    }
  }

  /// The team as the desk spells it; a name it does not know is left for the rules to refuse.
  func team(_ name: String) throws -> TeamID {
    let teams = try journal.teams().map(\.id)
    if let team = teams.first(where: { $0.name == name }) { return team }
    let near = teams.filter { $0.name.lowercased() == name.lowercased() }
    return near.count == 1 ? near[0] : TeamID(name)
  }
}

enum OperatingSystem {
  /// The account this process runs under; its number where it has no name.
  static var account: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
      return String(geteuid())
    }
    return String(cString: name)
  }

  /// The person's full name as the account states it, up to the first comma.
  static var fullName: String? {
    guard let entry = getpwuid(geteuid()), let text = entry.pointee.pw_gecos else { return nil }
    let name = String(cString: text).prefix { $0 != "," }
    return name.isEmpty ? nil : String(name)
  }
}
