internal import ArgumentParser
internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

struct UndoVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your last deed, here or on one ticket.",
    discussion: """
      Notes and words that were sent stay: where your last deed was one of them, name the ticket \
      on which an earlier one is to be taken back. Where the ticket has moved on since, nothing is taken \
      back, and you are told by whom. A bulk is taken back as one. A deed of somebody else's is \
      taken back by a lead, by the id of one of its events (“tierline history ID --json”).

        tierline undo
        tierline undo T-12
        tierline undo --redo
      """)

  @Argument(
    help: ArgumentHelp(
      "Your last deed on this ticket, or the deed of this event (else your last anywhere).",
      valueName: "ticket"),
    completion: .tickets)
  var which: String?
  @Flag(help: "Only say what it would be, and what stands in the way.") var dryRun = false
  @Flag(help: "Do again what you have last taken back.") var redo = false
  @OptionGroup(title: "Common options") var options: ActionOptions

  func validate() throws {
    if options.seen != nil, which == nil {
      throw ValidationError("--seen is the version of one ticket: name it.")
    }
    if redo, which != nil { throw ValidationError("--redo is about your last undoing.") }
  }

  func run() throws {
    try options.desk.atDesk { session in
      let target = try target(at: session)
      dryRun ? try foresee(target, at: session) : try takeBack(target, at: session)
    }
  }

  /// What is to be taken back, and what was done since that stays.
  private struct Target {
    var deed: Deed
    /// Where only one ticket is looked at.
    var ticket: TicketID?
    var passedOver: [Deed] = []
  }

  private func target(at session: Session) throws -> Target {
    let me = try session.person().id
    guard !redo else {
      guard let deed = try session.journal.lastUndoing(by: me) else {
        throw VerbFailure.nothingToRedo
      }
      return Target(deed: deed)
    }
    if let event = which.flatMap({ EventID($0) }) {
      guard let deed = try session.journal.deed(event) else { throw NoSuchDeed(id: event) }
      return Target(deed: deed)
    }
    let ticket = try which.map(session.ticket)
    guard let last = try session.lastUndoable(by: me, on: ticket) else {
      let newest = try session.lastDeed(by: me, on: ticket)
      throw newest.map(VerbFailure.allDeedsStay) ?? .nothingToUndo(ticket)
    }
    guard ticket != nil || last.isNewest else { throw VerbFailure.lastDeedStays(last) }
    return Target(deed: last.deed, ticket: ticket, passedOver: last.passedOver)
  }

  private func foresee(_ target: Target, at session: Session) throws {
    let foreseen = try session.journal.obstacles(
      toUndoing: target.deed.id, on: target.ticket, by: session.author()
    ).map { Foreseen(ticket: $0.ticket, obstacle: $0.obstacle) }
    let words = try words(target, at: session, isTrial: true)
    guard !options.json else {
      return try Output.json(
        .object([("undoes", JSON(target.deed.id)), ("what", JSON(words))] + foreseen.members))
    }
    try Output.line(words.sanitizedLine)
    try foreseen.report(json: false)
  }

  private func takeBack(_ target: Target, at session: Session) throws {
    let words = try words(target, at: session)
    let bulk = try session.journal.undo(
      target.deed.id, on: target.ticket, seen: options.seen, by: session.author())
    guard !options.json else {
      let facts: [(key: String, value: JSON)] = [
        ("undone", JSON(target.deed.id)), ("what", JSON(words)),
      ]
      let receipt = bulk.receipts.count == 1 ? bulk.receipts[0].members : []
      try Output.json(.object(receipt + facts + bulk.members))
      return try bulk.complain()
    }
    if !bulk.receipts.isEmpty { try Output.line(words.sanitizedLine) }
    let staying = target.passedOver.map(\.sentence)
    if !staying.isEmpty {
      Output.remark("Done since, and staying: \(staying.joined(separator: "; ")).".sanitizedLine)
    }
    try bulk.complain()
  }

  /// `Taken back: claimed T-12.`
  private func words(
    _ target: Target, at session: Session, isTrial: Bool = false
  ) throws -> String {
    if let again = try target.deed.undoes.flatMap(session.journal.deed) {
      return "\(isTrial ? "Would be done" : "Done") again: \(again.sentence)."
    }
    return "\(isTrial ? "Would be taken" : "Taken") back: \(target.deed.sentence)."
  }
}

extension Session {
  /// On the ticket, or anywhere.
  fileprivate func lastUndoable(by me: PersonID, on ticket: TicketID?) throws -> LastDeed? {
    guard let ticket else { return try journal.lastUndoable(by: me) }
    return try journal.lastUndoable(by: me, on: ticket)
  }

  /// The same, whether or not it can be taken back.
  fileprivate func lastDeed(by me: PersonID, on ticket: TicketID?) throws -> Deed? {
    guard let ticket else { return try journal.lastDeed(by: me) }
    return try journal.lastDeed(by: me, on: ticket)
  }
}
