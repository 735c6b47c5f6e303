import ServiceDesk
import Terminal

/// Where everything stands on a screen of a size.
///
/// From 140 columns on, queue and ticket stand side by side below a strip of figures; from 20 rows
/// on, one above the other; below that, one pane at a time.
struct Arrangement: Equatable {
  /// A pane's rule with its name, and the room below it.
  struct Place: Equatable {
    var rule: Rectangle
    var area: Rectangle

    init(_ whole: Rectangle) { (rule, area) = whole.split(top: 1) }
  }

  private(set) var header: Rectangle
  private(set) var strip: Rectangle?
  private(set) var queue: Place?
  private(set) var ticket: Place?
  private(set) var metrics: Place?
  /// Between two panes side by side.
  private(set) var divider: Rectangle?
  private(set) var status: Rectangle
  private(set) var footer: Rectangle
  /// All between header and status line.
  private(set) var body: Rectangle

  static let wide = 140

  /// - Parameter isWriting: a form is open: what it is about must stay in sight.
  init(size: Size, focus: Focus, isZoomed: Bool, isWriting: Bool = false) {
    let whole = Rectangle(size)
    let top = whole.split(top: 1)
    let bottom = top.rest.split(bottom: 1)
    let middle = bottom.rest.split(bottom: 1)
    (header, footer, status, body) = (top.top, bottom.bottom, middle.bottom, middle.rest)
    if isZoomed || focus == .metrics {
      placeOne(focus, in: body)
    } else if size.columns >= Arrangement.wide {
      placeSideBySide(isHigh: size.rows >= 30)
    } else if isWriting {
      placeOne(.ticket, in: body)
    } else if size.rows >= 20 {
      placeStacked()
    } else {
      placeOne(focus, in: body)
    }
  }

  private mutating func placeOne(_ focus: Focus, in area: Rectangle) {
    switch focus {
    case .queue: queue = Place(area)
    case .ticket: ticket = Place(area)
    case .metrics: metrics = Place(area)
    }
  }

  private mutating func placeSideBySide(isHigh: Bool) {
    var rest = body
    if isHigh {
      let parts = body.split(top: 3)
      (strip, rest) = (parts.top, parts.rest)
    }
    let parts = rest.split(columns: [.flexible(weight: 11), .fixed(1), .flexible(weight: 9)])
    (queue, divider, ticket) = (Place(parts[0]), parts[1], Place(parts[2]))
  }

  private mutating func placeStacked() {
    let parts = body.split(rows: [.flexible(weight: 10), .flexible(weight: 11)])
    (queue, ticket) = (Place(parts[0]), Place(parts[1]))
  }

  /// Room within the borders of a form.
  var formColumns: Int { max(8, formWidth - 4) }

  private var formRoom: Rectangle { divider == nil ? body : queue?.area ?? body }
  private var formWidth: Int {
    divider == nil ? min(100, formRoom.size.columns) : formRoom.size.columns
  }

  /// A form stands at the foot of the body, so that what it is about stays in sight above it. Side
  /// by side it covers the queue, which it is not about.
  func form(rows: Int) -> Rectangle {
    let height = min(rows, formRoom.size.rows)
    return Rectangle(
      column: formRoom.origin.column + (formRoom.size.columns - formWidth) / 2,
      row: body.rows.upperBound - height, columns: formWidth, rows: height)
  }
}

extension ConsoleState {
  var arrangement: Arrangement {
    Arrangement(size: size, focus: focus, isZoomed: isZoomed, isWriting: isWriting)
  }

  /// Rows of the ticket pane that lie under a form.
  private func rowsCovered(_ places: Arrangement, _ place: Arrangement.Place) -> Int {
    guard case .form(let form) = overlays.last else { return 0 }
    let rows = form.wantedRows(columns: places.formColumns, most: places.body.size.rows)
    return places.form(rows: rows).intersection(place.area).size.rows
  }

  /// A form about the ticket lies over the panes.
  private var isWriting: Bool {
    overlays.contains { overlay in
      if case .form(let form) = overlay { form.ticket != nil } else { false }
    }
  }

  /// After every change: panes learn their room, the ticket's page is laid out, hints follow.
  mutating func settle() {
    let places = arrangement
    readClocks()
    if let place = places.queue {
      queue.height = QueuePane.height(in: place.area)
      queue.reveal()
      search?.height = max(1, place.area.size.rows)
      search?.reveal()
    }
    if let place = places.ticket {
      ticket.height = max(1, place.area.size.rows - rowsCovered(places, place))
      ticket.settle(width: place.area.size.columns, now: now, zone: zone, desk: &desk)
    }
    if let place = places.metrics {
      metrics.settle(width: place.area.size.columns, rows: place.area.size.rows)
    }
    if !restIsDue || focus != .queue {
      let occasion = HintsOccasion(self)
      if occasion != hintsOccasion { (hints, hintsOccasion) = (possibleNow, occasion) }
      place = queue.place
      searchPlace = search?.place ?? ""
    }
  }

  /// Once a minute, with the clock in the header, and for hours that are new in sight.
  private mutating func readClocks() {
    let rows = queue.inSight + (search?.inSight.map(\.row) ?? [])
    let hours = Set(rows.compactMap(\.clock?.hours))
    let minute = Instant(seconds: now.seconds / 60 * 60)
    guard board.moment != minute || !hours.allSatisfy(board.knows) else { return }
    board = HoursBoard(of: hours, at: minute, &desk.rules)
  }
}
