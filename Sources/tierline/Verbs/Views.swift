internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct ViewVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view", abstract: "Queries to come back to: the tabs above the console’s queue.",
    discussion: """
      Everybody has those of the policy (its section “views”); your own stand behind them.

        tierline view
        tierline view save Follow-ups 'owner:me tag:followup'
        tierline list --view Follow-ups
      """,
    subcommands: [List.self, Save.self, Drop.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Show the views that you have.")

    @OptionGroup var options: ReadOptions

    func run() throws {
      try options.desk.atDesk { session in
        let shared = session.journal.policy.views
        let own = try session.reader().map(session.journal.ownViews.all) ?? []
        if options.json {
          return try Output.json([
            "views": .array(shared.map { $0.json(of: "policy") } + own.map { $0.json(of: "own") })
          ])
        }
        var table = Table(["View", "Whose", "Query"])
        for view in shared { table.add([view.name, "everybody’s", view.query]) }
        for view in own { table.add([view.name, "yours", view.query]) }
        guard !table.isEmpty else { return Output.remark("There are no views yet.") }
        try Output.write(table.text(width: Output.tableWidth, flexible: [2: 20]))
      }
    }
  }

  struct Save: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "save", abstract: "Keep a query under a name; the same name keeps it anew.")

    @Argument(help: "What it is to be called.") var name: String
    @Argument(help: "The query; several words may be given without quotes.") var query: [String] =
      []
    @OptionGroup var desk: DeskOptions

    func run() throws {
      let typed = try TypedQuery(query.joined(separator: " "))
      if let fault = SavedView.fault(inName: name) { throw ValidationError(fault.sentence) }
      try desk.atDesk { session in
        _ = try typed.query(at: session)
        let (views, me) = (session.journal.ownViews, try session.person().id)
        let isNew = !views.all(of: me).contains { $0.name == name }
        if isNew, views.all(of: me).count == OwnViews.most {
          throw ValidationError(OwnViews.tooMany)
        }
        try views.keep(SavedView(name: name, query: query.joined(separator: " ")), of: me)
        try Output.line("“\(name)” stands among your views.")
      }
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "No longer keep a view of your own.")

    @Argument(help: "What it is called.") var name: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
      try desk.atDesk { session in
        let me = try session.person().id
        guard try session.journal.ownViews.remove(named: name, of: me) else {
          throw VerbFailure.noSuchView(name, session.journal.ownViews.all(of: me).map(\.name))
        }
        try Output.line("“\(name)” is no view of yours any more.")
      }
    }
  }
}

extension SavedView {
  fileprivate func json(of owner: String) -> JSON {
    ["name": JSON(name), "query": JSON(query), "of": JSON(owner)]
  }
}

extension Session {
  /// The query of a view: one of the person's own, else one of the policy's.
  func query(ofView name: String) throws -> String {
    let own = try reader().map(journal.ownViews.all) ?? []
    let views = own + journal.policy.views
    guard let view = views.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw VerbFailure.noSuchView(name, views.map(\.name))
    }
    return view.query
  }
}
