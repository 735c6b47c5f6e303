internal import ServiceDesk

extension Story {
  static var network: [Story] {
    [vpnRekey, wifiFloor3, depotLink, roamingPhones, printerSubnet, guestPortal]
  }

  private static var vpnRekey: Story {
    Story(
      "2d 6h", by: "amara", "VPN drops every hour for the whole claims team",
      for: "Ada Okafor", of: "Harbour Insurance", "Service Desk", impact: .high, urgency: .high,
      category: "Remote work", tags: ["vpn"],
      details: """
        Since the maintenance of the gateway the tunnel drops at about the same minute each hour.
        All 34 people of the claims team are affected; they sign in again and it holds for an hour.
        """,
      tried: "New client version, other home networks, one laptop reinstalled"
    )
    .named("vpn")
    .claim("2d 5h 50m", "amara")
    .reply(
      "2d 5h 45m", "amara",
      "Thank you, Ada. We see the same drops at our end and bring in the network team now."
    )
    .escalate(
      "2d 5h 30m", "amara", to: "Network",
      "Tunnel of all claims staff drops hourly since the maintenance of the gateway",
      tried: "Client update, other networks, reinstalled laptop",
      ask: "Look at the concentrator: what happens each hour?"
    )
    .acknowledge("2d 5h 10m", "maria")
    .claim("2d 5h", "maria")
    .start("2d 5h", "maria")
    .note(
      "2d 3h", "maria",
      """
      Concentrator log shows IKE rekey failing with NO_PROPOSAL_CHOSEN exactly 3600 s after setup.
      The maintenance raised the firmware; our proposal list may have been reset.
      @ruth this hits all of claims, I would like a change window tonight.
      """
    )
    .raise("1d 23h", "maria", "34 people lose their work each hour; needs an emergency change")
    .acknowledge("1d 22h 30m", "ruth")
    .reply(
      "1d 22h 15m", "maria",
      """
      We know where it breaks: the renewal of the keys after an hour. Tonight at 22:00 we set the \
      interval to eight hours, so that it holds for a working day while we look for the cause.
      """
    )
    .note(
      "1d 9h", "maria",
      "Interval is 28800 s on the concentrator since 22:00; 34 tunnels up, none lost overnight."
    )
    .reply(
      "1d 8h 40m", "maria",
      """
      The interval is in place. Please sign in once in the morning; it should then hold until the \
      evening. I keep this open until the cause is found.
      """
    )
    .message("1d 6h", "Confirmed, nobody was thrown out this far. Thank you, we can work.")
    .note(
      "1d 3h", "maria",
      """
      Lab unit with 9.4: it stores twelve proposals and offers eight after a rekey. The list on disk \
      stays whole, so a reload hides it. Case with the maker is open.
      """
    )
    .onCall()
    .note(
      "1h 40m", "maria",
      """
      On call: the gateway has reloaded by itself and come up with 3600 s. Drops are hourly again \
      for those who are on. The crash file points to the rekey.
      """
    )
    .reply(
      "1h 25m", "maria",
      """
      The gateway has restarted and lost our setting; you may see the hourly drops again. I have put \
      it back by hand and am calling in the engineers of the platform. I write again within two hours.
      """
    )
    .escalate(
      "1h 5m", "maria", to: "Platform Engineering",
      "Rekey fails after 3600 s: the concentrator no longer offers AES-GCM in phase 2",
      tried: """
        Compared with the backup of the configuration; the proposal list is intact on disk. Interval \
        of 28800 s held for a day, until the gateway reloaded by itself
        """,
      ask: "Find out why firmware 9.4 drops the stored proposals, and whether 9.3 can come back")
  }

  private static var wifiFloor3: Story {
    Story(
      "9h", by: "tomas", "Wi-Fi on floor 3 slow, then gone, for all editors",
      for: "Bjørn Halvorsen", of: "Nordlys Media", "Service Desk", impact: .medium,
      urgency: .high, category: "Network", tags: ["wifi"],
      details: "Editors on floor 3 are on telephone hotspots. Cable works.",
      tried: "Restarted the access point in room 3.14 from the panel; came back for ten minutes"
    )
    .escalate(
      "8h 40m", "tomas", to: "Network", "Access points on floor 3 drop clients after ten minutes",
      tried: "Restart of one access point", ask: "Check the controller and the switch of floor 3"
    )
    .acknowledge("8h 10m", "dev")
    .claim("8h", "dev")
    .set("7h 58m", "dev", "site", "Oslo")
    .note(
      "6h", "dev",
      "Power budget of switch osl-sw-3-2 is exhausted: 371 of 370 W. A camera was added."
    )
    .reply(
      "5h 50m", "dev",
      "We found the cause: the switch on your floor runs out of power. Moving two devices now."
    )
    .message("5h 20m", "It is much better already. Shall we leave the hotspots?")
  }

  private static var depotLink: Story {
    Story(
      "1d 4h", by: "amara", "Depot Lagos: line flaps, scanners lose their session",
      for: "Chinedu Eze", of: "Meridian Freight", "Service Desk", impact: .high, urgency: .medium,
      category: "Network", tags: ["wan", "depot"],
      details: "Every 5 to 20 minutes the hand scanners say “no server” for half a minute.",
      tried: "Router restarted by the depot; provider's status page says all is well"
    )
    .escalate(
      "1d 3h 30m", "amara", to: "Network", "WAN link of depot Lagos flaps",
      tried: "Router restart", ask: "Prove it to the provider"
    )
    .claim("1d 3h", "maria")
    .note(
      "1d 2h", "maria",
      "Interface counters: 1,204 carrier transitions since midnight. Provider case 8812-44."
    )
    .reply(
      "1d 1h 50m", "maria",
      "The line itself is unstable. The provider has our measurements and sends somebody."
    )
    .hold("1d 1h 45m", "maria", .vendor)
  }

  private static var roamingPhones: Story {
    Story(
      "3d 2h", by: "tomas", "Calls break off when walking between halls B and C",
      for: "Sofia Marchetti", of: "Marchetti Tessuti", "Service Desk", urgency: .low,
      category: "Telephony", tags: ["wifi", "voip"],
      details: "Only the wireless handsets, only in the passage."
    )
    .escalate(
      "3d 1h", "tomas", to: "Network", "Handsets lose the call when they roam between B and C",
      tried: "Two handsets, new firmware", ask: "Look at the roaming settings of the controller"
    )
    .acknowledge("2d 20h", "dev")
    .handBack(
      "2d 19h", "dev", "missing_context",
      """
      Please get the handsets' MAC addresses and two times at which a call broke off, to the minute. \
      Without them the controller's log has 40,000 candidates. Then send it straight back to us.
      """
    )
    .acknowledge("2d 18h 30m", "tomas")
    .claim("2d 18h 25m", "tomas")
    .hold(
      "2d 18h 10m", "tomas", .customer,
      asking: """
        Could you read me the addresses on the back of two of the handsets, and note when two calls \
        break off, to the minute?
        """)
  }

  private static var printerSubnet: Story {
    Story(
      "30h", by: "jonas", "Label printers get no address after the move to hall D",
      for: "Grace Wanjiru", of: "Meridian Freight", "Workplace", urgency: .high,
      category: "Printing", tags: ["dhcp", "printer"],
      details: "Six label printers. By cable at another socket they work."
    )
    .claim("29h", "jonas")
    .note("28h", "jonas", "They stand in VLAN 40 now; no scope there. Network's subject.")
    .move("28h", "jonas", to: "Network")
    .claim("27h", "dev")
    .resolve(
      "25h", "dev", "Added a DHCP scope for hall D (VLAN 40); all six printers have addresses."
    )
    .message("24h", "Perfect, thank you both!")
  }

  private static var guestPortal: Story {
    Story(
      "40m", by: "amara", "Guest portal shows a certificate warning",
      for: "Noor Haddad", of: "Levant Hotels", "Network", impact: .medium, urgency: .medium,
      category: "Security", tags: ["certificate"],
      details: "Guests in the lobby are told that the site is not safe. For about an hour now.")
  }
}
