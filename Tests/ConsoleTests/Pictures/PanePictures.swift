import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct PanePictures {
  @Test func `the first look on a common terminal`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    expectPicture(
      seat.picture, "first look, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ━ Queue  …  mine 0  unowned 4  arrivals 1  [all 5]  At risk 2  Urgent 2 ━━━━━━━━
        P  Ticket Subject                      Status     Clock  T  Owner     Age
      ▌ P1 T-1    VPN drops every ten minutes… new         -3h50 T2 ·          4h
        P2 T-5    会議室 share is full 📁      open        -1h00 T3 ·          1h ⇅
        P4 T-2    Printer on the third floor … new          3h55 T2 ·          4h  !
        P4 T-3    Password reset               new          5h00 T1 ·          3h
        P3 T-4    Wi-Fi in the warehouse is s… ‖change       18h T2 noah       3h



      ─ T-1 ──────────────────────────────────────────────────────────────────── top ─
       VPN drops every ten minutes for the whole Gent site
       P1  new  Network (tier 2)  nobody’s
       Anna Berg <anna@example.org>  opened 09:00, 4h ago

       first response  ██████████████ missed by 3h 50m, was due 09:15
       resolution      ██████████████ missed by 5m, was due 13:00

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────
                                                                               1 of 5
       c claim   r reply   i note   e escalate   b hand back   w hold   ? help
      """#)
  }

  @Test func `a small terminal shows one pane`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    expectPicture(
      seat.picture, "first look, 40×10",
      #"""
       Harbour desk  maria               13:05
      ━ Queue  …  [all 5]  At risk 2  … ━━━━━━
      ▌ P1 T-1    VPN drops eve…   -3h50
        P2 T-5    会議室 share …   -1h00 ⇅
        P4 T-2    Printer on th…    3h55  !
        P4 T-3    Password reset    5h00
        P3 T-4    Wi-Fi in the …     18h

                                       1 of 5
       c claim   r reply   i note   ? help
      """#)
    seat.press("j", "j", "enter")
    expectPicture(
      seat.picture, "ticket, 40×10",
      #"""
       Harbour desk  maria               13:05
      ━ T-2 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ top ━
       Printer on the third floor prints
       blank pages
       P4  new  Network (tier 2)  nobody’s
       Anna Berg <anna@example.org>
       opened 09:00, 4h ago

                                       3 of 5
       c claim   r reply   i note   ? help
      """#)
  }

  @Test func `a receiving engineer sees the brief before anything else`() throws {
    let seat = try Seat(.omar, at: deskWithALittleOfEverything())
    seat.press("j", "enter", "z")
    expectPicture(
      seat.picture, "ticket escalated, 80×24",
      #"""
       Harbour desk  omar tier 3 engineer                  5 open   Fri 20 Nov  13:05
      ━ T-5 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ top ━
       会議室 share is full 📁
       P2  open  Platform Engineering (tier 3)  nobody’s
       Mia Tanaka <anna@example.org>  opened 11:35, 1h ago

       ┌ ESCALATED from Network by maria, 1h ago: not acknowledged ─────────────────
       │ Summary  The volume of the meeting rooms is full.
       │ Tried    Emptied the recycle bin; freed 2 GB, gone within the hour.
       │ Ask      Find what fills it, and give it 50 GB meanwhile.
       └─────────────────────────────────────────────────────────────────────────────

       first response   ██████████████ missed by 1h, was due 12:05
       resolution       ██░░░░░░░░░░░░ 6h 30m left, due 19:35
       acknowledgement  ██████████████ missed by 1h, was due 12:05

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

                                                                               2 of 5
       a acknowledge   c claim   r reply   i note   b hand back   w hold   ? help
      """#)
  }

  @Test func `note and reply differ in word and border`() throws {
    let seat = try Seat(.noah, at: deskWithALittleOfEverything())
    seat.press("3", "G", "enter", "z", "5", "j")
    expectPicture(
      seat.picture, "timeline, 80×24",
      #"""
       Harbour desk  noah tier 2 engineer                  5 open   Fri 20 Nov  13:05
      ━ T-2  new  Printer on the third floor prints blank pages ━━━━━━━━━━━━━━━━ end ━
       P4  new  Network (tier 2)  nobody’s
       Anna Berg <anna@example.org>  opened 09:00, 4h ago

       ┌ RAISED to the lead by noah, 1h ago ────────────────────────────────────────
       │ Third time this month
       └─────────────────────────────────────────────────────────────────────────────

       first response  ███████░░░░░░░ 3h 55m left, due 17:00
       resolution      ░░░░░░░░░░░░░░ 95h 55m left, due 4 Dec 09:00

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

       ── Timeline ──────────────────────────────────────────────────────────────────
       11:35  raised to the lead · noah
         │ Third time this month
       09:00  opened for Anna Berg, with Network · lena
                                                                               3 of 5
       c claim   r reply   i note   e escalate   b hand back   w hold   ? help
      """#)
  }

  @Test func `a lead's console opens on the figures`() throws {
    let seat = try Seat(.lena, at: deskWithALittleOfEverything())
    expectPicture(
      seat.picture, "metrics, 80×24",
      #"""
       Harbour desk  lena lead                             5 open   Fri 20 Nov  13:05
      ━ Metrics  last 7 days ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ top ━
        What was promised
      ▌ Missed and owed                  4  on 2 tickets
        Due within the hour              0
        Kept, first response         33.3%  1 of 3
        Kept, next response              –
        Kept, update                     –
        Kept, resolution              0.0%  0 of 1
        Kept, acknowledgement         0.0%  0 of 1

        What waits
        Backlog                          5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█
          under 4 hours                  3  ██████████████████████████
          under 1 day                    2  █████████████████
          under 3 days                   0
          under 7 days                   0
          under 30 days                  0
          older                          0
        Opened                           5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█
        Resolved                         0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁

       Promises missed and not made good at the window's end.
       enter open   - shorter   + longer   gq queue   ? help
      """#)
  }
}
