import ServiceDesk
import Testing

@testable import Sandbox

/// What is said on the tickets, as it stands in the families.
struct ContentTests {
  private static let all = Family.all + Family.storms

  @Test func `there is trouble of many kinds, each under its own name`() {
    #expect(Self.all.count >= 45)
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }

  @Test(arguments: all.map(\.name))
  func `every way of showing has its words`(name: String) throws {
    let family = try #require(Self.all.first { $0.name == name })
    for cause in family.causes {
      let ways: [Character?] = cause.ways.isEmpty ? [nil] : cause.ways.map { $0 }
      for way in ways {
        #expect(family.subjects.contains { $0.fits(way) }, "\(cause.name) \(way ?? "-")")
        #expect(family.details.contains { $0.fits(way) }, "\(cause.name) \(way ?? "-")")
      }
    }
    #expect(family.questions.allSatisfy { !$0.answers.isEmpty })
  }

  @Test(arguments: all.map(\.name))
  func `every cause is found and ended`(name: String) throws {
    let family = try #require(Self.all.first { $0.name == name })
    #expect(!family.causes.isEmpty)
    for cause in family.causes {
      #expect(!cause.notes.isEmpty && !cause.fixes.isEmpty, "\(cause.name)")
      let needsBrief = cause.tier == 3 || (cause.tier == 2 && !family.isAlert)
      #expect(!needsBrief || !(cause.summaries.isEmpty || cause.asks.isEmpty), "\(cause.name)")
      #expect(cause.tier < 3 || !cause.guidance.isEmpty, "\(cause.name)")
    }
  }

  @Test(arguments: Family.all.map(\.name))
  func `engineering has a reason to send back whatever only it can find`(name: String) throws {
    let family = try #require(Self.all.first { $0.name == name })
    let codes = try Month(sandbox(tickets: 1)).setting.policy.handBackReasons.filter(\.isBounce)
    for cause in family.causes where cause.tier == 3 {
      let refusal = try #require(cause.refusal, "\(cause.name)")
      #expect(codes.map(\.code).contains(refusal.reason), "\(cause.name)")
      #expect(refusal.guidance.source != refusal.brought.source, "\(cause.name)")
    }
  }

  @Test(arguments: all.map(\.name))
  func `its teams and its category are the desk's`(name: String) throws {
    let family = try #require(Self.all.first { $0.name == name })
    let month = try Month(sandbox(tickets: 1))
    let teams = month.setting.policy.teams

    #expect(teams.first { $0.id.name == family.team }?.tier == 2)
    #expect(teams.first { $0.id.name == family.engineering }?.tier == 3)
    #expect(month.setting.policy.categories.contains(family.category))
  }

  @Test(arguments: all.map(\.name))
  func `no line has slipped into the one before it`(name: String) throws {
    let family = try #require(Self.all.first { $0.name == name })
    let templates = family.causes.flatMap { $0.fixes + $0.notes.joined() + $0.guidance }
    for template in templates {
      #expect(template.source.firstMatch(of: /\n *(cause|note|fix|or)[ a-z]*:/) == nil)
    }
  }

  @Test(arguments: all.map(\.name))
  func `a subject begins with a capital letter or the name of a machine`(name: String) throws {
    let family = try #require(Self.all.first { $0.name == name })
    for template in family.subjects.map(\.template) + family.childSubjects {
      let start = template.source.prefix(14)
      #expect(!start.hasPrefix("{department}") && !start.hasPrefix("{share}"), "\(start)")
    }
  }

  @Test func `every phrase that is spoken of has its words`() {
    for phrase in Phrase.allCases { #expect(!phrase.wordings.isEmpty, "\(phrase)") }
  }

  @Test func `thanks are seen for thanks, so that they do not reopen`() {
    var chance = Chance(seed: 4)
    let said = (0..<300).flatMap { _ in
      Phrase.thanks.wordings.map { $0.filled(&chance) { _ in "Maria" } }
    }
    let own = Organisation.all.flatMap(\.tongue.thanks)

    #expect(Set(said + own).filter { !$0.looksLikeThanks } == [])
  }

  @Test func `a template chooses, counts and fills in`() {
    let template = Template("{One|Two} of {3-5}: {^name} {#4} {x2}")
    var chance = Chance(seed: 3)
    let text = template.filled(&chance) { $0 == "name" ? "maria" : nil }

    #expect(text.wholeMatch(of: /(One|Two) of [345]: Maria \d{4} [0-9a-f]{2}/) != nil, "\(text)")
    #expect(template.slots == ["name"])
  }
}
