extension Family {
  static let platform = #"""
    family: Certificate
    in: Security / Network / Platform Engineering
    about: webServer
    tags: certificate
    often: 8
    impact: medium low high
    urgency: medium high
    let: host = {portal|shop|api|mail|vpn|intra|tickets}.{domain}
    let: days = {3-14}
    subject x: Certificate of {host} has expired
    subject x: Browser warning on {host}
    subject x: “Connection not private” at {host} {since}
    subject c: Partner cannot connect to {host}: certificate chain incomplete
    subject r: Devices in {site} no longer trust {host}
    details x: Everybody gets a warning on {host} {since}. Customers ask whether we were hacked.
    details c: Our partner's system refuses {host}: “unable to get local issuer certificate”. In the
      browser it is fine.
    details e: Certificate of {host} runs out in {days} days. Who renews it?
    tried x: Date on the machine is right; other browser the same
    subject e: Certificate of {host} expires in {days} days
    details r: Our {label printers|door readers|scales} in {site} report a certificate error against
      {host}, all of them {since}.
    cause xe: 2*10 renewal failed
    waits: change
    note: certbot log on {asset}: challenge for {host} failed, port 80 is redirected by the new rule
      since {lastweek}.
        {stamp} certbot: urn:ietf:params:acme:error:unauthorized {host}
    note: Exception for /.well-known, renewed by hand, valid until {2-26} February.
    reply: The certificate is renewed. Please close the browser once; the warning should be gone.
    summary: Certificate of {host} not renewed
    ask: Renew, and see why it was not automatic
    guidance: Renewed. Automatic renewal tested with --dry-run.
    fix: Renewal of {host} failed because of a redirect. Exception made, renewed; monitoring warns
      21 days ahead.
    fix: {host} has a new certificate, renewal tested.
    cause c: 2*8 intermediate missing
    waits: change
    note: openssl s_client -connect {host}:443 shows depth 0 only. The intermediate was left out at
      the renewal of {lastweek}.
    note: Full chain installed on {asset}, partner confirms.
    summary: Chain of {host} incomplete, partners cannot connect
    ask: Install the full chain
    guidance: Chain is complete, two outside tests are green.
    fix: Intermediate certificate added on {asset}; partner connects.
    cause r: 3*4 internal root is replaced
    lacking: How many devices, of which kinds, and which of them can take a new root at all? That
      decides what I do.
    brought: List is attached: {8-60} devices of three makes, two of which take a root over the
      web page, the third only with new firmware.
    note: New internal root since {lastweek}; devices outside the directory ({8-60} printers,
      scales, door readers) do not have it.
    summary: Devices outside the directory do not trust the new internal root
    ask: Cross-sign or distribute by hand?
    guidance: Cross-signed for two years; list of devices for the exchange attached.
    fix: New root is cross-signed by the old one; devices get it with their next service.
    family: Server alarm
    in: Server / Applications / Platform Engineering
    about: hypervisor
    tags: monitoring
    often: 12
    from: monitoring
    impact: low medium medium
    urgency: medium low high
    let: pct = {91-99}
    subject m: {asset}: memory {pct} %, ballooning
    subject h: {asset}: {disk|power supply|fan} {failed|predictive failure}
    subject c: {app}: CPU {pct} % for 30 minutes
    subject w: {web}: HTTP check failed, 3 of 3 probes
    subject f: {files}: / at {pct} %
    details m: WARNING -> CRITICAL at {clock}. Value {pct}, limits 85/90, three of three checks.
      Runbook: server-memory. {org}.
    details c: WARNING -> CRITICAL at {clock}. Value {pct}, limits 85/90, 30 checks in a row. Runbook:
      server-cpu. {org}.
    details f: WARNING -> CRITICAL at {clock}. Value {pct}, limits 85/90, free {1-4}.{0-9} GB. Runbook:
      server-disk. {org}.
    details w: CRITICAL at {clock}: no answer on port 443 within 10 s from both probes. Runbook:
      web-check. {org}.
    details h: {today} {clock} hardware: sensor state changed, slot {1-8}, serial {x4}{x4}.
      Redundancy lost.
    details mcw: PROBLEM since {clock}, flapping {2-9} times in the last day. Acknowledged by nobody.
    tried: Looked at it by the runbook, steps 1 to 3: unchanged
    cause f: 2*10 log files
    note: /var/log takes {20-70} GB: debug logging of {business} is on since {lastweek}. Rotated,
      level back to info.
    note: {45-70} % now.
    fix: Debug log switched off and rotated. Limit of 5 GB set.
    fix: Log level was left at debug after a test. Cleaned up, alarm is off.
    cause h: 2*9 part exchanged
    waits: vendor
    note: Sensor is right, the part in {asset} has failed. Under guarantee until next {May|August};
      redundancy is reduced until it is exchanged.
    note: Part exchanged at {hm}, rebuild at {40-99} %.
    fix: Part exchanged under guarantee, redundancy restored at {hm}.
    fix: Part of {asset} replaced; rebuild complete, sensor green.
    cause c: 2*8 runaway process
    waits: change
    note: {app}: process {#5} ({antivirus scan|report generator|index run}) with {300-790} % CPU
      since {begun}, doubled by an overlapping schedule.
    note: Second one ended, schedule moved.
    fix: Overlapping runs separated, load back to {8-30} %.
    cause w: 2*6 workers wait
    note: {web}: all {128|256} workers wait for the session table on {db}; its backup held a lock from
      {begun} on.
    note: Backup of that table is taken from the standby from now on. Probes green since {hm}.
    fix: Session table was locked by its backup; the backup is taken from the standby now.
    fix: Site was up but waited for a locked table. Lock gone, backup moved to the standby.
    cause c: 2*6 check too sharp
    note: Nothing wrong: peak is the weekly index run. Threshold for this host and hour raised with
      the owner's word.
    or: It is the {quarterly report|rebuild of the search|load test} of {business}, announced by its
      owner. Check is silent during it from now on.
    fix: Threshold adjusted for the known peak; no fault.
    fix: Planned load, no fault. The check knows the hour now.
    cause m: 3*4 memory leak in the agent
    waits: vendor evidence
    lacking: A week of the agent's memory on three hosts, please, with its version. One host with
      little memory proves nothing.
    brought: Curves of five hosts are attached: those with the new version grow by the day, the
      one with the old version does not.
    note: Agent on {asset} grows {90-400} MB a day, on all hosts with 7.{10-40}. {4-15} machines
      balloon because of it.
    summary: Agent 7.{10-40} leaks on all hosts
    ask: Roll back or wait for the maker?
    guidance: Rolled back everywhere by configuration management, maker has a heap profile.
    fix: Agent rolled back on all hosts; memory flat for {1-3} days.
    family: Virtual machine request
    in: Server / Applications / Platform Engineering
    wants: something
    about: hypervisor
    tags: capacity
    often: 5
    impact: low
    urgency: low
    let: cores = {2|4|8}
    let: ram = {8|16|32}
    subject n: New server for {business} test, {cores} cores, {ram} GB
    subject e: Please enlarge {app}: {ram} GB memory
    subject s: Snapshot of {app} before the update {later}
    details n: For the test of the new release of {business} we need a copy of {app} with {cores}
      cores and {ram} GB, until the end of {January|February}.
    details e: The makers of {business} recommend {ram} GB. It has half of it. Please enlarge it
      outside working hours.
    details s: The update of {business} comes {later}. Please take a snapshot before that and remove it a
      day later.
    tried: Approval of the application's owner is attached
    cause n: 2*12 ordinary
    note: Capacity on {asset} is there: {20-45} % free. Cloned from template, name
      {orgcode}-tst-0{1-9}, address {ip2}.
    note: Handed over, entry in the inventory made, end date set.
    summary: Test server for {business} wanted, {cores} cores and {ram} GB, owner agrees
    ask: Is there room on {asset}, and from which template?
    fix: Server is ready, access for the owner tested, end date in the inventory.
    fix: Built from template, patched and handed over; end date is in the inventory.
    cause e: 2*8 enlargement
    note: Room on {asset}: {20-45} % free. Owner agrees to a restart at {20-22}:00.
    note: {ram} GB since {20-22}:{10-50}, {business} is up again.
    summary: {app} is to get {ram} GB, the makers of {business} recommend it
    ask: Enlarge it outside working hours, and agree the restart with the owner
    fix: Enlarged with a restart of {2-6} minutes; {business} is up.
    cause s: 2*6 snapshot
    note: Snapshot “before update” of {app} taken at {hm}, {30-180} GB.
    note: Update went well by the owner's word; snapshot removed, no delta left.
    summary: Snapshot of {app} wanted before the update {later}
    ask: Take it, and see that it is removed a day later
    fix: Snapshot taken before the update and removed after the owner's word.
    cause ne: 3*4 no capacity
    waits: change
    lacking: For how long, how much of it at night, and may it stand in the other cluster? The
      form leaves all three empty.
    brought: Until the end of the quarter, by day only, any cluster. The owner has signed the form
      again.
    note: {asset} is at {88-96} % memory. Only with a move of {3-8} machines.
    summary: No room for {ram} GB in {site}
    ask: Rebalance or extend? Owner needs it {later}
    guidance: Moved {3-8} machines to the second cluster; room for two quarters.
    fix: Cluster rebalanced, server made as wanted.
    family: Badge and doors
    in: Security / Workplace / Platform Engineering
    about: badgeReader
    tags: badge
    often: 6
    impact: low
    urgency: medium low
    subject a: Badge does not open {asset}
    subject l: Badge lost
    subject l: Badge of {user} lost, please block it
    subject l: Need a new badge ({department}, {site})
    subject l: Left my badge on the {train|bus|plane}
    subject l: {^department}: badge gone since {lastweek}
    subject t: Terminal at the entrance: time is wrong
    details a: My badge works at the gate but not at {asset} {since}.
    details l: I lost my badge at the weekend, please block it.
    details l: My badge is gone, I have it no more since {lastweek}. For now the porter lets me in.
    details l: The badge must have slipped out of my bag. Please block it, and when can I get another?
    details l: Badge lost, {name}, {department}. Who pays for the new one?
    details t: The time terminal is an hour off, {department} has wrong times since {lastweek}.
    tried: Other badge opens the door
    cause l: 1*13 badge
    note: Old badge blocked, new one {#5} written at the counter against signature.
    fix: New badge issued, lost one blocked.
    cause a: 1*8 group of doors
    note: Badge {#5} lacks the group of {asset} since the change to {department}.
    note: Group added, reader has it after {2-10} minutes.
    fix: Group of doors was missing since the change to {department}. Added.
    cause a: 2*7 controller offline
    note: Controller of {asset} works with its own memory since {begun}: no contact to the server,
      port on {switch} is down after the cleaning of the cabinet.
    note: Plugged in again by the caretaker, {3-40} changes transferred.
    summary: Changes of rights do not arrive at {asset}
    ask: Controller has no contact, please check the network side
    guidance: Controller is online.
    fix: Cable of the door controller was unplugged; online again, rights transferred.
    cause t: 2*4 time source
    waits: change
    note: Terminals ask {dc} for the time, which no longer answers NTP since its reinstallation.
    summary: Terminals of {site} an hour off
    ask: Time service for devices
    guidance: Terminals ask the router now.
    fix: Time source of {4-12} terminals changed; times of {department} corrected by personnel.
    family: Configuration and monitoring wishes
    in: Network / Network / Platform Engineering
    wants: something
    about: networkSwitch
    tags: monitoring
    often: 4
    impact: low
    urgency: low
    subject m: {asset} missing in monitoring
    subject n: Too many alarms from {asset} at night
    details m: {asset} was exchanged on {lastweek} and is not in monitoring. We noticed by chance.
    details n: {asset} sends {20-90} alarms a night, all of them “interface down” of desks that are
      switched off.
    tried: Name and address checked
    cause n: 2*10 ordinary
    note: Discovery found {24-48} ports; access ports set to “no alarm”, uplinks kept.
    note: Dependency on {router} added so that one fault is one alarm.
    summary: Alarms of {asset} are access ports of desks that are switched off
    ask: Keep the alarms of the uplinks and silence the rest
    fix: Access ports do not alarm any more, uplinks do; quiet since {hm}.
    cause m: 2*8 was forgotten
    note: Exchange of {lastweek} changed the serial number; discovery matches by it. Old entry
      closed, new one made.
    note: Template “access switch” assigned, test alarm sent at {hm}.
    summary: {asset} is not monitored since its exchange on {lastweek}
    ask: Add it, and see what else of that exchange was left out
    fix: Added to monitoring with template “access switch”; test alarm arrived.
    """#
}
