import ServiceDesk
import Testing

@testable import Sandbox

/// What a text draws, beside the texts before it.
struct DrawsTests {
  @Test func `a fact is the same each time it is told`() {
    var chance = Chance(seed: 9)
    var draws = Draws()
    draws.areFacts = true
    let note = Template("{40-9000} articles, run {x4}, {a disk|a fan|a memory module|a board}")
    let told = (0..<8).map { _ in note.filled(&chance, &draws) { _ in nil } }

    #expect(Set(told).count == 1)
  }

  @Test func `a text that draws twice from the same means two things`() {
    var chance = Chance(seed: 9)
    var draws = Draws()
    draws.areFacts = true
    let text = Template("{1-90000} {1-90000}").filled(&chance, &draws) { _ in nil }

    #expect(Set(text.split(separator: " ")).count == 2)
  }

  @Test func `small talk does not take the same words again at once`() {
    var chance = Chance(seed: 2)
    var draws = Draws()
    let text = Template("{one|two|three|four|five|six|seven}")
    let said = (0..<60).map { _ in text.filled(&chance, &draws) { _ in nil } }

    for place in 4..<60 { #expect(!said[(place - 4)..<place].contains(said[place])) }
  }

  @Test func `no letter of a name is lost in its address`() {
    for organisation in Organisation.all {
      for person in organisation.people {
        let address = organisation.address(of: person.name).prefix { $0 != "@" }
        #expect(address.count >= person.name.count, "\(address)")
      }
    }
  }

  @Test func `an address has the letters of ASCII`() {
    #expect(Organisation.danube.address(of: "Jürgen Weiß") == "jurgen.weiss@danube.example")
    #expect(Organisation.nordlys.address(of: "Lars Ødegård") == "lars.odegard@nordlys.example")
    #expect(Story.all.allSatisfy { $0.opening.requester.email?.allSatisfy(\.isASCII) == true })
  }
}
