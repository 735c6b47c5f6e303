internal import ServiceDesk

// What the desk cannot hurry.
extension Course {
  mutating func waitOutside(_ engineer: Colleague) {
    guard !family.isRequest, family.about != .nothing else { return }
    let isShared = family.about != .laptop && family.about != .telephone
    switch plot.chance.below(20) {
    case 0...7: waitForVendor(engineer)
    // A window is needed only for what others work with, too.
    case 8...14 where isShared: waitForChange(engineer)
    case 8...18: waitForEvidence(engineer)
    default: waitForProblem(engineer)
    }
  }

  private mutating func waitForVendor(_ engineer: Colleague) {
    plot.note(engineer, plot.words(.vendorNote, by: engineer))
    if plot.chance.happens(percent: 55), !family.isAlert {
      plot.reply(engineer, plot.words(.vendorWait, by: engineer))
    }
    plot.hold(engineer, .vendor)
    if plot.chance.happens(percent: 18) {
      work(engineer, Usual.stall)
      plot.note(engineer, plot.words(.stillWaiting, by: engineer))
    }
    work(engineer, Usual.vendor)
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

  private mutating func waitForEvidence(_ engineer: Colleague) {
    plot.note(engineer, plot.words(.evidenceNote, by: engineer))
    plot.hold(engineer, .evidence)
    work(engineer, Usual.evidence)
    plot.note(engineer, plot.words(.evidenceDone, by: engineer))
    plot.resume(engineer)
  }

  private mutating func waitForProblem(_ engineer: Colleague) {
    plot.note(engineer, plot.words(.problemNote, by: engineer))
    plot.hold(engineer, .problem)
    work(engineer, Usual.stall)
    plot.note(engineer, plot.words(.problemDone, by: engineer))
    plot.resume(engineer)
  }
}
