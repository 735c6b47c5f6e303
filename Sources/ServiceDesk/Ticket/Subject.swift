/// What is wrong, in one line: as long as a list and a mail's subject can show.
///
/// What other systems have recorded is kept however long it is.
public enum Subject {
  /// In characters.
  public static let longest = 250

  /// How long it is, where that is too long; blanks around it do not count.
  static func excess(of text: String) -> Int? {
    let length = text.trimmed.count
    return length > longest ? length : nil
  }
}
