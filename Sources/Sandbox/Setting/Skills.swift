internal import ServiceDesk

extension Staff {
  /// What those of the small desk know, by the categories and tags of its tickets: from 1, a
  /// little, to 5, teaches it.
  static let skills: [String: [String: Int]] = [
    "amara": ["Access": 4, "password": 5, "mfa": 4, "onboarding": 4, "Email": 2],
    "tomas": ["Hardware": 4, "laptop": 4, "dock": 3, "Workplace": 3, "Printing": 2],
    "nadia": ["Email": 4, "Security": 3, "phishing": 4, "mobile": 3, "Access": 2],
    "felix": ["Printing": 4, "printer": 4, "scan": 3, "Hardware": 2],
    "maria": ["Remote work": 5, "vpn": 5, "wan": 3, "Network": 3, "Security": 2],
    "dev": ["Network": 4, "wifi": 5, "lan": 4, "wan": 3, "Hardware": 2],
    "ines": ["Security": 4, "firewall": 5, "Telephony": 4, "voip": 4, "dns": 3, "Network": 2],
    "jonas": ["Hardware": 4, "laptop": 3, "Workplace": 4, "Printing": 3, "update": 4],
    "priya": ["Database": 5, "performance": 4, "Applications": 4, "erp": 4, "batch": 3],
    "samir": ["Email": 4, "mail": 4, "Storage": 4, "files": 4, "saas": 3, "Applications": 2],
    "kenji": ["Network": 5, "vpn": 4, "Server": 5, "capacity": 4, "Storage": 3],
    "olga": ["Server": 4, "backup": 4, "Database": 4, "certificate": 3, "sso": 3],
    "lena": ["Applications": 5, "erp": 5, "export": 4, "Database": 3],
    "ruth": ["Network": 3, "Applications": 2],
  ]

  /// Somebody else in the same place knows the same things, each a little better or less well.
  static func skills(like model: [String: Int], number: Int) -> [String: Int] {
    let places = model.keys.sorted().enumerated()
    return Dictionary(
      uniqueKeysWithValues: places.map { place, name in
        (name, max(1, min(5, model[name, default: 1] + (number * 31 + place * 17) % 3 - 1)))
      })
  }
}
