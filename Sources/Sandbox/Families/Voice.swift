extension Family {
  static let voice = #"""
    family: Telephone
    in: Telephony / Network / Platform Engineering
    about: telephone
    tags: voip
    often: 11
    impact: low low medium
    urgency: medium
    let: cause = {16|31|38|127|408}
    subject d: Telephone {asset} {dead|has no registration|shows “no service”}
    subject t: Callers are cut off after 30 seconds
    subject t: {^department}: outside calls end after half a minute
    subject t: Telephone {asset}: call gone after 30 seconds, each time
    subject t: Every call with customers breaks off ({site})
    subject h: Hotline of {department}: calls go to the wrong group
    subject v: Number {ext}: diversion cannot be switched off
    details d: My phone says “registering” {since}.
    details d: The telephone at desk {desk} is dead {since}. Number {ext}, display shows nothing but the
      logo.
    details t: When a customer calls us the line goes dead after half a minute, {since}. Calling back,
      the same.
    details w: Since the change of provider customers cannot hear us on some calls. We hear them well.
    details t: Calls break off after exactly 30 seconds. Internal ones too? I think only
      external.
    details h: Customers of the hotline land at {another department|the porter}. We get complaints.
    details w: people hear me but I do not hear them, 3 of 10 calls, external only
    tried d: Phone off the mains, other socket; number {ext} registers on a soft phone
    tried wt: Test calls: internal fine, external one way
    ask wt: Could you give me two calls with time and number, please?
    answer: {hm} to a mobile, and shortly before that one from outside. Both external.
    answer: Did not note it. I will from now on.
    subject w: Callers cannot hear us, we hear them
    subject w: {^department}: one-way audio on outside calls
    details v: Calls to {ext} ring at a colleague who left. At the phone no diversion is set.
    cause d: 1*10 device
    note: Firmware of {asset} {2-4} versions behind and hung. Reset to factory, registered again.
    fix: Phone reset and updated.
    fix: Firmware of {asset} renewed, number {ext} rings again.
    fix: Hung after its update; reset to factory, {user} has made a test call.
    cause hv: 1*7 diversion
    note: Diversion was set in the group, not at the phone. Switched off.
    fix: Diversion of the hunt group removed.
    cause t: 2*9 session timer
    waits: evidence change
    note: Trace: re-INVITE after 30 s is answered 408 by {firewall}; its SIP helper rewrites the
      contact.
        {clock} SIP/2.0 408 Request Timeout  CSeq: 102 INVITE
    note: SIP helper off on {firewall}, test call of {4-9} minutes held.
    reply: Calls were cut by a helper function in the firewall. It is off; please tell me if one
      breaks again.
    summary: External calls end after 30 seconds, {site}
    ask: Trace the signalling
    guidance: Helper is off, calls hold.
    fix: SIP helper of {firewall} switched off; calls hold ({4-9} minutes tested).
    cause w: 2*7 one-way audio
    waits: vendor
    note: RTP from outside goes to the address of the old line: the provider's SBC has {ip2} from
      before the change.
    note: Provider has put in the new address at {hm}, test calls in both directions fine.
    summary: One-way audio on part of the external calls
    ask: Where does the stream from outside end?
    guidance: Provider corrected the address, ten test calls fine.
    fix: Provider's border controller had our old address for every third call. Corrected.
    cause d: 3*3 licence of the cluster
    waits: vendor
    astray: Phones without registration are network's until node 2 has refused one. Is there a
      line in its log?
    brought: There is: node 2 answers “licence exceeded” to each of them. Log and the licence file
      are attached.
    note: Second node refuses registrations above {180-400}: its licence file is of the old hardware
      id.
    summary: After the failover {20-90} phones stay without registration
    ask: Licence of node 2
    guidance: New file installed, failover repeated: all phones register.
    fix: Licence of the second node renewed; failover tested with all phones of {site}.
    family: Meeting room
    in: Workplace / Workplace / Platform Engineering
    about: room
    tags: av meeting
    often: 11
    impact: low low medium
    urgency: medium high
    let: minutes = {5-25}
    subject s: Room “{asset}”: {no sound at the other end|nobody on the call hears us}
    subject o: Room {asset} ({site}): call does not start
    subject p: Screen in {asset} {flickers|shows “no signal”|has a green cast}
    details s: We sit in {asset} with customers and nobody on the call can hear us. Since {minutes}
      minutes.
    details p: The room's screen says no signal with every laptop. The next meeting is {later}.
    tried: {user} restarted the system with the remote control
    ask so: What does the small screen on the table show?
    answer s: A red microphone.
    answer o: “Signed out”.
    subject k: Camera in {asset} black every morning
    subject k: Room {asset}: others do not see us
    details k: The camera of {asset} stays black until somebody pulls its plug. Every morning.
    details o: The system in {asset} shows a sign-in page instead of our meeting. It begins in
      {minutes} minutes.
    cause p: 1*9 input or cable
    note: On site at {hm}: input of the screen was HDMI 3, the cable is in 1.
    or: On site at {hm}: cable in the table box half pulled out.
    fix: Input of the screen set right, card with a picture laid on the table.
    fix: Cable in the table box fixed with a strap, picture is there.
    cause s: 1*9 muted
    note: On site at {hm}: the table microphone was muted by its own key.
    or: By telephone: the red ring on the table is the mute key. Pressed once.
    fix: Microphone was muted at the table. Key cap cleaned and marked.
    fix: Table microphone unmuted; test call with {othersite} fine.
    cause o: 2*9 account of the room
    note: Account room-{code}-{asset} is signed out: password expired {yesterday}, room accounts
      must not expire.
    note: Set to never expire for {12-30} room accounts, {asset} signed in again from the console.
    reply: The room's system had been signed out. It is in again; your next call can start from the
      panel.
    summary: System in {asset} signed out by itself
    ask: Check the room account
    guidance: Account does not expire any more.
    fix: Password of the room account had expired. Corrected for all rooms of {site}.
    cause k: 2*6 firmware of the bar
    waits: problem evidence
    note: Camera bar hangs after standby since firmware 2.{10-40}. Older firmware on two rooms for
      comparison.
    note: Holds for {2-4} days on both.
    summary: Camera in {asset} black after each night
    ask: Firmware or power saving?
    guidance: Firmware is back to the one before in all rooms.
    fix: Firmware rolled back in {3-9} rooms, no black camera since.
    """#
}
