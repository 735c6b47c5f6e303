/// The complete, commented files that come with Tierline, compiled in.
public enum Resources {
  /// The policy of a desk that is made without naming another, as YAML.
  public static let policy = String(decoding: PackageResources.policy_yml, as: UTF8.self)

  /// The shipped import mappings as YAML, by the name that `--map` takes.
  public static let mappings: [String: [UInt8]] = [
    "servicenow": PackageResources.servicenow_yml,
    "volvo": PackageResources.volvo_yml,
  ]
}
