internal import ServiceDesk

extension Story {
  static var workplace: [Story] {
    [dockFirmware, driveFull, meetingRoom, encryption, slowLogin]
  }

  private static var dockFirmware: Story {
    Story(
      "26h", by: "tomas", "Second screen flickers on the new docks", for: "Ewa Kowalska",
      of: "Baltic Pumps", "Service Desk", category: "Hardware", tags: ["dock"],
      details: "Eleven of the twenty new docks. Other cables do not help.",
      tried: "Other cable, other screen, driver update"
    )
    .escalate(
      "25h", "tomas", to: "Workplace", "Eleven new docks flicker at 60 Hz",
      tried: "Cable, screen, driver", ask: "Is there a firmware for the dock?"
    )
    .acknowledge("24h", "jonas")
    .claim("23h", "jonas")
    .reply(
      "22h 50m", "jonas",
      "I have one of the docks here and see it, too. I try another firmware and write tomorrow."
    )
    .note("22h", "jonas", "Firmware 1.21 names this fault. Trying it on two docks.")
    .hold("21h", "jonas", .evidence)
  }

  private static var driveFull: Story {
    Story(
      "7h", by: "amara", "Team drive of accounting is full, month end is tomorrow",
      for: "Mirela Popescu", of: "Danube Foods", "Workplace", impact: .high, urgency: .medium,
      category: "Storage", tags: ["quota"],
      details: "Nobody in accounting can save. 1.98 of 2.00 TB, of which 900 GB is scans."
    )
    .prioritise("6h 55m", "ruth", .p1, "Month-end closing stops without the drive")
  }

  private static var meetingRoom: Story {
    Story(
      "3h", by: "amara", "Room “Fjord”: nobody on the call can hear us", for: "Bjørn Halvorsen",
      of: "Nordlys Media", "Workplace", urgency: .high, category: "Workplace", tags: ["av"],
      details: "The table microphone shows red."
    )
    .claim("2h 40m", "jonas")
    .reply("2h 30m", "jonas", "On my way with a spare microphone.")
    .resolve("1h 50m", "jonas", "Table microphone was muted by its own key; key cap cleaned.")
  }

  private static var encryption: Story {
    Story(
      "8d", by: "jonas", "Laptop asks for the recovery key at every start", for: "Yusuf Demir",
      of: "Anadolu Print", "Workplace", impact: .low, urgency: .high, category: "Security",
      details: "Since the BIOS update of last week."
    )
    .claim("8d", "jonas")
    .reply("7d 23h", "jonas", "That comes of the BIOS update. I ring you before noon.")
    .resolve("7d 20h", "jonas", "Suspended and resumed protection; the new BIOS is measured now.")
    .message("6d 4h", "It asks again since today, after another update.")
    .steal("6d 3h", "dev")
    .steal("5d", "jonas")
    .note("4d", "jonas", "Vendor's updater flashes the BIOS without suspending protection first.")
    .reply(
      "4d", "jonas",
      "The maker's updater is to blame, and the maker knows. Until it is mended, please skip updates."
    )
    .hold("4d", "jonas", .vendor)
    .reply("2d 2h", "jonas", "No date from the maker yet; I have asked for one.")
    .reply(
      "5h", "jonas", "A corrected updater is promised for this week. I test it before you get it.")
  }

  private static var slowLogin: Story {
    Story(
      "10d", by: "tomas", "Signing in takes six minutes on Mondays", for: "Mirela Popescu",
      of: "Danube Foods", "Service Desk", category: "Workplace", tags: ["profile"],
      details: "Only on Mondays, only in the Cluj office.", tried: "New profile for one person"
    )
    .escalate(
      "9d 22h", "tomas", to: "Workplace", "Slow sign-in on Mondays in Cluj",
      tried: "New profile", ask: "Measure what it waits for"
    )
    .claim("9d 20h", "dev")
    .note("9d", "dev", "A weekly script copies 4 GB of templates at sign-in.")
    .resolve("8d 20h", "dev", "Template copy moved to the night; sign-in takes 25 seconds.")
    .close("6d 20h", "dev")
  }
}
