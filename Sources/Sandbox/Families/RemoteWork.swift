extension Family {
  static let remoteWork = #"""
    family: VPN does not connect
    in: Remote work / Network / Platform Engineering
    about: firewall
    tags: vpn
    often: 15
    impact: low low medium
    urgency: medium medium high
    let: code = {809|13801|619|868}
    let: changed = {lastweek}
    let: version = 5.{1-4}.{0-9}
    let: pid = {2-9}{#3}
    subject acp: VPN {does not connect|fails} from home, error {code}
    subject acpk: Cannot get into the VPN {since}
    subject p: Remote access: “authentication failed”
    subject b: Working from home: tunnel comes up but nothing answers
    subject b: VPN connected, but {business} does not open
    subject b: VPN is green and I reach nothing ({laptop})
    subject k: VPN client {version} stops at “{verifying|negotiating|connecting}”
    subject c: No VPN with the new router at home ({laptop})
    details ap: I work from home and the VPN says error {code} {since}. Internet is fine, mail on
      the phone too.
    details a: VPN stuck at connecting. tried three times, also with my phone as hotspot
    details a: I try to get in {since}. It says “connecting”, then nothing, then error {code}. Two
      colleagues at home have the same.
    details p: Since my new password the VPN does not take me any more, “authentication failed”. Mail
      works with it.
    details b: VPN symbol is green, {business} says “server not found”. At a friend's place it worked.
    details b: The client connects but then neither {business} nor the drives answer. Had to drive
      to {site} for the {department} figures.
    details c: Hello, since I have the new router the tunnel does not come up any more. Message:
      “The remote server is not responding ({code})”. Client version {version}.
    tried ap: Client restarted, connection through a telephone hotspot: same error {code}
    tried akb: Account not locked, group VPN-Users is there, sign-in to the portal works
    tried: Client {version} repaired; date and time of {laptop} are right
    ask acp: At what time did it fail last, and does it work with your phone as hotspot?
    answer c: With the hotspot it works! So it is my line?
    answer ap: Error {code}, last at {hm}. Hotspot makes no difference.
    ask cp: Which provider do you have at home, and was anything changed there in the last days?
    answer c: New fibre line since {lastweek}, the provider installed a router. Nothing else.
    answer p: Same as always as far as I know. I changed my password on {changed} though.
    subject k: Remote access: “no valid certificate”
    subject a: Remote access: connection timed out
    subject p: No VPN after changing the password ({laptop})
    details p: VPN fails with error {code}. I changed my password on {changed}, on the mail page
      the new one works.
    details k: “No valid certificate for authentication” {since}. I have not been in the office for
      weeks.
    cause p: 1*14 saved password is the old one
    note: Sign-in log: {login} rejected {3-11} times {since}, reason “bad password”. Password was
      changed on {changed}; the client still has the old one.
    or: {login}: wrong password from the VPN, right one everywhere else. Saved credential.
    note: Walked {user} through deleting the saved credential. Connected at {hm}, drives are there.
    fix: The client kept the password from before the change. Stored credential deleted, connected
      at once.
    fix: Old saved password removed on {laptop}; tunnel up since {hm}.
    told: Your VPN client had kept the old password. After the next change please choose “forget”
      once in its settings, then it asks for the new one.
    cause cb: 1*9 DS-Lite line, fragments are dropped
    note: Provider gives no IPv4 of its own; IKE packets above 1400 bytes are lost. Known with this
      provider.
    note: Switched the profile to TCP 443 and MTU 1280: connected, {business} answers.
    fix: New home line drops fragmented packets. Profile “restricted networks” (TCP 443, MTU 1280)
      assigned.
    fix: Profile with the smaller packet size given to {laptop}; works on the new line.
    cause k: 2*8 machine certificate has expired
    note: Log of {firewall} at {clock}:
        ike[{pid}]: {ip2}: peer certificate CN={laptop} validity ended
        ike[{pid}]: {ip2}: AUTHENTICATION_FAILED
    note: Certificate of {laptop} ran out {2-9} days ago. Renewal needs the directory, which it
      reaches only through the VPN. Chicken and egg since {user} has not been in the office for
      {5-14} weeks.
    or: Machine certificate expired; the auto-enrolment never ran because {laptop} was not in the
      office for weeks.
    reply: The certificate of your laptop had run out, so the gateway refused it. It can be renewed
      from home now: please open the link in the portal.
    summary: Gateway refuses {laptop}: certificate not valid any more
    summary: IKE authentication fails for one machine, account is fine
    ask: Check the certificate on the gateway's side and renew it if possible
    ask: Log of {firewall} for {laptop} around {hm}, please
    guidance: Certificate reissued and laid into the provisioning share. Have {user} start the
      renewal by the portal link, then connect.
    fix: Expired machine certificate renewed through the provisioning portal; auto-enrolment now
      also runs over the portal, {6-9} weeks before the end.
    fix: Certificate of {laptop} reissued, tunnel up at {hm}. {14-60} other machines have the same
      date: list is with the lead.
    cause a: 2*7 address pool is used up
    waits: change
    note: {firewall}: pool VPN-{code} has 254 addresses, 254 leased, {18-60} of them to sessions
      that are long dead.
    note: Lease time was 7 days. Set to 8 hours, stale leases cleared: {60-110} free again.
    reply: The gateway had no addresses left to give. There are some again; please try once more.
    summary: Tunnel authenticates and then gets no address
    ask: Look at the address pool of the gateway
    guidance: Pool cleared, lease time shortened. Requester can try again.
    fix: Address pool of {firewall} was exhausted by stale leases. Lease time 8 hours now; pool
      watched by monitoring at 85 %.
    fix: No free addresses in the VPN pool. Second /24 added for {site}.
    cause a: 3*6 proposals lost in the firmware update
    waits: vendor
    lacking: The proposals of both ends before and after a rekey, please, and the minute of the
      last reload. From one log line I cannot tell who has dropped them.
    brought: Proposals of both ends saved before and after the rekey of {hm}: twelve before, eight
      after. Last reload of {firewall} was on {yesterday}.
    note: Both ends differ since the last reload: {firewall} offers only AES-CBC in phase 2, the
      clients want GCM.
        {stamp} ike: no proposal chosen, peer {ip2}
    note: Configuration on disk is right, the running one is not. After a reload it is right for
      {30-70} minutes.
    note: Reproduced in the lab with 9.4: a rekey drops entries beyond the eighth of the proposal
      list.
    reply: The gateway misbehaves since its last update. We are looking for a way back together with
      engineering.
    summary: {firewall} forgets part of its phase 2 proposals since firmware 9.4
    ask: Find out why, and whether we can go back to 9.3 this week
    guidance: Fault of 9.4 confirmed. Shorten the proposal list to six entries, then it stays.
      Firmware 9.4.2 comes in {2-4} weeks.
    fix: Proposal list shortened to six entries as a way around the firmware's fault; no failed
      rekey for {12-40} hours.
    fix: Proposals on {firewall} cut down to six until 9.4.2 comes; drops have ceased.
    family: VPN is slow
    in: Remote work / Network / Platform Engineering
    about: router
    tags: vpn performance
    often: 8
    impact: low medium
    let: rate = {0-3}.{1-9}
    subject: VPN very slow {since}: {rate} Mbit/s
    subject: {business} hardly usable over VPN
    subject: Home office: opening a {drawing|spreadsheet|file} takes minutes
    subject m: Slow VPN every morning, fine after eleven
    subject: Copying to {files} by VPN at modem speed
    details: Everything behind the VPN crawls {since}. My line at home has 250 Mbit/s, measured
      {rate} through the tunnel.
    details: A file of 12 MB took eleven minutes. Without the VPN my line is fine, colleagues of
      {department} say the same.
    details: {business} answers after 20 seconds for every click. In the office it is quick.
    tried: Speed test without VPN {80-240} Mbit/s, with VPN {rate}; other gateway not better
    tried: Checked that no backup or update runs on {laptop}
    ask: Is it slow the whole day or only at certain times? And is it every application?
    answer m: Worst between nine and eleven. {business} and the drives, web pages are ok.
    answer a: All day. Video calls are fine, strange enough.
    cause a: 1*8 cloud sync through the tunnel
    note: {laptop} uploads {14-90} GB of pictures to a private cloud, through the tunnel. Paused it:
      {40-90} Mbit/s.
    fix: A private cloud sync filled the tunnel. Paused during working hours, rate is {40-90}
      Mbit/s.
    cause a: 2*8 MTU mismatch
    waits: evidence change
    note: ping -M do -s 1372 {ip2} from the client fails, -s 1272 works. So fragments of full
      packets are dropped.
    or: tracepath shows pmtu 1500 up to {firewall} and silence behind: the ICMP “too big” is
      filtered.
    note: MSS clamped to 1240 on the tunnel interface at {hm}; copy of a test file went from {rate}
      to {55-90} Mbit/s.
    reply: The large packets get lost on the way. I have changed the packet size at our end; please
      reconnect and measure once more.
    summary: Throughput {rate} Mbit/s through the tunnel, line itself is fine
    ask: Check MTU and fragments on the gateway
    guidance: MSS clamping is on. Ask {user} to reconnect.
    fix: Full-size packets were dropped on the way (ICMP filtered). MSS clamped to 1240; {55-90}
      Mbit/s measured.
    fix: Packet size of the tunnel corrected on {firewall}. {user} confirms normal speed.
    cause m: 2*6 uplink of the site is full
    waits: evidence change
    note: Uplink of {router} at 98 % between 9 and 11: the offsite backup now starts at 8:{10-50}.
        {today} 09:{10-50} in 96.4 Mbit/s  out 99.1 Mbit/s  drops {1100-9000}
    note: Backup moved to 20:00 with the owners' consent; a queue for the tunnel added on {router}.
    reply: Our line in {site} was full in the mornings. The job that filled it runs in the evening from
      now on.
    summary: Slow by VPN every morning, several people in {department}
    ask: Utilisation of the uplink in {site}, please
    guidance: Copy job moved to the evening, so the mornings are free again.
    fix: Offsite backup ran in office hours and filled the uplink. Runs at 20:00 again; drops are
      zero.
    fix: Uplink {router}: backup traffic limited to 30 Mbit/s by day.
    cause a: 3*3 crypto offload disabled
    lacking: Which cipher was added, and by which change? Counters of the chip before and after it
      would say more than the load does.
    brought: It was change {change}: ChaCha for the phones. Counters of the chip from both days
      are attached.
    note: {firewall}: one core at 100 %, the other seven idle. Hardware crypto counters stand still
      since {lastweek}.
    note: Offload fell back to software when a cipher was added that the chip does not know.
    summary: {firewall} does all encryption in software since {lastweek}
    ask: Can the offload be had with the present cipher list?
    guidance: Chip does AES-GCM only. ChaCha has been taken out of the list, offload is back.
    fix: Encryption is done by the hardware again; {180-340} Mbit/s through the tunnel.
    family: Remote desktop
    in: Remote work / Workplace / Platform Engineering
    about: applicationServer
    tags: rdp
    often: 7
    impact: low
    subject b: Remote desktop: black screen after signing in
    subject f: Session on {app} {freezes|disconnects} {since}
    subject l: “No licence available” on the terminal server
    subject l: {app} refuses new sessions: no licence
    subject l: {^department}: remote desktop says “no licence”
    subject f: Cannot reconnect to my session on {app}
    subject r: Remote app {business} closes without a word
    details b: I sign in, see the wallpaper for a second, then it stays black. About half of the
      times, {since}.
    details f: Session on {app} froze while I was entering {department} data. When I reconnect I get
      “another user is signed in”.
    details r: The {business} window opens and closes at once. My colleague at {desk} can work.
    tried br: Signed the session off from the server, {user} got a new one with the same result
    tried: Other client, other network; another account works on the same machine
    details l: The terminal server refuses me, no licence available. Two colleagues of {department}
      have the same.
    cause f: 1*10 session hangs
    note: Session {12-80} of {login} on {app} in state “disconnected” for {6-40} hours, {finance}
      holds a print dialog.
    note: Signed it off, new session in {15-40} seconds.
    fix: Hanging session of {login} signed off; the forgotten print dialog held it.
    fix: Session reset on {app}. Drafts of {business} were recovered.
    cause br: 2*8 profile disk is full
    note: Profile disk of {login}: 10.0 of 10.0 GB, {6-8} GB of it browser cache.
        {stamp} Profile: the disk could not be extended (0x80070070)
    note: Cache redirected to the local disk, profile compacted to {1-3}.{1-9} GB.
    reply: Your profile on the server was full to the last byte. I have made room; please sign in
      once more.
    summary: Black screen after sign-in for one account on {app}
    ask: Profile or policy? Please look at the user's profile disk
    guidance: Profile compacted. It will not fill again, the cache is redirected now.
    fix: Profile disk was full of browser cache. Compacted, cache redirected by policy for
      {department}.
    fix: Made room in the profile of {login} and excluded the browser cache from it.
    cause l: 2*5 licence server unreachable
    waits: change
    note: {app} cannot reach the licence service on {dc} since the rule change of {lastweek}; the
      grace period ended {today}.
    note: Rule for port 135 and 49152+ from {ip2} restored.
    summary: {app} refuses new sessions: no licence
    ask: Check the licence service
    guidance: Licences are issued again since {hm}.
    fix: Firewall rule between {app} and the licence service restored; sessions come up again.
    """#
}
