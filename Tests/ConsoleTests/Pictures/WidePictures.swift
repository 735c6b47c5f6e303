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
       Backlog                  Missed and owed          Opened                   Resolved                 Escalations              Acknowledgement          Resolution time           Reopen rate
       5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█        4                        5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█        0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁        1  ▁▁▁▁▁▁▁▁▁▁▁▁▁█        –                        –                         –
                                                                                                                                                                             last 7 days; a bar is half a day
      ━ Queue  your teams 2  mine 0  unowned 4  arrivals 1  [all 5]  At risk 2  Urgent 2 ━━━━━━━━━━━━━━━━━━━━━━━━━━│─ T-5 ────────────────────────────────────────────────────────────────────────────────────
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
        What was promised                                                                What flows between tiers
      ▌ Missed and owed                 4  on 2 tickets                                  From tier 1                     0
        Due within the hour             0                                                Escalations                     1  ▁▁▁▁▁▁▁▁▁▁▁▁▁█  on 1 ticket
        Kept, first response        33.3%  1 of 3                                        Not acknowledged                1
        Kept, next response             –                                                Hand-backs                      0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁
        Kept, update                    –                                                Reassignments                   1  on 1 ticket
        Kept, resolution             0.0%  0 of 1                                        Escalation rate, 1->2        0.0%  0 of 1
        Kept, acknowledgement        0.0%  0 of 1                                        Escalation rate, 2->3       25.0%  1 of 4
                                                                                         Escalation rate, 1->any      0.0%  0 of 1
        What waits                                                                       Bounce rate, all             0.0%  0 back, 1 received
        Backlog                         5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█                                Bounce rate, rejected        0.0%  0 back, 1 received
          under 4 hours                 3  ██████████████████████████                    Ping-pong                       0
          under 1 day                   2  █████████████████                             Acknowledgement                 –
          under 3 days                  0                                                  business hours                –
          under 7 days                  0
          under 30 days                 0                                                Does it get better
          older                         0                                                First response             1h 30m  median of 1, p90 1h 30m
        Opened                          5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█                                  business hours           1h 30m  median of 1, p90 1h 30m
        Resolved                        0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁                                Next response                   –
        Closed                          0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁                                  business hours                –
        Reopened                        0                                                First resolution                –
                                                                                           business hours                –
        Who carries it                                                                   Resolution time                 –
          nobody                        4  ███████████████████████████████████             business hours                –
          noah                          1  ████████                                      Reopen rate                     –
          maria                         0
          omar                          0                                                Day by day      opened  resolved   backlog escalated      back
          tom                           0                                                  today              5         0         5         1         0

        Where it waits               open        P1  nobody’s   on hold
       Promises missed and not made good at the window's end.
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
        What was promised                                                  What flows between tiers                                           Does it get better
      ▌ Missed and owed               8  ↑167%  on 4 tickets               From tier 1                   0                                    First response                –
        Due within the hour           0                                    Escalations                   3  ↑50%  on 3 tickets                  business hours              –
        Kept, first response       0.0%  0 of 3                            Not acknowledged              0                                    Next response                 –
        Kept, next response           –                                    Hand-backs                    3  ↑50%  on 3 tickets                  business hours              –
        Kept, update                  –                                    Reassignments                 6  ↑50%  on 3 tickets                First resolution        14h 40m  ↓70%  median of 2, p90 17h 00m
        Kept, resolution           0.0%  0 of 4                            Escalation rate, 1->2         –                                      business hours        14h 40m  ↓31%  median of 2, p90 17h
        Kept, acknowledgement      0.0%  ↓100%  0 of 6                     Escalation rate, 2->3     75.0%  ↓25%  3 of 4                      Resolution time         12h 20m  median of 1, p90 12h 20m
                                                                           Escalation rate, 1->any       –                                      business hours        12h 20m  median of 1, p90 12h 20m
        What waits                                                         Bounce rate, all         100.0%  3 back, 3 received                Reopen rate               50.0%  ↓50%  1 of 2
        Backlog                       5  ▄▄▄▄▄▄▄▄▄▄▄▄▇█  ↑150%               Network ⇄ Platform Engineering       3  back, 3 received
          under 4 hours               1  █████                             Bounce rate, rejected    100.0%  3 back, 3 received                Throughput
          under 1 day                 2  ███████████                       Ping-pong                     0                                      maria                       2  ███████████████████████
          under 3 days                0                                    Acknowledgement             20m  median of 6, p90 20m
          under 7 days                0                                      business hours            20m  median of 6, p90 20m              Untouched longest
          under 30 days               2  ███████████                                                                                            P3 T-2 Scanner jams                   open      maria      9d
          older                       0                                    Day by day      opened  resolved   backlog escalated      back       P3 T-1 Mail is late                   open      maria      8d
        Opened                        4  ▁▁▁▁▁▁▁▁▁▁▁▁██  ↑100%               today              1         2         5         0         0       P1 T-5 Wi-Fi is slow                  open      maria      6h
        Resolved                      2  ▁▁▁▁▁▁▁▁▁▁▁▁▁█  ↑100%               Thu 10 Dec         3         0         5         3         3       P1 T-3 VPN drops                      open      maria     now
        Closed                        0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁                      Wed 9 Dec          0         0         2         0         0       P3 T-6 Phone is dead                  new       ·         now
        Reopened                      1                                      Tue 8 Dec          0         0         2         0         0
                                                                             Mon 7 Dec          0         0         2         0         0
        Who carries it                                                       Sun 6 Dec          0         0         2         0         0
          nobody                      1  █████                               Sat 5 Dec          0         0         2         0         0
          maria                       4  ███████████████████████  2 P1       Fri 4 Dec          0         0         2         0         0
          noah                        0                                      Thu 3 Dec          0         0         2         0         0
          omar                        0                                      Wed 2 Dec          0         1         2         0         0
          tom                         0                                      Tue 1 Dec          1         0         2         1         1
                                                                             Mon 30 Nov         1         0         1         1         1
        Where it waits        open        P1  nobody’s   on hold
          Network                5         2         1         0







       Promises missed and not made good at the window's end.  Arrow: against the 7 days before.
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
       Backlog             Missed and owed     Opened              Resolved            Escalations         Acknowledgement      Resolution time
       5  ▁▁▁▁▁▁█          4                   5  ▁▁▁▁▁▁█          0  ▁▁▁▁▁▁▁          1  ▁▁▁▁▁▁█          –                    –
                                                                                                                      last 7 days; a bar is a day
      ━ Queue  [your teams 2]  mine 0  unowned 4  arrivals 1  all 5  … ━━━━━━━━━━━│─ T-1 ─────────────────────────────────────────────────────────
        P  Ticket Subject                     Status     Clock  Owner     Age     │ VPN drops every ten minutes for the whole Gent site
      ▌ P1 T-1    VPN drops every ten minute… new         -3h50 ·          4h     │ P1  new  Network (tier 2)  nobody’s
        P4 T-2    Printer on the third floor… new          3h55 ·          4h  !  │ Anna Berg <anna@example.org>  opened 09:00, 4h ago
                                                                                  │
                                                                                  │ first response  █████████████ missed by 3h 50m, was due 09:15
                                                                                  │ resolution      █████████████ missed by 5m, was due 13:00
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
