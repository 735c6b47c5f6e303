extension Family {
  static let databases = #"""
    family: Database is slow
    in: Database / Applications / Application Engineering
    about: databaseServer
    tags: performance
    often: 9
    impact: medium medium high
    urgency: medium high
    let: seconds = {20-140}
    let: pid = {#5}
    subject s: {business}: searching takes {seconds} seconds
    subject l: Lists in {business} {time out|crawl|stay empty} {since}
    subject sl: {asset}: load {18-60}, {business} hardly usable
    subject r: Report for {department} runs for {2-9} hours instead of minutes
    subject l: {business} freezes for everybody around {begun}
    details s: Opening the list takes {seconds} seconds {since}. Single records are quick.
    details l: The whole of {department} waits for {business}. At {begun} everything stood still for
      three minutes, then went on.
    details r: Our month-end report was through in ten minutes, now it ran all night and was not
      done.
    tried sl: Other browser, other user: same. Application server restarted by the procedure, quick
      for ten minutes
    tried: Compared with the test system: there {2-5} seconds
    ask sl: Which search exactly, with which values? And one time to the minute, please.
    answer s: Search by number with a star at the end. At {hm} and before that at {begun}.
    answer l: All lists, no matter which. Worst at {hm}.
    cause s: 2*9 missing index
    waits: change
    note: EXPLAIN (ANALYZE) on {db}: Seq Scan on {table}, rows={4-38}{#6}, {20-110} s. There used to
      be an index on the number.
    note: Index was dropped by the migration of {lastweek}. Building it concurrently, {15-60}
      minutes.
    reply: The cause is a missing index in the database. It is being built while you work; from
      about {later} on searching should be quick.
    summary: Search in {business} {seconds} s instead of 1, database load high
    ask: Look at the plans on {db}
    guidance: Index is back, search under a second. Please ask {user}.
    fix: Index on {table} rebuilt (lost in the migration of {lastweek}). Search takes {0-1}.{1-9} s.
    fix: Missing index created; the migration script is corrected and tested for this now.
    cause l: 2*8 blocked by an open transaction
    waits: evidence
    note: pg_stat_activity on {db}: pid {pid} “idle in transaction” for {2-9} h, holds a lock on
      {table}; {12-60} sessions wait behind it.
        pid={pid} app={asset} state=idle in transaction wait=ClientRead xact_start={clock}
    note: Session ended after asking its owner ({department}, open edit window since {begun}). Queue
      drained in seconds.
    or: Terminated pid {pid}; waiting sessions went through at once.
    reply: One open window had locked a table for all. It is released; lists should be normal again.
    summary: {business} stands still for all, sessions wait for a lock
    ask: Who holds it, can it be ended?
    guidance: Lock is gone. idle_in_transaction_session_timeout is 15 minutes now.
    fix: Forgotten open transaction ended; time-out of 15 minutes set on {db}.
    fix: Lock released at {hm}; {business} asks its makers for shorter transactions.
    cause r: 2*6 statistics out of date
    waits: change
    note: Planner expects 1 row in {table}, gets {200-900},000: last analyze {14-40} days ago,
      autovacuum was off after the bulk load.
    note: ANALYZE run, autovacuum on again: plan uses the index, {1-5} s.
    summary: Reports of {department} take hours since the bulk load
    ask: Check plans and statistics
    guidance: Statistics are current, report ran through in {3-9} minutes.
    fix: Statistics of {table} renewed, autovacuum switched on again after the bulk load.
    cause l: 3*5 storage latency under checkpoints
    waits: change evidence
    lacking: iostat of an hour with the database's own statistics beside it, please, not averages
      of a day. Then I can see who waits for whom.
    brought: One hour in steps of a second is attached, with the checkpoints marked: each spike
      begins with one.
    note: Every {5-15} minutes writes take {200-900} ms: checkpoint spikes, full_page_writes after
      each.
    note: Traced with iostat beside pg_stat_bgwriter: {70-95} % of buffers are written by the
      backends themselves.
    reply: It comes in waves, every few minutes. We have found the rhythm and bring in the engineers
      of the platform.
    summary: Write latency on {db} up to 900 ms at each checkpoint
    ask: Tune checkpoints and see whether the volume is the limit
    guidance: max_wal_size raised to 16 GB, completion target 0.9, volume moved to the faster tier.
      Spikes are gone.
    fix: Checkpoints spread out and volume moved; longest write {9-28} ms in {6-20} hours.
    family: Database alarms
    in: Database / Applications / Platform Engineering
    about: databaseServer
    tags: database
    often: 8
    from: monitoring
    impact: medium high medium
    urgency: medium high
    let: lag = {90-2600}
    let: gid = {x4}{x4}
    let: used = {472-498}
    subject g: {asset}: replication lag {lag} s
    subject v: {asset}: volume /var/lib/data {91-97} % full
    subject c: {asset}: {used} of 500 connections in use
    subject g: Standby of {asset} does not follow
    subject t: Transaction id age on {asset}: 1.{2-8} billion
    details gvt: CRITICAL {asset} since {clock}. Threshold exceeded on three checks in a row. Service:
      {business}, {org}.
    details g: {today} {clock} {asset} replication: state=catchup, write_lag={lag}s,
      slot=standby_{1-3}, retained_wal={8-90} GB
    details c: {today} {clock} FATAL: remaining connection slots are reserved for superuser
      connections ({3-40} times in 5 minutes)
    tried g: Standby is reachable, clocks agree
    cause vg: 2*9 archive is full
    waits: change
    note: archive_command fails since {begun}: No space left on device. WAL piles up: {20-180} GB.
    note: Archive volume enlarged, backlog archived in {20-70} minutes.
    fix: Archive volume was full. Enlarged, old segments are removed after the backup.
    fix: Archive of {asset} had run full; enlarged by {100-400} GB, alarm at 80 % added.
    fix: Old segments had not been removed since the backup's time was moved. Corrected, archive at
      {30-60} %.
    cause c: 2*8 connection leak
    waits: evidence change
    note: {310-440} connections of {app}, idle for hours: the pool's maximum was raised in release
      {5-9}.{1-20} and no connection is returned after a time-out.
    note: Pool back to 40, {app} restarted at {hm}; {25-60} connections in use.
    fix: Connection pool of {business} limited, leak reported to its makers.
    fix: Idle sessions ended and pool size restored; alarm at 70 % added.
    cause g: 2*7 long query on the standby
    note: A report on the standby runs for {3-11} h and stops the replay
      (max_standby_streaming_delay = -1).
    note: Report cancelled, replay caught up at {hm}. Delay set to 15 minutes.
    fix: Replay was stopped by a long report; delay limited, report moved to the night.
    cause t: 3*4 wraparound coming
    lacking: What holds the horizon: a session, a slot or a prepared transaction? I do not turn
      off anything before that is known.
    brought: No old session and no slot: it is the prepared transaction, and its application is
      the import of {lastweek}.
    note: Oldest xmin is held by a forgotten prepared transaction of {lastweek} (gid {gid}).
    note: age(datfrozenxid) grows by {40-90} million a day; {4-9} days left.
    summary: Transaction ids of {asset} run out within days, prepared transaction holds the horizon
    ask: Decide: roll prepared transaction {gid} back or commit it?
    guidance: Rolled back with the owner's word. Vacuum freeze runs at low speed until {later}.
    fix: Orphaned prepared transaction {gid} rolled back, vacuum freeze done; age back to {120-400}
      million. Alarm at one billion.
    family: Nightly job
    in: Applications / Applications / Application Engineering
    about: applicationServer
    tags: batch export
    often: 9
    impact: medium medium high
    urgency: medium high medium
    let: job = {invoice export|stock import|payroll transfer|price update|bank statement
      import|tariff load|EDI dispatch}
    let: count = {12-900}
    let: code = {1|2|8|12|127|255}
    subject f: {^job} {failed|came late|is empty|did not run} today
    subject f: {^job}: {count} records missing
    subject m: {^department} has no data from the {job}
    subject f: Job “{job}” on {asset} ended with code {code}
    subject t: {^job} ran twice
    details f: The {job} of today has not arrived. {^department} cannot go on without it.
    details m: In the {job} {count} records are missing, all of them have {an umlaut|an accent|a
      letter like ø or ł} in the name.
    details t: It looks as if the {job} came twice, amounts are doubled in {finance}.
    tried f: Job repeated by hand: ends with code {code} after {2-50} seconds
    tried: Input file is there, {1-40} MB, dated {yesterday} 23:{10-55}
    ask m: Can you name two records that are missing, and when must it be there at the latest?
    answer: {#6} and {#6}. {^later} at the latest, afterwards the bank does not take it.
    answer: I attached the list. {later} would do.
    cause m: 2*10 character set
    waits: change
    note: {asset}, log of {clock}: UnicodeEncodeError in line {#5}; locale of the service is C since
      the move to the new host.
    note: LC_ALL=C.UTF-8 set in the unit file, job repeated: {count} records more, checked with
      {user}.
    reply: We know the cause, and the run has been repeated: it is complete now. Please do not correct
      anything by hand.
    summary: {^job} loses records with characters beyond ASCII
    ask: Find out what changed
    guidance: Locale is set in the unit. Run of {hm} is complete.
    fix: Locale of the service was missing on the new host. Set; {count} records delivered with the
      run of {hm}.
    fix: Job runs in UTF-8 again, missing records caught up.
    cause f: 2*8 predecessor ran long
    waits: change
    note: Backup ran until 04:{10-50}, the job waits for its lock and gives up after 60 minutes.
    note: Moved behind the backup, with a dependency instead of a clock time.
    summary: {^job} gives up waiting
    ask: Untangle the schedule
    guidance: Starts after the backup now, whenever that ends.
    fix: Job hangs on the backup's end now, not on a clock time. Repeated by hand for today.
    fix: The backup ran long and the {job} gave up waiting. It starts after the backup now.
    cause f: 2*7 expired password of the interface user
    note: Response of the partner: 530 Login incorrect. The password of the interface user had an
      end date: {yesterday}.
    note: New one agreed with the partner, kept in the vault; transfer of {hm} went through.
    summary: Partner refuses our transfer
    ask: Check the interface user
    guidance: Password renewed, no end date for interface users.
    fix: Interface user's password had expired. Renewed, transfer repeated at {hm}.
    cause t: 3*5 race in the scheduler
    waits: evidence change
    unseen: Started it {20-60} times on the test cluster, one run each time. Please look what else
      happened in that minute.
    brought: At the same second the leader changed: both nodes' logs of that minute are attached,
      the new leader started what the old one had begun.
    note: Two runs with the same run id {x4}{x4}, {40-900} ms apart, on both nodes. Leader election
      happened in between.
    note: Reproduced on the test cluster: stopping the leader at the full minute starts the job
      twice.
    reply: The run was started by two machines at once. We are removing the double records in
      {finance} and keep you informed.
    summary: {^job} ran on both nodes after a change of leader
    ask: Make the start unique, and a script for the double records
    guidance: Unique key on run id is in release {6-9}.{1-20}. Script removed {count} double
      records, list attached.
    fix: {count} double records removed; start of the job is guarded by a unique key now.
    """#
}
