import Journal
import ServiceDesk

/// The views of the queue that can be gone through: what every desk has, what its policy gives to
/// everybody, and what the person has kept.
struct ViewTabs: Equatable, Sendable {
  /// The person's own, in their order.
  var own: [SavedView] = []
  /// How many tickets each finds, by its query.
  private(set) var counts: [String: Int] = [:]
  private(set) var isStale = true
  private(set) var dueAt = Instant(microseconds: 0)

  /// Counting goes no further.
  static let mostCounted = 1000
  /// Not more often than this, however much happens.
  private static let pause = TimeSpan.seconds(2)

  mutating func expire() { isStale = true }

  func isDue(at now: Instant) -> Bool { isStale && now >= dueAt }

  mutating func count(_ views: [SavedView], at now: Instant) -> [Effect] {
    (isStale, dueAt) = (false, now + ViewTabs.pause)
    return [.countViews(views.map(\.query))]
  }

  mutating func receive(_ counts: [String: Int]) { self.counts = counts }
}

extension ConsoleState {
  /// All that stand above the queue, in their order.
  var views: [SavedView] {
    let ours = SavedView(name: "your teams", query: desk.ours)
    let all = SavedView(name: "all", query: view(.everything))
    let common = [
      SavedView(name: "mine", query: view(.mine)),
      SavedView(name: "unowned", query: view(.unowned)),
      SavedView(name: "arrivals", query: view(.arrivals)),
    ]
    let usual = desk.home.isEmpty ? [all] + common : [ours] + common + [all]
    return usual + desk.policy.views + tabs.own
  }

  /// The query of a view that every desk has.
  func view(_ name: ActionName) -> String {
    switch name {
    case .mine: "owner:me"
    case .ours: desk.ours
    case .unowned: "status:active owner:none"
    case .arrivals: "escalated:pending"
    default: ""
    }
  }

  /// Which of the views is shown; nil for a filter of the moment.
  var shownView: Int? {
    guard queue.drill == nil else { return nil }
    return views.firstIndex { $0.query == queue.queryText }
  }

  /// To the view so many further; with a number, to that one.
  mutating func stepView(_ distance: Int, to number: Int?) -> [Effect] {
    let views = views
    let place =
      number.map { min(max(1, $0), views.count) - 1 }
      ?? shownView.map { ($0 + distance + views.count) % views.count }
      ?? (distance > 0 ? 0 : views.count - 1)
    return show(views[place].query)
  }

  mutating func actOnViews(_ name: ActionName, _ argument: String?, count: Int?) -> [Effect] {
    switch (name, argument) {
    case (.nextView, _): return stepView(1, to: count)
    case (.previousView, _): return stepView(-1, to: count)
    case (_, nil): openCommandLine("\(name.rawValue) ")
    case (.saveView, let argument?): return save(argument)
    case (.dropView, let argument?):
      return named(argument, among: tabs.own).map { [.dropView($0.name)] } ?? []
    case (_, let argument?):
      // The person's own come last, and first where several are called the same.
      return named(argument, among: views.reversed()).map { show($0.query) } ?? []
    }
    return []
  }

  private mutating func save(_ name: String) -> [Effect] {
    if let fault = SavedView.fault(inName: name) {
      say(fault.sentence, .warning)
      return []
    }
    guard tabs.own.count < OwnViews.most || tabs.own.contains(where: { $0.name == name }) else {
      say(OwnViews.tooMany, .warning)
      return []
    }
    return [.keepView(SavedView(name: name, query: queue.queryText))]
  }

  /// By its name or what only its name begins with.
  private mutating func named(_ text: String, among views: [SavedView]) -> SavedView? {
    let typed = text.lowercased()
    if let view = views.first(where: { $0.name.lowercased() == typed }) { return view }
    let meant = views.filter { $0.name.lowercased().hasPrefix(typed) }
    if meant.count == 1 { return meant[0] }
    let near = NearestWord.find(text, among: views.map(\.name))
    say(
      meant.isEmpty
        ? "There is no view “\(text)”." + (near.map { " Did you mean “\($0)”?" } ?? "")
        : "“\(text)” may mean \(meant.map(\.name).listed("or")).", .warning)
    return nil
  }

  mutating func receive(_ own: [SavedView], told: String?) -> [Effect] {
    tabs.own = own
    if let told { say(told, .good) }
    return tabs.count(views, at: now)
  }
}
