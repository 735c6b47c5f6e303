extension Family {
  /// What hits many at once: the first words of each are the parent ticket's, `child` and
  /// `childdetails` are those of everybody else who writes.
  static let storms: [Family] = FamilyReader.families(in: stormTexts)

  private static let stormTexts = #"""
    family: Sign-in is down
    in: Access / Applications / Platform Engineering
    about: directoryServer
    tags: outage sso
    impact: high
    urgency: high
    let: node = {1-2}
    subject: Nobody at {org} can sign in to anything {since}
    details: Since {begun} the sign-in page of {org} answers with a white page or error 503. Several
      departments at once, {site} and {othersite}.
    tried: Signed in from two machines and from outside: 503 each time. Status board changed to
      “disturbed” at {hm}
    child: Cannot sign in to {business}
    child: {staffing}: error 503
    child: Sign-in page stays white
    child: {^department} cannot work, no sign-in
    child: Is there a known problem with the sign-in?
    child: {finance} asks for the password, then nothing
    child: Thrown out of all programs at {begun}
    child: Mail on the web: “service unavailable”
    childdetails: {business} does not let me in since about {begun}. Colleagues have the same.
    childdetails: I get a white page after the password. Restarting did not help.
    childdetails: Everything that goes through the sign-in page is dead for us in {department}. What
      shall we tell our customers?
    childdetails: Error 503, since {begun}. I have a deadline {later}.
    childdetails: pls call back, nothing works here, {name} ({ext})
    childdetails: Signed out in the middle of a form, now I cannot get back in. Is my entry lost?
    cause: 3 token service out of file handles
    note: Both nodes of the sign-in answer 503 since {clock}. Token service runs, but accepts no
      connections.
    note: @kenji please join: {dc}, token service. Load balancer has taken both nodes out.
        {today} {clock} lb: pool sso: 0 of 2 members up
    note: Journal of node {node}: “accept: Too many open files” {4000-9000} times. Limit is 1024
      since the reinstallation of {lastweek}, it was 65536.
    note: Restarted node {node} with the right limit at {hm}. Sign-ins come through, the queue is
      long.
    note: Second node restarted at {hm}, too. {140-380} sign-ins a minute, normal for the hour is
      40.
    note: Watching for half an hour. Error rate below 0.1 %. Children may be answered.
    reply: We know that nobody can sign in at the moment. All hands are on it. Next word from us
      within 30 minutes.
    reply: The cause is found, and one of two servers works again. You may have to try twice.
    summary: Token service of {org} refuses connections on both nodes: too many open files
    ask: Why is the limit 1024, and how do we get both back safely?
    guidance: Limit came from the new base image. Both nodes run with 65536; set in the image as
      well.
    fix: File handle limit of the token service was 1024 after the reinstallation of its nodes. Set
      to 65536 on both and in the base image. Out from {begun} to {hm}.
    told: Everybody at {org} can sign in again. The cause is found and removed; a report follows.
    family: Site without network
    in: Network / Network / Platform Engineering
    about: networkSwitch
    tags: outage lan
    impact: high
    urgency: high
    let: power = {1-2}
    subject: {site}: no network on any floor
    details: Calls from floors 1 to 3 in {site} at once: no network, no telephones, no Wi-Fi.
      Started at {begun}. {router} answers, everything behind it does not.
    tried: Caretaker has looked: lights on in the cabinets. Mobile phones are the only way to reach
      anybody there
    child: No network in {site}
    child: Telephones dead, {department}
    child: Wi-Fi and cable gone since {begun}
    child: {business} unreachable from {site}
    child: Nothing works on floor {floor}
    child: Printer, phone and computer offline
    child: Drives disappeared, floor {floor}
    childdetails: I write from my phone. No network at all here since {begun}.
    childdetails: All of {department} is offline, telephones too. We send people home if it takes
      longer.
    childdetails: Cable, Wi-Fi, telephone: all dead. {business} of course as well. When can we go
      on?
    childdetails: Only my mobile works. Please tell us something we can put on the door.
    childdetails: Network gone in the middle of a customer call. {name}, floor {floor}
    cause: 3 loop through a wall socket
    note: {asset} is reachable by the management port only; CPU 100 %, MAC table flaps between two
      uplinks.
        {stamp} {asset} %SW_MATM-4-MACFLAP_NOTIF: host {x4}.{x4}.{x4} is flapping between Gi1/0/{1-24} and Gi1/0/{25-48}
    note: Broadcasts at {60-95} % of the line. A loop. Shutting floor by floor to find it. @ruth
      please inform the house by the megaphone list.
    note: Floor 2 shut: rest of the house comes back at {hm}. So it is there.
    note: Socket 2-{12-88}: somebody has put both ends of one cable into the wall. BPDU guard is
      missing on these ports since the exchange in {August|September}.
    note: Cable out, floor 2 open again at {hm}. All {180-420} devices registered by {hm}.
    note: BPDU guard and storm control are on all access ports of {site} now; {othersite} checked,
      there it was right.
    reply: The whole network of {site} is disturbed. Colleagues are at the switches. We write every
      half hour.
    reply: All floors but one are back. The last one follows within minutes.
    summary: {site} down, broadcast storm, loop suspected behind {asset}
    ask: Help to find the loop, and explain why loop protection did not catch it
    guidance: Template of the access ports lost BPDU guard with the new model. Corrected and rolled
      out to all sites.
    fix: A cable with both ends in the wall made a loop on floor 2; loop protection was missing in
      the template of the new switches. Cable removed, template corrected on all sites.
    told: The network in {site} works again on all floors. Please restart the telephone if it still
      shows “no service”.
    family: Mail stands still
    in: Email / Applications / Platform Engineering
    about: mailServer
    tags: outage mail
    impact: high
    urgency: high
    subject: No mail goes out or comes in for {org}
    details: No mail at {org} since {begun}: nothing from outside, ours stay in the outbox. Internal
      mail as well. The web mail opens but shows nothing newer.
    tried: Test mails in three directions, none arrived within 15 minutes. Queue on {mx} grows
    child: Mails do not go out
    child: No new mail since {begun}
    child: Outbox full, {department}
    child: Customer waits for our mail
    child: Web mail empty since this morning
    child: Offer has to go out {soon}, mail does not send
    child: Order confirmations do not arrive
    childdetails: My mails stay in the outbox since {begun}.
    childdetails: No mail from anybody since {begun}, that cannot be right. {department} lives from
      mail.
    childdetails: I must send an offer before noon. Is there another way?
    childdetails: Customers say their mails come back. Please check {mx} or whatever it is.
    childdetails: mail dead? {name}
    cause: 3 certificate between the gateways has expired
    note: Queue on {mx}: {4-9},{#3} messages, all “TLS required, certificate expired”. The internal
      certificate between gateway and store ran out at {begun}.
    note: It was issued by hand two years ago, monitoring looks at the outer ones only.
    note: New certificate from the internal authority, on the gateway at {hm}. Store still refuses:
      chain incomplete. @olga can you sign with the old intermediate?
    note: Chain complete at {hm}. Queue runs: {200-600} a minute, done in about {15-40} minutes.
    note: Queue empty. {2-30} messages had bounced to senders outside, list for {org} made.
    reply: Mail of {org} stands still at the moment. Nothing is lost, everything waits in a queue.
      Next word in 30 minutes.
    reply: Mail runs again. What has waited is being delivered, oldest first.
    summary: Gateway and store of {org} refuse each other: internal certificate expired
    ask: Certificate today, and a list of all others of the kind
    guidance: New certificate with full chain is in. {7-19} other internal certificates are in
      monitoring now, the next runs out in {30-80} days.
    fix: Internal certificate between gateway and store had expired. Renewed with full chain; queue
      of {4-9},{#3} messages delivered. Internal certificates are monitored from now on.
    told: Mail works again, what had waited is delivered. If a customer says that something came
      back, it has to be sent again.
    """#
}
