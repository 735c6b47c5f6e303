internal import ServiceDesk

extension Story {
  static var applications: [Story] {
    [invoiceExport, claimsSearch, bookingRates, reportRights, oldExport, stockSync]
  }

  private static var invoiceExport: Story {
    Story(
      "1d 8h", by: "amara", "Invoice export leaves out lines with an umlaut", for: "Jürgen Weiß",
      of: "Danube Foods", "Service Desk", impact: .high, urgency: .medium,
      category: "Applications", tags: ["export", "unicode"],
      details: "Customers with ä, ö, ü or ß in their name are missing in the export of today.",
      tried: "Export repeated; the same lines are missing"
    )
    .escalate(
      "1d 7h", "amara", to: "Applications", "Export drops records with characters beyond ASCII",
      tried: "Repeated the export", ask: "Find out what changed since the last good export"
    )
    .acknowledge("1d 6h", "priya")
    .claim("1d 6h", "priya")
    .note(
      "1d 4h", "priya", "Release 8.12 writes Latin-1; the importer rejects the lines."
    )
    .reply(
      "1d 3h", "priya",
      "We know the cause. A corrected list of today's missing invoices is with you in an hour."
    )
    .escalate(
      "1d 2h", "priya", to: "Application Engineering",
      "Invoice export writes Latin-1 since 8.12 instead of UTF-8",
      tried: "Old exporter beside the new one: only the new one is wrong",
      ask: "Fix the writer's encoding, and say when 8.12.1 comes"
    )
    .acknowledge("1d 1h", "lena")
    .claim("1d 1h", "lena")
    .note("20h", "lena", "Locale is taken from the service account since the move to the new host.")
    .handBack(
      "18h", "lena", "solved",
      """
      Set LC_ALL=C.UTF-8 in the exporter's unit file (done in production). 8.12.1 will \
      not depend on it. Repeat the two exports and tell the customer.
      """)
  }

  private static var claimsSearch: Story {
    Story(
      "5h", by: "tomas", "Searching a claim by number takes a minute", for: "Ada Okafor",
      of: "Harbour Insurance", "Applications", impact: .medium, urgency: .high,
      category: "Database", tags: ["performance"], details: "By name it is quick as ever."
    )
    .claim("4h 30m", "priya")
    .start("4h 30m", "priya")
    .reply(
      "4h 25m", "priya", "I see it here, too: by number it reads all of them. Looking for why."
    )
    .note(
      "4h", "priya", "Plan shows a full scan: the index on claim_no was dropped in the migration."
    )
    .reply(
      "3h 50m", "priya", "The index is built anew tonight at 22:00; until then, search by name."
    )
    .hold("3h 40m", "priya", .change)
  }

  private static var bookingRates: Story {
    Story(
      "16h", by: "amara", "Weekend rates shown for Tuesday", for: "Noor Haddad",
      of: "Levant Hotels", "Applications", impact: .medium, urgency: .medium,
      category: "Applications", tags: ["booking"], details: "Only in the Amman house."
    )
    .reply(
      "15h 40m", "ruth", "We have it, and somebody of Applications looks at it in the morning.")
  }

  private static var reportRights: Story {
    Story(
      "2d", by: "tomas", "Please give me the rights for the margin report", for: "Ewa Kowalska",
      of: "Baltic Pumps", "Service Desk", impact: .low, urgency: .low, category: "Access",
      details: "My predecessor had them."
    )
    .escalate(
      "1d 23h", "tomas", to: "Applications", "Rights for the margin report",
      tried: "Nothing: the role is not in our list", ask: "Grant it or say who approves"
    )
    .acknowledge("1d 22h", "priya")
    .handBack(
      "1d 21h", "priya", "known_solution",
      "The role is FIN-MARGIN-R. Her manager approves it in the portal; no ticket is needed."
    )
    .claim("1d 20h", "tomas")
    .reply("1d 20h", "tomas", "Your manager can approve the role FIN-MARGIN-R in the portal.")
    .resolve("1d 19h", "tomas", "Requester shown how her manager approves the role.")
  }

  private static var oldExport: Story {
    Story(
      "12d", by: "amara", "Nightly export came two hours late", for: "Jürgen Weiß",
      of: "Danube Foods", "Applications", urgency: .low, category: "Applications",
      tags: ["export"], details: "No harm done, but please look."
    )
    .claim("11d 20h", "priya")
    .note("11d 18h", "priya", "Backup ran long and held the table. Moved the export behind it.")
    .publish("11d 18h", "priya")
    .resolve("11d 17h", "priya", "The export starts after the backup now.")
    .close("9d", "priya")
  }

  private static var stockSync: Story {
    Story(
      "2h", by: "amara", "Shop shows stock that the warehouse does not have",
      for: "Grace Wanjiru", of: "Meridian Freight", "Applications", impact: .high,
      urgency: .high, category: "Applications", tags: ["sync"],
      details: "Orders of the last two hours cannot be filled."
    )
    .assign("1h 50m", "ruth", to: "priya")
    .start("1h 45m", "priya")
    .reply(
      "1h 40m", "priya",
      "We have stopped the shop's stock display and are looking for the cause. Next word within the hour."
    )
  }
}
