internal import Journal
internal import ServiceDesk
internal import Synchronization

/// A clock that is set by hand, and chance that is the same every time: the journal's surroundings
/// while it remembers what never happened.
final class World: Sendable {
  private let now: Mutex<Instant>
  private let chance: Mutex<Chance>

  init(at moment: Instant, seed: UInt64) {
    now = Mutex(moment)
    chance = Mutex(Chance(seed: seed, 0x5449_4552))
  }

  func set(_ moment: Instant) { now.withLock { $0 = moment } }

  var surroundings: Journal.Surroundings {
    Journal.Surroundings(
      now: { self.now.withLock { $0 } }, random: { self.chance.withLock { $0.next() } })
  }
}
