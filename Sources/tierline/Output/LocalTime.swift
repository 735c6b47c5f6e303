internal import ServiceDesk

extension MomentWording {
  /// On the clocks of this machine's place, for an answer that is read at once.
  static var here: MomentWording { .clock(.local, now: .now) }

  /// The same for pages and tables, which may be kept.
  static var onPaper: MomentWording { .calendar(.local) }
}

extension Instant {
  /// `2026-11-21 21:33` on the clocks of this machine's place.
  var localText: String { MomentWording.onPaper.words(self) }
}

extension TimeSpan {
  /// The two largest units: `3d 4h`, `12m`, `0s`.
  var shortText: String {
    let total = abs(seconds)
    let units = [("d", total / 86_400), ("h", total / 3600 % 24), ("m", total / 60 % 60)]
    let parts = units.drop { $0.1 == 0 }.prefix(2).filter { $0.1 > 0 }
    return parts.isEmpty ? "\(total)s" : parts.map { "\($0.1)\($0.0)" }.joined(separator: " ")
  }
}
