import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct WidePictures {
  // swift-format-ignore
  @Test func `a large terminal shows queue, ticket and figures side by side`() throws {
    let seat = try Seat(at: deskWithALittleOfEverything(), columns: 200, rows: 60)
    seat.press("j")
    seat.rest()
    // Between its content and the last two rows a screen so high is empty.
    let rows = seat.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = rows.prefix(30) + rows.suffix(2)
    #expect(rows.count == 60)
    expectPicture(
      shown.joined(separator: "\n"), "first look, 200×60", #"""
       Harbour desk  maria tier 2 engineer  Network                                                                                                                                5 open   Fri 20 Nov  13:05
       Backlog                     Opened                       Resolved                     Escalations                  Acknowledgement              Resolution time              Reopen rate
       5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█           5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█            0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁            1  ▁▁▁▁▁▁▁▁▁▁▁▁▁█            –                            –                            –
                                                                                                                                                                             last 7 days; a bar is half a day
      ━ Queue  all listed ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│─ T-5 ────────────────────────────────────────────────────────────────────────────────────
        P  Ticket Subject                     Status          Clock       Team                 Owner       Age     │ 会議室 share is full 📁
        P1 T-1    VPN drops every ten minute… new              -3h50 1st  Network              ·            4h     │ P2  open  Platform Engineering (tier 3)  nobody’s
      ▌ P2 T-5    会議室 share is full 📁     open             -1h00 1st  Platform Engineering ·            1h ⇅   │ Mia Tanaka <anna@example.org>  opened 11:35, 1h ago
        P4 T-2    Printer on the third floor… new               3h55 1st  Network              ·            4h  !  │
        P4 T-3    Password reset              new               5h00 1st  Service Desk         ·            3h     │ ┌ ESCALATED from Network by maria, 1h ago: not acknowledged ───────────────────────────
        P3 T-4    Wi-Fi in the warehouse is … hold: change       18h upd  Network              noah         3h     │ │ Summary  The volume of the meeting rooms is full.
                                                                                                                   │ │ Tried    Emptied the recycle bin; freed 2 GB, gone within the hour.
                                                                                                                   │ │ Ask      Find what fills it, and give it 50 GB meanwhile.
                                                                                                                   │ └───────────────────────────────────────────────────────────────────────────────────────
                                                                                                                   │
                                                                                                                   │ first response   ██████████████ missed by 1h, was due 12:05
                                                                                                                   │ resolution       ██░░░░░░░░░░░░ 6h 30m left, due 19:35
                                                                                                                   │ acknowledgement  ██████████████ missed by 1h, was due 12:05
                                                                                                                   │
                                                                                                                   │ ┌ FROM TIER 1: tom ────────────────────────────────────────────────────────────────────
                                                                                                                   │ │ Tried    Restarted the client, twice.
                                                                                                                   │ └───────────────────────────────────────────────────────────────────────────────────────
                                                                                                                   │
                                                                                                                   │ It has been so since this morning.
                                                                                                                   │
                                                                                                                   │ ── Timeline ────────────────────────────────────────────────────────────────────────────
                                                                                                                   │ 11:35  escalated from Network (tier 2) to Platform Engineering (tier 3) · maria
                                                                                                                   │   │ Summary  The volume of the meeting rooms is full.
                                                                                                                   │   │ Tried    Emptied the recycle bin; freed 2 GB, gone within the hour.
                                                                                                                   │   │ Ask      Find what fills it, and give it 50 GB meanwhile.
                                                                                                                                                                                                       2 of 5
       i note   p priority   ! raise   t tag   / search   o new ticket   ? help
      """#)
  }

  // swift-format-ignore
  @Test func `a lead on a large terminal sees what waits and what flows side by side`() throws {
    let seat = try Seat(.lena, at: deskWithALittleOfEverything(), columns: 160, rows: 34)
    expectPicture(
      seat.picture, "metrics, 160×34",
      #"""
       Harbour desk  lena lead  Network                                                                                                    5 open   Fri 20 Nov  13:05
      ━ Metrics  last 7 days ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ top ━
        What waits                                                                       What flows between tiers
      ▌ Backlog                         5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█                                From tier 1                     0
          under 4 hours                 3  ██████████████████████████                    Escalations                     1  ▁▁▁▁▁▁▁▁▁▁▁▁▁█  on 1 ticket
          under 1 day                   2  █████████████████                             Not acknowledged                1
          under 3 days                  0                                                Hand-backs                      0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁
          under 7 days                  0                                                Reassignments                   1  on 1 ticket
          under 30 days                 0                                                Escalation rate, 1->2        0.0%  0 of 1
          older                         0                                                Escalation rate, 2->3       25.0%  1 of 4
        Opened                          5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█                                Escalation rate, 1->any      0.0%  0 of 1
        Resolved                        0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁                                Bounce rate, all             0.0%  0 back, 1 received
        Closed                          0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁                                Bounce rate, rejected        0.0%  0 back, 1 received
        Reopened                        0                                                Ping-pong                       0
                                                                                         Acknowledgement                 –
        Who carries it
          nobody                        4  ███████████████████████████████████           Does it get better
          noah                          1  ████████                                      First response             1h 30m  median of 1, p90 1h 30m
          maria                         0                                                Next response                   –
          omar                          0                                                First resolution                –
          tom                           0                                                Resolution time                 –
                                                                                         Reopen rate                     –
        Where it waits               open        P1  nobody’s   on hold
          Network                       3         1         2         1                  Day by day      opened  resolved   backlog escalated      back
          Platform Engineering          1         0         1         0                    today              5         0         5         1         0
          Service Desk                  1         0         1         0

        Untouched longest
          P1 T-1 VPN drops every ten minutes for the whole G… new       ·          4h
          P4 T-3 Password reset                               new       ·          3h
          P2 T-5 会議室 share is full 📁                      open      ·          1h
          P3 T-4 Wi-Fi in the warehouse is slow               ‖change   noah       1h
       Tickets somebody still has to work on at the window's end.
       enter open   - shorter   + longer   gq queue   ? help
      """#)
  }

  // swift-format-ignore
  @Test func `a lead's largest screen is full of figures`() throws {
    let seat = try Seat(.lena, at: deskOfAMonth(), columns: 200, rows: 60)
    // So few tickets leave the rest of it empty.
    let rows = seat.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = rows.prefix(40) + rows.suffix(2)
    expectPicture(
      shown.joined(separator: "\n"), "metrics, 200×60", #"""
       Harbour desk  lena lead  Network                                                                                                                                            5 open   Fri 11 Dec  05:20
      ━ Metrics  last 7 days ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        What waits                                                         What flows between tiers                                           Does it get better
      ▌ Backlog                       5  ▄▄▄▄▄▄▄▄▄▄▄▄▇█  ↑150%             From tier 1                   0                                    First response                –
          under 4 hours               1  █████                             Escalations                   3  ↑50%  on 3 tickets                Next response                 –
          under 1 day                 2  ███████████                       Not acknowledged              0                                    First resolution        14h 40m  ↓70%  median of 2, p90 17h 00m
          under 3 days                0                                    Hand-backs                    3  ↑50%  on 3 tickets                Resolution time         12h 20m  median of 1, p90 12h 20m
          under 7 days                0                                    Reassignments                 6  ↑50%  on 3 tickets                Reopen rate               50.0%  ↓50%  1 of 2
          under 30 days               2  ███████████                       Escalation rate, 1->2         –
          older                       0                                    Escalation rate, 2->3     75.0%  ↓25%  3 of 4                      Throughput
        Opened                        4  ▁▁▁▁▁▁▁▁▁▁▁▁██  ↑100%             Escalation rate, 1->any       –                                      maria                       2  ███████████████████████
        Resolved                      2  ▁▁▁▁▁▁▁▁▁▁▁▁▁█  ↑100%             Bounce rate, all         100.0%  3 back, 3 received
        Closed                        0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁                      Network ⇄ Platform Engineering       3  back, 3 received         Untouched longest
        Reopened                      1                                    Bounce rate, rejected    100.0%  3 back, 3 received                  P3 T-2 Scanner jams                   open      maria      9d
                                                                           Ping-pong                     0                                      P3 T-1 Mail is late                   open      maria      8d
        Who carries it                                                     Acknowledgement             20m  median of 6, p90 20m                P1 T-5 Wi-Fi is slow                  open      maria      6h
          nobody                      1  █████                                                                                                  P1 T-3 VPN drops                      open      maria     now
          maria                       4  ███████████████████████  2 P1     Day by day      opened  resolved   backlog escalated      back       P3 T-6 Phone is dead                  new       ·         now
          noah                        0                                      today              1         2         5         0         0
          omar                        0                                      Thu 10 Dec         3         0         5         3         3
          tom                         0                                      Wed 9 Dec          0         0         2         0         0
                                                                             Tue 8 Dec          0         0         2         0         0
        Where it waits        open        P1  nobody’s   on hold             Mon 7 Dec          0         0         2         0         0
          Network                5         2         1         0             Sun 6 Dec          0         0         2         0         0
                                                                             Sat 5 Dec          0         0         2         0         0
                                                                             Fri 4 Dec          0         0         2         0         0
                                                                             Thu 3 Dec          0         0         2         0         0
                                                                             Wed 2 Dec          0         1         2         0         0
                                                                             Tue 1 Dec          1         0         2         1         1
                                                                             Mon 30 Nov         1         0         1         1         1










       Tickets somebody still has to work on at the window's end.  Arrow: against the 7 days before.
       enter open   - shorter   + longer   gq queue   ? help
      """#)
  }

  // swift-format-ignore
  @Test func `an engineer begins with what waits for their teams`() throws {
    let seat = try Seat(
      at: deskWithALittleOfEverything(), columns: 140, rows: 40, isAtHome: true)
    expectPicture(
      seat.picture, "first look, 140×40", #"""
       Harbour desk  maria tier 2 engineer  Network                                                                    5 open   Fri 20 Nov  13:05
       Backlog             Opened              Resolved            Escalations         Acknowledgement     Resolution time      Reopen rate
       5  ▁▁▁▁▁▁█          5  ▁▁▁▁▁▁█          0  ▁▁▁▁▁▁▁          1  ▁▁▁▁▁▁█          –                   –                    –
                                                                                                                      last 7 days; a bar is a day
      ━ Queue  your teams, yours or nobody’s   ga whole queue ━━━━━━━━━━━━━━━━━━━━│─ T-1 ─────────────────────────────────────────────────────────
        P  Ticket Subject                     Status     Clock  Owner     Age     │ VPN drops every ten minutes for the whole Gent site
      ▌ P1 T-1    VPN drops every ten minute… new         -3h50 ·          4h     │ P1  new  Network (tier 2)  nobody’s
        P4 T-2    Printer on the third floor… new          3h55 ·          4h  !  │ Anna Berg <anna@example.org>  opened 09:00, 4h ago
                                                                                  │
                                                                                  │ first response  ██████████████ missed by 3h 50m, was due 09:…
                                                                                  │ resolution      ██████████████ missed by 5m, was due 13:00
                                                                                  │
                                                                                  │ ┌ FROM TIER 1: tom ─────────────────────────────────────────
                                                                                  │ │ Tried    Restarted the client, twice.
                                                                                  │ └────────────────────────────────────────────────────────────
                                                                                  │
                                                                                  │ It has been so since this morning.
                                                                                  │
                                                                                  │ ── Timeline ─────────────────────────────────────────────────
                                                                                  │ 09:00  opened for Anna Berg, with Network · lena
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                  │
                                                                                                                                           1 of 2
       c claim   r reply   i note   e escalate   b hand back   w hold   R resolve   p priority   ! raise   A assign   t tag   ? help
      """#)
  }
}
