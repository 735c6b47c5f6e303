/// A ticket that was never opened: rows for those who have no desk. The same number always gives
/// the same words.
struct MadeTicket {
  let number: Int

  /// What every program's row begins with, and by which a row is known on the screen.
  var name: String { "T-\(number)" }

  var subject: String {
    let what = Self.things[number % Self.things.count]
    let ails = Self.troubles[number / 7 % Self.troubles.count]
    return "\(what) \(ails) at \(site)"
  }

  var site: String { Self.sites[number / 3 % Self.sites.count] }
  var requester: String { Self.people[number / 5 % Self.people.count] }
  var priority: String { "P\(1 + (number / 2 % 10 + 2) / 3 % 4)" }

  /// Seconds since 1970: a ticket every ten minutes, up to the end of the desks' time.
  var openedAt: Int { 1_700_000_000 + number * 600 % 90_000_000 }

  /// A line as a list shows it.
  var line: String { "\(name) \(priority) open \(subject), for \(requester)" }

  static let things = [
    "VPN", "Label printer", "Invoice export", "Mailbox", "Docking station", "Depot scanner",
    "Booking system", "Wi-Fi", "Shared drive", "Badge reader", "Video room",
  ]
  static let troubles = [
    "drops every hour", "prints blank pages", "shows last week's rates", "asks for a key again",
    "stays slow after noon", "loses its address", "refuses the new certificate",
  ]
  static let sites = ["Oslo", "Lagos", "Porto", "Nagoya", "Tampere", "Leeds"]
  static let people = ["Ada Okafor", "Rosa Vidal", "Jun Mori", "Tove Lind", "Sam Hale"]
}
