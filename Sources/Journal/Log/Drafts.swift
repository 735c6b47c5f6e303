internal import Foundation
public import ServiceDesk

/// Words that were begun and not sent, one file each beside the database, so that they survive
/// anything: a crash, a hang-up, a full disk.
public struct Drafts: Sendable {
  let directory: String

  /// What a draft will become.
  public enum Purpose: String, CaseIterable, Sendable {
    case note
    case reply
    case resolution
    case escalation
    case handBack = "hand-back"
    case hold
    case raise
    case reopening
    case cancellation
    case message
    case opening
  }

  public struct Draft: Equatable, Sendable {
    /// Nil: of a ticket not yet opened.
    public var ticket: TicketID?
    public var purpose: Purpose
    public var text: String

    public init(ticket: TicketID?, purpose: Purpose, text: String) {
      (self.ticket, self.purpose, self.text) = (ticket, purpose, text)
    }
  }

  /// Keeps the draft durably, in place of an earlier one.
  /// - Throws: `StoreFailure`; the earlier one is still whole then.
  public func keep(_ draft: Draft, of person: PersonID) throws {
    let folder = folder(of: person)
    try DeskFiles.makeShared(directory: directory)
    try DeskFiles.makeShared(directory: folder)
    try draft.text.replace(durably: path(draft, folder))
  }

  /// To be called once what it became is durable, or its author throws it away.
  public func discard(_ draft: Draft, of person: PersonID) {
    unlink(path(draft, folder(of: person)))
  }

  /// What the person has begun, by ticket.
  public func all(of person: PersonID) -> [Draft] {
    let folder = folder(of: person)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { draft(named: $0, in: folder) }
  }

  private func draft(named name: String, in folder: String) -> Draft? {
    let parts = name.dropLast(name.hasSuffix(".txt") ? 4 : 0).split(separator: ".")
    let ticket = parts.first.flatMap { TicketID($0) }
    guard parts.count == 2, name.hasSuffix(".txt"), ticket != nil || parts[0] == Drafts.unopened,
      let purpose = Purpose(rawValue: String(parts[1])),
      let bytes = FileManager.default.contents(atPath: folder + "/" + name)
    else { return nil }
    return Draft(
      ticket: ticket, purpose: purpose, text: String(decoding: bytes, as: UTF8.self))
  }

  private func path(_ draft: Draft, _ folder: String) -> String {
    let ticket = draft.ticket?.description ?? Drafts.unopened
    return "\(folder)/\(ticket).\(draft.purpose.rawValue).txt"
  }

  /// In a file's name, where a ticket's stands.
  private static let unopened = "new"

  private func folder(of person: PersonID) -> String { directory + "/" + person.fileName }
}
