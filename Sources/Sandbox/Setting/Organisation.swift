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
  /// What the largest table of its line of business holds.
  let table: String
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

    /// How they thank who do so in their own tongue, of those that the desk knows for thanks.
    var thanks: [String] {
      switch self {
      case .english: []
      case .german: ["Danke, passt!", "Danke, läuft wieder.", "Danke schön!", "Top, danke."]
      case .french: ["Merci beaucoup.", "Merci, ça marche.", "Parfait, merci !"]
      case .italian: ["Grazie mille!", "Perfetto, grazie.", "Funziona, grazie."]
      case .norwegian, .polish, .turkish, .japanese, .arabic: []
      }
    }

    /// What they write beside a mark for good work.
    var praise: [String] {
      switch self {
      case .english: []
      case .german: ["Sehr gut.", "Schnell und freundlich."]
      case .french: ["Très bien, merci.", "Rapide et clair."]
      case .italian: ["Tutto bene.", "Veloci e gentili."]
      case .norwegian: ["Bra hjelp!", "Raskt og greit."]
      case .polish: ["Bardzo dobrze.", "Szybka pomoc."]
      case .turkish: ["Çok iyi.", "Hızlı ve nazik."]
      case .japanese: ["迅速な対応ありがとうございました。"]
      case .arabic: ["ممتاز", "خدمة سريعة"]
      }
    }
  }
}

extension Organisation {
  /// - Parameter people: `Name, department`, with a `*` before those for whom the desk hurries.
  init(
    _ name: String, _ code: String, _ domain: String, _ tongue: Tongue, weight: Int,
    sites: [Site], table: String, applications: [String], people: [String]
  ) {
    self.init(
      name: name, code: code, domain: domain + ".example", sites: sites, weight: weight,
      tongue: tongue, applications: applications, table: table,
      people: people.map(Requesting.init(text:)))
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

  func address(of name: String) -> String { Organisation.address(of: name, at: domain) }

  /// `jurgen.weiss@danube.example`: addresses have the letters of ASCII, whatever the name has.
  static func address(of name: String, at domain: String) -> String {
    let letters = name.lowercased().map { letter in
      letter == " " ? "." : plain[letter] ?? String(letter)
    }
    return letters.joined().filter(\.isASCII) + "@" + domain
  }

  private static let plain: [Character: String] = [
    "ä": "a", "ā": "a", "à": "a", "á": "a", "å": "a", "ø": "o", "ö": "o", "ó": "o", "ô": "o",
    "ò": "o", "ì": "i", "â": "a", "ü": "u",
    "ù": "u", "ú": "u", "é": "e", "è": "e", "ê": "e", "ë": "e", "ę": "e", "ą": "a", "ı": "i",
    "ï": "i", "î": "i", "í": "i", "ç": "c", "ć": "c", "ł": "l", "ń": "n", "ñ": "n", "ş": "s",
    "ś": "s", "ș": "s", "ğ": "g", "ż": "z", "ź": "z", "ß": "ss", "ț": "t", "ă": "a", "ē": "e",
    "æ": "ae",
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
