internal import ServiceDesk

/// A ticket that belongs to an earlier one: the same report again, or the same trouble after the
/// first one was closed.
struct Echo {
  private(set) var plot: Plot
  private let earlier: TicketID
  /// How the earlier one was called, and what was written.
  private let (subject, report): (String, String)

  init(
    _ scene: Scene, of earlier: TicketID, called subject: String, telling report: String,
    in setting: Setting, chance: Chance, lately: Draws.Lately
  ) {
    plot = Plot(
      scene, in: setting, team: Staff.serviceDesk, chance: chance, lately: lately)
    (self.earlier, self.subject, self.report) = (earlier, subject, report)
  }

  /// While the earlier one is still open: it is merged into it.
  mutating func repeatReport() {
    let details = plot.words(.duplicateDetails, extra: ["first": report])
    let opener = plot.open(
      subject: words("{Again: |Reminder: |Second try: |}") + subject, details: details)
    guard let agent = opener ?? anybody(), let lead = plot.setting.staff.lead else { return }
    plot.pass(Usual.pickUp)
    plot.attend(agent)
    let other = ["other": "\(earlier)"]
    plot.note(agent, plot.words(.duplicateNote, by: agent, extra: other))
    plot.pass(Usual.lead)
    plot.attend(lead)
    let text = plot.words(.duplicateNote, by: lead, extra: other)
    plot.add(lead.actor, .merge(.ticket(earlier), otherwise: .lifecycle(.resolve(text: text))))
  }

  private mutating func words(_ text: String) -> String {
    Template(text).filled(&plot.chance) { _ in nil }
  }

  private mutating func anybody() -> Colleague? {
    plot.setting.taker(
      of: Staff.serviceDesk, category: plot.scene.family.category, at: plot.now, isGrave: false,
      &plot.chance)
  }
}

extension Course {
  /// After the earlier one was closed: a ticket of its own that follows it.
  mutating func follow(_ earlier: TicketID) {
    plot.prefix = plot.words(.followUpDetails, extra: ["other": "\(earlier)"])
    run()
    plot.insertAfterOpening(.link(.follows, .ticket(earlier)))
  }
}
