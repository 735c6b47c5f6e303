import Journal
import ServiceDesk

/// Who is in the roster of a desk.
struct DeskPeople {
  private let people: [Person]

  init(desk: String) throws {
    let journal = try Journal(directory: desk, surroundings: .live)
    people = try journal.people()
    try journal.close()
  }

  /// Somebody in this role.
  func anybody(_ role: Role) throws -> String {
    guard let person = people.first(where: { $0.role == role }) else {
      throw NotPossible("the desk has nobody in the role \(role.rawValue)")
    }
    return person.id.name
  }
}
