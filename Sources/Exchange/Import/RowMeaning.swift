internal import ServiceDesk

/// What a row's values are in the domain's own types.
extension MappedRow {
  /// The opening that a case's first row tells.
  func opened(_ standIns: CaseHistory.StandIns) -> Opened {
    var fields: [String: String] = [:]
    for field in custom { fields[field.name] = field.value }
    return Opened(
      reference: reference, subject: subject ?? reference,
      requester: Requester(name: requester ?? standIns.requester),
      team: team.map { TeamID($0) } ?? standIns.team.id,
      tier: team == nil ? standIns.team.tier : tier,
      impact: assessment?.impact, urgency: assessment?.urgency,
      priority: priority(by: standIns.matrix) ?? .p3, category: category, tags: normalisedTags,
      fields: fields)
  }

  /// Only where the row has both: one of them alone could not be kept up to date.
  var assessment: (impact: Level, urgency: Level)? {
    guard let impact, let urgency else { return nil }
    return (Level(ofFour: impact), Level(ofFour: urgency))
  }

  /// The row's own, or the one that follows from its impact and urgency.
  func priority(by matrix: PriorityMatrix) -> Priority? {
    if let priority { return Priority(rawValue: priority) }
    return assessment.map { matrix.priority(impact: $0.impact, urgency: $0.urgency) }
  }

  /// As the desk writes them: lower case, without blanks, each once.
  var normalisedTags: [String] {
    var normalised: [String] = []
    for tag in tags {
      let name = String(tag.lowercased().map { $0.isWhitespace || $0 == "," ? "-" : $0 })
      if !normalised.contains(name) { normalised.append(name) }
    }
    return normalised
  }

  /// The person who worked, where the row says so: one to whom a ticket was given has not yet.
  var worker: PersonID? {
    switch step {
    case .new, .queued, .assigned, .ignored: nil
    case .open, .onHold, .resolved, .resolvedAtFirstContact, .closed, .cancelled:
      owner.map { PersonID($0) }
    }
  }
}

extension Level {
  /// Of four levels the two gravest are high.
  fileprivate init(ofFour level: Int) {
    switch level {
    case ...2: self = .high
    case 3: self = .medium
    default: self = .low
    }
  }
}

extension HoldReason {
  init(_ reason: MappedRow.HoldReason) {
    switch reason {
    case .customer: self = .customer
    case .vendor: self = .vendor
    case .change: self = .change
    case .problem: self = .problem
    case .evidence: self = .evidence
    case .other: self = .other
    }
  }
}
