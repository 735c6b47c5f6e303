extension MappingFailure {
  /// The failure as a person reads it; a line `file:line:column: …` for each fault.
  public var sentences: [String] {
    switch self {
    case .unreadable(let failure): ["\(failure.file): \(failure.sentence)"]
    case .tooLarge(let file, let limit):
      ["\(file): is larger than \(limit) bytes, which no mapping is"]
    case .notUTF8(let file): ["\(file): is not UTF-8 text"]
    case .faulty(let file, let faults):
      faults.map { "\(file):\($0.line):\($0.column): \($0.reason.sentence)" }
    }
  }
}

extension MappingFault.Reason {
  public var sentence: String {
    switch self {
    case .notYAML(let problem): "this is not YAML: \(problem)"
    case .keyRepeated(let key): "“\(key)” is written twice"
    case .tooManyAliases(let limit):
      "there are more than \(limit) aliases (*name); write out what is meant"
    case .keyUnknown(let key, let near, let known):
      "nothing is called “\(key)” here" + Self.hint(near, known)
    case .keyMissing(let key): "“\(key)” is missing"
    case .wrongKind(let key, let wanted): "“\(key)” must be \(wanted.words)"
    case .valueUnknown(let value, let key, let near, let known):
      "“\(value)” is no \(key)" + Self.hint(near, known)
    case .empty(let key): "“\(key)” is empty"
    case .badDelimiter(let text):
      "“\(text)” does not separate cells; write one character, or tab"
    case .badTimeFormat(let format, let fault):
      "the time format “\(format)” \(fault.sentence)"
    case .zoneUnknown(let zone, let near):
      "“\(zone)” is no time zone; write UTC, +02:00, in_text or a name such as Europe/Oslo"
        + (near.map { "; did you mean “\($0)”?" } ?? "")
    case .zoneNeeded(let format):
      "times written “\(format)” have no offset, so “zone” must say where the clock stands"
    case .badTemplate(let template, let fault): "“\(template)” \(fault.sentence)"
    case .tooDeep(let columns):
      "“from” names \(columns) column\(columns == 1 ? "" : "s"); the values go deeper"
    case .onlyIn(let mode, let key): "“\(key)” belongs to the mode “\(mode.rawValue)” only"
    }
  }

  private static func hint(_ near: String?, _ known: [String]) -> String {
    if let near { return "; did you mean “\(near)”?" }
    return known.isEmpty ? "" : "; there is " + known.joined(separator: ", ")
  }
}

extension MappingFault.Kind {
  fileprivate var words: String {
    switch self {
    case .text: "one value"
    case .list: "a list"
    case .section: "a section of keys and values"
    case .textOrList: "one value or a list"
    case .textOrSection: "a column, a template in quotes, or a section"
    case .tier: "a tier from 1 to 9"
    }
  }
}

extension TimePattern.Fault {
  public var sentence: String {
    switch self {
    case .unknownLetters(let letters):
      "has “\(letters)”, which stands for nothing; text goes between ' and '"
    case .unclosedQuote: "has a ' that is never closed"
    case .missingPart(let part): "does not say the \(part)"
    case .repeatedPart(let part): "says the \(part) twice"
    case .hourWithoutHalf: "has h, the hour of a half day, but no a for AM or PM"
    case .halfWithoutHour: "has a for AM or PM, but no h, the hour of a half day"
    }
  }
}

extension TextTemplate.Fault {
  public var sentence: String {
    switch self {
    case .unclosedBrace: "opens a { that is never closed; a brace itself is written {{"
    case .strayBrace: "closes a } that was never opened; a brace itself is written }}"
    case .emptyName: "names no column"
    case .noColumn: "has no column in it"
    }
  }
}
