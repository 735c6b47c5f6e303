extension String {
  /// A short message of thanks that asks for nothing: it must not reopen a resolved ticket.
  package var looksLikeThanks: Bool {
    let words = lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    guard !words.isEmpty, words.count <= 12, !contains("?") else { return false }
    let thanks = words.contains { Self.thanks.contains($0) }
    let trouble = words.contains { Self.trouble.contains($0) }
    return thanks && !trouble
  }

  private static let thanks: Set<String> = [
    "thanks", "thank", "thx", "cheers", "ta", "great", "perfect", "solved", "brilliant",
    "danke", "merci", "gracias", "tack", "grazie", "bedankt",
  ]

  private static let trouble: Set<String> = [
    "but", "not", "still", "again", "however", "doesn't", "doesnt", "isn't", "isnt", "won't",
    "can't", "cannot", "cant", "error", "fails", "failed", "broken", "back", "except", "although",
    "aber", "nicht", "mais", "pas", "pero", "no",
  ]
}
