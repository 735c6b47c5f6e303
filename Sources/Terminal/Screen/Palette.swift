import CNcurses

/// Styles as this terminal can show them: its colour pairs, filled as they are first needed.
struct Palette {
  let depth: ColourDepth
  /// Whether the terminal can be told to use its own default colours.
  private let hasStandard: Bool
  private let limit: Int
  private var pairs: [Pair: Int16] = [:]

  private struct Pair: Hashable {
    let foreground: Int16
    let background: Int16
  }

  init(depth: ColourDepth, hasStandard: Bool, pairs limit: Int) {
    self.depth = depth
    self.hasStandard = hasStandard
    self.limit = min(limit, Int(Int16.max))
  }

  /// The attributes and the pair for a style.
  mutating func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    var attributes = style.attributes.forCurses
    guard depth > .mono, style.foreground != .standard || style.background != .standard else {
      return (attributes, 0)
    }
    let foreground = style.foreground.index.map { $0.fitted(to: depth) }
    let background = style.background.index.map { $0.fitted(to: depth) }
    // Eight colours are made sixteen by bold, in front only.
    if let foreground, foreground >= depth.rawValue { attributes |= curses_bold }
    let pair = Pair(
      foreground: code(foreground, standard: 7), background: code(background, standard: 0))
    return (attributes, number(of: pair))
  }

  private func code(_ index: Int?, standard: Int16) -> Int16 {
    guard let index else { return hasStandard ? -1 : standard }
    return Int16(depth == .eight ? index % 8 : index)
  }

  /// When the table is full, which takes more colours than any theme has, the plain pair.
  private mutating func number(of pair: Pair) -> Int16 {
    if let known = pairs[pair] { return known }
    let next = pairs.count + 1
    guard next < limit else { return 0 }
    // Different colours that this terminal cannot tell apart must not hide the text.
    let hides = pair.foreground == pair.background && pair.foreground >= 0
    let foreground = hides ? (pair.background == 0 ? 7 : 0) : pair.foreground
    init_pair(Int16(next), foreground, pair.background)
    pairs[pair] = Int16(next)
    return Int16(next)
  }
}

extension Attributes {
  fileprivate var forCurses: attr_t {
    var found: attr_t = 0
    if contains(.bold) { found |= curses_bold }
    if contains(.dim) { found |= curses_dim }
    if contains(.italic) { found |= curses_italic }
    if contains(.underline) { found |= curses_underline }
    if contains(.reverse) { found |= curses_reverse }
    return found
  }
}
