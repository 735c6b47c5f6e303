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
       Harbour desk  maria tier 2 engineer                                                                                                                                         5 open   Fri 20 Nov  13:05
       Backlog                     Opened                       Resolved                     Escalations                  Acknowledgement              Resolution time              Reopen rate
       5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█           5  ▁▁▁▁▁▁▁▁▁▁▁▁▁█            0  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁            1  ▁▁▁▁▁▁▁▁▁▁▁▁▁█            –                            –                            –
                                                                                                                                                                             last 7 days; a bar is half a day
      ━ Queue  all listed ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│─ T-5 ────────────────────────────────────────────────────────────────────────────────────
        P  Ticket Subject                               Status         Team                 T  Owner       Age     │ 会議室 share is full 📁
        P1 T-1    VPN drops every ten minutes for the … new            Network              T2 ·            4h     │ P2  open  Platform Engineering (tier 3)  nobody’s
      ▌ P2 T-5    会議室 share is full 📁               open           Platform Engineering T3 ·            1h ⇅   │ Mia Tanaka <anna@example.org>  opened 11:35, 1h ago
        P3 T-4    Wi-Fi in the warehouse is slow        hold: change   Network              T2 noah         3h     │
        P4 T-2    Printer on the third floor prints bl… new            Network              T2 ·            4h  !  │ ┌ ESCALATED from Network by maria, 1h ago: not acknowledged ───────────────────────────
        P4 T-3    Password reset                        new            Service Desk         T1 ·            3h     │ │ Summary  The volume of the meeting rooms is full.
                                                                                                                   │ │ Tried    Emptied the recycle bin; freed 2 GB, gone within the hour.
                                                                                                                   │ │ Ask      Find what fills it, and give it 50 GB meanwhile.
                                                                                                                   │ └───────────────────────────────────────────────────────────────────────────────────────
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
                                                                                                                   │ 11:35  claimed by maria
                                                                                                                   │ 11:35  opened for Mia Tanaka, with Network · lena
                                                                                                                   │
                                                                                                                   │
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
       Harbour desk  lena lead                                                                                                             5 open   Fri 20 Nov  13:05
      ━ Metrics  last 7 days ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
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










       Tickets somebody still has to work on at the window's end.
       enter open   - shorter   + longer   gq queue   ? help
      """#)
  }
}
