extension Family {
  static let identity = #"""
    family: Password or locked account
    in: Access / Workplace / Platform Engineering
    about: nothing
    tags: password
    often: 22
    impact: low
    urgency: medium medium high low
    let: tries = {3-9}
    let: every = {10-40}
    let: device = {tablet|spare phone|second telephone}
    let: changed = {lastweek}
    subject l: Account locked ({login})
    subject f: Cannot sign in {since}
    subject f: Password {expired|forgotten|reset} for {user}
    subject f: {user} is locked out {again|after the holiday|before a deadline}
    subject r: Account locks itself every {every} minutes
    subject r: Locked again and again since the new password
    subject r: Locked out every {every} minutes or so
    subject r: Account {login} is locked once more after unlocking
    subject r: Thrown out since the change of my password
    subject f: New password is not accepted in {{finance}|{business}|the portal}
    details f: I am back from holiday and the password does not work any more.
    details l: “Your account has been locked.” I typed the right one!
    details r: My account locks again and again since I changed the password on {changed}.
    details r: Locked again. You unlock me, it works for a while, then it is locked without my doing
      anything. It began with the new password on {changed}.
    details r: third time today that I ring because of the lock, since {changed} it goes on like this
    details k: On {laptop} I cannot sign in since it was in the cupboard for the holidays. At a
      colleague's machine I can.
    details f: pls reset my password, I stand at the machine of a colleague. {name}, {department}
    tried r: Identity checked by call-back to {ext}; unlocked, locked again after {every} minutes
    ask rk: Did you change your password lately, and do you read mail on a phone or tablet, too?
    answer r: Changed it on {changed}. Yes, there is a {device} at home that I seldom use.
    answer k: No change. Only this laptop.
    subject k: Sign-in fails on {laptop}, elsewhere the password works
    details k: The password is right everywhere except on this laptop: “the time does not agree” or
      something like it.
    cause fl: 1*20 forgotten or expired
    note: Identity checked by call-back on {ext}.
    or: {user} came to the counter with the badge.
    note: Temporary password set, must be changed at sign-in. {user} is in since {hm}.
    fix: Temporary password set after the identity check.
    fix: Identity checked; new password set with {user} on the telephone.
    fix: Password reset; {user} has been shown the self-service page for the next time.
    told: You can sign in again. For the next time: the page “Forgotten password” does the same
      without us.
    cause r: 1*10 old password on another device
    note: Lockouts come from a {device}: {tries} tries at a time with the old password, and
      again {every} minutes later.
    note: Mail account removed from that device; no lockout since {hm}.
    fix: A forgotten device kept trying the old password. Removed there, account stays open.
    fix: The {device} still had the mailbox with the password from before {changed}. Account deleted on it.
    cause r: 2*7 service runs under a personal account
    waits: evidence change
    note: Event 4740 on {dc}: caller {app}. A scheduled task “{x4}-export” runs there as {login},
      since {2-6} years.
        {stamp} {dc} Security 4740 TargetUserName={login} CallerComputer={app}
    note: Task set to a service account with the rights it needs; first run at {hm} ended with 0.
    reply: The lock came from a job on a server that ran under your name. It has an account of its own
      now.
    summary: {login} is locked from {app} every {every} minutes
    ask: What runs there under this account?
    guidance: The task has its own account now. Unlock {login} once more and that should be it.
    fix: Scheduled task on {app} ran as {login}; has a service account now.
    fix: Task moved to a managed service account; no more locks in {6-20} hours.
    cause k: 2*4 clock skew
    note: KDC_ERR_SKEW in the log of {dc}: the clock of {laptop} is {6-14} minutes late, its time
      source does not answer.
    summary: Sign-in fails on one machine only, password is right
    ask: Kerberos errors on {dc} for {laptop}, please
    guidance: Time source of the site was down, replaced. Machine has the right time.
    fix: Clock of {laptop} was {6-14} minutes late; time source repaired for the whole of {site}.
    family: Second factor
    in: Access / Workplace / Platform Engineering
    about: nothing
    tags: mfa
    often: 14
    impact: low
    urgency: medium high
    subject n: New phone, second factor does not work
    subject n: Authenticator is empty after the change of phones
    subject n: Changed my telephone, now no sign-in
    subject n: Second factor has to move to another phone
    subject n: {^department}: new telephone, cannot confirm the sign-in
    subject c: Authenticator shows no request
    subject c: Sign-in waits for a request that never comes
    subject c: Codes of the app are refused {since}
    subject o: Phone lost, need access {soon}
    subject o: Telephone stolen {yesterday}, please block it
    subject p: MFA asks {at every click|twenty times a day}
    subject p: Second factor wanted for every file
    subject p: {^department}: asked for the second factor all day long
    subject c: Code is always “wrong or expired”
    details n: I have a new phone and the app on it is empty. I cannot get into anything.
    details n: The old phone went back to the shop {yesterday}, the new one knows nothing of the
      second factor. {^business} and mail ask for it.
    details n: Restored the new phone from the backup, but the authenticator says “no accounts”.
    details c: The request does not come to the phone. When I use the code it says expired.
    details o: My phone was stolen {yesterday} on the train, please block it. I need to work
      {later}.
    details p: {^since} it asks for the second factor every time I open a file. That is not
      bearable.
    tried c: Request sent {2-4} times, does not show up; phone has network
    ask c: Is the time on your phone set automatically?
    answer: No, it was four minutes fast. I have set it to automatic, should I try again?
    answer: Yes it is automatic.
    cause no: 1*16 new phone
    note: Identity checked by video with {user}'s badge. Old registration removed, temporary pass
      for 60 minutes.
    or: {user}'s manager confirmed by phone at {hm}. Old device removed.
    note: New phone registered, sign-in works. Recovery codes printed and put in the safe of
      {department}.
    fix: Old phone removed, new one registered after identity check.
    fix: Lost phone blocked and wiped, temporary pass given, new device registered at {hm}.
    told: Your new phone is registered. Please keep the recovery codes where you keep your passport.
    cause c: 1*7 clock of the phone
    note: Phone was {2-6} minutes off. Set to automatic time, next code accepted.
    fix: Time on the phone was wrong, so were the codes. Automatic time switched on.
    cause p: 2*8 conditional rule is too strict
    waits: change
    note: Sign-in log of {login}: policy “outside network” applies in the office. The address of
      {site} has changed with the new line and is not in the trusted list.
    note: {ip2} of the new line added to the named locations. {18-120} people had been asked at each
      sign-in.
    summary: All of {site} are asked for the second factor constantly
    ask: Check the trusted locations
    guidance: New address is in the list, prompts are normal again.
    fix: New outside address of {site} added to the trusted locations.
    fix: Named location corrected after the change of provider; prompts are back to once a day.
    cause p: 3*3 token service loses its cache
    waits: evidence
    unseen: Signed in {40-90} times from here and was never asked twice. Please tell me through
      which of the two nodes it happens.
    brought: It is node 2 only: {12-20} of 20 sessions there end early, none on node 1. Times and
      session ids are attached.
    note: Refresh tokens are thrown away each {20-40} minutes on one of the two sign-in nodes: its
      cache is full, evictions {900-4000}/min.
    note: Taken out of the pool at {hm}, prompts ceased.
    summary: Sign-in node 2 evicts sessions, people are asked again and again
    ask: Find out what fills the cache
    guidance: A monitoring probe made a session per second and never signed out. Probe corrected,
      cache doubled.
    fix: Session cache was filled by a probe. Probe signs out now; node is back in the pool.
    family: Single sign-on
    in: Access / Applications / Platform Engineering
    about: business
    tags: sso
    often: 9
    impact: low medium
    let: app = {business|finance|staffing|sales}
    subject s: Sign-in to {asset} fails: “invalid {response|assertion|audience}”
    subject l: {asset} sends me back to the sign-in page again and again
    subject g: No access to {asset} with the new account
    subject g: {asset}: “user not provisioned”
    subject l: SSO loop in {asset} {since}
    details l: {asset} opens the sign-in, I sign in, and it shows the sign-in again. Other pages
      work.
    details s: “SAML response invalid, contact your administrator.” {^since}. Three of us in {department}.
    details g: I changed from {department} to another team and {asset} says I have no account.
    tried ls: Private window, other browser, cookies deleted: same
    tried ls: Group of {asset} is in the account since {yesterday}
    ask ls: Please send a screenshot with the address line, and the exact time.
    answer: It was {hm}. The address line ends in /acs, screenshot attached.
    answer: At {hm}. It says error id {x4}-{x4}.
    subject e: {asset} is empty since my name changed
    subject e: All my entries in {asset} are gone
    details e: I married and got a new mail address. Since then {asset} shows nothing of mine, as if
      I were new.
    cause g: 1*9 missing group
    note: {login} is not in the group app-{asset}. Manager's yes is in the mail, group given.
    note: Signed out everywhere; {asset} opens.
    fix: Group app-{asset} was missing; given with the manager's consent.
    cause l: 1*6 blocked third-party cookies
    note: Browser update of {lastweek} blocks third-party cookies. Exception for {domain} by policy
      is there, {laptop} had not fetched it: gpupdate.
    fix: Browser policy had not reached {laptop}. Fetched, sign-in works.
    cause s: 2*10 signing certificate was rolled
    waits: vendor
    note: Assertion signed with the new key (serial {x4}{x4}), {asset} knows only the old one.
      Rolled {yesterday} at 18:00, {asset} was not in the list.
    note: Metadata of {asset} refreshed by its administrator at {hm}. Signed in with a test account.
    reply: {asset} did not know our new signing key. It does now; please sign in again.
    summary: {asset} rejects the assertion's signature since {yesterday} evening
    ask: Was the signing key changed, and does {asset} know it?
    guidance: New key is known to {asset}. Requester may try.
    fix: New signing certificate laid into {asset}. It is in the list for the next roll-over now.
    fix: Metadata refreshed; sign-in to {asset} works again for everybody since {hm}.
    cause e: 2*7 name identifier changed
    waits: vendor
    note: {login} got a new mail address after the wedding; {asset} identifies by address and made a
      second, empty account.
    note: Both accounts merged by the maker's support at {hm}; identifier switched to the employee
      number.
    summary: {asset}: account empty after a change of name
    ask: Merge old and new account
    guidance: Accounts are merged, all entries are there.
    fix: Accounts merged; {asset} identifies by employee number from now on.
    family: Rights and groups
    in: Access / Workplace / Platform Engineering
    wants: something
    about: fileServer
    tags: rights
    often: 13
    impact: low
    urgency: low low medium
    let: folder = {Budget|Contracts|Quality|Projects|Archive|Tenders|Personnel}{ {year}|| new}
    subject a: Access to folder “{folder}” on {asset}
    subject p: Please give {user} the rights of {a predecessor|the colleague on leave}
    subject w: No write access to {folder}
    subject r: {^department}: rights for the {margin report|travel module|supplier portal}
    subject o: Too many people can see “{folder}”
    subject t: Trainee needs access to {folder} until {December|the end of the quarter}
    details w: I can open the folder {folder} but not save anything.
    details ap: I took over the work of a colleague who retired. Please give me the same rights.
    details o: It seems that everybody in {site} can read “{folder}”. That must not be, there are
      salaries in it.
    details t: Our trainee {user} needs {folder} for the audit. Manager in copy.
    tried awt: Owner of the folder asked, agrees in writing
    ask apwt: Which folder exactly (full path), and reading only or writing?
    answer awt: \\{files}\{department}\{folder}, writing please.
    answer apwt: Reading is enough.
    details r: I need it for the figures of the quarter; the menu entry is grey for me. My
      predecessor had it.
    cause apwrt: 1*18 group missing
    note: Owner agrees (mail of {hm}). Group {department}-{folder}-W given, valid at next sign-in.
    or: Approved in the portal by the owner at {hm}; group added.
    fix: Group added after the owner's consent; {user} can write since signing in again.
    fix: Rights given until the end of the quarter, end date set.
    fix: Role requested in the portal together with {user}; the manager has approved.
    cause w: 1*6 path too long
    note: Not rights: the path has {261-290} characters. Mapped the folder two levels deeper.
    fix: Path was too long for the program. Drive mapped deeper; {department} asked to shorten
      names.
    cause o: 2*8 broken inheritance
    waits: change
    note: icacls shows “Everyone:(RX)” at {folder}, inheritance off since a copy on {lastweek}.
    note: Inheritance restored, explicit entries removed ({14-300} objects). Access log for the days
      between pulled.
    reply: The folder was readable for too many after a copy. It is closed now; I am checking who
      opened it.
    summary: {folder} readable for all of {site}
    ask: Close it, and say who has been in there
    guidance: Closed at {hm}. {0-3} foreign accesses in the log, list goes to the owner.
    fix: Inheritance restored on {folder}. Access log: {0-3} people beyond {department}, owner
      informed.
    fix: Folder closed; copying with rights is no longer possible for the share's users.
    family: New starter
    in: Access / Workplace / Platform Engineering
    wants: something
    about: nothing
    tags: onboarding
    often: 14
    impact: low
    urgency: low medium
    let: person = {Lea Brandl|Tobias Krug|Amina Sow|Jonas Vik|Elena Marin|Samuel Osei|Kaja
      Nowak|Deniz Arslan|Marta Ruiz|Oliver Byrne|Yuki Tanabe|Nour Saad|Linh Tran|Petra Havel|Ilse
      Janssens|Matteo Greco|Aoife Kelly|Rasmus Lind}
    let: start = {1 December|Monday|the first of the month|next {lastweek}}
    subject n: New starter {person} in {department}, {start}
    subject n: Onboarding {person}: account, laptop, badge
    subject n: {person} starts {start}, nothing ordered yet
    subject m: New in {department}: {person} has no {mailbox|licence for {business}|badge}
    details n: {person} begins {start} in {department}, {site}. Same equipment and rights as the
      others. Cost centre {#4}.
    details m: Our new colleague {person} is here since today and cannot sign in anywhere.
    details n: Please prepare a workplace for {person}: laptop, two screens, phone, badge for
      {code}-door-01.
    tried n: Form is complete, cost centre checked
    ask n: Which groups and programs shall {person} have? “Like the others” are three different sets
      in {department}.
    answer: Like {user}, without the approval rights. And {business}.
    answer: {business}, {staffing} self service and the team drive. Phone not before January.
    cause n: 1*16 normal case
    note: Account made, groups as for {department}. Laptop {laptops}-0{300-899} from stock, image
      running.
    note: Handed over at {hm}; first sign-in, second factor and print done together.
    fix: Workplace for {person} handed over, checklist signed.
    fix: Account, laptop and badge are ready. Welcome sheet is on the desk.
    fix: {person} has everything of the standard set for {department}; licence for {business}
      follows from the next order.
    told: Everything is ready for {person}. The temporary password is with you in a closed envelope.
    cause m: 2*6 staff system did not send the record
    waits: change
    note: Record of {person} is in {staffing} but never came over: interface rejects it, field “cost
      centre” has five digits.
        {stamp} hr-sync[{#4}]: person {#6} skipped: costcentre '{#5}' is not of four digits
    note: Mapping accepts five digits now; {2-7} waiting records came over at {hm}.
    summary: {person} is not created from {staffing}
    ask: Why does the interface leave the record out?
    guidance: Record is there, account made. The other waiting ones, too.
    fix: Interface accepts cost centres of five digits; {2-7} records caught up.
    family: Leaver
    in: Access / Workplace / Platform Engineering
    wants: something
    about: nothing
    tags: offboarding
    let: login2 = {m.ferrand|k.oldham|s.varga|p.lindholm|a.castell|r.novotny|t.brandao|e.holm}
    often: 6
    impact: low
    urgency: low medium high
    subject l: Colleague leaves {department}, please close the account
    subject l: Leaver in {department}: mailbox to be handed over
    subject f: Account of a former colleague still works
    subject l: Return of equipment, {department} {site}
    subject b: Block access at once (confidential)
    subject b: Confidential: an account has to be closed today
    subject b: {^department}: close an account now, please ring me
    subject b: Access to be taken away, urgent and confidential
    details l: A colleague of {department} leaves at the end of the month. Mailbox to me for three
      months, please.
    details b: Please block {login2} at once: account, mail and badge. Do not write to them.
    details b: {login2} no longer works here from this minute. Please close everything and do not
      inform them; personnel does that. I am on {ext}.
    details f: We noticed that somebody who left in {August|September} still appears in {business}
      and can sign in.
    tried: Checked with personnel: date is right
    ask l: Who shall get the mailbox and the personal drive?
    answer: The mailbox to me, the drive can go after 30 days.
    cause b: 1*6 at once
    note: Rang personnel back on the number on file: confirmed. {login2} disabled at {done}, sessions
      revoked, badge blocked.
    fix: {login2} blocked at {done} as asked; mailbox and files kept for personnel.
    fix: Access of {login2} ended at {done}, badge included. Nothing was sent to them.
    told: It is done. Nobody but you and personnel has been told.
    cause l: 1*14 normal case
    note: Personnel confirms by phone. Account disabled at {hm}, sessions revoked, mailbox shared
      with {user} until the date on the form.
    note: Laptop and badge are back, wiped and in stock.
    fix: Account closed, mailbox handed over, equipment back and wiped.
    fix: Blocked at {hm} as asked; data kept for personnel.
    cause f: 2*5 local account in the application
    note: {business} has a local account beside the directory's; {6-40} others of the same kind,
      {2-9} of people who have left.
    note: All disabled, list to the owner of {business}.
    summary: {business} knows local accounts of leavers
    ask: Disable them and say how many there are
    guidance: All closed. Owner gets a list each month from now on.
    fix: {2-9} local accounts of leavers disabled in {business}; monthly comparison set up.
    """#
}
