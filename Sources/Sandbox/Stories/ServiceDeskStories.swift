internal import ServiceDesk

extension Story {
  static var serviceDesk: [Story] {
    [passwordReset, newStarter, phishing, mouse, secondVPN, lockedOut]
  }

  private static var passwordReset: Story {
    Story(
      "5d 3h", by: "tomas", "Cannot sign in after holiday", for: "Piotr Zieliński",
      of: "Baltic Pumps", "Service Desk", impact: .low, category: "Access", tags: ["password"],
      details: "Password expired while away."
    )
    .claim("5d 2h 55m", "tomas")
    .resolve("5d 2h 40m", "tomas", "Identity checked by call-back; temporary password set.")
    .close("3d", "tomas")
  }

  private static var newStarter: Story {
    Story(
      "4d", by: "amara", "New starter on Monday: account, laptop, badge", for: "Hana Suzuki",
      of: "Nordlys Media", "Service Desk", impact: .low, urgency: .low, category: "Access",
      tags: ["onboarding"], details: "Name, cost centre and start date are in the attached form."
    )
    .claim("3d 22h", "amara")
    .hold(
      "3d 21h", "amara", .customer,
      asking: "Thank you, the form is here. Which groups shall the account be in?")
  }

  private static var phishing: Story {
    Story(
      "1h 20m", by: "tomas", "Mail asks to confirm payroll details: is it real?",
      for: "Ingrid Solberg", of: "Nordlys Media", "Service Desk", impact: .high, urgency: .medium,
      category: "Security", tags: ["phishing"],
      details: "Sent to about sixty people. Ingrid did not click; two others may have."
    )
    .claim("1h 15m", "tomas")
    .note(
      "1h 10m", "tomas", "Sender domain registered yesterday. Asked mail team for the recipients.")
  }

  private static var mouse: Story {
    Story(
      "6d", by: "amara", "Mouse does not work", for: "Luca Bianchi", of: "Marchetti Tessuti",
      "Service Desk", impact: .low, urgency: .low, category: "Hardware",
      details: "Light is off."
    )
    .cancel("5d 23h", "amara", "Requester called back: the battery was flat")
  }

  private static var secondVPN: Story {
    Story(
      "1d 20h", by: "tomas", "Remote access stops about once an hour", for: "Femi Adebayo",
      of: "Harbour Insurance", "Service Desk", impact: .low, urgency: .high,
      category: "Remote work", tags: ["vpn"], details: "Works from home. It began some days ago."
    )
    .link("1d 19h 55m", "tomas", .duplicateOf, to: "vpn")
    .reply(
      "1d 19h 50m", "tomas",
      "You are not the only one: the network team is on it. I tell you when it is over."
    )
  }

  private static var lockedOut: Story {
    Story(
      "12m", by: "amara", "Locked out of the booking system before a board meeting",
      for: "Noor Haddad", of: "Levant Hotels", "Service Desk", impact: .low, urgency: .high,
      category: "Access", details: "The board meets in two hours and the rooms are not confirmed.")
  }
}
