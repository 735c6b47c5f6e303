import ServiceDesk
import Testing

@testable import Console

// Conversations in lines, as they would be read out.

@Test func `a shift begins in lines`() throws {
  let desk = try deskWithALittleOfEverything()
  let seat = try LinearSeat(at: desk)
  seat.write("list", "1", "claim", "note Looks like the uplink.")
  expectPicture(
    seat.transcript, "shift",
    #"""
    Tierline, in lines. help tells what can be done, quit leaves.
    You are maria, tier 2 engineer, of Network.
    Desk: Harbour desk, Fri 20 Nov, at 13:05.
    Listed: 2 tickets of your teams, yours or nobody’s.
    No ticket is open.
    tierline> list
    Listed: 2 tickets of your teams, yours or nobody’s.
    1. T-1, P1, new, nobody’s, Network, first response missed by 3h50: VPN drops every ten minutes for the whole Gent site
    2. T-2, P4, new, nobody’s, Network, first response 3h55 left, raised: Printer on the third floor prints blank pages
    tierline> 1
    T-1: VPN drops every ten minutes for the whole Gent site
    P1, new, Network (tier 2), nobody’s
    Anna Berg <anna@example.org>, opened 09:00, 4h ago
    first response: missed by 3h 50m, was due 09:15
    resolution: missed by 5m, was due 13:00
    FROM TIER 1: tom
    Tried: Restarted the client, twice.
    It has been so since this morning.
    more tells what was done and said, in 1 line.
    T-1> claim
    T-1 is yours.
    News: policy:clock noted a breach: resolution of T-1.
    News: policy:clock warned at 75 %: first response of T-1.
    News: policy:clock warned at 90 %: first response of T-1.
    News: policy:clock noted a breach: first response of T-1.
    News: policy:clock warned at 75 %: resolution of T-1.
    News: policy:clock warned at 90 %: resolution of T-1.
    T-1> note Looks like the uplink.
    NOTE on T-1: internal, only the desk reads it.
    The note is on T-1.

    """#)
}

@Test func `a reply, an escalation and its undoing, question by question`() throws {
  let desk = try deskWithALittleOfEverything()
  let seat = try LinearSeat(at: desk)
  seat.write("T-1", "claim")
  seat.turnPage()
  seat.write("reply", "Dear Anna,", "we are on it.", ".", "yes")
  seat.write(
    "escalate", "1", "Uplink flaps", ".", "Changed the optics", ".", "Look at the ISP", ".")
  seat.write("undo")
  expectPicture(
    seat.transcript, "handing over",
    #"""
    T-1> reply
    REPLY on T-1: public, goes to Anna Berg <anna@example.org>.
    Write lines; a dot alone on a line ends, cancel leaves and keeps them.
    Reply> Dear Anna,
    > we are on it.
    > .
    PUBLIC, to be read by Anna Berg <anna@example.org>:
      Dear Anna,
      we are on it.
    Send it? yes or no> yes
    The reply on T-1 is sent.
    T-1> escalate
    Escalate T-1 from Network.
    To, question 1 of 4.
    1. Application Engineering: tier 3
    2. Platform Engineering: tier 3
    Answer with a number or the beginning of a name.
    To> 1
    Summary, question 2 of 4: what is wrong, in a line or two.
    Write lines; a dot alone on a line ends, cancel leaves and keeps them.
    Summary> Uplink flaps
    > .
    Tried, question 3 of 4: so that nobody tries it again.
    Write lines; a dot alone on a line ends, cancel leaves and keeps them.
    Tried> Changed the optics
    > .
    Ask, question 4 of 4: what the receiving team shall do.
    Write lines; a dot alone on a line ends, cancel leaves and keeps them.
    Ask> Look at the ISP
    > .
    T-1 is escalated to Application Engineering; they have yet to acknowledge it.
    T-1> undo
    Taken back: you escalated T-1 to Application Engineering. redo does it again.

    """#)
}

@Test func `a refusal, and why not, in lines`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  try desk.perform(.assignment(.claim), on: id, by: .noah)
  let seat = try LinearSeat(at: desk)
  seat.turnPage()
  seat.write("claim", "claim T-1", "why close", "clam", "re", "zoom", "show T-9", "reply 7 x")
  expectPicture(
    seat.transcript, "refusals",
    #"""
    tierline> claim
    No ticket is open: name one, such as claim T-1042.
    tierline> claim T-1
    noah owns it; steal it, and noah will be told.
    T-1> why close
    It is open, not resolved.
    T-1> clam
    There is no action “clam”. Did you mean “claim”?
    T-1> re
    “re” may mean refresh, redo, release, retitle, resume, resolve, reopen or reply.
    T-1> zoom
    zoom is about a screen, and here are only lines.
    T-1> show T-9
    There is no T-9 on this desk.
    tierline> reply 7 x
    No ticket is open: name one, such as reply T-1042.

    """#)
}

@Test func `what others did meanwhile is told before anything is written`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try LinearSeat(at: desk)
  seat.write("T-1")
  seat.turnPage()
  try desk.perform(.assignment(.claim), on: id, by: .noah)
  seat.write("claim", "no", "")
  try desk.perform(.conversation(.note("Ask @maria.")), on: id, by: .noah)
  seat.write("", "note T-1", "I know it.", ".")
  expectPicture(
    seat.transcript, "conflict",
    #"""
    T-1> claim
    T-1 has moved on. Nothing was written.
    Since you looked:
      09:00  noah claimed T-1
    claim all the same?
    yes or no> no
    Nothing was written; look again.
    T-1> 
    T-1> 
    News: noah mentioned you on T-1.
    T-1> note T-1
    NOTE on T-1: internal, only the desk reads it.
    Note: @name mentions somebody.
    Write lines; a dot alone on a line ends, cancel leaves and keeps them.
    Note> I know it.
    > .
    NOTE on T-1: internal, only the desk reads it.
    The note is on T-1.

    """#)
}

@Test func `marked tickets are done together, after a look at each`() throws {
  let desk = try deskWithALittleOfEverything()
  let seat = try LinearSeat(at: desk)
  seat.write("all", "everything", "mark 1 2 3")
  seat.turnPage()
  seat.write("tag", "gent", "yes", "where", "clear-marks")
  expectPicture(
    seat.transcript, "bulk",
    #"""
    tierline> tag
    Tag 3 marked tickets.
    Tags: one or more words.
    Tags> gent
    Tag: 3 marked tickets.
    3 tickets will be tagged #gent:
    T-1 T-2 T-5
    Do it to 3 tickets?
    yes or no> yes
    3 tickets are tagged #gent.
    News: policy:clock noted a breach: resolution of T-1.
    News: policy:clock warned at 75 %: first response of T-1.
    News: policy:clock warned at 90 %: first response of T-1.
    News: policy:clock noted a breach: first response of T-1.
    News: policy:clock warned at 75 %: resolution of T-1.
    News: policy:clock warned at 90 %: resolution of T-1.
    tierline> where
    You are maria, tier 2 engineer, of Network.
    Desk: Harbour desk, Fri 20 Nov, at 13:05.
    Listed: 5 tickets, all that there are.
    No ticket is open.
    tierline> clear-marks
    No ticket is marked.

    """#)
}

@Test func `figures are told piece by piece`() throws {
  let desk = try deskWithALittleOfEverything()
  let seat = try LinearSeat(at: desk)
  seat.turnPage()
  seat.write("metrics 24h")
  expectPicture(
    seat.transcript, "figures",
    #"""
    tierline> metrics 24h
    Figures of the last 24 hours.
    What was promised
    Missed and owed: 4, on 2 tickets
    Due within the hour: 0
    Kept, first response: 33.3%, 1 of 3
    Kept, next response: –
    Kept, update: –
    Kept, resolution: 0.0%, 0 of 1
    Kept, acknowledgement: 0.0%, 0 of 1
    What waits
    Backlog: 5
    Backlog, under 4 hours: 3
    Backlog, under 1 day: 2
    Backlog, under 3 days: 0
    Backlog, under 7 days: 0
    Backlog, under 30 days: 0
    Backlog, older: 0
    Opened: 5
    Resolved: 0
    Closed: 0
    Reopened: 0
    Who carries it
    nobody: 4
    noah: 1
    maria: 0
    omar: 0
    28 lines left; more goes on.

    """#)
}

@Test func `clocks, help and a whole ticket are told in lines`() throws {
  let desk = try deskWithALittleOfEverything()
  let seat = try LinearSeat(at: desk, isInteractive: false)
  seat.turnPage()
  seat.write("explain T-1", "help reply", "help more", "show T-4")
  expectPicture(
    seat.transcript, "reading",
    #"""
    tierline> explain T-1
    Clocks of T-1 up to 13:05.
    First response: missed, was due 09:15
    Promised 15m by the rule “Critical”, counted in 24x7, policy 1, since Fri 2026-11-20 09:00:00
    Begun Fri 2026-11-20 09:00:00, used 4h 05m of 15m, 1633 %
    Fri 2026-11-20 09:00:00, 4h 05m  working time
    Fri 2026-11-20 13:05:00, now
    Resolution: missed, was due 13:00
    Promised 4h by the rule “Critical”, counted in 24x7, policy 1, since Fri 2026-11-20 09:00:00
    Begun Fri 2026-11-20 09:00:00, used 4h 05m of 4h, 102 %
    Fri 2026-11-20 09:00:00, 4h 05m  working time
    Fri 2026-11-20 13:05:00, now
    T-1> help reply
    reply TEXT: Write to the requester: public.
    A ticket may be named first, such as reply T-1042.
    It can be done now.
    T-1> help more
    more: Go on telling.
    T-1> show T-4
    T-4: Wi-Fi in the warehouse is slow
    P3, on hold: change, Network (tier 2), owner noah
    Anna Berg <anna@example.org>, opened 10:05, 3h ago
    watched by maria
    resolution: 28h 30m left, on hold: change
    update: 18h 30m left, due 24 Nov 11:35
    FROM TIER 1: tom
    Tried: Restarted the client, twice.
    It has been so since this morning.
    Timeline
    11:35: put on hold (change), noah
    11:35: REPLY public, noah
    We have found a weak access point and will replace it tonight.
    10:05: mentioned maria, noah
    10:05: NOTE internal, noah
    Looks like the access point by door 4. @maria has seen it before.
    10:05: claimed by noah
    10:05: opened for Anna Berg, with Network, lena

    """#)
}
