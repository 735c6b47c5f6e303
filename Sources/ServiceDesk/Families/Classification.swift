/// How grave a ticket is and what it is about.
public enum Classification {
  public enum Command: Equatable, Sendable {
    case assess(impact: Level, urgency: Level)
    case overridePriority(Priority, reason: String)
    case categorise(String)
    case retitle(String)
    case tag(add: [String], remove: [String])
    /// Nil clears the field.
    case setField(String, to: String?)
  }

  public enum Event: Equatable, Sendable {
    case assessed(impact: Level, urgency: Level, priority: Priority)
    case prioritised(Priority, reason: String?)
    case categorised(String?)
    case retitled(String)
    case tagged(added: [String], removed: [String])
    case fieldSet(String, to: String?)
  }

  public enum Refusal: Equatable, Sendable {
    case reasonMissing
    case alreadyAtPriority(Priority)
    case unknownCategory(String, known: [String])
    case unknownField(String, known: [String])
    case valueNotAllowed(String, field: String, choices: [String])
    case subjectMissing
    /// In characters.
    case subjectTooLong(Int)
    /// With the tags that it does carry.
    case notTagged(String, carried: [String])
    case malformedTag(String)
    case nothingChanges
    case ended(Status)
  }

  /// Tags are lower case, without spaces, each once, in the order given.
  static func normalised(_ tags: [String]) throws(ServiceDesk.Refusal) -> [String] {
    var seen: [String] = []
    for tag in tags {
      let name = tag.trimmed.lowercased()
      let isWellFormed = !name.isEmpty && !name.contains { $0.isWhitespace || $0 == "," }
      guard isWellFormed else { throw .classification(.malformedTag(tag)) }
      if !seen.contains(name) { seen.append(name) }
    }
    return seen
  }
}

extension Policy {
  /// The category as the policy spells it.
  func category(named name: String) throws(Refusal) -> String {
    let wanted = name.trimmed.lowercased()
    guard let category = categories.first(where: { $0.lowercased() == wanted }) else {
      throw .classification(.unknownCategory(name, known: categories))
    }
    return category
  }
}

extension Ticket {
  func decide(
    _ command: Classification.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    try situation.require(.classify, in: team)
    guard status.isListed else { throw .classification(.ended(status)) }
    let event: Classification.Event =
      switch command {
      case .assess(let impact, let urgency):
        try assessed(impact, urgency, by: situation.policy.matrix)
      case .overridePriority(let priority, let reason): try prioritised(priority, reason)
      case .categorise(let name): try categorised(name, by: situation.policy)
      case .retitle(let subject): try retitled(subject)
      case .tag(let add, let remove): try tagged(add, remove)
      case .setField(let name, let value): try fieldSet(name, value, by: situation.policy)
      }
    return [.classification(event)]
  }

  private func assessed(
    _ impact: Level, _ urgency: Level, by matrix: PriorityMatrix
  ) throws(Refusal) -> Classification.Event {
    let priority = matrix.priority(impact: impact, urgency: urgency)
    guard (impact, urgency, priority) != (self.impact, self.urgency, self.priority) else {
      throw .classification(.nothingChanges)
    }
    return .assessed(impact: impact, urgency: urgency, priority: priority)
  }

  private func prioritised(
    _ wanted: Priority, _ reason: String
  ) throws(Refusal) -> Classification.Event {
    guard wanted != priority else { throw .classification(.alreadyAtPriority(wanted)) }
    guard !reason.isBlank else { throw .classification(.reasonMissing) }
    return .prioritised(wanted, reason: reason.trimmed)
  }

  private func categorised(
    _ name: String, by policy: Policy
  ) throws(Refusal) -> Classification.Event {
    let wanted = try policy.category(named: name)
    guard wanted != category else { throw .classification(.nothingChanges) }
    return .categorised(wanted)
  }

  private func retitled(_ text: String) throws(Refusal) -> Classification.Event {
    guard !text.isBlank else { throw .classification(.subjectMissing) }
    if let length = Subject.excess(of: text) { throw .classification(.subjectTooLong(length)) }
    guard text.trimmed != subject else { throw .classification(.nothingChanges) }
    return .retitled(text.trimmed)
  }

  private func tagged(
    _ add: [String], _ remove: [String]
  ) throws(Refusal) -> Classification.Event {
    let added = try Classification.normalised(add).filter { !tags.contains($0) }
    let unwanted = try Classification.normalised(remove)
    let removed = unwanted.filter { tags.contains($0) }
    guard !added.isEmpty || !removed.isEmpty else {
      throw .classification(
        unwanted.first.map { .notTagged($0, carried: tags) } ?? .nothingChanges)
    }
    return .tagged(added: added, removed: removed)
  }

  private func fieldSet(
    _ name: String, _ value: String?, by policy: Policy
  ) throws(Refusal) -> Classification.Event {
    guard policy.field(name) != nil || fields[name] != nil else {
      throw .classification(.unknownField(name, known: policy.fields.map(\.name)))
    }
    let choices = policy.field(name)?.choices ?? []
    if let value, !choices.isEmpty, !choices.contains(value) {
      throw .classification(.valueNotAllowed(value, field: name, choices: choices))
    }
    guard fields[name] != value else { throw .classification(.nothingChanges) }
    return .fieldSet(name, to: value)
  }

  mutating func evolve(_ event: Classification.Event, _ occurrence: Occurrence) {
    switch event {
    case .assessed(let impact, let urgency, let priority):
      (self.impact, self.urgency, self.priority) = (impact, urgency, priority)
      priorityReason = nil
    case .prioritised(let priority, let reason):
      (self.priority, priorityReason) = (priority, reason)
    case .categorised(let category): self.category = category
    case .retitled(let subject): self.subject = subject
    case .tagged(let added, let removed):
      tags = tags.filter { !removed.contains($0) } + added.filter { !tags.contains($0) }
    case .fieldSet(let name, let value): fields[name] = value
    }
  }
}
