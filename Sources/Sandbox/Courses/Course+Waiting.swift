internal import ServiceDesk

// What the desk cannot hurry. Each cause says for what it may wait.
extension Course {
  /// What comes and goes has to be seen once more before it is understood.
  mutating func waitForNextTime(_ engineer: Colleague) {
    guard cause.waits.contains(.evidence), happens(.hold, percent: 40) else { return }
    plot.note(engineer, plot.words(.evidenceNote, by: engineer))
    plot.hold(engineer, .evidence)
    takeTime(engineer, Usual.evidence)
    plot.note(engineer, plot.words(.evidenceDone, by: engineer))
    plot.resume(engineer)
  }

  /// The cause is known; what puts it right has to be waited for.
  mutating func waitOutside(_ engineer: Colleague) {
    let reasons = cause.waits.filter { $0 != .evidence }
    guard let reason = plot.chance.pick(reasons), happens(.hold, percent: 42) else { return }
    switch reason {
    case .vendor: waitForVendor(engineer)
    case .change: waitForChange(engineer)
    case .problem: waitForProblem(engineer)
    case .customer, .evidence, .other: break
    }
  }

  private mutating func waitForVendor(_ engineer: Colleague) {
    plot.note(engineer, plot.words(.vendorNote, by: engineer))
    if plot.chance.happens(percent: 55), !family.isAlert {
      plot.reply(engineer, plot.words(.vendorWait, by: engineer))
    }
    plot.hold(engineer, .vendor)
    if plot.chance.happens(percent: 18) {
      takeTime(engineer, Usual.stall)
      plot.note(engineer, plot.words(.stillWaiting, by: engineer))
    }
    takeTime(engineer, Usual.vendor)
    plot.note(engineer, plot.words(.vendorNews, by: engineer))
    plot.resume(engineer)
  }

  private mutating func waitForChange(_ engineer: Colleague) {
    let night = plot.maintenanceWindow()
    plot.note(engineer, plot.words(.changeNote, by: engineer))
    if plot.chance.happens(percent: 50), !family.isAlert {
      plot.reply(engineer, plot.words(.changeWait, by: engineer))
    }
    plot.hold(engineer, .change, until: night)
    plot.wait(until: night + .minutes(Int64(plot.chance.number(in: 20...90))))
    plot.attend(engineer)
    plot.resume(engineer)
    plot.note(engineer, plot.words(.changeDone, by: engineer))
  }

  private mutating func waitForProblem(_ engineer: Colleague) {
    plot.note(engineer, plot.words(.problemNote, by: engineer))
    plot.hold(engineer, .problem)
    takeTime(engineer, Usual.stall)
    plot.note(engineer, plot.words(.problemDone, by: engineer))
    plot.resume(engineer)
  }
}
