import ServiceDesk
import Testing

@Suite struct MetricCatalogueTests {
  @Test(arguments: MetricDefinition.catalogue)
  func `every figure has a title and a sentence of its own`(definition: MetricDefinition) {
    let others = MetricDefinition.catalogue.filter { $0.id != definition.id }
    #expect(!definition.title.isEmpty && definition.sentence.hasSuffix("."))
    #expect(!others.contains { $0.title == definition.title || $0.sentence == definition.sentence })
  }

  @Test(arguments: MetricDefinition.catalogue)
  func `durations name how hours are counted and counts have no variants`(
    definition: MetricDefinition
  ) {
    switch definition.unit {
    case .seconds:
      #expect(
        definition.variants == (definition.scope == .end ? [.calendar] : [.calendar, .business]))
    case .count, .score: #expect(definition.variants.isEmpty)
    case .ratio: #expect(!definition.variants.contains(.calendar))
    }
  }

  @Test func `identifiers are written as the contract has them`() {
    let names = MetricID.allCases.map(\.rawValue)
    #expect(
      names == [
        "opened", "resolved", "closed", "backlog", "backlog_age", "first_response_time",
        "next_response_time", "first_resolution_time", "full_resolution_time", "reopen_rate",
        "escalation_rate", "escalations", "handbacks", "reassignments", "reopened",
        "escalated_from_tier1", "bounce_rate", "ping_pong", "acknowledgement_time",
        "sla_attainment", "breached_open", "throughput_by_engineer", "load",
      ])
    #expect(
      MetricID.escalationRate.definition.variants.map(\.rawValue) == ["1->2", "2->3", "1->any"])
    #expect(
      MetricID.slaAttainment.definition.variants.map(\.rawValue)
        == ClockKind.allCases.map(\.rawValue))
  }
}
