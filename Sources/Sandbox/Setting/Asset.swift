/// What a ticket may be about.
enum AssetKind: String, CaseIterable, Sendable {
  case laptop, printer, labelPrinter, scanner, networkSwitch, accessPoint, router, firewall
  case fileServer, databaseServer, applicationServer, directoryServer, backupServer, webServer
  case mailServer, telephone, room, finance, business, staffing, sales, hypervisor, badgeReader
  case nothing
}

/// The inventory of a site, by name: which things there are follows from the place alone, so that
/// the same ones come up again and again.
struct Inventory {
  let organisation: Organisation
  let site: Organisation.Site

  /// How many of the kind the site has.
  private func count(_ kind: AssetKind) -> Int {
    switch kind {
    case .laptop, .telephone: organisation.people.count * 2
    case .printer: site.floors + 2
    case .labelPrinter, .scanner, .badgeReader: 4
    case .networkSwitch: site.floors * 2
    case .accessPoint: site.floors * 4
    case .room: site.rooms.count
    case .databaseServer, .applicationServer, .webServer, .hypervisor: 3
    case .fileServer, .directoryServer: 2
    case .router, .firewall, .backupServer, .mailServer: 1
    case .finance, .business, .staffing, .sales, .nothing: 1
    }
  }

  /// A thing of the kind; some come up more than their share.
  func name(_ kind: AssetKind, _ chance: inout Chance) -> String {
    let all = count(kind)
    let number = min(chance.below(all), chance.below(all * 2))
    return name(kind, number: number)
  }

  func name(_ kind: AssetKind, number: Int) -> String {
    let floor = number % site.floors + 1
    let (code, here) = (organisation.code, site.code)
    return switch kind {
    case .laptop: "\(code.uppercased())-LT-0\(212 + number * 13 + site.floors)"
    case .printer: "\(here)-prn-\(floor)\(number / site.floors + 1)"
    case .labelPrinter: "\(here)-lbl-0\(number + 1)"
    case .scanner: "\(here)-scan-0\(number + 1)"
    case .badgeReader: "\(here)-door-0\(number + 1)"
    case .networkSwitch: "\(here)-sw-\(floor)-\(number / site.floors + 1)"
    case .accessPoint: "\(here)-ap-\(floor)-0\(number / site.floors + 1)"
    case .router: "\(here)-rt-1"
    case .firewall: "\(here)-fw-1"
    case .telephone: "\(here)-ph-\(4100 + number * 7)"
    case .room: site.rooms[number % site.rooms.count]
    case .fileServer: "\(code)-file-0\(number + 1)"
    case .databaseServer: "\(code)-db-0\(number + 1)"
    case .applicationServer: "\(code)-app-0\(number + 1)"
    case .directoryServer: "\(code)-dc-0\(number + 1)"
    case .backupServer: "\(code)-bak-01"
    case .webServer: "\(code)-web-0\(number + 1)"
    case .mailServer: "\(code)-mx-01"
    case .hypervisor: "\(code)-vm-0\(number + 1)"
    case .finance: organisation.applications[0]
    case .business: organisation.applications[1]
    case .staffing: organisation.applications[2]
    case .sales: organisation.applications[3]
    case .nothing: ""
    }
  }
}
