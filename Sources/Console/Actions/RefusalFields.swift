import ServiceDesk

extension Refusal {
  /// The question of a form that it is about, where it is about one.
  var field: FormField.Name? {
    Refusal.fields.first { $0.refusal == self }?.field
  }

  private static let fields: [(refusal: Refusal, field: FormField.Name)] = [
    (.intake(.subjectMissing), .subject), (.intake(.requesterMissing), .requester),
    (.escalation(.summaryMissing), .summary), (.escalation(.triedMissing), .tried),
    (.escalation(.askMissing), .ask), (.escalation(.guidanceMissing), .guidance),
    (.lifecycle(.customerNotAsked), .question), (.classification(.reasonMissing), .text),
    (.splitting(.subjectMissing), .subject),
  ]
}
