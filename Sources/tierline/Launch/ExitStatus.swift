internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Journal
internal import ServiceDesk
internal import Terminal

/// What a verb came to, as the shell is told.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// A rule said no, or the data are bad.
  case refused = 1
  case usage = 2
  case notFound = 3
  /// Somebody else was faster; nothing was written.
  case movedOn = 4
  case storeFailed = 5

  /// For the help: a line for each.
  static var legend: String {
    allCases.map { "  \($0.rawValue)  \($0.meaning)" }.joined(separator: "\n")
  }

  private var meaning: String {
    switch self {
    case .done: "done, and durably written"
    case .refused: "refused by a rule, or bad data in a file"
    case .usage: "the call or one of its values cannot be understood"
    case .notFound: "there is no such ticket, person, team or file"
    case .movedOn: "somebody else was faster; nothing was written"
    case .storeFailed: "there is no desk, or it could not be read or written"
    }
  }
}

/// The last word of a verb that did not get through: its status, and the sentence for people.
struct Ending {
  var status: ExitStatus
  /// Nil where nothing needs to be said.
  var sentence: String?

  init(_ error: any Error) {
    switch error {
    case let unfinished as UnfinishedLines: (status, sentence) = (unfinished.status, nil)
    case is OutputClosed: (status, sentence) = (.done, nil)
    case let failure as VerbFailure: (status, sentence) = (failure.status, failure.sentence)
    case let refusal as Refusal:
      (status, sentence) = (refusal.status, refusal.sentence(moments: .here))
    case let missing as NoSuchTicket:
      (status, sentence) = (.notFound, VerbFailure.noSuchTicket("\(missing.id)").sentence)
    case let missing as NoSuchDeed: (status, sentence) = (.notFound, missing.sentence)
    case let moved as MovedOn: (status, sentence) = (.movedOn, moved.report)
    case let faults as FileFaults: (status, sentence) = (.refused, faults.report)
    case let failure as MappedFile.Failure:
      (status, sentence) = (failure.status, failure.sentences.joined(separator: "\n"))
    case let failure as MappingFailure:
      (status, sentence) = (failure.status, failure.sentences.joined(separator: "\n"))
    case let fault as MetricWindow.Fault: (status, sentence) = (.usage, fault.sentence)
    case let failure as TerminalFailure: (status, sentence) = (.refused, failure.sentence)
    case let failure as StoreFailure: (status, sentence) = (.storeFailed, failure.sentence)
    default: (status, sentence) = (.storeFailed, "\(error)")
    }
  }
}

/// What is wrong in a document, and in which file it stands.
struct FileFaults: Error {
  var path: String
  var faults: [DocumentFault]

  /// One line for each, as compilers write them.
  var report: String {
    faults.map { "\(path):\($0)" }.joined(separator: "\n")
  }
}

extension Refusal {
  fileprivate var status: ExitStatus {
    switch self {
    case .links(.noSuchTicket), .undoing(.noSuchDeed), .notInRoster, .unknownTeam: .notFound
    case .undoing(.movedOn): .movedOn
    case .notAPerson, .hasLeft, .missingRight, .otherTeamsTicket, .mergedInto, .noTransition,
      .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing, .adoption:
      .refused
    }
  }
}

extension MappedFile.Failure {
  fileprivate var status: ExitStatus {
    switch self {
    case .bytes(let failure): failure.status
    case .header: .refused
    }
  }
}

extension MappingFailure {
  fileprivate var status: ExitStatus {
    switch self {
    case .unreadable(let failure): failure.status
    case .tooLarge, .notUTF8, .faulty: .refused
    }
  }
}

extension ByteFailure {
  fileprivate var status: ExitStatus {
    switch self {
    case .cannotOpen(_, let code): SystemError(code: code).status
    case .isDirectory, .isNoFile, .hasChanged, .cannotRead, .gzipTruncated, .gzipCorrupt:
      .refused
    }
  }
}

extension SystemError {
  /// Of an input that could not be opened or read.
  var status: ExitStatus {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: .notFound
    default: .refused
    }
  }
}

extension Obstacle {
  var status: ExitStatus {
    switch self {
    case .refused(let refusal): refusal.status
    case .movedOn: .movedOn
    case .noSuchTicket: .notFound
    case .failed: .storeFailed
    }
  }
}

extension NoSuchDeed {
  fileprivate var sentence: String { "Nothing on this desk has the id \(id)." }
}

extension MovedOn {
  /// What the author has not seen yet, a line for each event.
  fileprivate var report: String {
    let head =
      seen > now
      ? "\(ticket) has only \(now.of("version")), not \(seen); nothing was written."
      : "\(ticket) has moved on from version \(seen) to \(now); nothing was written. Since then:"
    let lines = events.map { event in
      let words = event.ticketEvent?.sentence(moments: .here) ?? event.kind
      return
        "  \(event.version)  \(MomentWording.here.words(event.occurredAt))  \(event.actor): \(words)"
    }
    return ([head] + lines).joined(separator: "\n")
  }
}
