/// How much of a block one part of it asks for.
public enum Share: Hashable, Sendable {
  /// This many cells, or what is left if that is less.
  case fixed(Int)
  /// A part of what the fixed ones leave, in proportion to its weight.
  case flexible(weight: Int = 1)
}

extension Rectangle {
  /// The top rows and the rest; a block too low for both gives the rest what is left.
  public func split(top rows: Int) -> (top: Rectangle, rest: Rectangle) {
    let taken = min(max(0, rows), size.rows)
    return (
      Rectangle(origin: origin, size: Size(columns: size.columns, rows: taken)),
      Rectangle(
        origin: origin.moved(rows: taken),
        size: Size(columns: size.columns, rows: size.rows - taken))
    )
  }

  /// The bottom rows and the rest above them.
  public func split(bottom rows: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let parts = split(top: size.rows - min(max(0, rows), size.rows))
    return (parts.top, parts.rest)
  }

  /// The left columns and the rest.
  public func split(left columns: Int) -> (left: Rectangle, rest: Rectangle) {
    let taken = min(max(0, columns), size.columns)
    return (
      Rectangle(origin: origin, size: Size(columns: taken, rows: size.rows)),
      Rectangle(
        origin: origin.moved(columns: taken),
        size: Size(columns: size.columns - taken, rows: size.rows))
    )
  }

  /// The right columns and the rest before them.
  public func split(right columns: Int) -> (rest: Rectangle, right: Rectangle) {
    let parts = split(left: size.columns - min(max(0, columns), size.columns))
    return (parts.left, parts.rest)
  }

  /// Side by side, one block a share, with this many columns between them.
  public func split(columns shares: [Share], gap: Int = 0) -> [Rectangle] {
    let widths = shares.cells(of: size.columns - gap * max(0, shares.count - 1))
    var rest = self
    return widths.map { width in
      let parts = rest.split(left: width)
      rest = parts.rest.split(left: gap).rest
      return parts.left
    }
  }

  /// One below the other, one block a share, with this many rows between them.
  public func split(rows shares: [Share], gap: Int = 0) -> [Rectangle] {
    let heights = shares.cells(of: size.rows - gap * max(0, shares.count - 1))
    var rest = self
    return heights.map { height in
      let parts = rest.split(top: height)
      rest = parts.rest.split(top: gap).rest
      return parts.top
    }
  }
}

extension [Share] {
  /// The cells each share gets. Rounding never loses one: what remains goes to the last flexible.
  fileprivate func cells(of total: Int) -> [Int] {
    var left = Swift.max(0, total)
    var weights = 0
    for share in self {
      switch share {
      case .fixed(let cells): left -= Swift.min(Swift.max(0, cells), left)
      case .flexible(let weight): weights += Swift.max(0, weight)
      }
    }
    return divide(flexible: left, weights: weights, total: Swift.max(0, total))
  }

  private func divide(flexible: Int, weights: Int, total: Int) -> [Int] {
    var fixedLeft = total - flexible
    var flexibleLeft = flexible
    var weightsLeft = weights
    return map { share in
      switch share {
      case .fixed(let cells):
        let taken = Swift.min(Swift.max(0, cells), fixedLeft)
        fixedLeft -= taken
        return taken
      case .flexible(let weight):
        guard weight > 0 else { return 0 }
        let taken = flexibleLeft * weight / weightsLeft
        flexibleLeft -= taken
        weightsLeft -= weight
        return taken
      }
    }
  }
}
