import Testing

struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `every shell gets its completion script`(shell: String) throws {
    let outcome = try Desk(isMade: false).tierline("--generate-completion-script", shell)

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("acknowledge"))
  }

  @Test func `teams, people and tickets of the desk are proposed`() throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")

    #expect(try proposals(desk, "move", "--team", for: "net") == ["Network"])
    #expect(
      try proposals(desk, "assign", "--to", for: "") == ["dev", "kenji", "maria", me(desk), "tom"])
    #expect(try proposals(desk, "handback", "--reason", for: "wrong") == ["wrong_team"])
    #expect(try proposals(desk, "claim", "positional@0", for: "t") == ["T-1"])
  }

  private func me(_ desk: Desk) throws -> String {
    try desk.tierline("whoami", "--json").json["person"] as? String ?? ""
  }

  /// As the shell's script asks: the verb, the argument, then the words and the cursor's place.
  private func proposals(
    _ desk: Desk, _ verb: String, _ argument: String, for prefix: String
  ) throws -> [String] {
    let outcome = try desk.tierline(
      "---completion", verb, "--", argument, "2", "\(prefix.count)", "tierline", verb, prefix)
    return outcome.output.split(separator: "\n").map(String.init).sorted()
  }
}
