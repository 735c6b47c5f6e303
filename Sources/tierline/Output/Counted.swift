extension Int {
  /// `1 row`, `2 rows`.
  /// - Parameter many: where it is more than an added s.
  func of(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}
