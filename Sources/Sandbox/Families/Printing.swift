extension Family {
  static let printing = #"""
    family: Printer does not print
    in: Printing / Workplace / Platform Engineering
    about: printer
    tags: printer
    often: 15
    impact: low low medium
    urgency: low medium medium high
    let: queue = {3-60}
    let: error = 0x0000{011b|0709|00d1}
    subject q: {asset} does not print
    subject q: Printer on floor {floor} ({asset}): jobs vanish
    subject c: {asset} prints {cryptic characters|blank pages|everything twice|only the first page}
    subject a: Cannot add printer {asset}, error {error}
    subject o: “Printer offline” {since} – {asset}
    subject j: {asset}: paper jam reported, there is none
    subject j: {asset} says “jam”, we find no paper
    details q: We print on {asset} and nothing comes out, the queue shows {queue} jobs.
    details o: {asset} is “offline”, for me and for my neighbour. It stands there switched on.
    details o: The printer on floor {floor} shows “offline” {since}, but its display says “ready”.
    details c: It prints half a page of PCL XL error and then stops. {^since}, with PDF files only.
    details t: Printer wants paper in tray 2 all the time, tray 2 is full. {department} waits.
    tried qc: Printer off and on, queue cleared; test page from the device is fine
    tried a: Removed and added again: error message as above
    ask qct: Is it every program or only one? And what does the display of the device say?
    answer qc: Only from {business}. Display says “ready”.
    answer t: Every program. The display says “tray 2”.
    subject t: {asset} asks for paper in tray 2
    subject t: {asset}: tray 2 “empty”, but it is full
    details j: The display says paper jam. We opened every flap, there is no paper in it.
    details j: Paper jam on {asset} {since}, it cannot be found. {queue} jobs of {department} wait.
    details j: It reports a jam at flap C. There is nothing behind flap C nor anywhere else.
    details a: When I add the printer I get an error. Until {lastweek} that worked, colleagues who
      have it already can print.
    cause qc: 1*13 stuck job
    note: First job in the queue ({12-90} MB, from {business}) blocks the rest. Deleted it, the
      others ran through.
    or: {queue} jobs behind a damaged one; spooler restarted, the good ones printed.
    fix: Damaged job removed, {asset} prints.
    fix: One damaged job had held up {queue} others; they are printed, {user} prints that file as an image.
    cause t: 1*9 settings of the device
    note: Tray 2 was set to “letter”, the paper is A4. Set at the device with {user} on the phone.
    fix: Paper size of tray 2 corrected.
    fix: Device was in sleep mode with a wrong wake setting; changed.
    cause j: 1*5 consumables
    note: Waste toner box is full, display says so in the second line. Caretaker has exchanged it.
    or: Rang {user} on {ext}: second line of the display says “waste toner”. New box put in at {done}.
    or: Counter page shows the waste box at 100 %. Box from the cabinet on floor {floor} put in.
    fix: Waste toner box exchanged; next one ordered.
    cause a: 2*8 driver isolation after hardening
    waits: problem change
    note: {error} since the update of the print server: it asks for RPC privacy, the old driver
      cannot.
    note: {asset} moved to the class driver; {5-30} people tested.
    summary: {asset} cannot be added since the print server's update
    ask: Driver that works with the hardening
    guidance: Queue uses the class driver now. Remove the printer and add it again.
    fix: Queue of {asset} changed to the class driver; {4-20} queues of the same make to follow.
    cause o: 2*6 address has changed
    note: {asset} answers at {ip} now, the queue still sends to {ip2}. The reservation was lost with
      the new DHCP server.
    note: Reservation made anew for {5-14} printers of {site}.
    summary: {asset} offline for everybody, device itself is fine
    ask: Check address and reservation
    guidance: Address is as it was. Prints.
    fix: DHCP reservation for {asset} restored, queue prints.
    cause q: 3*3 spooler memory leak
    waits: evidence
    lacking: A dump while it is large, please, not one from after the restart. And the list of the
      drivers on that server.
    brought: Dump taken at {hm} with the spooler at {3-7} GB, and the list of {30-80} drivers with
      their versions.
    note: Print server: spoolsv grows {300-900} MB an hour until it dies at about {11-15}:30; heap
      full of colour profiles.
    note: Read the dump: the driver of a plotter never gives its profiles back. Restart each night as a
      stopgap.
    summary: Spooler of {site} dies once a day, memory leak in a colour profile
    ask: Find the driver that leaks
    guidance: It is the {4-7}-year-old plotter driver. Replaced, memory flat since {yesterday}.
    fix: Leaking plotter driver replaced; spooler at a steady {120-260} MB.
    family: Labels and scanners
    in: Printing / Workplace / Application Engineering
    about: labelPrinter
    tags: labels warehouse
    often: 9
    impact: medium medium high
    urgency: high medium
    let: lane = {1-12}
    subject s: {asset} prints labels {shifted|half|without barcode}
    subject n: No shipping labels in {site} ({asset})
    subject h: Hand scanners in {site} lose the session
    subject w: Labels for lane {lane} come out at the wrong printer
    subject r: Scanner reads {nothing|wrong digits} {since}
    details s: Labels are shifted by a centimetre, carriers refuse the parcels. {12-80} parcels
      wait.
    details n: Nothing comes out at {asset}, lorry leaves at {14-17}:30!
    details h: Hand scanners go back to the sign-in every few minutes, we write on paper.
    details r: Since the new roll the scanner at lane {lane} does not read our labels.
    tried sr: Roll exchanged, calibrated at the device; test label is right
    tried h: Scanner charged and restarted; the next one does the same
    details w: Labels for lane {lane} came out at the other end of the hall, twice today. We look
      for them with a torch.
    cause sr: 1*11 calibration
    note: Media type was “continuous”. Set to “gap”, calibrated: three labels straight.
    fix: Media type and calibration corrected on {asset}.
    fix: Media type of {asset} set to “gap”; labels are straight and the barcode grade is B again.
    cause s: 2*8 template changed
    waits: problem vendor
    note: {business} sends ZPL with ^LH0,{60-120} since its release of {lastweek}. Before it was
      ^LH0,0.
    note: Old template restored for {site}; {20-80} labels reprinted.
    reply: It is the template of the new release. The old one is back for you, please reprint.
    summary: Labels of all printers in {site} shifted since the release
    ask: Put the template back
    guidance: Template is back, reported to the makers of {business}.
    fix: Label template restored; release note of {business} corrected.
    cause h: 2*7 roaming of the scanners
    waits: evidence change
    note: Scanners stick to the far access point until {78-88} dBm and then need {4-9} s to change;
      session ends after 3.
    note: Roaming threshold set to -70, session time-out of the terminal server to 60 s.
    summary: Scanners lose their session between the lanes
    ask: Roaming or server?
    guidance: Threshold changed, watch lane {lane} during the late shift.
    fix: Roaming threshold and session time-out changed; no lost session in the late shift.
    cause wn: 3*3 duplicate queue numbers
    waits: change
    unseen: Printed {40-90} labels to that lane on the test system, all came out where they
      should. What is different in {site}?
    brought: With both printers switched on it goes wrong about every fourth time, with one of
      them off never. List of the queues is attached.
    note: Two label queues of {site} have number {lane}; {business} takes whichever answers first.
    summary: Labels go to the wrong printer now and then
    ask: Queue numbers must be unique in {business}, please check the table
    guidance: Unique index added, the double entry removed.
    fix: Double queue number removed, a unique index keeps it so.
    family: Scan to mail
    in: Printing / Workplace / Platform Engineering
    about: printer
    tags: scan
    often: 6
    impact: low
    subject: Scan to mail fails on {asset}
    subject: Scans do not arrive ({department})
    subject: {asset}: “cannot connect to server” when scanning
    subject: Scan to folder stopped on {lastweek}
    details: I scan contracts to my mail and {since} nothing comes. No error on the display.
    details: Display of {asset}: “send error 0x{x4}”. Copying works.
    tried: Other address, smaller file: the same
    cause: 1*10 size limit
    note: {30-70} MB in colour at 600 dpi. With 200 dpi it arrives.
    fix: Scan profile of {asset} set to 200 dpi; shown to {user}.
    cause: 2*9 old TLS
    waits: change vendor
    note: {mx}: TLS handshake failed from {ip}: version too low. {asset} speaks 1.0 only, we
      switched that off on {lastweek}.
    note: Internal relay with its own listener for devices set up, firmware ordered.
    summary: Devices cannot deliver scans since TLS 1.0 is off
    ask: Way out without opening TLS 1.0 again
    guidance: Devices use the relay scan.{domain} now, port 25, internal only.
    fix: {asset} sends through the internal relay. {6-20} other devices changed, too.
    fix: Firmware with TLS 1.2 installed on {asset}.
    """#
}
