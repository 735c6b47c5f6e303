import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct OverlayPictures {
  @Test func `a reply says whom it reaches`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("r")
    seat.type("Dear Anna,\n\nwe have found it and will repair it tonight.")
    expectPicture(
      seat.picture, "reply, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ─ T-1 ──────────────────────────────────────────────────────────────────── top ─
       VPN drops every ten minutes for the whole Gent site
       P1  new  Network (tier 2)  nobody’s
       Anna Berg <anna@example.org>  opened 09:00, 4h ago

       first response  ██████████████ missed by 3h 50m, was due 09:15
       resolution      ██████████████ missed by 5m, was due 13:00

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

      ╔═ REPLY on T-1: public, goes to Anna Berg <anna@example.org> ═════════════════╗
      ║ Dear Anna,                                                                   ║
      ║                                                                              ║
      ║ we have found it and will repair it tonight.                                 ║
      ║                                                                              ║
      ║                                                                              ║
      ╚══════════════════════════════════════════════════════════════════════════════╝
                                                                               1 of 5
       ctrl-s send to the requester  esc keep  ctrl-o editor  ctrl-t macros
      """#)
  }

  @Test func `an escalation asks for team, summary, tried and ask`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    seat.press("e", "enter")
    seat.type("The tunnel drops.")
    seat.press("tab")
    expectPicture(
      seat.picture, "escalate, 40×10",
      #"""
       Harbour desk  maria               13:05
      ╭─ Escalate T-1 from Network ──────────╮
      │ To         –                         │
      │ Summary    The tunnel drops.         │
      │ Tried       so that nobody tries it  │
      │             again                    │
      │                                      │
      ╰─────────────────────────── ↓ 1 more ─╯
                                       1 of 5
       ctrl-s escalate  esc keep  tab next
      """#)
  }

  @Test func `the prefix g says what may follow`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("g")
    expectPicture(
      seat.picture, "prefix, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ━ Queue  …  mine 0  unowned 4  arrivals 1  [all 5]  At risk 2  Urgent 2 ━━━━━━━━
        P  Ticket Subject                      Status     Clock  T  Owner     Age
      ▌ P1 T-1    VPN drops every ten minutes… new         -3h50 T2 ·          4h
        P2 T-5    会議室 share is full 📁      open        -1h00 T3 ·          1h ⇅
        P4 T-2    Printer on the third floor … new          3h55 T2 ·          4h  !
        P4 T-3    Password reset               new          5h00 T1 ╭─ g ────────────╮
        P3 T-4    Wi-Fi in the warehouse is s… ‖change       18h T2 │ g  first       │
                                                                    │ i  go to       │
                                                                    │ u  mine        │
                                                                    │ o  your teams  │
      ─ T-1 ────────────────────────────────────────────────────────│ n  unowned     │
       VPN drops every ten minutes for the whole Gent site          │ p  arrivals    │
       P1  new  Network (tier 2)  nobody’s                          │ a  whole queue │
       Anna Berg <anna@example.org>  opened 09:00, 4h ago           │ v  view        │
                                                                    │ d  drafts      │
       first response  ██████████████ missed by 3h 50m, was due 09:1│ q  queue       │
       resolution      ██████████████ missed by 5m, was due 13:00   │ t  ticket      │
                                                                    │ m  metrics     │
       ┌ FROM TIER 1: tom ──────────────────────────────────────────│ w  window      │
       │ Tried    Restarted the client, twice.                      │ c  colours     │
       └────────────────────────────────────────────────────────────╰────────────────╯
       g …                                                                     1 of 5
       c claim   r reply   i note   e escalate   b hand back   w hold   ? help
      """#)
  }

  @Test func `the help lists actions by group`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("?")
    seat.type("hand")
    expectPicture(
      seat.picture, "help, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ╭─ Help ───────────────────────────────────────────────────────────────────────╮
      │ Look for hand                                                     esc closes │
      │                                                                              │
      │ From open to closed                                                          │
      │   o                     new                  Open a ticket by hand.          │
      │                                                                              │
      │ Between tiers                                                                │
      │   a                     acknowledge          Take notice of an escalation, a │
      │                                              hand-back or a raise.           │
      │   b                     handback REASON      Back down a tier, with a reason │
      │                                              and guidance.                   │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
                                                                               1 of 5

      """#)
  }

  @Test func `an empty desk says so in sentences`() throws {
    let seat = try Seat(at: PaperDesk())
    expectPicture(
      seat.picture, "empty, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 0 open   Fri 20 Nov  09:00
      ━ Queue  …  mine 0  unowned 0  arrivals 0  [all 0]  At risk 0  Urgent 0 ━━━━━━━━



        Nothing is waiting: this desk has no listed tickets.
        o opens one.




      ─ Ticket ───────────────────────────────────────────────────────────────────────



       No ticket is chosen.







       / search   o new ticket   ? help
      """#)
  }

  @Test func `a ticket that has moved on says what happened`() throws {
    let desk = try deskWithALittleOfEverything()
    let seat = try Seat(at: desk)
    seat.press("R")
    seat.type("Renewed the tunnel.")
    try desk.perform(.assignment(.claim), on: TicketID(1), by: .noah)
    seat.press("ctrl-s")
    expectPicture(
      seat.picture, "moved on, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ─ T-1 ──────────────────────────────────────────────────────────────────── top ─
       VPN drops every ten minutes for the whole Gent site
       P1  open  Network (tier 2)  owner noah
       Anna Berg <anna@example.org>  opened 09:00, 4h ago

       ┌ RAISED to the lead by policy:raise, 29m ago ───────────────────────────────
       │ resolution has used 90 % of its 4h by the rule “Critical”
       └╭─ T-1 has moved on ───────────────────────────────────────────────────────╮─
        │ Nothing was written: since you looked,                                   │
       f│   13:05  noah claimed T-1                                                │
       r│                                                                          │
        │ y resolve all the same   esc look again                                  │
       ┌╰──────────────────────────────────────────────────────────────────────────╯
       │ Tried    Restarted the client, twice.
      ╔═ RESOLVE T-1: Anna Berg <anna@example.org> reads this ═══════════════════════╗
      ║ Renewed the tunnel.                                                          ║
      ║                                                                              ║
      ║                                                                              ║
      ║                                                                              ║
      ║                                                                              ║
      ╚══════════════════════════════════════════════════════════════════════════════╝
       noah claimed T-1.                                                       1 of 5

      """#)
  }
}
