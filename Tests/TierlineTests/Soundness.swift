import Foundation
import Testing

extension Desk {
  /// The chain holds, and everything that can be read is the same after a rebuild.
  /// - Parameter words: what a search is asked for, before and after.
  func expectSound(words: String) throws {
    // Ages are taken at one moment, so that they can be compared.
    let moment = Date().ISO8601Format()
    let views = [
      ["list", "status:any", "--json"], ["show", "T-1", "--json"], ["search", words, "--json"],
      ["metrics", "--to", moment, "--as-of", moment, "--by", "team", "--json"],
      ["roster", "show"],
    ]
    #expect(try tierline("store", "verify").status == 0)
    let before = try views.map { try program.run($0).output }
    #expect(try tierline("store", "rebuild").status == 0)
    #expect(try views.map { try program.run($0).output } == before)
    #expect(try tierline("store", "verify").status == 0)
  }
}
