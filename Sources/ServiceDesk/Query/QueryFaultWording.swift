extension QueryFault {
  /// What is wrong and what can be written instead.
  public var sentence: String { reason.sentence }
}

extension QueryFault.Reason {
  public var sentence: String {
    switch self {
    case .unknownField(let name, let nearest?):
      "There is no field “\(name)”; did you mean \(nearest.name)?"
    case .unknownField(let name, nil):
      "There is no field “\(name)”; put the word in quotes to search for it."
    case .unclosedQuote: "This quote is never closed."
    case .singleQuote: "Quotes are double ones here: \"no signal\""
    case .joiningWord("OR"):
      "There is no OR: values of one field are parted by commas, owner:me,none. “\"OR\"” in quotes "
        + "is a word to look for."
    case .joiningWord("NOT"): "There is no NOT: a minus turns a condition round, -tag:printer"
    case .joiningWord(let word):
      "There is no \(word): all conditions must hold anyway; leave it out."
    case .missingValue(let field): "Write what \(field.name) should be: \(field.entry.example)"
    case .missingFieldName: "Write the field's name: \(Query.Field.custom.entry.example)"
    case .unknownValue(let value, let field, let nearest?):
      "\(field.name) is never “\(value)”; did you mean \(nearest)? "
        + "It may be \(field.entry.values.joined(separator: ", "))."
    case .unknownValue(let value, let field, nil):
      "\(field.name) is never “\(value)”; it may be "
        + "\(field.entry.values.joined(separator: ", "))."
    case .unknownName(let name, let field, let nearest):
      "There is \(field.nobody) “\(name.text)\(name.isPrefix ? "*" : "")” on this desk"
        + (nearest.map { "; did you mean \(NamePattern($0).queryText)?" } ?? ".")
    case .notComparable(let field):
      "\(field.name) has no more and less; write \(field.entry.example)"
    case .needsComparison(let field):
      "Say whether \(field.name) should be more or less: \(field.entry.example)"
    case .takesOneValue(let field):
      "\(field.name) is compared with one value: \(field.entry.example)"
    case .notASpan(let text): "“\(text)” is no length of time; write 30m, 4h, 3d or 2w."
    case .notAMoment(let text):
      "“\(text)” is no moment; write today, yesterday, 2026-11-20 or 2026-11-20T09:00."
    case .notACount(let text): "“\(text)” is no number; write reopened>0 or reopened:2."
    case .notATicket(let text):
      "“\(text)” is no ticket number; write id:T-1042, or reference: for another system's."
    case .nothingLeft(let text): "No ticket can ever match “\(text)”."
    case .nothingToSearch(let text): "“\(text)” has no letter or digit to search for."
    case .givenTwice(let field): "\(field.name) is already given; one is enough."
    case .cannotBeNegated(.sort): "The minus belongs behind the colon: sort:-updated"
    case .cannotBeNegated(let field): "\(field.name) cannot be turned round with a minus."
    case .tooLong(let limit): "A query may have at most \(limit) characters."
    case .notAskedHere(let field, let fields):
      "\(field == .text ? "Words" : field.name) cannot be asked for here; "
        + "it may be \(fields.map(\.name).listed("or"))."
    }
  }
}

extension Query.Field {
  /// Before the name that is not known.
  fileprivate var nobody: String {
    switch self {
    case .owner, .watching: "nobody called"
    case .status, .hold, .tier, .team, .requester, .priority, .category, .tag, .reference, .id,
      .text, .age, .updated, .opened, .reopened, .escalated, .sla, .due, .breached, .custom,
      .sort, .asof:
      "no \(name)"
    }
  }
}
