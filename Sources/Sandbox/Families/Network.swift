extension Family {
  static let network = #"""
    family: No network at a socket
    in: Network / Network / Platform Engineering
    about: networkSwitch
    tags: lan
    often: 9
    impact: low low medium
    let: port = 1/0/{1-48}
    let: vlan = {20|30|40|60}
    subject am: No network at desk {desk} in {site}
    subject am: Socket {floor}-{12-88} dead after {moving desks|the cleaning|the weekend}
    subject n: {^department}: {2-6} workplaces without cable network
    subject n: New desks on floor {floor}: sockets not patched
    subject a: Docking station at {desk} says “unidentified network”
    details m: After our move to desk {desk} the cable gives no connection. Wi-Fi works. The socket
      has the label {floor}-{12-88}.
    details a: Network symbol with an exclamation mark {since}. Other cable tried.
    details n: we put {2-6} more desks by the window, please connect the sockets
    tried am: Other cable, other laptop: same. Link light is on
    tried mn: Socket has no link at all with two machines
    ask am: What is written on the socket, and does its light blink when you plug in?
    answer: {floor}-{12-88}, and there is no light at all.
    answer: It says {floor}-{12-88} / {asset}. Green light, steady.
    cause mn: 1*10 wrong socket patched
    note: Desk {desk} has two sockets; only the left one is patched. {user} had used the right one.
    fix: The socket was not patched; {user} uses the left one now, which is.
    fix: Had the caretaker patch the socket in the cabinet of floor {floor}. Link is up.
    cause am: 2*10 port in the wrong VLAN
    note: show mac address-table | include {x4}.{x4}: learned on {asset} {port} in VLAN 1, should be
      VLAN {vlan}.
    note: Port set to access VLAN {vlan}; {laptop} has {ip}.
    reply: Your socket was in the wrong network. It should be right now, please unplug the cable for
      five seconds.
    summary: Link is up, but no address at desk {desk}
    ask: Check VLAN of the port at {asset}
    guidance: Port is in VLAN {vlan} now.
    fix: Port {port} of {asset} was still in VLAN 1 after the exchange of the switch. Set to {vlan};
      template corrected.
    fix: VLAN {vlan} assigned to {port}, and to {2-5} neighbours that had the same fault.
    cause a: 2*8 port shut by port security
    note: {asset} {stamp}: %PORT_SECURITY-2: violation on {port}, mac {x4}.{x4}.{x4}, port
      err-disabled
    note: A small desk switch was plugged in there, {3-5} addresses at one port. Took it away with
      {user}'s consent, port is up again.
    reply: The port had switched itself off because several machines were behind it. It is open
      again; if you need more sockets, please ask us for them.
    summary: Socket dead from one moment to the next, worked before
    ask: Is the port disabled, and why?
    guidance: Port is open again. Please tell them that desk switches are not allowed; two more
      sockets can be patched.
    fix: Port security had shut {port}; private desk switch removed, second socket patched.
    fix: {port} on {asset} re-enabled after the desk switch was removed.
    family: Site loses its line
    in: Network / Network / Platform Engineering
    about: router
    tags: wan
    often: 6
    from: monitoring
    impact: high medium medium
    urgency: medium high medium
    let: loss = {2-38}
    subject u: {router} {unreachable|down} ({site})
    subject p: Packet loss {loss} % towards {site}
    subject p: WAN {site}: latency {180-640} ms, threshold 120
    subject f: BGP neighbour of {router} flaps
    subject pf: Line {site}: primary down, running on mobile backup
    details p: Check wan-{code} CRITICAL since {clock}: loss {loss} %, rtt {60-640} ms. Last state
      OK for {3-40}d {1-20}h. Host {router}, address {ip2}.
    details f: {today} {clock} {router} BGP-5-ADJCHANGE neighbour {ip2} Down (hold timer expired).
      {3-9} changes in 30 minutes.
    details u: PROBLEM: {router} is UNREACHABLE (100 % loss from both probes). Dependent hosts
      suppressed: {6-24}.
    tried u: Power at {site} confirmed by telephone; router's lights are on
    tried: Provider's status page shows nothing
    cause pfu: 2*10 provider fault
    waits: vendor
    note: show interface of {router}: {120-4400} carrier transitions since midnight, input errors
      {900-9900}. It is the line, not the box.
    note: Provider case {case}: their monitoring shows alarms on the access switch since {hm}.
    or: Rang the provider's hotline, {12-50} minutes in the queue. Case {case}, technician goes out
      {later}.
    note: Stable since {hm}; loss 0 % over 2,000 pings.
    reply: The line of {site} is unstable at the provider's end. We run over the mobile backup in
      the meantime, which is slower.
    summary: {site} loses its line again and again
    ask: Please take it up with the provider
    guidance: Provider has exchanged the card. Watch it for a day, then close.
    fix: Provider exchanged a faulty access card (case {case}). No loss since {hm}.
    fix: Water in a street cabinet; the provider moved the pair. Counters clean for {6-20} hours.
    cause u: 2*6 power cut at the site
    note: UPS log: on battery {clock}, exhausted 41 minutes later. Caretaker: works on the
      electricity until {later}.
    note: Power is back, all {6-24} hosts green.
    fix: Power cut in {site} by planned works that nobody had announced to us. Facility has our
      address for the next time.
    fix: Mains failed; UPS carried it for 41 minutes. Battery is {4-7} years old and ordered anew.
    cause p: 2*5 duplex mismatch after provider change
    waits: vendor
    note: After the provider's change of {lastweek}: our side auto, theirs fixed 100/full. We came
      up half duplex, late collisions {1200-9000}.
    note: Set to auto at both ends with the provider on the phone at {hm}.
    fix: Duplex mismatch after the provider's change. Both ends negotiate now; loss is gone.
    cause pf: 3*4 route leak between two sites
    waits: change
    astray: Seen from here the route is the provider's. Show me that it leaves our own router in
      {othersite}, then I take it.
    brought: Capture on the router of {othersite} at {hm}: it announces {net}.0.0/16 itself, the
      provider only passes it on.
    note: Route to {net}.0.0/16 comes from {othersite} with a better metric since {hm}; traffic
      takes the way there and dies.
    note: Redistribution on the new router in {othersite} has no filter.
    summary: {site} is reached by way of {othersite} since its new router: leaked routes
    ask: Please check the redistribution policy and add the filter everywhere
    guidance: Prefix list added on both routers and to the template. Old path is preferred again.
    fix: Leaked routes of {othersite} filtered; template for new sites corrected.
    family: Name does not resolve
    in: Network / Network / Platform Engineering
    about: directoryServer
    tags: dns
    often: 7
    impact: low medium
    let: host = {intra|files|time|portal|orders}.{domain}
    subject n: {host} cannot be found
    subject n: Page {host} opens at some desks only
    subject i: “Server not found” for {business} {since}
    subject w: Wrong address for {host} inside the VPN
    subject w: DNS: {host} answers with the old server
    details n: {^since} {host} is not found from my machine, a colleague can open it. ping says
      “could not find host”.
    details i: {business} reports “server not found”. After half an hour it works, then again not.
    details w: From home {host} works, in the office it shows the old page.
    tried: ipconfig /flushdns and restart; other browser
    tried: nslookup {host} gives {ip2} on one machine and nothing on the other
    cause nw: 1*7 entry in the hosts file
    note: {laptop} has a line for {host} in its hosts file, from a test {2-5} years ago.
    fix: Forgotten line in the hosts file of {laptop} removed.
    cause wi: 2*10 stale record
    note: dig +short {host} @{dc}: {ip2}; @ the second server: {ip}. Zone serial differs by {2-30}.
    note: Secondary has not transferred since {lastweek}: REFUSED after its address changed. Allowed
      the new address, transfer done at {hm}.
    reply: Two of our name servers gave different answers. They agree now; please restart the
      browser.
    summary: {host} resolves differently depending on the server asked
    ask: Compare the zones on both servers
    guidance: Zone transfer is repaired, both answer alike.
    fix: Zone transfer to the second name server had been refused since its move. Allowed again;
      monitoring compares the serials now.
    fix: Stale record for {host} removed and the zone transferred anew.
    cause n: 2*6 scavenging deleted a record
    note: Record of {host} was dynamic and {14-30} days without refresh: scavenged {today} at 03:00.
    note: Static record made. {3-9} more candidates of the same kind found and fixed.
    summary: {host} vanished from DNS overnight
    ask: Restore the record and say why it went
    guidance: Record is back and static.
    fix: Record was removed by scavenging; now static, with {3-9} others that would have been next.
    cause i: 3*3 resolver loops on DNSSEC
    waits: change
    lacking: Full answers of dig +dnssec from both resolvers, please, and the date of the
      roll-over. SERVFAIL alone may be a dozen things.
    brought: Answers of both resolvers are attached. The key was rolled on {lastweek}; the chain
      breaks at the DS record.
    note: SERVFAIL only for names below {domain} and only through the resolver pair in {site}. dig
      +cd works.
    note: Key of the zone was rolled {lastweek}, the trust anchor on the resolvers is the old one.
    summary: Validation fails for {domain} since the key roll-over
    ask: Please update the anchors and say how we notice the next roll-over
    guidance: Anchors renewed; RFC 5011 updates are switched on.
    fix: Resolvers have the new trust anchor; the roll-over is automatic from now on.
    family: Firewall blocks
    in: Network / Network / Platform Engineering
    about: firewall
    tags: firewall
    often: 8
    impact: low medium
    let: dst = {185|91|52|20}.{20-230}.{1-250}.{1-250}
    let: port = {8443|2222|1433|5061|9100|6514}
    let: party = {a supplier|our bank|the new partner}
    let: golive = {next Monday|the first of the month|Thursday}
    subject r: Please open port {port} to {party}
    subject t: {business} cannot reach its partner since the firewall change
    subject t: Upload to {dst} is refused
    subject t: Connection to {dst}:{port} times out from {site}
    subject w: Web page of {a supplier|an authority} blocked for {department}
    details r: We need access from {app} to {dst} port {port} for the exchange with {party}. Goes live
      {golive}.
    details r: {^party} changes its address. From {golive} on {app} has to reach {dst} on port {port}.
    details t: {^since} the nightly transfer to {dst} fails with “connection timed out”. The other
      side says nothing arrives.
    details w: The page of the customs office shows “blocked by policy”. We need it every day in
      {department}.
    tried rt: Name and port checked with the partner; other pages work
    ask rtw: From which machine exactly, and who on the other side can confirm the address?
    answer rt: From {app}. The contact there is on the form I attached.
    answer w: My own laptop {laptop} and the one of my colleague at {desk}.
    cause w: 1*6 category of the web filter
    note: Page was in the category “parked domains” until {lastweek}. Asked for recategorisation,
      exception for {department} set by form.
    fix: Page was wrongly categorised. Released for {department}; the list's maker has corrected it,
      too.
    cause rt: 2*10 rule missing
    waits: change
    note: Log of {firewall} {clock}: deny tcp {ip2}:{4-5}{#4} -> {dst}:{port} rule 999
    note: Form is complete and signed. Rule {210-480} added: {app} -> {dst}:{port}, expires in a
      year.
    reply: The rule is in place. Please try the transfer once and tell me the time.
    summary: {app} is denied to {dst}:{port}
    ask: Add the rule according to the form
    guidance: Rule is set, tested with nc from {app}.
    fix: Rule {210-480} for {dst}:{port} added on {firewall}, tested with the partner at {hm}.
    fix: Access opened from {app} only, logged, reviewed in a year.
    cause t: 2*5 rule has expired
    note: Rule {210-480} had an end date: {today}. The owner was asked {yesterday} and is on leave.
    note: Extended by 30 days on the deputy's word, owner informed.
    summary: Transfer to {dst} stopped at midnight
    ask: Has a rule expired?
    guidance: Extended by 30 days; the owner has to confirm.
    fix: Rule had run out at midnight; extended, and the reminder goes to a deputy now, too.
    """#
}
