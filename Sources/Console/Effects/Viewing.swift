import Journal
import ServiceDesk

extension Errands {
  /// What the person keeps now, and what has become of one.
  func views(told: String?) -> Answer { .views(journal.ownViews.all(of: me), told: told) }

  func keep(_ view: SavedView) throws -> Answer {
    try journal.ownViews.keep(view, of: me)
    return views(told: "“\(view.name)” stands among your views; > and < go there.")
  }

  func drop(_ name: String) throws -> Answer {
    let wasThere = try journal.ownViews.remove(named: name, of: me)
    return views(told: wasThere ? "“\(name)” is no view of yours any more." : nil)
  }

  /// How many tickets each query finds, as far as the tabs count; none for one that cannot be read.
  func counts(of queries: [String], now: Instant) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in queries where counts[text] == nil {
      do {
        let query = try journal.query(text, zone: zone, now: now)
        counts[text] = try journal.count(query, me: me, now: now, atMost: ViewTabs.mostCounted)
      } catch is QueryFault {
        continue
      }
    }
    return counts
  }
}
