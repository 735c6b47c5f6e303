public import ServiceDesk
internal import Yams

/// A policy document that a desk may adopt.
public struct CheckedPolicy: Equatable, Sendable {
  public var policy: Policy
  /// What is likely a slip, though the document can be adopted.
  public var doubts: [DocumentFault]
}

extension Policy {
  /// Reads a policy document that is to be adopted, and looks whether it means what it says: what
  /// can be read may still be foolish.
  /// - Parameters:
  ///   - files: the texts of the files that it names, by the name it calls them.
  ///   - people: who works on the desk; nil where that is not known.
  ///   - now: from when on its goals must be reachable.
  /// - Throws: every fault, and every doubt, with its line and column.
  public static func check(
    _ document: String, files: [String: String] = [:], people: [Person]?, now: Instant
  ) throws(DocumentFaults) -> CheckedPolicy {
    let root = try DocumentReader.mapping(document)
    var reader = DocumentReader()
    let policy = reader.policy(
      root, files: files, isZone: { ZoneRules.named($0) != nil },
      people: people?.filter { !$0.hasLeft }.map(\.id), known: true)
    if reader.faults.isEmpty {
      var check = PolicyCheck(reader: reader, root: root, policy: policy, people: people, now: now)
      check.run()
      reader = check.reader
    }
    return CheckedPolicy(policy: policy, doubts: try reader.finish())
  }
}

/// Looks for what can be read and would still not do what its writer wants.
///
/// It is made for a document without faults: so each thing of the policy has its node, in the same
/// order.
struct PolicyCheck {
  var reader: DocumentReader
  let root: Node
  let policy: Policy
  let people: [Person]?
  let now: Instant

  mutating func run() {
    checkTeams()
    checkNames()
    checkTransitions()
    checkCalendars()
    checkRules()
    checkPauses()
    checkRoutines()
  }

  private mutating func checkTeams() {
    for (team, node) in zip(policy.teams, items(root["teams"])) {
      if let lead = team.lead { expect(lead, node["lead"] ?? node) }
    }
  }

  private mutating func checkNames() {
    for key in ["hold_reasons", "categories"] { noteRepeated(items(root[key])) }
    for field in root["fields"]?.mapping.map({ Array($0.values) }) ?? [] {
      noteRepeated(items(field["choices"]))
    }
    let sections = [
      root["sla"]?["rules"], root["reminders"], root["hooks"], root["views"], root["macros"],
    ]
    for section in sections { noteRepeated(items(section).compactMap { $0["name"] }) }
  }

  // MARK: What the parts share

  func items(_ node: Node?) -> [Node] { node?.sequence.map(Array.init) ?? [] }

  mutating func noteRepeated(_ nodes: [Node]) {
    var seen: Set<String> = []
    for node in nodes {
      let text = node.scalar?.string ?? ""
      if !seen.insert(text).inserted { reader.note(node, "“\(text)” stands twice.") }
    }
  }

  /// Somebody who works here, as far as that is known.
  mutating func expect(_ person: PersonID, _ node: Node) {
    guard let known = people?.filter({ !$0.hasLeft }).map(\.id.name), !known.contains(person.name)
    else { return }
    reader.note(
      node,
      "Nobody called “\(person)” works here.\(reader.meant(person.name, among: known.sorted()))")
  }

  mutating func expect(calendar name: String, _ node: Node) {
    guard policy.calendars[name] == nil else { return }
    let known = policy.calendars.keys.sorted()
    reader.note(
      node,
      "There is no calendar “\(name)”.\(reader.meant(name, among: known)) There is \(known.listed)."
    )
  }

  /// The nodes of what may stand alone or in a list.
  func oneOrMore(_ node: Node?) -> [Node] {
    node.map { $0.sequence.map(Array.init) ?? [$0] } ?? []
  }
}
