/// How one source's rows become tickets: a checked mapping file.
///
/// `Resources/mappings/volvo.yml` is a complete example and explains every key.
public struct Mapping: Hashable, Sendable {
  /// What `--map` calls it, and a part of what tells an imported row from a new one.
  public let name: String
  /// The source in a person's words.
  public let title: String
  public let mode: Mode
  public let order: Order
  public let dialect: CSVDialect
  /// Cells that mean "no value", in every column.
  public let missing: Set<String>
  public let times: TimeReader
  public let fields: Fields
  public let teams: TeamRules

  /// What a row is.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// An event; it shows the ticket's state after it.
    case auditTrail = "audit-trail"
    /// A ticket; it shows the ticket's last state.
    case snapshot
  }

  /// Which of a ticket's rows comes first.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// They happened in the order in which they stand in the file.
    case file
    /// Their times say; rows of the same time keep the file's order.
    case time
  }

  /// Where each field comes from. What is nil is not in this source.
  public struct Fields: Hashable, Sendable {
    public let reference: TextField
    public let status: StatusField
    public let time: TimeField?
    public let openedAt: TimeField?
    public let resolvedAt: TimeField?
    public let closedAt: TimeField?
    public let subject: TextField?
    public let team: TextField?
    public let owner: TextField?
    public let requester: TextField?
    public let category: TextField?
    public let priority: LevelField?
    public let impact: LevelField?
    public let urgency: LevelField?
    public let tags: TagsField?
    public let custom: [CustomField]
  }

  public struct CustomField: Hashable, Sendable {
    public let name: String
    public let text: TextField
  }

  /// A field that is text: a column, or several put together.
  public struct TextField: Hashable, Sendable {
    public let source: TextTemplate
    /// Cells that mean "no value" here, beside the mapping's own.
    public let missing: Set<String>
    /// What the source's values are called here; others stay as they are.
    public let values: [String: String]
  }

  public struct TimeField: Hashable, Sendable {
    public let column: String
    public let missing: Set<String>
  }

  /// A field of four levels: priority, impact or urgency.
  public struct LevelField: Hashable, Sendable {
    public let column: String
    public let missing: Set<String>
    /// From a cell's text to 1…4.
    public let values: [String: Int]
    public let otherwise: Otherwise

    /// What a value means that is not listed.
    public enum Otherwise: Hashable, Sendable {
      case fault
      case none
      case level(Int)
    }
  }

  /// Tags from one column or several, also from columns that share a heading.
  public struct TagsField: Hashable, Sendable {
    public let columns: [String]
    public let missing: Set<String>
    /// Between the tags in a cell; nil where a cell is one tag.
    public let separator: String?
  }

  /// Which combination of values is which step.
  public struct StatusField: Hashable, Sendable {
    public let columns: [String]
    public let missing: Set<String>
    public let steps: StatusTree
    /// Of a combination that is not listed; nil makes it a fault.
    public let otherwise: MappedRow.Step?
  }

  /// The steps by the first column's value, then by the second's, and so on.
  public indirect enum StatusTree: Hashable, Sendable {
    /// The columns further right do not matter.
    case step(MappedRow.Step)
    case next([String: StatusTree])
  }
}
