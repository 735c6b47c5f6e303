extension Family {
  static let businessApplications = #"""
    family: Finance program
    in: Applications / Applications / Application Engineering
    about: finance
    tags: erp finance
    often: 14
    impact: low medium medium
    urgency: medium medium high
    let: period = {{lastmonth}|{lastmonth}|the last quarter}
    let: number = {4|7}{#6}
    let: articles = {40-300}
    let: error = {FI|AR|GL|TX}-{1-4}{#3}
    subject p: {asset}: cannot post {invoices|payments|credit notes} in {period}
    subject p: {asset}: error {error} when {closing the period|printing|posting}
    subject x: Invoice {number} has the wrong tax rate
    subject r: Payment run stops with {error}
    subject b: Balance of {period} does not agree with the report
    details p: When I post invoice {number} {asset} says {error} “period not open”. It is open.
    details r: The payment run of today stopped after {20-400} items with {error}. The bank closes
      at {14-16}:30.
    details x: Tax on {number} is calculated with the old rate, {since}. I cannot send it like that.
    details b: Report and balance differ by {120-98000},{10-99}. {department} cannot close {period}.
    tried p: Other user with the same rights: same message {error}
    tried rp: Client restarted, cache emptied; the document is not locked
    ask px: Please send the document number, the company code and a screenshot with the whole
      message.
    answer p: {number}, company {1-4}0. Screenshot attached, it is {error}.
    answer px: It happens with every document of today, for example {number}.
    cause p: 1*10 period or right
    note: Period is open for group 1, {user} posts in group 2. Opened by the accounting lead at
      {hm}.
    note: Posted {number} together on the phone.
    fix: Posting period opened for the second group as well.
    fix: Document type was wrong; {user} uses the other one, {number} is posted.
    cause b: 1*7 own filter
    note: {user} had saved a layout with a filter on the old company. Removed it, figures agree.
    fix: Saved layout with a filter removed; balance agrees.
    cause x: 2*9 master data
    note: Tax code {A|B|V}{1-9} has an end date since the transport of {lastweek}; {articles} articles
      point to it.
    note: Successor code set for all of them by the mass change, two documents checked with {user}.
    reply: Some articles still had the old tax code. They are corrected; please recalculate {number}
      and send it.
    summary: {asset} uses the old tax code for part of the articles
    ask: Correct the code, tell which documents are touched
    guidance: Codes are corrected. {3-40} documents of this week must be recalculated, list
      attached.
    fix: Tax code corrected for {articles} articles, {3-40} documents recalculated by {department}.
    fix: End date of the code was a typing error in the transport; corrected, documents
      recalculated.
    cause r: 2*8 lock entries of an aborted run
    note: Lock table: {12-90} entries of run {x4}{x4}, aborted at {begun} when {app} was restarted.
    note: Entries removed after comparing with the bank file: nothing was sent twice.
    reply: The run had been cut off and left its locks. They are gone; please start it again, items
      already paid are not in it.
    summary: Payment run cannot start, locks of an aborted one
    ask: Clean up, make sure that nothing is paid twice
    guidance: Locks removed, comparison with the bank file is clean.
    fix: Locks of the aborted run removed; run repeated at {hm}, {20-400} items, sums agree with the
      bank.
    cause b: 3*5 rounding in the new release
    waits: vendor
    lacking: Three documents with the amounts you expect, please, and the customising of that
      company. “Does not agree” is not enough for me.
    brought: Three documents worked out line by line are attached: the difference is always the
      sum of the cents rounded per line.
    note: Differences of 0.01 in {30-200} documents add up. Since {8-9}.{1-12} the rounding happens
      per line, before per document.
    note: Unit test for it exists and was changed with the release, so on purpose.
    summary: Rounding per line instead of per document since the release
    ask: Is this intended? {department} cannot close {period}
    guidance: Intended for new companies only. Switch “rounding = document” is in customising now,
      default old behaviour.
    fix: Rounding set to “document” again, differences of {period} posted out by {department}.
    family: Line-of-business program
    in: Applications / Applications / Application Engineering
    about: business
    tags: application
    often: 16
    impact: low medium medium high
    urgency: medium medium high
    let: version = {8|9|11}.{1-14}
    let: id = {#7}
    let: node = {1-4}
    subject e: {asset}: “unexpected error {id}” when saving
    subject o: {asset} shows old data {since}
    subject b: {asset} {version}: button “{Approve|Send|Print|Release}” is missing
    subject r: Record {id} in {asset} cannot be opened
    subject e: {asset} down for {department}?
    subject o: Wrong {prices|rates|dates|units} in {asset}
    details e: Saving gives “unexpected error {id}”, {since}. The entry is lost each time, I type it
      three times.
    details o: I see yesterday's state in {asset}, my colleague next to me sees the right one.
    details o: What I enter in {asset} is gone when I come back to the page, and an hour later it is
      there. Others see it at once.
    details b: Since the new version {version} the button is gone for me. I need it for every case.
    details r: Record {id} shows a white page. Others work. It concerns a customer who calls every
      hour.
    details z: Every few minutes {asset} throws me out to the sign-in page. Slowly we despair.
    tried r: Browser cache cleared, other browser; with my account record {id} fails, too
    tried b: Role compared with a colleague who has the button: the same roles
    ask re: Please send the record's number and the time of the last try.
    answer r: {id}, at {hm}. With {#7} it works.
    answer: Last at {hm}. It is all records of {lastweek}.
    subject z: {asset} signs me out every few minutes
    subject z: {asset}: back at the sign-in page after reading for a while
    cause o: 1*9 browser
    note: {user} uses a bookmark to the old address. With the new one all is well.
    fix: Old bookmark replaced.
    fix: {user} was on the old address of {asset}; the new one is in the favourites.
    cause b: 1*8 role
    note: Role “{department} standard” lost the button in {version}; it is in “{department} plus”
      now. Owner agrees.
    fix: Role assigned that has the function since {version}.
    cause o: 2*9 one node has an old cache
    waits: evidence
    note: Only node {node} of {app} shows it: cache invalidation is stuck since {begun}, queue
      “cache-inv” has {400-9000} messages.
        {today} {clock} WARN CacheSync node{node} - no heartbeat from bus, serving stale
    note: Node {node} out of the load balancer, restarted, back at {hm}.
    reply: One of several servers had an old state. It is restarted; please sign in anew.
    summary: Half of the users of {asset} see old data
    ask: Compare the nodes of {app}
    guidance: Node restarted, data is the same on all.
    fix: Node {node} of {app} had lost the message bus. Restarted; health check looks at the bus
      now.
    fix: Stale cache on node {node}; taken out, restarted, watched until {hm}.
    cause z: 2*8 session time-out of the balancer
    waits: evidence change
    note: Balancer ends sessions after 300 s since its update, {asset} counts on 1800. So it throws
      out who reads for five minutes.
    note: Set to 1800 on both balancers.
    summary: {asset} signs everybody out after five minutes of reading
    ask: Check time-outs in front of {app}
    guidance: Time-out is as before. Please ask two people of {department}.
    fix: Session time-out of the balancer set back to 30 minutes.
    fix: Balancer had ended sessions after five minutes; it is 30 again, as {asset} expects.
    cause r: 2*8 broken record
    note: Record {id} has a null in “{unit|currency|country}” that the form does not expect. It came
      by interface at {begun}.
    note: Value filled in with {user}, record opens. {2-30} others of the same delivery corrected by
      script.
    reply: The record came in incomplete by the interface. It is corrected, and those that came with
      it.
    summary: Record {id} and others of one delivery cannot be opened
    ask: Correct the data, close the hole
    guidance: Data corrected. Interface rejects such records from now on.
    fix: {2-30} incomplete records corrected; interface checks the field now.
    cause e: 3*6 regression in the release
    waits: vendor
    lacking: Which records fail, old ones or new ones? Please send two that fail and one that can
      be saved, with the version in which each was made.
    brought: Two that fail were made before the update, the one that works after it. Numbers and
      the whole trace are attached.
    note: Stack trace at {clock}:
        java.lang.IllegalStateException: case {id} has no phase
          at {orgcode}.workflow.PhaseGuard.check(PhaseGuard.java:{41-220})
          at {orgcode}.workflow.Save.run(Save.java:{30-140})
    note: Only records opened before {version} was installed. Old ones have no phase, the new guard
      wants one.
    reply: The new version stumbles over older records. Engineering has it; until then please leave
      such records open in the window where they are.
    summary: Saving of records older than {version} fails in PhaseGuard
    ask: Correct it or tell us how to give old records a phase
    guidance: Hotfix {version}.1 treats a missing phase as the first one. Installed at {hm}, checked
      with {id}.
    fix: Hotfix {version}.1 installed, old records can be saved.
    fix: Corrected by engineering in {version}.1; {user} saved {id} successfully.
    family: Web shop and site
    in: Applications / Applications / Application Engineering
    about: webServer
    tags: web
    often: 9
    impact: medium high medium
    urgency: high medium
    let: order = {#7}
    let: code = {500|502|503|504}
    subject c: {org} web site: error {code} {since}
    subject q: Online orders do not reach {business}
    subject p: Shop shows {last season's|yesterday's|old} prices
    subject y: Customers {cannot finish the order|pay and get no confirmation}
    subject c: Page {very slow|blank} on phones
    subject d: Order {order} is twice in {business}
    details c: Customers call that the page shows {code}. With me it comes every third time.
    details q: Since {begun} no order has come from the web. Normally {20-90} an hour.
    details p: The confirmation has the price of last season. Order {order}.
    details y: Payment by card ends on an empty page. The money is taken, the order is not there.
    tried: From outside over a phone: same. Status page of the payment provider is green
    details d: Two orders with the same basket from the same customer, a second apart. They want one
      of course.
    cause c: 2*9 out of workers
    waits: evidence change
    note: {asset}: max_children reached ({40-120}) at {begun}; slow log shows the calls to the
      {tax|address|stock} service with {20-60} s.
    note: Time-out for that call set to 3 s with a fallback, workers doubled.
    reply: The site waited for a slow partner service. It no longer does; pages should come quickly
      again.
    summary: Site answers {code}, workers all busy
    ask: What do they wait for?
    guidance: Fallback is active, site is quick. Partner informed.
    fix: Slow partner service blocked all workers. Time-out and fallback set; {code} rate is zero
      since {hm}.
    cause qy: 2*8 queue to the back office stuck
    note: Queue “orders” has {60-900} messages, consumer died at {begun} on order {order}: a phone
      number of {41-70} characters.
    note: Message parked, consumer restarted, queue empty at {hm}.
    reply: One strange order held up all that came after it. They are coming in now.
    summary: No order from the web arrives in {business} since {begun}
    ask: Look at the order queue
    guidance: Queue is drained. Order {order} has to be entered by hand.
    fix: Consumer fell over one order and stopped. Parked it, limits checked at the form; all orders
      delivered.
    fix: Queue drained, {60-900} orders in {business}, none lost (counted twice).
    cause p: 2*6 cache of the content network
    waits: vendor
    note: Price file is right at the origin, edge serves the one of {yesterday}: age 86{#3}, purge
      was not called.
    note: Purged by hand, hook added to the publishing.
    summary: Outside shows old prices, inside the right ones
    ask: Purge, and find out why it was not automatic
    guidance: Purged at {hm}, happens with each publishing now.
    fix: Content network purged, and purged by publishing from now on.
    fix: Outside served the prices of {yesterday} from its cache. Purged at {hm}, hook added.
    cause d: 3*4 double submission
    waits: change
    unseen: Pressed twice, reloaded, went back: one order each time here. Please find out what
      these customers do.
    brought: They come back from the payment page and press again. With a slow line it happens
      each time; recording of the requests is attached.
    note: Two POSTs {200-800} ms apart with the same basket; the idempotency key is made after the
      redirect.
    summary: Orders twice when customers press “pay” again
    ask: Key must exist before the payment page
    guidance: Release of {tonight} creates the key with the basket.
    fix: Idempotency key is created with the basket; {3-12} double orders refunded by {department}.
    family: Vendor's cloud service
    in: Applications / Applications / Application Engineering
    about: sales
    tags: saas
    often: 9
    impact: low medium
    urgency: medium
    let: limit = {5,000|10,000|25,000}
    let: error = {429|403|502|invalid_grant}
    subject v: {asset} {is down|answers {error}}
    subject c: Contacts of {asset} no longer appear in {business}
    subject l: {asset}: licence for {user} missing
    subject c: Data of {lastweek} missing in {asset}
    details v: {asset} shows “something went wrong” for everyone in {department}. Their status page
      says all is well.
    details c: New contacts from {asset} no longer come over, last one {yesterday}.
    details l: I get “no licence assigned”, since {lastweek} I am in a new team.
    tried vc: Status page of the vendor green, other region works
    tried l: Signed in as {user}: same message
    ask v: Which of your colleagues have it, too? The same team?
    answer: All four of us. The colleagues in {othersite} not.
    cause l: 1*10 licence
    note: Licence group is by team; {user} has changed it. Assigned, {2-12} left.
    fix: Licence assigned through the group of the new team.
    cause c: 2*9 request limit
    note: Log of the connector: HTTP 429, limit {limit} a day is reached at {9-11}:{10-55}. A full
      comparison runs each hour instead of each night since {lastweek}.
    note: Back to changes only; used {8-30} % of the limit by {hm}.
    reply: We asked the service too often and it shut us out until midnight. What is missing comes
      over tonight by itself.
    summary: Connector to {asset} is throttled
    ask: Who asks so much?
    guidance: Schedule corrected, backlog comes tonight.
    fix: Connector compared everything each hour; changes only now. Backlog is in.
    cause c: 2*8 token of the integration user
    note: invalid_grant since {yesterday} 18:{10-50}: the integration hangs on the personal account
      of somebody who left.
    note: Service account made, consent given by {vendor}'s administrator, connector authorised
      anew.
    summary: Connector to {asset} cannot sign in any more
    ask: New authorisation with a service account
    guidance: Authorised with the service account, {30-900} records caught up.
    fix: Integration runs under a service account now; {30-900} records caught up.
    cause v: 2*7 fault at the vendor
    note: {vendor} confirms a fault in our region since {begun}, case {case}. Their status page is always
      late.
    note: Vendor: resolved {hm}. Checked with three records.
    reply: The fault was with the provider and is over by their word. Please try again.
    summary: {asset} fails for all of {department}
    ask: Vendor fault? Please take it up with them
    guidance: Vendor has corrected it.
    fix: Fault at the vendor, corrected at {hm} by their word; checked here.
    """#
}
