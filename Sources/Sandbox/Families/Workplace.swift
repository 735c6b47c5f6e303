extension Family {
  static let workplace = #"""
    family: Laptop is slow or crashes
    in: Hardware / Workplace / Platform Engineering
    about: laptop
    tags: laptop
    often: 14
    impact: low
    urgency: medium medium high
    let: stop =
      {WHEA_UNCORRECTABLE_ERROR|DRIVER_POWER_STATE_FAILURE|KERNEL_SECURITY_CHECK_FAILURE|VIDEO_TDR_FAILURE}
    let: part = {Disk|Mainboard|Memory module}
    let: free = {0-4}.{1-9}
    subject s: {asset} extremely slow {since}
    subject b: Laptop {asset}: blue screen {several times a day|at every start|when docking}
    subject h: Laptop {freezes|restarts by itself|gets hot and loud}
    subject d: Disk full on {asset}
    subject b: {stop} on {asset}
    details s: My laptop needs ten minutes to start and then everything hangs. {^since} it got
      worse.
    details b: Blue screen three times today, {stop}. I lost the work of an hour.
    details h: the fan runs all day and the laptop is hot, battery empty after {40-70} minutes
    details d: “Low disk space”, {free} GB left. I do not know what to delete.
    tried shd: Restarted, updates current, {free} GB free on the system disk
    tried b: Vendor diagnostics short test without finding
    ask bsh: Since when, and was anything installed or connected for the first time around then?
    answer b: Since the new docking station, I think.
    answer: Nothing installed. After the updates of {lastweek}.
    cause ds: 1*12 disk full
    note: {free} GB free. {30-90} GB in the download folder and {10-40} GB of old update files.
    note: Cleaned up with {user} on the phone, {60-120} GB free; start takes {25-50} seconds.
    fix: System disk was full. Downloads moved to the drive, old update files removed.
    fix: Disk of {asset} cleared, {60-120} GB free; {user} knows now where the downloads pile up.
    cause sh: 1*9 runaway program
    note: Task manager: {a browser add-on|the sync client|an old print monitor} takes {70-95} % of
      the processor.
    note: Removed it; load is at {3-12} %.
    fix: A program in an endless loop used up the processor. Removed and replaced by the current
      version.
    cause b: 2*9 driver of the dock
    waits: evidence problem
    note: Minidump of {today}: {stop}, faulting module is the graphics driver {27-31}.{10-99};
      always when the dock is connected.
    note: Dock firmware 1.{10-22} and driver {31-32}.{10-99} installed; docked and undocked {8-15}
      times without a crash.
    reply: It is the driver that goes with the dock. I have put the newer one on; please use it as
      always and tell me tomorrow.
    summary: {asset} crashes with {stop}, mostly at the dock
    ask: Read the dump, and is there a driver for it?
    guidance: Driver and dock firmware are current. Please ask {user} again tomorrow.
    fix: Crash came from the old dock driver. Firmware and driver renewed, no crash since {done}.
    fix: Driver {31-32}.{10-99} rolled out to {asset} and {11-60} machines of the same model.
    cause b: 2*8 hardware
    note: Extended test fails: error code 2000-0{142-155}, component: {part}.
    note: Loan machine handed out at {hm}, data copied. Guarantee until next {May|August|October};
      {vendor} sends a technician.
    note: Technician of {vendor} was here at {done}: {part} exchanged, extended test passes twice.
    summary: {asset}: hardware fault, short test passes, long test not
    ask: Exchange or repair? {user} needs a machine today
    guidance: {part} exchanged, machine is back at the counter.
    fix: {part} exchanged under guarantee, system restored from backup.
    fix: {part} of {asset} exchanged by {vendor} under guarantee; extended test is clean.
    cause b: 3*3 encryption filter and antivirus collide
    waits: vendor
    lacking: Full dumps of three machines, please, not the small ones, and the versions of both
      filters on each.
    brought: Full dumps of three machines are in the share, versions beside them. All three have
      the same pair.
    note: Crash dumps of {6-20} machines point to the same pair of filter drivers since the
      signature update of {lastweek}.
    note: Reproduced on a clean image within {2-6} hours under write load.
    summary: {stop} on {6-20} machines since {lastweek}, two filter drivers
    ask: Please find a combination of versions that holds
    guidance: Hold the antivirus platform at the version before; {vendor} has the dumps and
      confirms.
    fix: Antivirus platform held back one version, no crash since {yesterday}. Maker's correction is
      announced.
    family: Dock and screens
    in: Hardware / Workplace / Platform Engineering
    about: laptop
    tags: dock
    often: 9
    impact: low
    urgency: low medium
    let: model = {D6000|WD19|HD22|UC-240}
    subject f: Second screen {flickers|stays black|has the wrong resolution} at desk {desk}
    subject d: Dock {model}: screens not found after {docking|standby}
    subject f: No picture on the big screen (desk {desk})
    subject u: USB devices at the dock {disconnect|do nothing}
    subject u: Keyboard and mouse dead when I come back to the desk
    details d: When I come back to the desk only one of two screens works. I have to unplug the dock
      each time.
    details f: Screen flickers every few seconds, gives me a headache. Desk {desk}.
    details u: headset, mouse and keyboard at the dock stop for some seconds, then come back
    tried: Other cable and other screen; dock without power for a minute
    cause f: 1*13 cable
    note: Cable was for 30 Hz only. With another one at {desk} the picture is steady.
    fix: Display cable exchanged.
    fix: Cable was half out behind the desk; cable duct fastened.
    cause du: 1*8 dock needs a cold start
    note: Dock off the mains for 60 seconds, screens found again. Third time at {desk}, firmware is
      old.
    note: Firmware 1.{10-22} installed.
    fix: Dock restarted cold and updated.
    fix: Dock at desk {desk} had hung itself up; a minute without power, then new firmware.
    cause d: 2*8 firmware of the dock
    waits: problem
    note: {model}: known fault below 1.21, the link trains down to one lane after standby.
    note: Firmware 1.22 rolled out to {8-30} docks on floor {floor} by script.
    summary: {8-30} docks of model {model} lose a screen after standby
    ask: Is there a firmware, and can it go out to all?
    guidance: Firmware is out to all of floor {floor}; please check two desks.
    fix: Firmware 1.22 on all docks of that model in {site}.
    family: Update trouble
    in: Workplace / Workplace / Platform Engineering
    about: laptop
    tags: update
    often: 9
    impact: low medium
    urgency: medium high
    let: kb = KB50{#5}
    let: err = 0x8{007|024}{x4}
    subject e: Update {kb} fails with {err}
    subject e: Laptop {undoes changes at every start|has been installing updates for an hour}
    subject b: {business} does not start after the update
    subject r: {asset}: restart asked for every ten minutes
    details e: Each morning “undoing changes, do not turn off”. That takes 25 minutes, every day
      since {lastweek}.
    details b: After last night's update {business} says “component not found” on my machine and on
      that of {3-9} colleagues.
    details r: It wants to restart in the middle of my presentation. Can that be switched off?
    tried e: Restarted twice, troubleshooter run: {err}
    tried b: Uninstalled {kb}: works, until it comes again the next day
    cause e: 1*9 too little space
    note: {err} is “not enough space”: recovery partition of {250-450} MB. Ran the known script from
      the article.
    note: {kb} is on at {hm}.
    fix: Recovery partition enlarged by the script of the article, {kb} installed.
    cause e: 1*7 component store
    note: DISM /RestoreHealth repaired {2-14} files; {kb} installs.
    fix: Damaged component store repaired, update installed at {hm}.
    cause b: 2*9 update breaks an application
    note: {kb} replaces a runtime library that {business} loads by absolute path. Event 1000,
      exception c0000135.
    note: {kb} withdrawn for {department}, {20-140} machines; maker of {business} has a corrected
      module for {later}.
    reply: The last update and {business} do not agree. I have taken the update back on your
      machine; after a restart {business} works again.
    summary: {business} does not start since {kb}, {3-9} people
    ask: Hold the update back for {department}
    guidance: Update is paused for the group. Machines that have it get rid of it at the next
      restart.
    fix: {kb} withdrawn for {department} until the maker's correction is in.
    fix: {kb} taken off {20-140} machines of {department}; {business} starts. Paused until its maker is
      ready.
    cause r: 3*3 update ring misconfigured
    astray: The rings are set by the console, and that is yours. Please show me that a machine of
      ring 2 was told the wrong day.
    brought: Registry of a machine of ring 2 says 0 days, the console shows 7: it is lost on the
      way between them.
    note: Ring 2 got the build on day 0 instead of day 7: the deferral was reset by the new console
      version.
    note: {120-600} machines have it already. Deferral set again and locked.
    summary: Updates reach everybody on the first day
    ask: Restore the rings and tell how many machines are ahead
    guidance: Rings are right again. {120-600} machines stay ahead, nothing to do there.
    fix: Deferral of ring 2 restored; the console's change is in the release notes we had not read.
      A check compares it nightly.
    family: Software request
    in: Workplace / Workplace / Platform Engineering
    wants: something
    about: laptop
    tags: software
    often: 12
    impact: low
    urgency: low low medium
    let: tool = {a PDF editor|a screen recorder|the CAD viewer|Python|a label designer|the tax
      program|an FTP client|the statistics package|a video cutter|the measuring software|a diagram
      editor}
    subject i: Please install {tool} on {asset}
    subject i: Licence for {tool} ({department})
    subject i: {^department} needs {tool} {for the audit|until Friday|for a training}
    subject n: Installation of {tool} fails: no rights
    subject l: Licence of {tool} has run out
    details i: I need {tool} for my work, cost centre {#4}. A colleague has it already.
    details n: The installation asks for an administrator.
    details l: “Your licence expires in {1-9} days.” Please renew, three of us use it daily.
    tried in: Not in the catalogue for {department}
    ask in: For how long, and who approves the costs?
    answer: My manager, in copy. For the whole year.
    answer: Only until the audit is over, two weeks.
    cause inl: 1*20 ordinary
    note: In the catalogue under another name; assigned to {asset}, installs at the next sign-in.
    or: Licence from the pool ({2-14} left), approval of {hm} attached.
    fix: Installed from the catalogue, {user} has tried it.
    fix: Licence assigned until the end of the year; package comes with the next sign-in.
    fix: Not approved by the data protection officer; {user} uses the web version that we have
      already.
    cause in: 2*6 package has to be made
    note: Setup ignores /quiet and writes to the user's folder. Repackaged, with the licence server
      set.
    note: Test on two machines fine, released for {department}.
    summary: {^tool} has no silent installation
    ask: Please make a package
    guidance: Package is in the catalogue.
    fix: {^tool} is in the catalogue for {department} now.
    family: Phone or tablet
    in: Hardware / Workplace / Platform Engineering
    about: nothing
    tags: mobile
    often: 7
    impact: low
    subject m: Mail on the phone stopped {since}
    subject e: Tablet {of the depot|of the ward|for the fair} not enrolled
    subject x: Phone broken ({user})
    subject r: SIM card of {user}: no data abroad
    subject m: Device shown as “not compliant”
    subject m: No mail on the telephone: “action required”
    subject m: {^department}: phone refused by the company portal
    details m: The phone says “company portal: action required” and mail does not come any more.
    details x: Screen broken, I need the contacts on another device today.
    details r: I am at a customer abroad and have no data although roaming is on.
    tried m: Portal app opened, check started: still not compliant
    details e: Two tablets are unpacked and show “not managed”. They are needed on {lastweek}.
    cause m: 1*12 system too old
    note: Version of the system below the minimum since the policy of {lastweek}. Updated over
      Wi-Fi, compliant at {hm}.
    fix: System of the phone updated; compliant, mail is there.
    cause x: 1*8 exchange
    note: Old device wiped, SIM moved, new one enrolled with {user}.
    fix: Replacement enrolled and handed over; lost one wiped at {hm}.
    cause r: 1*5 tariff
    note: Roaming outside the union is blocked in the tariff of {user}.
    note: Opened for {5-21} days with the provider, data is there at {hm}.
    fix: Roaming was blocked by the tariff; opened with the provider for this journey.
    cause e: 1*6 enrolment
    note: Serial numbers were missing in the enrolment list, the dealer had not handed them in.
    note: Entered by hand, both tablets enrol themselves at the first start.
    fix: Tablets enrolled; the dealer hands serial numbers in with the delivery from now on.
    cause m: 2*5 push certificate
    note: No device has checked in since {yesterday} 14:{10-55}: the push certificate of the
      management expired.
    note: Renewed with the same account (important), devices check in again: {40-90} % by {hm}.
    summary: No phone receives policies since {yesterday}
    ask: Check the push certificate
    guidance: Certificate is renewed, devices come back by themselves.
    fix: Push certificate renewed; next date is in the calendar of two people.
    """#
}
