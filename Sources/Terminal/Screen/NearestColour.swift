extension UInt8 {
  /// This palette index where there are fewer colours: below 8 at eight colours means that very
  /// colour, 8 to 15 its bright sister.
  func fitted(to depth: ColourDepth) -> Int {
    switch depth {
    case .full: Int(self)
    case .mono, .eight, .sixteen: self < 16 ? Int(self) : Int(BasicColour.nearest(to: self))
    }
  }
}

private struct BasicColour {
  let red: Int
  let green: Int
  let blue: Int

  /// The sixteen as xterm draws them.
  static let sixteen: [BasicColour] = [
    .init(red: 0, green: 0, blue: 0), .init(red: 205, green: 0, blue: 0),
    .init(red: 0, green: 205, blue: 0), .init(red: 205, green: 205, blue: 0),
    .init(red: 0, green: 0, blue: 238), .init(red: 205, green: 0, blue: 205),
    .init(red: 0, green: 205, blue: 205), .init(red: 229, green: 229, blue: 229),
    .init(red: 127, green: 127, blue: 127), .init(red: 255, green: 0, blue: 0),
    .init(red: 0, green: 255, blue: 0), .init(red: 255, green: 255, blue: 0),
    .init(red: 92, green: 92, blue: 255), .init(red: 255, green: 0, blue: 255),
    .init(red: 0, green: 255, blue: 255), .init(red: 255, green: 255, blue: 255),
  ]

  /// A colour of the cube (16–231) or of the greys (232–255).
  init(palette index: UInt8) {
    if index >= 232 {
      let level = 8 + 10 * Int(index - 232)
      self.init(red: level, green: level, blue: level)
    } else {
      let levels = [0, 95, 135, 175, 215, 255]
      let place = Int(index - 16)
      self.init(red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6])
    }
  }

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  static func nearest(to index: UInt8) -> UInt8 {
    let wanted = BasicColour(palette: index)
    let distances = sixteen.map { $0.distance(to: wanted) }
    let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? 7
    return UInt8(nearest)
  }

  private func distance(to other: BasicColour) -> Int {
    let steps = (red - other.red, green - other.green, blue - other.blue)
    return steps.0 * steps.0 + steps.1 * steps.1 + steps.2 * steps.2
  }
}
