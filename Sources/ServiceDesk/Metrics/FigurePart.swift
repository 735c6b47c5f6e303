/// The tickets that a number of the figures counts; of a share, those that are the part, but of
/// promises kept those that were missed.
public enum FigurePart: Hashable, Sendable {
  case counted(MetricID, MetricVariant? = nil)
  /// Resolved last by this person or rule, as `Actor` writes them.
  case resolved(by: String)
  /// Handed back by the upper team to the lower one.
  case handedBack(lower: TeamID, upper: TeamID)
}
