internal import Foundation
public import ServiceDesk

/// The views that each person keeps for themself on this desk: a file each, with a line `name: query`
/// for every view, in their order. Those that everybody has stand in the policy.
public struct OwnViews: Sendable {
  let directory: String

  /// More are no tabs that anybody finds their way among.
  public static let most = 50
  public static let tooMany = "You keep \(most) views already; drop one that you no longer need."

  /// None where the file cannot be read; lines that are no view are passed over.
  public func all(of person: PersonID) -> [SavedView] {
    guard let bytes = FileManager.default.contents(atPath: path(person)) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    var seen: Set<String> = []
    let views = lines.compactMap { SavedView(line: $0) }.filter { seen.insert($0.name).inserted }
    return Array(views.prefix(OwnViews.most))
  }

  /// Keeps the view durably: in the place of one of the same name, else behind the others.
  /// - Throws: `StoreFailure`; the earlier ones are whole then.
  public func keep(_ view: SavedView, of person: PersonID) throws {
    var views = all(of: person)
    if let place = views.firstIndex(where: { $0.name == view.name }) {
      views[place] = view
    } else {
      views.append(view)
    }
    try write(views, of: person)
  }

  /// - Returns: whether there was one of that name.
  public func remove(named name: String, of person: PersonID) throws -> Bool {
    let views = all(of: person)
    let kept = views.filter { $0.name != name }
    guard kept.count < views.count else { return false }
    try write(kept, of: person)
    return true
  }

  private func write(_ views: [SavedView], of person: PersonID) throws {
    try DeskFiles.makeShared(directory: directory)
    try views.map { "\($0.name): \($0.query)\n" }.joined().replace(durably: path(person))
  }

  private func path(_ person: PersonID) -> String { "\(directory)/\(person.fileName).txt" }
}

extension SavedView {
  fileprivate init?(line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = String(line[..<colon]).trimmed
    guard SavedView.fault(inName: name) == nil else { return nil }
    self.init(name: name, query: String(line[line.index(after: colon)...]).trimmed)
  }
}
