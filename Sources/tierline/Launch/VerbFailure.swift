internal import ServiceDesk

/// Why a verb could not be carried out, beyond what the desk's rules and its store say.
enum VerbFailure: Error {
  case notInRoster(account: String)
  case nobodyCalled(String)
  case noSuchTicket(String)
  case ambiguousTicket(String, [TicketID])
  case notYetOpened(TicketID, Instant)
  case noNoteToPublish(TicketID)
  case fileUnreadable(path: String, why: String)
  case notUTF8(String)
  case pathTaken(String)
  case malformedQuery(String, QueryFault)
  case notMade(String)
  case noSuchMapping(String, [String])
  case filesRefused([String])
  case momentNotReached(Instant)
  case outputFailed(String)
  case verificationFailed([String])
  case keymapFaulty([String])

  var status: ExitStatus {
    switch self {
    case .notInRoster, .nobodyCalled, .ambiguousTicket, .noNoteToPublish, .fileUnreadable,
      .notUTF8, .noSuchMapping, .filesRefused, .momentNotReached, .keymapFaulty:
      .refused
    case .pathTaken, .malformedQuery: .usage
    case .noSuchTicket, .notYetOpened: .notFound
    case .outputFailed, .notMade, .verificationFailed: .storeFailed
    }
  }

  var sentence: String {
    switch self {
    case .notInRoster(let account):
      """
      The account “\(account)” is nobody in this desk's roster. A lead adds it with “tierline \
      roster adopt FILE”, where your entry says account: \(account).
      """
    case .nobodyCalled(let name):
      "There is no \(name) in this desk's roster; “tierline roster show” lists who there is."
    case .noSuchTicket(let name): "There is no ticket \(name) on this desk."
    case .notYetOpened(let ticket, let moment):
      "\(ticket) was not open yet at \(moment.localText)."
    case .ambiguousTicket(let name, let tickets):
      "“\(name)” may mean \(tickets.map(\.description).joined(separator: " or ")); say which."
    case .noNoteToPublish(let ticket): "\(ticket) has no note that is not public already."
    case .fileUnreadable(let path, let why): "\(path) cannot be read: \(why)."
    case .notUTF8(let what): "\(what) is not UTF-8 text."
    case .pathTaken(let path): "There is something at \(path) already; nothing was changed."
    case .notMade(let path): "The directory \(path) cannot be made."
    case .noSuchMapping(let name, let shipped):
      "There is no mapping “\(name)”: it is neither a file nor one of \(shipped.joined(separator: ", "))."
    case .filesRefused(let files):
      "Nothing was imported of \(files.joined(separator: ", ")); --skip-bad imports the good rows."
    case .malformedQuery(let query, let fault): fault.pointing(at: query)
    case .momentNotReached(let moment): "\(moment.iso8601) is still to come."
    case .outputFailed(let why): "The output could not be written: \(why)."
    case .verificationFailed(let findings), .keymapFaulty(let findings):
      findings.joined(separator: "\n")
    }
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
