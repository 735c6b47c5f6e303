/// An interactive program with a list on its screen, and the keys that move in it.
struct Contender {
  var name: String
  var command: Command
  /// Rows that its list has in all.
  var tickets: Int
  var down = "j"
  var up = "k"
  var pageDown = " "
  /// Goes to the first row.
  var first: String
  /// What is typed first, to have every row in the list.
  var whole = ""
  var quit = "q"
  /// So many rows at least stand on its first page.
  var firstRows = 8
  /// Whether it has a cursor that moves within the page; a pager has none.
  var hasCursor = true

  /// So many rows a cursor may go down without leaving it.
  static let rowsToMove = 6

  /// Sits down at it and waits for all that comes by itself.
  /// - Parameter watched: what is started in its stead, at the terminal of that path.
  func open(
    on screen: Screenful, watched: (Command, String) -> Command = { command, _ in command }
  ) throws -> (sitting: Sitting, opening: Opening) {
    let terminal = try Pseudoterminal(screen)
    let sitting = try Sitting(watched(command, terminal.path), at: terminal)
    let end = Clock.now + .seconds(120)
    var arrivals: [Arrival] = []
    while Clock.now < end {
      let more = sitting.answer(
        patience: end - Clock.now, silence: .milliseconds(500), limit: end - Clock.now)
      arrivals += more
      if let opening = Opening(arrivals, rows: firstRows, since: sitting.startedAt) {
        return (sitting, opening)
      }
      if more.isEmpty { break }
    }
    let words = String(decoding: arrivals.flatMap(\.bytes).suffix(200), as: UTF8.self)
    throw NotPossible("no page came, only: \(words.plain)")
  }
}

/// How a program filled its screen when it was started.
struct Opening {
  /// Milliseconds from before the process was made to the last byte of the first page.
  var firstPage: Double
  /// … to the last byte that came by itself.
  var settled: Double
  var bytes: Int

  /// Nil where no page came. The first page is there when its rows have been drawn and the program
  /// pauses: whatever is still counted or fetched then does not keep anybody from reading.
  init?(_ arrivals: [Arrival], rows: Int, since start: Int64) {
    var soFar: [Arrival] = []
    var page: Int64?
    for part in arrivals.parted(by: Sitting.pause) where page == nil {
      soFar += part
      if soFar.rowNames.count >= rows { page = part.last?.at }
    }
    guard let page, let last = arrivals.last?.at else { return nil }
    firstPage = (page - start).milliseconds
    settled = (last - start).milliseconds
    bytes = arrivals.byteCount
  }
}

extension String {
  /// Without what would move a terminal.
  var plain: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }
}
