import ServiceDesk

/// A desk with a little of everything on it, at five past one in the afternoon.
func deskWithALittleOfEverything() throws -> PaperDesk {
  let desk = try PaperDesk()
  try desk.open("VPN drops every ten minutes for the whole Gent site", .high, .high)
  let printer = try desk.open("Printer on the third floor prints blank pages", .low, .medium)
  desk.pass(.minutes(65))
  try desk.open("Password reset", .low, .low, team: .desk, requester: "Piet Claes")
  let wifi = try desk.open("Wi-Fi in the warehouse is slow")
  try desk.perform(.assignment(.claim), on: wifi, by: .noah)
  try desk.perform(
    .conversation(.note("Looks like the access point by door 4. @maria has seen it before.")),
    on: wifi, by: .noah)
  desk.pass(.minutes(90))
  try desk.perform(
    .conversation(.reply("We have found a weak access point and will replace it tonight.")),
    on: wifi, by: .noah)
  try desk.perform(.lifecycle(.hold(.change, until: nil, asking: nil)), on: wifi, by: .noah)
  try desk.perform(.escalation(.raise(reason: "Third time this month")), on: printer, by: .noah)
  let share = try desk.open("会議室 share is full 📁", .medium, .high, requester: "Mia Tanaka")
  try desk.perform(.assignment(.claim), on: share, by: .maria)
  try desk.perform(
    .escalation(
      .escalate(
        to: .platform, summary: "The volume of the meeting rooms is full.",
        tried: "Emptied the recycle bin; freed 2 GB, gone within the hour.",
        ask: "Find what fills it, and give it 50 GB meanwhile.")),
    on: share, by: .maria)
  desk.pass(.minutes(90))
  return desk
}
