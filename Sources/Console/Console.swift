public import Journal
public import ServiceDesk
public import Terminal

/// A person's conversation with the desk.
public enum Console {
  /// What the console must be told about the person, the place and the machine, since it looks
  /// nothing up by itself.
  public struct Setting: Sendable {
    /// Shown in the header.
    public var deskName: String
    public var person: Person
    /// Signs the commands: the person, their account, and `.console`.
    public var author: Author
    /// For local times.
    public var zone: ZoneRules
    public var keymap: Keymap
    public var scheme: Scheme
    /// Something the person should know before they begin, such as a fault in their keymap.
    public var notice: String?
    public var alertWay: AlertWay
    public var now: @Sendable () -> Instant
    /// Lets the person edit a text in a program of their own, the terminal having been left, and
    /// returns what it has become; nil where nothing was changed or no editor could be started.
    public var edit: @Sendable (String) -> String?
    /// Runs the policy's hooks for what they have not been told of yet, and waits for them; called
    /// now and then, where nothing else waits.
    public var runHooks: @Sendable () -> Void

    public init(
      deskName: String, person: Person, author: Author, zone: ZoneRules,
      keymap: Keymap = .standard, scheme: Scheme = .dark, notice: String? = nil,
      alertWay: AlertWay = .bell,
      now: @escaping @Sendable () -> Instant, edit: @escaping @Sendable (String) -> String?,
      runHooks: @escaping @Sendable () -> Void
    ) {
      (self.deskName, self.person, self.author) = (deskName, person, author)
      (self.zone, self.keymap, self.scheme) = (zone, keymap, scheme)
      (self.notice, self.alertWay, self.now, self.edit) = (notice, alertWay, now, edit)
      self.runHooks = runHooks
    }
  }

  /// Opens the console on a desk and returns when the person leaves, the terminal goes away or the
  /// system asks the program to end. The journal and the terminal stay the caller's to close.
  ///
  /// - Throws: what the first look at the desk throws; later failures are told on the screen.
  public static func run(
    journal: Journal, terminal: LiveTerminal, setting: Setting
  ) throws {
    var session = try Session(journal: journal, terminal: terminal, setting: setting)
    session.run()
  }
}
