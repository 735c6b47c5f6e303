import Foundation
import ServiceDesk
import Testing

@testable import Journal

struct OwnViewsTests {
  private let desk: TemporaryDesk
  private let nadia = PersonID("nadia")
  private var views: OwnViews { desk.journal.ownViews }

  init() throws { desk = try TemporaryDesk() }

  @Test func `views are kept in their order, whatever is in their queries`() throws {
    let kept = [
      SavedView(name: "Follow-ups", query: "owner:me tag:followup"),
      SavedView(name: "VPN, große", query: #"text:"vpn drop" -tag:"a:b" age>3d"#),
      SavedView(name: "All", query: ""),
    ]
    for view in kept { try views.keep(view, of: nadia) }
    #expect(try desk.another().ownViews.all(of: nadia) == kept)
  }

  @Test func `the same name keeps it anew, in its place`() throws {
    for name in ["a", "b"] { try views.keep(SavedView(name: name, query: "tier:2"), of: nadia) }
    try views.keep(SavedView(name: "a", query: "tier:3"), of: nadia)
    #expect(views.all(of: nadia).map(\.name) == ["a", "b"])
    #expect(views.all(of: nadia).first?.query == "tier:3")
  }

  @Test func `one that is dropped is gone, and what was never there is said not to be`() throws {
    try views.keep(SavedView(name: "a", query: "tier:2"), of: nadia)
    #expect(try !views.remove(named: "b", of: nadia))
    #expect(try views.remove(named: "a", of: nadia))
    #expect(views.all(of: nadia).isEmpty)
  }

  @Test func `everybody has their own`() throws {
    try views.keep(SavedView(name: "a", query: "tier:2"), of: nadia)
    #expect(views.all(of: PersonID("omar")).isEmpty)
  }

  @Test func `lines that are no view are passed over`() throws {
    try views.keep(SavedView(name: "a", query: "tier:2"), of: nadia)
    let lines = "no colon\n: nothing\n a :  tier:3  \n\u{1B}[31m[x]: y\na: tier:1\nb:"
    try lines.write(
      toFile: desk.directory + "/views/nadia.txt", atomically: false, encoding: .utf8)
    #expect(
      views.all(of: nadia) == [
        SavedView(name: "a", query: "tier:3"), SavedView(name: "b", query: ""),
      ])
  }

  @Test func `a file that is far too long gives as many as there may be`() throws {
    try views.keep(SavedView(name: "a", query: "tier:2"), of: nadia)
    let lines = (0..<500).map { "v\($0): tier:2\n" }.joined()
    try lines.write(
      toFile: desk.directory + "/views/nadia.txt", atomically: false, encoding: .utf8)
    #expect(views.all(of: nadia).count == OwnViews.most)
  }

  @Test(
    arguments: [
      ("", SavedView.NameFault.empty), ("  ", .empty), ("a: b", .hasSign), ("[x]", .hasSign),
      ("a\nb", .hasSign), (String(repeating: "x", count: 25), .tooLong),
    ])
  func `a name that would not stand among others is refused`(
    _ name: String, _ fault: SavedView.NameFault
  ) {
    #expect(SavedView.fault(inName: name) == fault)
  }
}
