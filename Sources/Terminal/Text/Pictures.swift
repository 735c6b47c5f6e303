extension String {
  /// The text with pictures that are joined into one, such as families, side by side: where there
  /// is room, all that was written is seen, and not only the first of them.
  public var picturesApart: String {
    guard unicodeScalars.contains("\u{200D}") else { return self }
    var apart = UnicodeScalarView()
    var joiner: Unicode.Scalar?
    for scalar in unicodeScalars {
      if let kept = joiner, !scalar.isPicture { apart.append(kept) }
      joiner = scalar == "\u{200D}" && (apart.last?.endsPicture ?? false) ? scalar : nil
      if joiner == nil { apart.append(scalar) }
    }
    if let joiner { apart.append(joiner) }
    return String(apart)
  }
}

extension Unicode.Scalar {
  /// An emoji or another sign, but no letter: only these are joined into one picture.
  var isPicture: Bool {
    switch value {
    case 0xA9, 0xAE, 0x203C...0x3299, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// The sign itself, or what says how it is drawn.
  fileprivate var endsPicture: Bool { isPicture || value == 0xFE0F }
}
