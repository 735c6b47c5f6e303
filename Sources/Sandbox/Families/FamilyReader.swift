internal import ServiceDesk

/// Reads families from their text: a line `word: content` each; a line that begins with two blanks
/// goes on with the one before, with four blanks on a line of its own.
///
/// Letters after the word, as in `subject ab:`, name the ways of showing that the line fits.
///
/// What follows a `cause:` belongs to that cause. `or:` is another wording of the line before it.
struct FamilyReader {
  private(set) var families: [Family] = []
  private var lastWord = ""

  static func families(in text: String) -> [Family] {
    var reader = FamilyReader()
    for (word, content) in lines(of: text) { reader.read(word, content) }
    return reader.families
  }

  static func lines(of text: String) -> [(word: String, content: String)] {
    var lines: [(word: String, content: String)] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("    "), !lines.isEmpty {
        lines[lines.count - 1].content += "\n" + line.dropFirst(4)
      } else if line.hasPrefix("  "), !lines.isEmpty {
        lines[lines.count - 1].content += " " + line.dropFirst(2)
      } else if let colon = line.firstIndex(of: ":") {
        let content = line[line.index(after: colon)...].drop { $0 == " " }
        lines.append((String(line[..<colon]), String(content)))
      } else {
        preconditionFailure("not a line of a family: \(line)")
      }
    }
    return lines
  }

  private mutating func read(_ word: String, _ content: String) {
    if word == "family" { return begin(content) }
    guard !families.isEmpty else { preconditionFailure("“\(word)” before any family") }
    let last = families.count - 1
    let parts = word.split(separator: " ").map(String.init)
    let meaning = word == "or" ? lastWord : parts[0]
    let ways = parts.count > 1 ? parts[1] : ""
    if !FamilyReader.readTraits(meaning, content, into: &families[last]) {
      let isRead =
        FamilyReader.readWords(meaning, ways, content, into: &families[last])
        || FamilyReader.readFinding(
          meaning, Template(content), isOther: word == "or", into: &families[last])
      precondition(isRead, "a family has no “\(word)”")
    }
    lastWord = meaning
  }

  private mutating func begin(_ name: String) {
    families.append(
      Family(name: name, category: "", team: "", engineering: "", about: .nothing))
  }

  /// What is said of the family as such.
  private static func readTraits(
    _ word: String, _ content: String, into family: inout Family
  ) -> Bool {
    switch word {
    case "in":
      let parts = content.split(separator: " / ").map(String.init)
      precondition(parts.count == 3, "“in” names a category and two teams")
      (family.category, family.team, family.engineering) = (parts[0], parts[1], parts[2])
    case "about":
      guard let kind = AssetKind(rawValue: content) else {
        preconditionFailure("no such asset: \(content)")
      }
      family.about = kind
    case "tags": family.tags = content.split(separator: " ").map(String.init)
    case "often": family.weight = Int(content) ?? family.weight
    case "impact": family.impacts = content.split(separator: " ").map(String.init)
    case "urgency": family.urgencies = content.split(separator: " ").map(String.init)
    case "wants": family.isRequest = content == "something"
    case "from": family.isAlert = content == "monitoring"
    case "let":
      let parts = content.split(separator: " = ", maxSplits: 1)
      precondition(parts.count == 2, "“let” gives a name a value")
      family.values.append((String(parts[0]), Template(parts[1])))
    default: return false
    }
    return true
  }

  /// What is said on its tickets, whatever lies behind them.
  private static func readWords(
    _ word: String, _ ways: String, _ content: String, into family: inout Family
  ) -> Bool {
    let wording = Family.Wording(ways: ways, template: Template(content))
    switch word {
    case "subject": family.subjects.append(wording)
    case "details": family.details.append(wording)
    case "tried": family.tried.append(wording)
    case "child": family.childSubjects.append(wording.template)
    case "childdetails": family.childDetails.append(wording.template)
    case "ask" where family.causes.isEmpty:
      family.questions.append(Family.Question(ask: wording))
    case "answer":
      guard !family.questions.isEmpty else { return false }
      family.questions[family.questions.count - 1].answers.append(wording)
    case "cause": family.causes.append(cause(content, ways: ways))
    default: return false
    }
    return true
  }

  private static func readFinding(
    _ word: String, _ template: Template, isOther: Bool, into family: inout Family
  ) -> Bool {
    guard !family.causes.isEmpty else { return false }
    return readFinding(word, template, isOther, &family.causes[family.causes.count - 1])
  }

  private static func readFinding(
    _ word: String, _ template: Template, _ isOther: Bool, _ cause: inout Family.Cause
  ) -> Bool {
    switch word {
    case "note" where isOther && !cause.notes.isEmpty:
      cause.notes[cause.notes.count - 1].append(template)
    case "note": cause.notes.append([template])
    case "reply": cause.replies.append(template)
    case "summary": cause.summaries.append(template)
    case "ask": cause.asks.append(template)
    case "guidance": cause.guidance.append(template)
    case "fix": cause.fixes.append(template)
    case "told": cause.farewells.append(template)
    case "waits": cause.waits = template.source.split(separator: " ").map(holdReason)
    case "brought": cause.refusal?.brought = template
    default:
      guard let reason = refusals[word] else { return false }
      cause.refusal = Family.Refusal(reason: reason, guidance: template, brought: template)
    }
    return true
  }

  private static let refusals = [
    "lacking": "missing_context", "unseen": "not_reproduced", "astray": "wrong_team",
  ]

  private static func holdReason(_ word: Substring) -> HoldReason {
    guard let reason = HoldReason(rawValue: String(word)) else {
      preconditionFailure("nobody waits for “\(word)”")
    }
    return reason
  }

  /// `2 the pool is too small`, or with a weight `2*4 …`.
  private static func cause(_ content: String, ways: String) -> Family.Cause {
    let parts = content.split(separator: " ", maxSplits: 1)
    let numbers = parts[0].split(separator: "*").compactMap { Int($0) }
    precondition(parts.count == 2 && !numbers.isEmpty, "“cause” begins with its tier")
    return Family.Cause(
      name: String(parts[1]), ways: ways, tier: numbers[0],
      weight: numbers.count > 1 ? numbers[1] : 10)
  }
}
