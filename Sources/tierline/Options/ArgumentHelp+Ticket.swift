internal import ArgumentParser

extension ArgumentHelp {
  /// How a ticket is named, wherever one is.
  static let ticket = ArgumentHelp("The ticket: T-12, 12, or the reference it was imported under.")
}
