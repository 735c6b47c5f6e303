import Foundation

extension Shelf {
  /// A file with a line for each ticket.
  func lines(_ count: Int) throws -> String {
    try place("lines-\(count).txt") { path in
      try TicketFile.write(count, to: path) { $0.line + "\n" }
    }
  }

  /// A repository with an empty commit for each ticket, the first ticket on top.
  func repository(_ count: Int) throws -> String {
    try place("commits-\(count)") { path in
      let git = Program(
        command: Command(path: "/usr/bin/git", environment: ["HOME": path, "PATH": "/usr/bin"]))
      try git.run(["init", "--quiet", "--initial-branch=main", path])
      let stream = path + "/stream"
      try TicketFile.write(count, to: stream) { ticket in
        let commit = MadeTicket(number: count + 1 - ticket.number)
        let words = commit.line
        return """
          commit refs/heads/main
          committer \(commit.requester) <ada@harbour.example> \(1_700_000_000 + ticket.number) +0000
          data \(words.utf8.count)
          \(words)\n
          """
      }
      try git.run(
        ["-C", path, "fast-import", "--quiet"], input: stream, seconds: 30 + count / 1000)
      try FileManager.default.removeItem(atPath: stream)
    }
  }

  /// Tig has no letter for the first row by itself.
  func tigSettings() throws -> String {
    try place("tigrc") { path in
      try "bind generic g move-first-line\n".write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// A Maildir with a mail for each ticket, and the settings for it.
  func maildir(_ count: Int) throws -> (mail: String, settings: String) {
    let folder = try place("mails-\(count)") { path in
      for part in ["mail/cur", "mail/new", "mail/tmp", "cache"] {
        try FileManager.default.createDirectory(
          atPath: path + "/" + part, withIntermediateDirectories: true)
      }
      for number in 1...count {
        let ticket = MadeTicket(number: number)
        try Data(ticket.mail.utf8).write(
          to: URL(filePath: "\(path)/mail/cur/\(ticket.openedAt).\(number).desk:2,S"))
      }
    }
    let settings = folder + "/neomuttrc"
    try """
    set header_cache="\(folder)/cache"
    set folder="\(folder)/mail"
    set sort=reverse-date sleep_time=0 mail_check=3600 quit=yes mark_old=no
    set read_inc=1000 time_inc=100
    """.write(toFile: settings, atomically: true, encoding: .utf8)
    return (folder + "/mail", settings)
  }

  /// A data directory of Taskwarrior with a task for each ticket.
  func tasks(_ count: Int, of task: Command) throws -> Command {
    let folder = try place("tasks-\(count)") { path in
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      let file = path + "/import.json"
      try TicketFile.write(count, to: file) { ticket in
        #"{"description":"\#(ticket.line)","status":"pending"}"# + "\n"
      }
      try Program(command: Shelf.taskwarrior(task, path)).run(
        ["import", file], seconds: 30 + count / 20)
      try FileManager.default.removeItem(atPath: file)
    }
    return Shelf.taskwarrior(task, folder)
  }

  private static func taskwarrior(_ task: Command, _ folder: String) -> Command {
    var command = task
    command.arguments = [
      "rc:/dev/null", "rc.data.location=\(folder)", "rc.confirmation=off", "rc.verbose=nothing",
      "rc.gc=off",
    ]
    return command
  }
}

extension MadeTicket {
  fileprivate var mail: String {
    var moment = time_t(openedAt)
    var parts = tm()
    gmtime_r(&moment, &parts)
    var text = [CChar](repeating: 0, count: 64)
    strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S +0000", &parts)
    let date = String(
      decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return """
      From: \(requester) <ada@harbour.example>
      To: desk@harbour.example
      Subject: \(line)
      Date: \(date)
      Message-ID: <\(number)@harbour.example>

      \(subject). It was well yesterday.

      """
  }
}
