internal import Foundation
internal import Journal
internal import ServiceDesk

extension Journal.Surroundings {
  /// The machine's own clock and chance.
  static let live = Journal.Surroundings(
    now: { Instant.now }, random: { UInt64.random(in: 0...(.max)) })
}

extension Instant {
  /// What the machine's clock shows.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}

extension ZoneRules {
  /// The zone that people at this machine live in.
  static let local = ZoneRules(name: "local") { instant in
    var seconds = time_t(instant.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return 0 }
    return Int(parts.tm_gmtoff)
  }
}
