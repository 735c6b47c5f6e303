import PlainText
import ServiceDesk
import Terminal

extension String {
  /// At most so many characters of the text on one line, the first place of the phrases among
  /// them: at least a third of what is shown comes before it, if there is so much.
  func around(_ phrases: [Phrase], characters: Int) -> String {
    let first = phrases.compactMap { $0.places(in: self).first?.lowerBound }.min() ?? startIndex
    let behind = self[first...].prefix(characters).count
    let lead = self[..<first].suffix(max(characters / 3, characters - behind))
    let rest = self[first...].prefix(characters - lead.count)
    let isCutBefore = lead.startIndex > startIndex
    let isCutAfter = rest.endIndex < endIndex
    let text = (isCutBefore ? String(lead.fromNextWord) : String(lead)) + String(rest)
    let line = text.sanitizedLine.trimmed
    return (isCutBefore ? "… " : "") + line + (isCutAfter ? "…" : "")
  }
}

extension Substring {
  fileprivate var fromNextWord: Substring {
    guard let space = firstIndex(where: \.isWhitespace) else { return self }
    return self[index(after: space)...]
  }
}

extension Line {
  /// The text with the places of the phrases in it standing out.
  init(_ text: String, _ tone: Tone, emphasising phrases: [Phrase]) {
    let places = phrases.flatMap { $0.places(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
    var spans: [Span] = []
    var end = text.startIndex
    for place in places where place.lowerBound >= end {
      spans.append(Span(text: String(text[end..<place.lowerBound]), tone: tone))
      spans.append(Span(text: String(text[place]), tone: .match))
      end = place.upperBound
    }
    spans.append(Span(text: String(text[end...]), tone: tone))
    self.init(spans.filter { !$0.text.isEmpty })
  }
}
