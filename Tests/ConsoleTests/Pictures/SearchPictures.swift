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
        P2 T-5    会議室 share is full 📁    open      Platform En… ·          1h ⇅
                  opened by lena, 1h ago  It has been so since this morning. Resta…
      ▌ P3 T-4    Wi-Fi in the warehouse is… ‖change   Network      noah       3h
                  note by noah, 3h ago  Looks like the access point by door 4. @ma…
        P4 T-3    Password reset             new       Service Desk ·          3h
                  opened by lena, 3h ago  It has been so since this morning. Resta…
        P4 T-2    Printer on the third floo… new       Network      ·          4h  !
                  opened by lena, 4h ago  It has been so since this morning. Resta…

      ─ T-4 ──────────────────────────────────────────────────────────────────── top ─
       Wi-Fi in the warehouse is slow
       P3  on hold: change  Network (tier 2)  owner noah
       Anna Berg <anna@example.org>  opened 10:05, 3h ago
       watched by maria

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.
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
      ▌ P3 T-4    Wi-Fi in the ware…   3h
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
      ━ T-4 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 of 2 ━
       Wi-Fi in the warehouse is slow
       P3  on hold: change  Network (tier 2)  owner noah
       Anna Berg <anna@example.org>  opened 10:05, 3h ago
       watched by maria

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

       ── Timeline ──────────────────────────────────────────────────────────────────
       11:35  put on hold (change) · noah
       11:35  REPLY public · noah
         ┃ We have found a weak access point and will replace it tonight.

       10:05  mentioned maria · noah
       10:05  NOTE internal · noah
         ┊ Looks like the access point by door 4. @maria has seen it before.

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
      ━ Queue  all listed ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        P  Ticket Subject                    Status    Team         Owner     Age
      ▌✓P1 T-1    VPN drops every ten minut… new       Network      ·          4h
       ✓P2 T-5    会議室 share is full 📁    open      Platform En… ·          1h ⇅
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
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

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
      ━ Queue  all listed ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        P  Ticket Subject                    Status    Team         Owner     Age
       ✓P1 T-1    VPN drops every ten minut… new       Network      ·          4h
        P2 T-5    会議室 share is full 📁    open      Platform En… ·          1h ⇅
       ✓P3 T-4    Wi-Fi in the warehouse is… ‖change   Network      noah       3h
       ✓P4 T-2    Printer on the third floo… new       Network      ·          4h  !
      ▌✓P4 T-3    Password reset             new       Service Desk ·          3h



      ─ T-3 ──────────────────────────────────────────────────────────────────── top ─
       Password reset
       P4  new  Service Desk (tier 1)  nobody’s
       Piet Claes <anna@example.org>  opened 10:05, 3h ago

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

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
      ─ T-1 ──────────────────────────────────────────────────────────────────────────
       VPN drops every ten minutes for the whole Gent site
       P1  new  Network (tier 2)  nobody’s
       Anna Berg <anna@example.org>  opened 09:00, 4h ago

       ┌ FROM TIER 1: tom ──────────────────────────────────────────────────────────
       │ Tried    Restarted the client, twice.
       └─────────────────────────────────────────────────────────────────────────────

       It has been so since this morning.

       ── Timeline ──────────────────────────────────────────────────────────────────
       09:00  opened for Anna Berg, with Network · lena
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
