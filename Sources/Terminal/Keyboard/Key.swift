/// One press on the keyboard: what was pressed and what was held meanwhile.
public struct Key: Hashable, Sendable {
  public let base: Base
  public let modifiers: Modifiers

  /// What was pressed. Capital letters are characters of their own, not shifted small ones.
  public enum Base: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F24.
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1 << 0)
    public static let alt = Modifiers(rawValue: 1 << 1)
    public static let control = Modifiers(rawValue: 1 << 2)
  }

  /// The same press always makes the same key: shift-tab is back tab, shift-a is A, and control
  /// does not tell small letters from capitals.
  public init(_ base: Base, _ modifiers: Modifiers = []) {
    switch base {
    case .tab where modifiers.contains(.shift), .backTab:
      self.base = .backTab
      self.modifiers = modifiers.subtracting(.shift)
    case .character(let character):
      self.base = .character(Key.settle(character, modifiers))
      self.modifiers = modifiers.subtracting(.shift)
    default:
      self.base = base
      self.modifiers = modifiers
    }
  }

  public init(_ character: Character) { self.init(.character(character)) }

  public static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }

  public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }

  public static func function(_ number: Int) -> Key { Key(.function(number)) }

  public static let enter = Key(.enter)
  public static let tab = Key(.tab)
  public static let backTab = Key(.backTab)
  public static let escape = Key(.escape)
  public static let backspace = Key(.backspace)
  public static let delete = Key(.delete)
  public static let insert = Key(.insert)
  public static let up = Key(.up)
  public static let down = Key(.down)
  public static let left = Key(.left)
  public static let right = Key(.right)
  public static let home = Key(.home)
  public static let end = Key(.end)
  public static let pageUp = Key(.pageUp)
  public static let pageDown = Key(.pageDown)
  public static let space = Key(" ")

  /// The character that pressing the key types; nil if it types none.
  public var typed: Character? {
    guard modifiers.isEmpty, case .character(let character) = base else { return nil }
    return character
  }

  private static func settle(_ character: Character, _ modifiers: Modifiers) -> Character {
    if modifiers.contains(.control) { return character.lowered }
    return modifiers.contains(.shift) ? character.raised : character
  }
}

extension Character {
  /// Stays itself where changing case would make it two characters, as with ß.
  fileprivate var raised: Character { single(uppercased()) }
  fileprivate var lowered: Character { single(lowercased()) }

  private func single(_ text: String) -> Character {
    text.count == 1 ? text.first ?? self : self
  }
}
