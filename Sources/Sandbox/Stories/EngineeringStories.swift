internal import ServiceDesk

extension Story {
  static var engineering: [Story] { [backupWindow, databaseFailover, femiVPN] }

  private static var backupWindow: Story {
    Story(
      "4d 10h", by: "kenji", "Backups of the file servers outgrow their window",
      for: "Ruth Adeyemi", of: "Tier 2", "Platform Engineering", impact: .medium, urgency: .low,
      category: "Backup", tags: ["capacity"], details: "7 h 50 min of 8 h last night."
    )
    .claim("4d 9h", "kenji")
    .reply(
      "4d 8h", "kenji", "We have ten minutes left a night. I look for a way that lasts a year."
    )
    .note("3d", "kenji", "Incremental for ever would need 1.5 h. Testing a restore of it first.")
  }

  private static var databaseFailover: Story {
    Story(
      "6d 12h", by: "priya", "Standby database did not take over on Sunday",
      for: "Ruth Adeyemi", of: "Tier 2", "Applications", impact: .high, urgency: .medium,
      category: "Database", tags: ["failover"],
      details: "The primary restarted by itself after nine minutes; the standby only watched."
    )
    .escalate(
      "6d 11h", "priya", to: "Platform Engineering", "Standby did not promote in nine minutes",
      tried: "Read both logs: the witness did not answer", ask: "Find out why the witness was deaf"
    )
    .acknowledge("6d 8h", "kenji")
    .claim("6d 8h", "kenji")
    .handBack(
      "5d 4h", "kenji", "solved",
      "The witness's certificate had expired. Renewed, with an alarm 30 days ahead. Drill passed."
    )
    .claim("5d 2h", "priya")
    .resolve("5d", "priya", "Witness certificate renewed; failover drill passed.")
  }

  private static var femiVPN: Story {
    Story(
      "1d 12h", by: "amara", "VPN again, and I lost an hour of work", for: "Femi Adebayo",
      of: "Harbour Insurance", "Service Desk", impact: .low, urgency: .medium,
      category: "Remote work", tags: ["vpn"], details: "Rang to ask what is going on."
    )
    .assign("1d 11h 50m", "ruth", to: "amara")
    .merge("1d 11h 40m", "ruth", into: "vpn")
  }
}
