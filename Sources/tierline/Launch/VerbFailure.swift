internal import Journal
internal import ServiceDesk

/// Why a verb could not be carried out, beyond what the desk's rules and its store say.
enum VerbFailure: Error {
  case noSuchVerb(String, nearest: String?)
  case notInRoster(account: String)
  case nobodyCalled(String)
  case noSuchTicket(String)
  /// Nobody has this name; `near` are those whose names begin so, some of them.
  case noSuchRequester(String, near: [String])
  case ambiguousTicket(String, [TicketID])
  case notYetOpened(TicketID, Instant)
  case noNoteToPublish(TicketID)
  case noSuchEntry(Int, TicketID)
  case nothingToUndo(TicketID?)
  /// All that they have done, or the last of it, cannot be taken back.
  case allDeedsStay(Deed)
  case nothingToRedo
  /// What was done last cannot be taken back, and nobody named what was done before.
  case lastDeedStays(LastDeed)
  case pastCannotChange
  /// A query chooses the tickets, and this one is named as well.
  case ticketAmongTags(String)
  /// A query without a condition would be an order on the whole desk.
  case queryChoosesNothing
  case tooManyTickets
  /// A query has found more than one ticket, and nobody said that this is meant.
  case unconfirmed([TicketID])
  /// Of so many tickets, these were left as they were.
  case leftAlone([Foreseen], of: Int)
  case fileUnreadable(path: String, SystemError)
  case notUTF8(String)
  case argumentNotUTF8(String)
  /// `limit` in bytes.
  case textTooLong(String, limit: Int)
  case pathTaken(String)
  case malformedQuery(String, QueryFault)
  case notMade(String)
  case noSuchMapping(String, [String])
  case noSuchPolicy(Int, of: Int)
  case noSuchView(String, [String])
  case filesRefused([String])
  case momentNotReached(Instant)
  case outputFailed(String)
  case verificationFailed([String])
  case keymapFaulty([String])
  /// No working time ever comes to what was asked for.
  case neverDue
  case pauseBackwards(String)

  var status: ExitStatus {
    switch self {
    case .notInRoster, .ambiguousTicket, .noNoteToPublish, .noSuchEntry,
      .nothingToUndo, .nothingToRedo, .allDeedsStay, .lastDeedStays, .tooManyTickets, .notUTF8,
      .textTooLong, .filesRefused, .keymapFaulty, .neverDue, .pauseBackwards:
      .refused
    case .fileUnreadable(_, let error): error.status
    case .noSuchVerb, .momentNotReached, .pathTaken, .malformedQuery, .pastCannotChange,
      .queryChoosesNothing, .unconfirmed, .argumentNotUTF8, .ticketAmongTags:
      .usage
    case .leftAlone(let left, _): left.status
    case .noSuchTicket, .noSuchRequester, .notYetOpened, .nobodyCalled, .noSuchMapping,
      .noSuchPolicy, .noSuchView:
      .notFound
    case .outputFailed, .notMade, .verificationFailed: .storeFailed
    }
  }

  var sentence: String {
    switch self {
    case .noSuchVerb(let name, let nearest?):
      "There is no verb “\(name)”; did you mean \(nearest)?"
    case .noSuchVerb(let name, nil):
      "There is no verb “\(name)”; “tierline --help” lists them all."
    case .notInRoster(let account):
      """
      The account “\(account)” is nobody in this desk's roster. A lead adds it with “tierline \
      roster adopt FILE”, where your entry says account: \(account).
      """
    case .nobodyCalled(let name):
      "There is no “\(name)” in this desk's roster; “tierline roster show” lists who there is."
    case .noSuchTicket(let name):
      "There is no ticket \(TicketID(name) == nil ? "“\(name)”" : name) on this desk."
    case .noSuchRequester(let name, let near) where near.isEmpty:
      "Nobody called “\(name)” has asked this desk for help."
    case .noSuchRequester(let name, let near):
      """
      “\(name)” may be \(near.prefix(Self.mostRequesters).joined(separator: ", "))\
      \(near.count > Self.mostRequesters ? " or others" : ""); say which.
      """
    case .notYetOpened(let ticket, let moment):
      "\(ticket) was not open yet at \(MomentWording.here.words(moment))."
    case .ambiguousTicket(let name, let tickets):
      "“\(name)” may mean \(tickets.map(\.description).joined(separator: " or ")); say which."
    case .noNoteToPublish(let ticket): "\(ticket) has no note that is not public already."
    case .noSuchEntry(let number, let ticket):
      "\(number) is no note, reply or message of \(ticket); “tierline history \(ticket)” numbers them."
    case .nothingToUndo(let ticket):
      "You have done nothing \(ticket.map { "on \($0) " } ?? "")that could be taken back."
    case .allDeedsStay(let last): last.stayingSentence
    case .nothingToRedo: "You have taken nothing back that could be done again."
    case .lastDeedStays(let last):
      """
      \(last.newest.stayingSentence) Before that you \(last.deed.sentence): “tierline undo \
      \(last.deed.name)” takes that back.
      """
    case .ticketAmongTags(let ticket):
      """
      “\(ticket)” is a ticket, and --query chooses the tickets: one or the other, not both. \
      A tag that looks so is written +\(ticket)
      """
    case .queryChoosesNothing:
      "The query says nothing about which tickets; status:listed is all that are listed."
    case .pastCannotChange: "The past cannot be changed: leave asof out of the query."
    case .tooManyTickets:
      "The query finds more than \(Self.mostTickets) tickets; say more closely which."
    case .unconfirmed(let tickets):
      "\(tickets.count) tickets are found: \(tickets.previewed). Add --yes to do it, or --dry-run to look."
    case .leftAlone(let left, let count):
      (["\(left.count) of \(count) tickets \(left.count == 1 ? "was" : "were") left as before:"]
        + left.map { "  \($0.ticket): \($0.obstacle?.sentence(moments: .here) ?? "")" }).joined(
          separator: "\n")
    case .fileUnreadable(let path, let error): "\(path) cannot be read: \(error.words)."
    case .notUTF8(let what): "What is in \(what) is not UTF-8 text."
    case .argumentNotUTF8(let argument): "The argument “\(argument)” is not UTF-8 text."
    case .textTooLong(let name, let limit):
      "What is in \(name) is longer than \(limit) bytes, the most that a text or document may have."
    case .pathTaken(let path): "There is something at \(path) already; nothing was changed."
    case .notMade(let path): "The directory \(path) cannot be made."
    case .noSuchView(let name, let known):
      "There is no view “\(name)”."
        + (NearestWord.find(name, among: known).map { " Did you mean “\($0)”?" } ?? "")
    case .noSuchMapping(let name, let shipped):
      "There is no mapping “\(name)”: it is neither a file nor one of \(shipped.joined(separator: ", "))."
    case .noSuchPolicy(let number, let count):
      "There is no policy \(number): the desk has had \(count.of("policy", "policies"))."
    case .filesRefused(let files):
      "Nothing was imported of \(files.joined(separator: ", ")); --skip-bad imports the good rows."
    case .malformedQuery(let query, let fault): fault.pointing(at: query)
    case .momentNotReached(let moment):
      "\(MomentWording.here.words(moment)) is still to come."
    case .outputFailed(let why): "The output could not be written: \(why)."
    case .verificationFailed(let findings), .keymapFaulty(let findings):
      findings.joined(separator: "\n")
    case .neverDue:
      "It is never due: the calendar has no time for it, or several have too little in common."
    case .pauseBackwards(let pause): "The pause \(pause) ends before it begins."
    }
  }
}

extension VerbFailure {
  /// The most that one order is carried out on.
  static let mostTickets = 10_000
  /// So many are named who may be meant.
  static let mostRequesters = 5
}

extension [Foreseen] {
  /// What is in every ticket's way; refused where that differs.
  fileprivate var status: ExitStatus {
    let all = Set(compactMap { $0.obstacle?.status })
    return all.contains(.storeFailed)
      ? .storeFailed : all.count == 1 ? all.first ?? .refused : .refused
  }
}

extension Deed {
  /// The word by which “undo” finds it again.
  fileprivate var name: String { isBulk || tickets > 1 ? id.description : ticket.description }
}

extension [TicketID] {
  /// The first of them, and how many more there are.
  fileprivate var previewed: String {
    let shown = prefix(12).map(\.description).joined(separator: ", ")
    return count > 12 ? "\(shown) and \(count - 12) more" : shown
  }
}

extension QueryFault {
  /// The query with the offending part marked, and the sentence below it.
  fileprivate func pointing(at query: String) -> String {
    let marks = String(repeating: "^", count: max(1, range.count))
    return """
      \(sentence)
        \(query)
        \(String(repeating: " ", count: range.lowerBound))\(marks)
      """
  }
}
