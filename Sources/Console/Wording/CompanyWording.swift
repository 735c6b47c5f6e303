import Journal
import PlainText
import ServiceDesk
import Terminal

extension Attendance.Sighting {
  /// `noah is writing a reply on T-12`.
  func sentence(for reader: PersonID) -> String {
    let deed = writing.map { "is \($0.deed)" } ?? "looks"
    return "\(name(for: reader)) \(deed)" + (ticket.map { " on \($0)" } ?? "")
  }

  /// A person may have two consoles open.
  fileprivate func name(for reader: PersonID) -> String {
    person == reader ? "your other console" : person.name.sanitizedLine
  }
}

extension [Attendance.Sighting] {
  /// Who else is at a ticket, for its rule: `noah is writing a reply, lena looks`.
  func line(for reader: PersonID) -> Line? {
    guard !isEmpty else { return nil }
    let lookers = filter { $0.writing == nil }.map { $0.name(for: reader) }
    var line = Line()
    for writer in self {
      guard let writing = writer.writing else { continue }
      let gap = line.spans.isEmpty ? "" : ", "
      line = line.then("\(gap)\(writer.name(for: reader)) is \(writing.deed)", .pending)
    }
    guard !lookers.isEmpty else { return line }
    let gap = line.spans.isEmpty ? "" : ", "
    return line.then("\(gap)\(lookers.fewNamed) \(lookers.count == 1 ? "looks" : "look")", .faint)
  }
}

extension Drafts.Purpose {
  fileprivate var deed: String {
    switch self {
    case .note: "writing a note"
    case .reply: "writing a reply"
    case .resolution: "resolving it"
    case .escalation: "escalating it"
    case .handBack: "handing it back"
    case .hold: "putting it on hold"
    case .raise: "raising it"
    case .reopening: "reopening it"
    case .cancellation: "cancelling it"
    case .message: "recording a message"
    case .opening: "opening a ticket"
    }
  }
}

extension [String] {
  /// `noah`, `noah and lena`, `noah and 2 more`.
  fileprivate var fewNamed: String {
    switch count {
    case 0: ""
    case 1: self[0]
    case 2: "\(self[0]) and \(self[1])"
    default: "\(self[0]) and \(count - 1) more"
    }
  }
}
