/// What a source's team names tell: the tier, and the name to show.
public struct TeamRules: Hashable, Sendable {
  /// In order; the first that fits decides.
  public var tiers: [TierRule]
  /// The tier of a team that no rule fits; nil leaves it unknown.
  public var otherwise: Int?
  /// Endings cut off the name once its tier is known.
  public var droppedSuffixes: [String]
  public var renamed: [String: String]

  public init(
    tiers: [TierRule] = [], otherwise: Int? = nil, droppedSuffixes: [String] = [],
    renamed: [String: String] = [:]
  ) {
    self.tiers = tiers
    self.otherwise = otherwise
    self.droppedSuffixes = droppedSuffixes
    self.renamed = renamed
  }

  /// The team as the desk knows it. Rules see the source's own name.
  func team(named name: String) -> (name: String, tier: Int?) {
    let tier = tiers.first { $0.fits(name) }?.tier ?? otherwise
    if let renamed = renamed[name] { return (renamed, tier) }
    for suffix in droppedSuffixes where name.hasSuffix(suffix) && name != suffix {
      return (String(name.dropLast(suffix.count)), tier)
    }
    return (name, tier)
  }
}

/// Which tier a team has by its name.
public struct TierRule: Hashable, Sendable {
  public var pattern: Pattern
  public var tier: Int

  public enum Pattern: Hashable, Sendable {
    case name(String)
    case prefix(String)
    case suffix(String)
    case contains(String)
  }

  func fits(_ name: String) -> Bool {
    switch pattern {
    case .name(let whole): name == whole
    case .prefix(let part): name.hasPrefix(part)
    case .suffix(let part): name.hasSuffix(part)
    case .contains(let part): name.contains(part)
    }
  }
}
