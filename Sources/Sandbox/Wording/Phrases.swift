extension Phrase {
  static let texts: [String] = [conversation, desk, endings]
}
