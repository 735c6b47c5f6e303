import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct SearchPictures {
  @Test func `what a search finds stands where the queue stood`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("/")
    seat.type("the s")
    seat.press("down")
    seat.rest()
    expectPicture(
      seat.picture, "search, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ━ Search  newest first ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 of 5 ━
        P2 T-5    会議室 share is full 📁      open        -1h00 T3 ·          1h ⇅
                  opened by lena, 1h ago  It has been so since this morning. Resta…
      ▌ P3 T-4    Wi-Fi in the warehouse is s… ‖change       18h T2 noah       3h
                  note by noah, 3h ago  Looks like the access point by door 4. @ma…
        P4 T-3    Password reset               new          5h00 T1 ·          3h
                  opened by lena, 3h ago  It has been so since this morning. Resta…
        P4 T-2    Printer on the third floor … new          3h55 T2 ·          4h  !
                  opened by lena, 4h ago  It has been so since this morning. Resta…

      ─ T-4 ──────────────────────────────────────────────────────────────────── top ─
       Wi-Fi in the warehouse is slow
       P3  on hold: change  Network (tier 2)  owner noah
       Anna Berg <anna@example.org>  opened 10:05, 3h ago
       watched by maria

       resolution  ░░░░░░░░░░░░░░ 28h 30m left, on hold: change
       update      █░░░░░░░░░░░░░ 18h 30m left, due 24 Nov 11:35

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
      /the s
       enter keep   ↓ ↑ choose   tab complete   esc back where you were
      """#)
  }

  @Test func `a search fits a small screen`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    seat.press("/")
    seat.type("point")
    seat.rest()
    expectPicture(
      seat.picture, "search, 40×10",
      #"""
       Harbour desk  maria               13:05
      ━ Search  newest first ━━━━━━━━ 1 of 1 ━
      ▌ P3 T-4    Wi-Fi in the …     18h
                  reply by noah, 1h ago  … po…




      /point
       enter keep  ↓ ↑ choose  esc back
      """#)
  }

  @Test func `a place in a ticket is counted at its edge`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("3", "G", "z", "enter", "/")
    seat.type("point")
    expectPicture(
      seat.picture, "find, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ━ T-2 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ none ━
       Printer on the third floor prints blank pages
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
      /point
       enter keep   ↓ ↑ next, previous place   esc back
      """#)
  }

  @Test func `a bulk says what it would leave alone, and what it would do`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("*", "c")
    expectPicture(
      seat.picture, "bulk, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ━ Queue  …  mine 0  unowned 4  arrivals 1  [all 5]  At risk 2  Urgent 2 ━━━━━━━━
        P  Ticket Subject                      Status     Clock  T  Owner     Age
      ▌✓P1 T-1    VPN drops every ten minutes… new         -3h50 T2 ·          4h
       ✓P2 T-5    会議室 share is full 📁      open        -1h00 T3 ·          1h ⇅
      ╭─ Claim: 5 marked tickets ────────────────────────────────────────────────────╮
      │ 3 tickets will not be touched:                                               │
      │   T-3  It is with Service Desk; you may claim a ticket in your own teams     │
      │        only.                                                                 │
      │   T-4  noah owns it; steal it, and noah will be told.                        │
      │   T-5  It is with Platform Engineering; you may claim a ticket in your own   │
      │        teams only.                                                           │
      │                                                                              │
      │ 2 tickets will be claimed:                                                   │
      │   T-1 T-2                                                                    │
      │                                                                              │
      │ y do it to 2 tickets   esc no                                                │
      ╰──────────────────────────────────────────────────────────────────────────────╯

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────
       5 tickets marked.                                             5 marked  1 of 5

      """#)
  }

  @Test func `a bulk fits a small screen`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 40, rows: 10)
    seat.press("*", "c")
    expectPicture(
      seat.picture, "bulk, 40×10",
      #"""
       Harbour desk  maria               13:05
      ╭─ Claim: 5 marked tickets ────────────╮
      │ 3 tickets will not be touched:       │
      │   T-3  It is with Service Desk; you  │
      │        may claim a ticket in your    │
      │                            ↓ 10 more │
      │ y do it to 2 tickets   esc no        │
      ╰──────────────────────────────────────╯
       5 tickets marked.     5 marked  1 of 5

      """#)
  }

  @Test func `marks and a range stand in the gutter`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press("space", "j", "v", "j", "j")
    seat.rest()
    expectPicture(
      seat.picture, "marks, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 5 open   Fri 20 Nov  13:05
      ━ Queue  …  mine 0  unowned 4  arrivals 1  [all 5]  At risk 2  Urgent 2 ━━━━━━━━
        P  Ticket Subject                      Status     Clock  T  Owner     Age
       ✓P1 T-1    VPN drops every ten minutes… new         -3h50 T2 ·          4h
        P2 T-5    会議室 share is full 📁      open        -1h00 T3 ·          1h ⇅
       ✓P4 T-2    Printer on the third floor … new          3h55 T2 ·          4h  !
       ✓P4 T-3    Password reset               new          5h00 T1 ·          3h
      ▌✓P3 T-4    Wi-Fi in the warehouse is s… ‖change       18h T2 noah       3h



      ─ T-4 ──────────────────────────────────────────────────────────────────── top ─
       Wi-Fi in the warehouse is slow
       P3  on hold: change  Network (tier 2)  owner noah
       Anna Berg <anna@example.org>  opened 10:05, 3h ago
       watched by maria

       resolution  ░░░░░░░░░░░░░░ 28h 30m left, on hold: change
       update      █░░░░░░░░░░░░░ 18h 30m left, due 24 Nov 11:35

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
                                                                     1 marked  5 of 5
       c claim   A assign   p priority   t tag   w hold   M move   ? help
      """#)
  }

  @Test func `another ticket is chosen by its subject`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything())
    seat.press(",", "m")
    seat.type("pr")
    expectPicture(
      seat.picture, "merge, 80×24",
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
      ╭─ Merge T-1 into another ticket ──────────────────────────────────────────────╮
      │ Into       pr                                                                │
      │            › T-2 Printer on the third floor prints blank pages  new          │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
                                                                               1 of 5
       ctrl-s merge   esc never mind
      """#)
  }
}
