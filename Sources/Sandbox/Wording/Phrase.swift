/// What is said on tickets whatever they are about.
enum Phrase: String, CaseIterable, Sendable {
  case acknowledgement, requestReceived, urging, impatience, chase, chaseAnswer, answerRead, noNews
  case reminder, noAnswer, called, thanks
  case comesAgain, withdrawn, requestWithdrawn, withdrawnReason, praise, complaint, comes,
    vendorNote, vendorNews
  case changeNote, changeDone, evidenceNote, evidenceDone, peerAsk, peerAnswer
  case missingContext, missingApproval, approvalAdded
  case knownSolution, wrongTeam, notReproduced, contextAdded, raiseReason, stolenNote
  case releaseNote, handedNote, solvedGuidance, closing, reopenedNote, reopenedFix
  case duplicateNote, duplicateDetails, followUpDetails, stillWaiting
  case priorityReason, lowerReason, vendorWait, changeWait
  case knownOutage, outageOver, lateComer, review, sagaBegins, sagaProbe, sagaReport, sagaAnswer
  case findings, sendBack, summaryAgain, askAgain
  case sagaPeer, sagaComment, triedInVain, askAbove, problemNote, problemDone

  var wordings: [Template] { Phrase.all[self] ?? [] }

  private static let all: [Phrase: [Template]] = read(texts)

  /// Read like families: `word: text`, a line that begins with two blanks goes on.
  private static func read(_ texts: [String]) -> [Phrase: [Template]] {
    var phrases: [Phrase: [Template]] = [:]
    for text in texts {
      for (word, content) in FamilyReader.lines(of: text) {
        guard let phrase = Phrase(rawValue: word) else {
          preconditionFailure("no such phrase: \(word)")
        }
        phrases[phrase, default: []].append(Template(content))
      }
    }
    return phrases
  }
}
