extension Status {
  /// As a person reads it.
  public var title: String {
    switch self {
    case .new: "new"
    case .open: "open"
    case .onHold: "on hold"
    case .resolved: "resolved"
    case .closed: "closed"
    case .cancelled: "cancelled"
    case .merged: "merged"
    }
  }
}

extension HoldReason {
  /// Whom or what it waits for, as a person reads it.
  public var title: String {
    switch self {
    case .customer: "customer"
    case .vendor: "vendor"
    case .change: "change"
    case .problem: "problem"
    case .evidence: "evidence"
    case .other: "not stated"
    }
  }
}

extension Role {
  public var title: String {
    switch self {
    case .tier1: "tier 1 engineer"
    case .tier2: "tier 2 engineer"
    case .tier3: "tier 3 engineer"
    case .lead: "lead"
    case .manager: "manager"
    }
  }
}

extension Right {
  /// After “may not”.
  public var verb: String {
    switch self {
    case .open: "open tickets"
    case .classify: "classify a ticket"
    case .claim: "claim a ticket"
    case .steal: "take a ticket from its owner"
    case .assign: "assign a ticket"
    case .release: "release a ticket"
    case .move: "move a ticket between teams"
    case .start: "start work on a ticket"
    case .hold: "hold or resume a ticket"
    case .resolve: "resolve a ticket"
    case .reopen: "reopen a ticket"
    case .close: "close a ticket"
    case .cancel: "cancel a ticket"
    case .escalate: "escalate a ticket"
    case .acknowledge: "acknowledge an escalation"
    case .handBack: "hand a ticket back"
    case .raise: "raise a ticket to the lead"
    case .note: "write notes"
    case .reply: "reply to requesters"
    case .publish: "publish a note"
    case .watch: "set who watches a ticket"
    case .link: "link tickets"
    case .merge: "merge tickets"
    case .roster: "change the roster"
    case .policy: "change the policy"
    case .importHistory: "import history"
    }
  }
}

extension LinkKind {
  /// Before the other ticket's id.
  public var phrase: String {
    switch self {
    case .related: "related to"
    case .duplicateOf: "a duplicate of"
    case .duplicatedBy: "duplicated by"
    case .parentOf: "the parent of"
    case .childOf: "a child of"
    case .follows: "a follow-up of"
    case .followedBy: "followed by"
    case .splitFrom: "split from"
    case .splitInto: "split into"
    }
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  package var listed: String { listed("and") }

  package func listed(_ conjunction: String) -> String {
    guard count > 1, let last else { return first ?? "none" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
