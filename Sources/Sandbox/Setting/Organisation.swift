/// A customer of the sandbox desk: where it is, who writes from there, and with what it works.
struct Organisation: Sendable {
  let name: String
  /// What the names of its machines begin with.
  let code: String
  let domain: String
  let sites: [Site]
  /// How often it writes, beside the others.
  let weight: Int
  let tongue: Tongue
  /// Finance, the line of business, staff, sales: what its people work in all day.
  let applications: [String]
  /// Their order is that of how often they write.
  let people: [Requesting]

  struct Site: Sendable {
    let city: String
    let code: String
    let floors: Int
    let rooms: [String]
  }

  /// Somebody there who writes.
  struct Requesting: Sendable {
    let name: String
    let department: String
    /// One of those for whom the desk hurries.
    var isImportant = false
  }

  /// What its people greet in.
  enum Tongue: Sendable {
    case english, german, french, italian, norwegian, polish, turkish, japanese, arabic
  }
}

extension Organisation {
  /// - Parameter people: `Name, department`, with a `*` before those for whom the desk hurries.
  init(
    _ name: String, _ code: String, _ domain: String, _ tongue: Tongue, weight: Int,
    sites: [Site], applications: [String], people: [String]
  ) {
    self.init(
      name: name, code: code, domain: domain + ".example", sites: sites, weight: weight,
      tongue: tongue, applications: applications, people: people.map(Requesting.init(text:)))
  }

  /// Person number `number`; beyond those with a name of their own, their names are mixed anew.
  func person(_ number: Int) -> Requesting {
    guard number >= people.count else { return people[number] }
    let (model, other) = (
      people[number % people.count], people[(number + number / people.count) % people.count]
    )
    let first = model.name.prefix { $0 != " " }
    let last = other.name.drop { $0 != " " }
    return Requesting(name: "\(first)\(last)", department: model.department)
  }

  func address(of name: String) -> String {
    let letters = name.lowercased().map { character -> Character in
      if let plain = Organisation.plain[character] { return plain }
      return character == " " ? "." : character
    }
    return String(letters.filter { $0.isASCII }) + "@" + domain
  }

  private static let plain: [Character: Character] = [
    "ä": "a", "à": "a", "á": "a", "å": "a", "ø": "o", "ö": "o", "ó": "o", "ô": "o", "ü": "u",
    "ù": "u", "ú": "u", "é": "e", "è": "e", "ê": "e", "ë": "e", "ę": "e", "ą": "a", "ı": "i",
    "ï": "i", "î": "i", "í": "i", "ç": "c", "ć": "c", "ł": "l", "ń": "n", "ñ": "n", "ş": "s",
    "ś": "s", "ș": "s", "ğ": "g", "ż": "z", "ź": "z", "ß": "s", "ț": "t", "ă": "a", "ē": "e",
    "ī": "i", "ņ": "n", "š": "s", "ž": "z",
  ]
}

extension Organisation.Requesting {
  init(text: String) {
    let parts = text.drop { $0 == "*" }.split(separator: ", ")
    name = String(parts.first ?? "")
    department = parts.count > 1 ? String(parts[1]) : "office"
    isImportant = text.hasPrefix("*")
  }
}
