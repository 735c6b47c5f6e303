/// The files that Tierline ships with, compiled in.
public enum Resources {
  /// The policy of a desk that is made without naming another, as YAML.
  public static let policy = String(decoding: PackageResources.policy_yml, as: UTF8.self)
}
