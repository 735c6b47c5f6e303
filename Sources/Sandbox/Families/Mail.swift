extension Family {
  static let mail = #"""
    family: Mail is not delivered
    in: Email / Applications / Platform Engineering
    about: mailServer
    tags: mail delivery
    often: 12
    impact: low medium
    urgency: medium medium high
    let: partner =
      {nordbank|kestrel-parts|vandermeer|port-authority|lumen-lab|castello-legal}.example
    let: queue = {x4}{x4}{x2}
    subject b: Mail to {partner} comes back
    subject n: Our mails do not arrive at {partner}
    subject b: Undeliverable: 550 5.7.{1-26} {partner}
    subject n: Customer says that he does not get our {invoices|offers|confirmations}
    subject i: Mails from {partner} do not arrive
    subject i: {^department}: no mail from outside {since}
    details b: Every mail to {partner} comes back with “550 5.7.1 message rejected”. Yesterday it
      worked.
    details n: The customer at {partner} has not received the last {3-12} mails of {department}. No
      error on our side.
    details i: We wait for an offer from {partner}, they say they sent it at {begun}. Nothing in
      junk either.
    tried bn: Not in junk, no rule in the mailbox; sent a test from {login}, it is in the sent
      folder
    tried bn: Message trace: handed to {mx}, nothing after that
    ask bn: Please forward the bounce as an attachment, and give me one address and one time of a
      mail that is missing.
    answer b: Attached. The one of {hm} to purchase@{partner} is important.
    answer n: Sent at {begun}, to order@{partner} and two in copy. All three did not get it.
    cause i: 1*9 rule in the mailbox
    note: Inbox rule “{partner}” moves everything to a folder below Archive. {user} made it {2-9}
      months ago.
    note: Folder shown to {user} on the phone, {12-140} mails in it.
    fix: A forgotten inbox rule filed the mails below Archive. Rule deleted, mails moved back.
    fix: Mails were in a folder by a rule of {user}'s own. Explained and switched off.
    cause n: 1*6 mistyped address in the autocomplete list
    note: Address in the autocomplete list has one letter too many. Deleted the entry, sent again:
      delivered at {hm}.
    fix: Wrong address remembered by the mail program. Entry removed.
    fix: One letter too many in the remembered address; deleted, mail sent again and received.
    fix: Mails went to an address that does not exist. Entry removed, {user} has sent them again.
    cause b: 2*10 sender is not in SPF
    waits: change
    note: Header of the bounce: spf=fail (sender IP {ip2} is not allowed). The new outbound address
      of {mx} is missing in the record.
        {clock} {mx} postfix/smtp[{#5}]: {queue}: to=<purchase@{partner}>, status=bounced (550 5.7.23)
    note: Record of {domain} corrected, TTL 3600. Retested through an outside mailbox: spf=pass.
    reply: The receiver refuses our mail because a record about our servers is incomplete. It is
      corrected and will be known everywhere within the hour.
    summary: {partner} rejects us with 5.7.23: SPF
    ask: Check the SPF record against the outbound addresses
    guidance: Record is right now. Mails sent before {hm} have to be sent again.
    fix: Outbound address was missing in the SPF record of {domain}. Added; deliveries are accepted
      since {hm}.
    fix: SPF completed with the new address range; DMARC reports will be read weekly.
    cause b: 2*7 outbound address on a block list
    note: {mx} is on one of the larger block lists since {hm}: a mailbox of {department} sent
      {2000-9000} mails during the night.
    note: Mailbox locked, password reset, queue of {900-4000} purged. Delisting asked for, usually
      within {2-6} hours.
        mailq | tail -1  ->  -- {12-60} Kbytes in {5-20} Requests.
    reply: A captured mailbox has sent spam through us, so others refuse our mail for some hours. It
      is stopped; we wait to be taken off the list.
    summary: Many receivers reject us since {hm}, one mailbox sends masses
    ask: Stop the sender and get us delisted
    guidance: Delisted at {hm}. Please resend what came back.
    fix: Captured mailbox locked, address delisted; outbound limit of 200 an hour for each mailbox
      set.
    fix: Off the block list since {hm}, queue is empty. The owner of the mailbox has changed the
      password and has a second factor now.
    cause n: 2*5 greylisting by the partner
    waits: evidence
    note: {mx} {clock}: status=deferred (451 4.7.1 greylisted, try again). Our retry is after 60
      minutes, their window 30.
    note: Retry lowered to 5 minutes for the first hour.
    summary: Mails to {partner} come hours late
    ask: Look at retries towards {partner}
    guidance: We try more often now. Delay should be below ten minutes.
    fix: First retry after 5 minutes instead of 60; mails to {partner} pass at the second try.
    cause n: 3*4 gateway drops large multipart messages
    waits: vendor
    unseen: Sent {30-90} test messages of up to 25 MB through the lab gateway, all of them
      arrived. Please find one that is lost each time.
    brought: It is the number of parts, not the size: a message of 31 parts is lost each time, one
      of 30 never. Generator is attached.
    note: Only mails with more than {20-30} parts vanish. Gateway says “accepted” and never queues
      them.
    note: Reproduced with a generated message of 31 parts. Engine version of {lastweek}.
    summary: Gateway accepts messages with many parts and loses them
    ask: Please take this to the maker, it is silent loss
    guidance: Engine rolled back to last month's; lost messages were found in its quarantine
      directory and released.
    fix: Scanner engine rolled back. {14-70} messages released from its quarantine; maker confirms
      the fault.
    family: Mailbox full or broken
    in: Email / Applications / Platform Engineering
    about: laptop
    tags: mail
    often: 9
    impact: low
    let: size = {47-99}.{1-9}
    subject q: Mailbox {full|over quota}, cannot send
    subject q: “Mailbox exceeds its limit” {since}
    subject q: Sending no longer works, {size} GB in the mailbox
    subject h: Outlook {hangs at “loading profile”|starts in safe mode only}
    subject s: Search in mail finds nothing since {lastweek}
    subject c: Calendar entries an hour off
    subject h: Outlook does not synchronise on {laptop}
    details q: Mails stay in the outbox because the mailbox is full. I need the old ones, they are
      offers.
    details q: I cannot send, “mailbox exceeds its limit”. I have deleted a lot already.
    details h: The mail program opens, shows “updating folders” and {since} no new mail. On the
      phone they come.
    details p: It asks for my password every few minutes although it is right.
    details p: Each time I type the password it asks again. In the browser the same password works.
    details p: the password window of the mail program comes up all day long, I click it away and mails
      come nevertheless
    details c: My appointments are shifted by an hour since {lastweek}, but only the ones with
      {othersite}.
    tried hp: New profile on {laptop}, first start took {5-20} minutes
    tried hp: Web mail is fine, so the mailbox itself is ok
    ask hpsc: Does the same happen in the web mail? Please check there before we touch the profile.
    answer hp: In the web everything is there, also the new ones.
    answer sc: Web mail has the same fault.
    subject p: Outlook asks for the password all the time
    subject p: Mail does not accept my password, the portal does
    subject p: Password window in the mail program will not go away ({laptop})
    subject p: Password prompt in the mail program every few minutes
    details s: Search in the mail program finds only old mails, nothing newer than {lastweek}. Two
      colleagues have the same.
    cause h: 1*12 local cache is damaged
    note: Web mail is fine. Cache file of {login} is {size} GB, last written {yesterday}.
    note: Cache renamed, let it build anew. {user} has new mail since {hm}.
    fix: Damaged cache file rebuilt ({size} GB). Cache limited to twelve months.
    fix: Local cache of the mail program renewed on {laptop}.
    cause q: 1*8 quota with deleted items
    note: {size} GB, of it {20-40} GB in “deleted items” and {3-9} GB of sent drawings.
    note: Emptied after asking; archive switched on for what is older than two years.
    fix: Mailbox cleared of {20-40} GB deleted items, online archive switched on.
    cause p: 1*6 stale token
    note: Token of {login} is from before the password change; the log says AADSTS50173. Signed out
      everywhere, signed in again.
    fix: Old sign-in token removed, no more prompts since {hm}.
    cause s: 2*7 index of the server is stuck
    waits: change
    note: Index of the store on {mx} stands at {61-94} % since {lastweek}: the crawl restarts at the
      same item each time.
    note: Item {#7} moved aside (winmail of 2011), crawl runs through: 100 % at {hm}.
    summary: Search finds nothing newer than {lastweek}, several mailboxes
    ask: Check the content index on {mx}
    guidance: Index is complete again, search works without a restart.
    fix: A damaged item held the index up. Removed from the crawl, index complete.
    cause c: 2*5 time zone of the shared calendar
    note: Shared calendar of {department} was created with the zone of {othersite}. Entries made by
      phone are an hour off since the change of the clocks.
    summary: Appointments an hour off between {site} and {othersite}
    ask: Correct the calendar's zone without losing entries
    guidance: Zone set; entries from before {lastweek} had to be moved by script.
    fix: Zone of the shared calendar corrected, {30-190} entries moved by an hour.
    family: Shared mailbox
    in: Email / Applications / Platform Engineering
    wants: something
    about: nothing
    tags: mail access
    often: 9
    impact: low
    urgency: low medium
    let: box = {orders|claims|info|service|hr|dispatch|quality|press}@{domain}
    subject a: Access to mailbox {box} for {a new colleague|two colleagues|me}
    subject s: Cannot send as {box}
    subject n: New shared mailbox for {department}
    subject l: Distribution list of {department} is out of date
    details a: Please give me access to {box}, my manager agrees (in copy).
    details s: I can read {box} but sending says “you do not have permission to send on behalf of”.
    details l: Two people have left {department} and still get all mails of the list. Three new ones
      are missing.
    tried s: Membership shows {login}; signed out and in again
    ask asn: Who is the owner of {box}? I need their yes in writing.
    answer: My manager, in copy. She answers today.
    answer: That was the predecessor, I think nobody now. Could it be me?
    details n: We need a shared mailbox for the new hotline of {department}, {3-8} people read it.
    cause asn: 1*14 right was missing
    note: Owner has agreed by mail at {hm}. “Full access” and “send as” given, automapping on.
    note: Checked with {user}: mailbox shows, test mail sent.
    fix: {user} has full access and send-as on {box}.
    fix: Rights on {box} given for {login}; it takes up to an hour to show.
    cause l: 1*8 list maintained by hand
    note: List of {department} compared with the staff list: {2-5} out, {1-4} in. Done.
    fix: Distribution list corrected; {user} is its owner now and can change it in the web.
    cause s: 2*6 rights held by a deleted group
    note: Send-as for {box} hangs on a group that was deleted {lastweek}. {5-18} people concerned.
    note: New group made from the list of {yesterday}'s export, rights set.
    summary: Nobody of {department} can send as {box} any more
    ask: Restore the rights
    guidance: New group mail-{department} holds the rights; please put new people in there.
    fix: Rights of {box} hang on a living group again. {5-18} people checked by script.
    family: Security mail
    in: Security / Network / Platform Engineering
    about: mailServer
    tags: phishing
    often: 10
    impact: low medium high
    urgency: medium high
    let: lure = {parcel fee|unpaid invoice {#6}|voice message|salary adjustment|mailbox
      upgrade|shared document “Q4 figures”}
    let: bad = {secure|login|portal|docs}-{x4}.example
    subject n: Suspicious mail: {lure}
    subject n: Is this mail real? “{lure}”
    subject p: I clicked a link in a mail ({lure})
    subject n: Phishing: {lure}, sent to {5-60} people of {department}
    subject n: Fwd: {lure} – please check
    subject n: Mail in the name of our {managing director|bank|IT}
    details n: I got the mail attached, it looks like from us but the address is strange. I did not
      click.
    details p: Unfortunately I clicked and entered my password before I noticed. What now?
    details m: Several in {department} have this mail. One has opened the attachment, nothing
      visible happened.
    details n: Is this real? It says I have to confirm my {mailbox|account|salary data} until
      {later}.
    tried: Mail secured with headers, {user} asked to touch nothing
    ask ngp: Did you enter a password or open the attachment? It is fine either way, I only need to
      know.
    answer ng: Only looked at it. Not clicked.
    answer p: Yes, the password. Then the page said “error” and I got suspicious.
    subject m: Opened an attachment ({lure}), now unsure
    subject g: Supplier writes that the bank account has changed: genuine?
    subject g: {^department}: mail of a supplier with a new account number
    details g: A supplier we pay every month writes that their bank account has changed. The tone is
      as always. Shall we pay?
    cause n: 1*12 phishing, nobody clicked
    note: Link goes to {bad}, registered {1-6} days ago, {4-40} recipients with us.
    note: Removed from all mailboxes by search; sender and domain blocked. Proxy log: nobody went
      there.
    fix: Phishing. Removed from {4-40} mailboxes, domain blocked; no access to it in the proxy log.
    fix: Confirmed as phishing and purged. {user} did right not to click.
    told: It was phishing and you were right to ask. We have taken it out of all mailboxes.
    cause p: 2*8 password was given away
    note: Sign-in log of {login}: success from {185|91|193}.{20-200}.{2-250}.{2-250} at {begun}, two
      minutes after the click; a forwarding rule to outside was made.
    note: Sessions revoked, password changed with {user} on the phone, rule deleted. {3-40} mails
      had been forwarded.
    or: Locked the account at {hm}, signed out everywhere; no other sign-in than the one from
      abroad.
    reply: Your account was used from elsewhere for some minutes. It is safe again; please sign in
      with the new password and confirm the second factor.
    summary: Password given away at {begun}, foreign sign-in followed
    ask: Revoke, look for rules and other victims
    guidance: Account is clean. Data protection officer has been told about {3-40} forwarded mails.
    fix: Account secured {12-50} minutes after the click; forwarding rule removed, report to the
      data protection officer made.
    fix: Password and sessions renewed, no trace of further use. {department} gets a short
      instruction {later}.
    cause g: 2*5 genuine mail of a supplier
    note: Headers are in order: SPF and DKIM pass, the supplier did change its bank account. Rang
      the number we had on file.
    summary: Mail about a changed bank account, genuine or not?
    ask: Check headers
    guidance: Genuine, confirmed by telephone with the number on file.
    fix: Mail is genuine, confirmed by telephone. {department} reminded to ring always in such
      cases.
    cause m: 3*3 malware in an attachment
    lacking: I need the message with all headers and the memory of the machine before anybody
      restarts it. A screenshot is not enough.
    brought: Message and memory image are in the evidence share since {hm}. The machine has not
      been restarted.
    note: Attachment starts a script through a shortcut; sandbox shows a loader fetching from {bad}.
    note: {laptop} taken off the network at {hm}, memory image made. Scheduled task “{x4}Update”
      found, {20-50} minutes old.
    reply: Please leave the laptop switched on but unplugged from the network. A colleague brings
      you another one.
    summary: Loader ran on {laptop}, machine isolated
    ask: Analyse what it fetched and whether others have it
    guidance: Loader found no second stage. Two more machines had the mail, not the task. {laptop}
      is to be reinstalled.
    fix: {laptop} reinstalled, passwords of {login} changed. Indicators blocked; no other machine
      concerned.
    """#
}
