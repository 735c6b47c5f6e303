import ArgumentParser

/// What a run may be about, with the quantities of each, in the order of a whole run.
enum Topic: String, CaseIterable, ExpressibleByArgument {
  case start
  case open
  case keys
  case search
  case idle
  case append
  case together
  case visible
  case bulk
  case clocks
  case promises

  var title: String {
    switch self {
    case .start: "Process start"
    case .open: "Opening the console"
    case .keys: "Keys"
    case .search: "Search as you type"
    case .idle: "At rest"
    case .append: "Durable append, one writer"
    case .together: "Several writers"
    case .visible: "Seen by another process"
    case .bulk: "Import, rebuild, verify"
    case .clocks: "Working time"
    case .promises: "Promises"
    }
  }

  var quantities: [Quantity] {
    switch self {
    case .start: Quantity.starting
    case .open: Quantity.opening
    case .keys: Quantity.keys
    case .search: Quantity.searching
    case .idle: Quantity.resting
    case .append: Quantity.appending
    case .together: Quantity.together
    case .visible: Quantity.visibility
    case .bulk: Quantity.bulk
    case .clocks: Quantity.workingTime
    case .promises: Quantity.promises
    }
  }

  func take(_ bench: Bench) throws -> [Figure] {
    switch self {
    case .start: try Starting(bench: bench).figures()
    case .open: try OpeningConsole(bench: bench).figures()
    case .keys: try PressingKeys(bench: bench).figures()
    case .search: try Searching(bench: bench).figures()
    case .idle: try Resting(bench: bench).figures()
    case .append: try Appending(bench: bench).figures()
    case .together: try WritingTogether(bench: bench).figures()
    case .visible: try Seeing(bench: bench).figures()
    case .bulk: try BulkWork(bench: bench).figures()
    case .clocks: try WorkingTime().figures()
    case .promises: try KeepingPromises(bench: bench).figures()
    }
  }

  /// The figures; where none could be taken, each quantity says why.
  func figures(_ bench: Bench) -> [Figure] {
    do {
      return try take(bench)
    } catch {
      return quantities.map { Figure($0, failed: "\(error)") }
    }
  }
}
