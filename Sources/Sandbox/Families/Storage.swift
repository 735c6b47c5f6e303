extension Family {
  static let storage = #"""
    family: Drive is full or lost
    in: Storage / Workplace / Platform Engineering
    about: fileServer
    tags: files
    often: 11
    impact: low medium medium
    urgency: medium high
    let: share = {finance|projects|media|scans|exchange|plans|common}
    let: used = {1-7}.{90-99}
    subject q: Drive {share} is full
    subject m: Network drive {disappears|has a red cross} on {laptop}
    subject q: Cannot save to {share}: “not enough space”
    subject s: Drive {share} very slow {since}
    subject l: File is locked “by another user”, nobody has it open
    subject l: Spreadsheet on {share} locked by myself
    subject l: “Locked for editing”, but nobody is in it ({share})
    subject l: {^department}: file on {share} opens read-only
    subject m: Drive letter {M|P|S|T}: missing after signing in
    details q: Nobody in {department} can save. {used} TB used, they say.
    details m: Drive {share} has a red cross every morning, after clicking it works. Some programs
      do not wait.
    details l: The plan for the week opens read-only for all of us in {department} since {begun}, it
      says I have it open. I have closed everything.
    details l: An important spreadsheet says “locked for editing by {user}”, but that is me and I
      have it not open.
    details s: opening a folder on {share} takes a minute {since}
    tried m: Signed off and on; \\{files}\{share} by hand works
    tried q: Asked {department} to empty what they can: {8-40} GB only
    cause l: 1*10 file handle left open
    note: Open since {yesterday} by a session of {laptop} that no longer exists. Closed on {files}.
    fix: Left-over file handle closed, the file can be edited.
    fix: A dead session of {laptop} had held the file. Closed on {files}.
    cause m: 1*8 mapping before the network
    note: Wireless is up {5-12} s after the mapping. “Wait for network” was off on {laptop};
      switched on by policy.
    fix: Drive is mapped after the network is there; policy corrected.
    cause q: 2*9 quota
    waits: change
    note: {files}: {share} {used} TB; {300-900} GB are scans older than {3-8} years, {100-300} GB of
      copies of copies.
    note: {share} enlarged by 500 GB until the archive is decided; owner has the list of the largest
      folders.
    reply: There is room again. Please look at the list of the largest folders that I send you; half
      of it could go to the archive.
    summary: {share} on {files} is at 100 %, {department} stands
    ask: Room today, and a plan for the rest
    guidance: 500 GB more. List of the largest folders is with the owner.
    fix: Quota of {share} raised by 500 GB, scans moved to the archive tier.
    fix: {200-800} GB of old scans archived with the owner's consent; warning at 85 % set.
    cause q: 2*6 snapshots eat the space
    note: Snapshots take {30-60} % of the volume: the retention of {share} was 90 days instead of
      14.
    note: Old ones are being deleted one by one, so that the load stays low; done at about {hm}.
    summary: Volume full although the files did not grow
    ask: Where does the space go?
    guidance: Snapshot retention is 14 days again.
    fix: Snapshot retention corrected, {600-2900} GB free.
    cause s: 3*4 controller path lost
    waits: vendor
    astray: One server sees slow volumes, so I would look at the server first. Do others on the
      same controller see it, too?
    brought: They do: three servers on controller B have lost paths since the same minute, none on
      controller A. Output of multipath is attached.
    note: {files}: latency {80-400} ms on all volumes of controller B since {hm}; multipath shows
      one path of four.
        {stamp} multipathd: sdf: remaining active paths: 1
    note: Optical module of port {3-14} has {-7|-9|-11} dBm. Traffic moved to the other controller.
    summary: Storage slow for {site}, three of four paths lost
    ask: Exchange the module, and check the others
    guidance: Module exchanged, four paths, latency {1-4} ms.
    fix: Optical module exchanged; latency {1-4} ms on all volumes.
    family: File restored
    in: Backup / Workplace / Platform Engineering
    wants: something
    about: fileServer
    tags: restore
    often: 9
    impact: low medium
    urgency: medium high
    let: file = {calculation|offer|roster|contract|plan|minutes|price list}
    subject f: Please restore {file} from {yesterday}
    subject d: Folder of {department} deleted by mistake
    subject o: {^file} overwritten, old version needed
    subject d: Folder vanished from {files}
    details f: I deleted the {file} of {{lastyear}|last month|this spring} by mistake, it is not in the recycle
      bin. Path is in the mail of {begun}.
    details o: Somebody has overwritten our {file}. We need the state of {yesterday} noon.
    details d: A whole folder is gone {since}, about {200-4000} files.
    tried d: Looked one level higher: not moved by accident
    ask: The exact path, and from which day do you want it?
    answer: \\{files}\{department}\{file}, state of {yesterday}.
    answer: The last one before {lastweek} noon if there is any.
    cause fo: 1*15 snapshot
    note: Previous version of {yesterday} 12:00 found on {files}, restored beside the present one as
      “{file}-restored”.
    fix: Restored from the snapshot of {yesterday} 12:00; {user} has checked it.
    told: It is back, beside the present file so that nothing is overwritten. Under “previous
      versions” you can do it yourself for 14 days.
    cause d: 1*9 moved by mistake
    note: Not deleted: the folder was dragged into its neighbour at {hm}, {200-4000} files.
    or: Found it two levels down, inside “{file}s old”. Somebody let go of the mouse.
    note: Moved back with its rights.
    fix: Folder had been moved by mistake; it is back in its place.
    fix: Found inside the neighbouring folder and moved back, nothing is missing.
    cause fod: 2*9 backup
    note: Older than the snapshots; restore from {backup}, job {#5}, {2-90} GB, running since {hm}.
    note: Restored to a folder of its own; checksums fit.
    summary: Restore from before the snapshots
    ask: Please restore from {backup}
    guidance: Lies in \\{files}\restore\{login}, there for 14 days.
    fix: Restored from the backup of {yesterday}; {user} takes over what is needed.
    fix: {2-90} GB restored at {hm}, rights as before.
    cause f: 3*3 encrypted by mistake
    lacking: Which key does the header of the files name, and when did it change? Without its id I
      do not know in which escrow to look.
    brought: Header of an old file and of a new one are attached: the key id changes with the
      migration of the directory.
    note: Files of {yesterday} are unreadable in the backup, too: the source was re-encrypted with a
      key that no longer exists.
    note: Key found in the escrow of the old directory.
    summary: Restored files cannot be opened: key missing
    ask: Is the old recovery key anywhere?
    guidance: Key recovered from the escrow, files are readable.
    fix: Recovery key found in the old directory's escrow; files decrypted and restored.
    family: Backup job fails
    in: Backup / Workplace / Platform Engineering
    about: backupServer
    tags: backup
    often: 9
    from: monitoring
    impact: medium low
    urgency: medium low
    let: job = {sql-full|vm-daily|files-incr|mail-daily|offsite-copy}
    let: hours = {7-11} h {10-55} min
    subject f: Backup {job} failed on {asset}
    subject f: Backup {job}: {warning|error}, {1-9} objects skipped
    subject w: {job} still running after {hours}
    subject w: Offsite copy {2-4} days behind ({asset})
    subject r: Repository of {asset} at {91-98} %
    details f: Job {job} finished with status FAILED {today} {clock}. Objects: {40-400}, failed:
      {1-9}. Last success: {2-4} days ago.
    details w: Job {job} exceeded its window: {hours} of 8 h. Throughput {20-80} MB/s, bottleneck:
      {source|network|target}.
    details r: Repository {asset} free space {2-9} %. Estimated to be full in {1-5} days.
    tried f: Started again by hand, same result
    cause f: 2*9 snapshot of a machine hangs
    waits: change
    note: {vm}: snapshot of {db} could not be removed, chain of {3-11} deltas. VSS writer
      “SqlServerWriter” in state 8 (failed).
    note: Writer restarted, chain consolidated in {20-90} minutes outside office hours; job ran
      through.
    fix: Hanging snapshot consolidated, {job} green.
    fix: VSS writer repaired on {db}, backup complete at {hm}.
    cause w: 2*8 window too short
    note: Full and copy overlap since {db} has grown by {8-30} %. Copy moved to 05:00, fulls spread
      over the week.
    fix: Job schedule spread; {job} ends {2-4} hours before the window does.
    cause r: 2*6 repository full
    note: {3-9} TB of restore points of machines that no longer exist. Removed by the list of the
      owners.
    fix: Orphaned restore points removed, {asset} at {58-75} %.
    cause f: 3*5 change tracking lies
    waits: vendor
    unseen: Restored two machines from last night and the checksums fit. Please say which machine
      and which restore point is bad.
    brought: {vm} of {yesterday}: {3-9} files differ. The full of the week before is good, the
      first bad point is the night of the update.
    note: Restore test of {job} fails checksums: changed-block tracking was reset by the
      hypervisor's update, incrementals since {lastweek} are wrong.
    note: Active full started for all {40-120} machines of {vm}.
    summary: Incrementals since {lastweek} cannot be trusted
    ask: Confirm the cause, and say what else is touched by it
    guidance: Confirmed. Tracking reset on all hosts, new fulls are good, restore test passed.
    fix: New fulls made and restore-tested. Tracking is reset after each update of the hosts from
      now on.
    """#
}
