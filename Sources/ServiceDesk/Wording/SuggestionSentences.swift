extension Suggestion {
  /// Why, in the order of weight, parted by commas: `knows vpn well (4), 2 open, works until 18:00`.
  public func sentence(moments: MomentWording) -> String {
    reasons.compactMap { $0.words(moments: moments) }.joined(separator: ", ")
  }
}

extension Suggestion.Reason {
  /// Nil where there is nothing to be said: of somebody whose hours nobody has stated.
  public func words(moments: MomentWording) -> String? {
    switch self {
    case .knows(let skill): skill.words
    case .carries(let tickets, let isLeast):
      (tickets == 0 ? "nothing open" : "\(tickets.grouped) open")
        + (isLeast ? ", the least of the team" : "")
    case .works(nil): "works round the clock"
    case .works(let until?): "works until \(moments.words(until))"
    case .isBack(nil): "does not work any more"
    case .isBack(let moment?): "back \(moments.returning(moment))"
    case .hoursUnknown: nil
    case .lastGiven(let span):
      span < .minutes(10) ? "has just had one" : "has not had one for \(span.inOneUnit)"
    case .leads: "leads"
    }
  }
}

extension Skill {
  fileprivate var words: String {
    switch level {
    case ...1: "knows \(name) a little (\(level))"
    case 2: "has worked with \(name) (2)"
    case 3: "knows \(name) (3)"
    case 4: "knows \(name) well (4)"
    default: "teaches \(name) (\(level))"
    }
  }
}

extension MomentWording {
  /// `at 08:00`, `at 08:00 tomorrow`, `at 08:00 on Mon`, `at 08:00 on 24 Dec`.
  fileprivate func returning(_ moment: Instant) -> String {
    guard case .clock(let zone, let now) = self else { return "at \(words(moment))" }
    let (day, today) = (zone.civilTime(moment), zone.civilTime(now))
    let time = "at \(day.timeOfDay)"
    switch day.dayNumber - today.dayNumber {
    case ...0: return time
    case 1: return "\(time) tomorrow"
    case 2...6: return "\(time) on \(day.weekdayName)"
    default: return "\(time) on \(day.day) \(day.monthName)"
    }
  }
}

extension CivilTime {
  fileprivate var dayNumber: Int { CivilTime.dayNumber(year: year, month: month, day: day) }
}

extension TimeSpan {
  /// `40 min`, `3 h`, `2 days`.
  fileprivate var inOneUnit: String {
    switch seconds {
    case ..<3600: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: Int(seconds / 86_400).of("day")
    }
  }
}
