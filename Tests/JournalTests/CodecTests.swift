import Foundation
import ServiceDesk
import Testing

@testable import Journal

/// One golden line for each kind and version, for ever: add lines, never edit them.
struct CodecTests {
  struct Fixture: CustomTestStringConvertible, Sendable {
    let kind: String
    let stream: String
    let body: String
    var testDescription: String { kind }
  }

  static let fixtures: [Fixture] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/kinds.txt")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      return parts.count == 3 ? Fixture(kind: parts[0], stream: parts[1], body: parts[2]) : nil
    }
  }()

  @Test func `every kind has a fixture, and every fixture a kind`() {
    #expect(Set(Self.fixtures.map(\.kind)) == Set(Kind.all.map(\.name)))
  }

  @Test(arguments: fixtures)
  func `what was written then is read now, and would be written the same`(fixture: Fixture) throws {
    let stream = try #require(Stream(fixture.stream))
    let content = try Codec().decode(kind: fixture.kind, body: fixture.body, stream: stream)
    guard case .event(let event) = content else {
      Issue.record("\(fixture.kind) is not known")
      return
    }
    let encoded = try Codec().encode(event)
    #expect(encoded.kind == fixture.kind)
    #expect(encoded.body == fixture.body)
  }

  @Test func `a kind of a later program is kept and passed over`() throws {
    let content = try Codec().decode(
      kind: "ticket.teleported/1", body: "{}", stream: .ticket(TicketID(1)))
    #expect(content == .unknown)
  }

  @Test func `an old form is lifted to what it means today`() throws {
    struct TicketNoted0: Payload {
      static let kind = "ticket.noted/0"
      var words: [String]
    }
    let codec = Codec(
      kinds: Kind.all + [
        .lifted(TicketNoted0.self) { TicketNoted1(text: $0.words.joined(separator: " ")) }
      ])
    let content = try codec.decode(
      kind: "ticket.noted/0", body: #"{"words":["seen","twice"]}"#,
      stream: .ticket(TicketID(1)))
    #expect(
      content == .event(.ticket(TicketID(1), .conversation(.noted(text: "seen twice")))))
  }

  @Test(arguments: [
    ("ticket.held/1", #"{"reason":"boredom"}"#), ("ticket.held/1", "[]"), ("ticket.noted/1", "{}"),
    ("ticket.held/1", #"{"until":"tomorrow"}"#), ("ticket.noted/1", "not JSON"),
  ])
  func `a known kind with a body it cannot have is a fault, not a crash`(
    kind: String, body: String
  ) {
    #expect(throws: (any Error).self) {
      try Codec().decode(kind: kind, body: body, stream: .ticket(TicketID(1)))
    }
  }
}
