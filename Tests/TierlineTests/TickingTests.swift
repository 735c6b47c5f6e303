import Foundation
import Testing

/// Ten processes let time pass on one desk while its clocks fall due, and a person works there.
///
/// `TIERLINE_TICKED` says how many tickets there are, of which a thousand fall due in a minute (1000
/// take 80 seconds); unset, it is a slice that every test run can bear.
struct TickingTests {
  private static let tickets =
    ProcessInfo.processInfo.environment["TIERLINE_TICKED"].flatMap { Int($0) } ?? 200
  /// In seconds.
  private static let pace = 0.060
  /// The first have used three quarters of it when the desk is founded, the last nothing yet.
  private static let goal = max(20, (Double(tickets) * pace / 0.75).rounded(.up))

  @Test func `ten tickers record each happening once, in order, and are in nobody's way`() throws {
    let desk = try Desk(isMade: false)
    try make(desk)
    let firstWarning = Date() + 1
    try importTickets(into: desk, begun: firstWarning - Self.goal * 0.75)
    let quiet = try desk.open("Nobody waits for this", team: "Network")

    let end = firstWarning + Double(Self.tickets) * Self.pace + Self.goal * 0.25
    let told = try tick(desk, until: end, writingOn: quiet)

    let happenings = try happenings(on: desk)
    for ticket in 1...Self.tickets {
      #expect(
        happenings.filter { $0.stream == "ticket/\(ticket)" }.map(\.kind)
          == ["clock.warned/1", "clock.warned/1", "clock.raised/1", "clock.breached/1"])
    }
    #expect(happenings.count == 4 * Self.tickets)
    #expect(happenings.map(\.moment) == happenings.map(\.moment).sorted())
    #expect(told == happenings.count, "what a ticker says it has recorded, nobody else has")
    #expect(try desk.tierline("tick").output == "Nothing was due.\n")
    #expect(try desk.tierline("store", "verify").status == 0)
  }

  @Test func `a tick waits for a desk on which somebody writes for long`() throws {
    let desk = try Desk()
    let ticket = try desk.open("VPN drops")
    let path = desk.directory.appending(path: "store.lock").path(percentEncoded: false)
    let gate = open(path, O_RDWR | O_CLOEXEC)
    defer { close(gate) }
    try #require(flock(gate, LOCK_EX) == 0)
    let ticker = try desk.program.start(["tick"])

    let hasty = try desk.tierline("note", ticket, "Looking")
    flock(gate, LOCK_UN)

    #expect(hasty.status == 5)
    #expect(ticker.lines(1) == ["Nothing was due."])
    ticker.process.waitUntilExit()
    #expect(ticker.process.terminationStatus == 0)
  }

  /// So long for each ticket of tier 1, with warnings and a raise on the way.
  private func make(_ desk: Desk) throws {
    let quick = """
          - name: Quick
            when: "tier:1"
            calendar: 24x7
            goals: {resolution: \(Int(Self.goal))s}

      """
    let policy = try desk.tierline("policy", "show", "--shipped").output.replacing(
      "    - name: Critical\n", with: quick + "    - name: Critical\n")
    let path = try desk.file("policy.yml", Data(policy.utf8))
    let outcome = try desk.tierline("init", "--policy", path)
    try #require(outcome.status == 0, "\(outcome.complaint)")
  }

  /// One after the other was opened at the pace at which they are to fall due.
  private func importTickets(into desk: Desk, begun: Date) throws {
    let rows = (0..<Self.tickets).map { number in
      let moment = begun + Double(number) * Self.pace
      let time = moment.ISO8601Format(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
      return "C-\(number),0,\(time),Accepted,In Progress,D8,A2_1,,,,,Low,P5\n"
    }
    let path = try desk.file("cases.csv", Data((ImportFile.heading + rows.joined()).utf8))
    let outcome = try desk.tierline("import", "csv", "--map", "volvo", path)
    try #require(outcome.status == 0, "\(outcome.complaint)")
  }

  /// Ten tick again and again until the moment has passed, and somebody writes all the time.
  /// - Returns: how many happenings they say they have recorded. None of them may complain.
  private func tick(_ desk: Desk, until end: Date, writingOn ticket: String) throws -> Int {
    let told = try desk.file("told", Data())
    let seconds = Int(end.timeIntervalSince1970) + 1
    let outcome = try desk.program.shell(
      """
      for ticker in {1..10}; do
        (until ((EPOCHSECONDS > \(seconds))); do
          "$tierline" tick --json >> '\(told)'."$ticker" || exit
        done) &
      done
      until ((EPOCHSECONDS > \(seconds))); do "$tierline" note \(ticket) Looking || exit; done
      wait
      """)
    #expect(outcome.complaint.isEmpty)
    return try (1...10).reduce(0) { sum, ticker in
      let answers = try String(contentsOfFile: "\(told).\(ticker)", encoding: .utf8)
      return try answers.split(separator: "\n").reduce(sum) { sum, answer in
        let value = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
        return sum + ((value?["recorded"] as? [Any])?.count ?? 0)
      }
    }
  }

  private struct Happening {
    var stream: String
    var kind: String
    var moment: String
  }

  /// What time alone has made happen, as it stands in the log.
  private func happenings(on desk: Desk) throws -> [Happening] {
    try desk.tierline("events").output.split(separator: "\n").compactMap { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let value, value["origin"] as? String == "tick" else { return nil }
      // Without their Z, whole seconds stand before their fractions.
      return Happening(
        stream: value["stream"] as? String ?? "", kind: value["kind"] as? String ?? "",
        moment: String((value["occurred_at"] as? String ?? "").dropLast()))
    }
  }
}
