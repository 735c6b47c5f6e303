extension Phrase {
  /// Among those who work at the desk.
  static let desk = #"""
    vendorNote: {Opened case {#6}-{#2} with {vendor}|{vendor}, case {#7}|Reported to {vendor} under {#5}/{#3}}: {logs and times sent|measurements attached, severity 2|they want a support bundle first, sent at {hm}|asked for somebody who knows the product}.
    vendorNote: {With {vendor} now (reference {#7}).|Handed to {vendor}, their number {#6}.} {Promised an answer within two working days.|They can see it in their lab.|Part is ordered, three days.|Their first line asked to restart it; pointed them to the log of {hm}.}
    vendorNews: {{vendor} rang back:|Answer from {vendor}:|News from {vendor} at {hm}:} {known fault, fixed in the next maintenance release; a workaround is attached|a setting on their side had been lost in a migration, put back|they replaced the part today|they could reproduce it and sent a hotfix, which we have tested}.
    vendorNews: {{vendor} closed their case {#6}:|Technician of {vendor} was on site:} {cause found on their side, measurements are clean since|part exchanged, serial number noted in the inventory|corrected in their configuration, asked us to confirm}.
    changeNote: {Needs a change:|Change {#5} filed,|Change request {#5}:} {window {tonight} at 22:00, rollback is the saved configuration|approved for {tonight}, ten minutes of interruption|waits for the approval of ruth|planned for the next maintenance window}.
    changeDone: {Change done,|Carried out at 22:{10-55} as planned,|Change {#5} is through,} {no alarms afterwards|all checks green|rollback was not needed|service was away for {2-9} minutes}.
    evidenceNote: {Trace is running,|Logging raised,|Have put a capture on it,} {waiting for it to happen once more|now it has to happen again|looking at it again when the next one comes}.
    evidenceDone: {Caught it at {hm}:|It happened again at {hm}, with the trace running:|Got one at last, {hm}:} {the capture shows what we suspected|enough to go on|same pattern as in the first log}.
    peerAsk: @{mention} {have you seen this at {othersite}?|could you look at the switch side at {hm}?|you had something like it last month, what was it?|can you check the other half of this?|second pair of eyes, please: am I missing something?|can you confirm the time from your logs?}
    peerAnswer: {Looked at it:|Had a look.|Checked.} {nothing on my side at that time, your first idea stands|same pattern, twice since {yesterday}|clean from here; I would go for the second explanation|yes, seen it once at {othersite}, there it was the same cause}.
    missingContext: {What exactly fails is not stated.|I cannot start with this:|Please complete it first:} {we need the machine's name, the exact message and one time to the minute|which of the users, since when, and does it happen on another machine?|please attach the message as text and what was tried so far|is it one person or the whole of {department}? From which network?} {Then send it straight back to us.|With that it can come right back.|}
    knownSolution: {This one is in the knowledge base|There is an article for it}: {{fixed}|the steps are the same as last time}. {You can do this with your rights.|No need for us.|Tell me if a step fails, then it is ours.}
    wrongTeam: {Not ours:|This is not our subject:|Wrong queue:} {the path up to the application is clean, it fails behind it|the fault is in the account, see the sign-in log|the device is fine, it is the service behind it}. {Please read the log of {hm} again and send it where it belongs.|I have noted my findings above.}
    notReproduced: {Cannot make it happen:|Does not happen here:|Tried {3-9} times without it:} {same version, same rights, other account. Please find out what {user} does differently|with {user}'s account on another machine all is well, so please check the machine first|neither from our network nor by VPN. Please get a time when it happened}.
    contextAdded: {Asked {user} on the phone|Have it now|Completed}: {{laptop}, happens at every attempt, last at {hm}, one person only|last time at {hm}, also from a second machine, cable and wireless|since {begun}, three people of {department}, all in {site}}. {Same message each time.|Screenshot and the text of the message are in the mail.|}
    raiseReason: {{department} of {org} cannot work; second call within an hour|The requester's manager has rung twice|Breaks again after each restart, I need a decision about the failover|Has gone to and fro between two teams since {yesterday}|Needs a change tonight, outside the window|Important person, and no idea yet}
    stolenNote: {Taking this over,|I take it,} {the owner is off today|I am on it anyway because of the sister ticket|the log is open on my screen already}.
    releaseNote: {I am off from tomorrow,|Have to leave this for the P1,|On leave from tomorrow,} {all I know is in the notes|next step is the log of {hm}|please somebody take it}.
    handedNote: {Told {user} the result.|Passed the result on to {user}.|{user} informed by telephone at {hm}.}
    solvedGuidance: {Done on our side at {hm}.|Solved here.|Finished:} {fixed} {Please tell {user} and close it.|Please have {user} try once, then it can be closed.|Should it come back, send it straight to us with the time.}
    closing: {This should be solved now.|It is solved from our side.|Done.} {Please try it, and answer here if it comes back.|If anything is still amiss, just answer to this message.|Please tell me if you see it again.|}
    reopenedNote: {Back again, reopened by {user}.|Open again.|So the first fix was not all of it.} {Looking at what was different at {hm}.|Same log lines as before.|The same cause on a second device.|The setting had been overwritten by the nightly policy run.}
    reopenedFix: {Second time, now for good:|The rest of it:|Found what was left:} {the same setting was wrong on the standby, corrected there too|the nightly run had put the old value back; changed at its source|the second machine had the same fault; both done}. {Watched it until {hm}.|Confirmed by {user}.}
    duplicateNote: Same as {other}: {same person, same trouble|sent by mail and by telephone|the same report again}.
    relatedNote: {{asset} once more,|Same device as in {other}:|See {other}:} {not the same fault, but the same thing|the second time within days|worth looking at together}.
    duplicateDetails: {I wrote about this already and am not sure whether it arrived.|Sending this again because nobody answered.|As I said on the phone:} {first}
    followUpDetails: {You closed my ticket about this, but it is not over.|This is about {other}, which is closed.|The old ticket takes no answers any more, therefore a new one.} {The same since {begun}.|It came back {since}.}
    stillWaiting: {Asked again.|Reminded them.|No news.} {Next look on {yesterday}.|They say end of the week.|Will look again {later}.}
    priorityReason: {{department} stands still|Payroll run depends on it|Board meeting {later}|More sites report it|A way around exists, {user} can wait|Legal deadline {later}|Patients wait at the desk}
    """#

  /// What is left to say.
  static let endings = #"""
    askAbove: {Please take a look|Please find the cause|Please take it over}, {we are at the end of our steps|our article ends here|nothing of ours helps}.
    askAbove: {What else can we check?|Is this known with you?|Can you see anything in the logs?} {user} {can be reached on {ext}|is at desk {desk} until five|waits for a call}.
    askAbove: {Needs somebody with access to the system behind it.|No rights to look any deeper from here.|Third one of the kind this week, please find the common cause.}
    problemNote: {Part of the recurring fault that engineering works on|Same root as the tickets of {lastweek}}; {waits for their correction|nothing to be done singly}. Way around is known to {user}.
    problemDone: {Correction is out since {hm}|Engineering has rolled the correction out}; {checked with this one|{user} sees no more of it}.
    vendorWait: {The manufacturer has it now; their answer usually takes a day or two.|We have reported it to the maker and wait for them.|The provider has our measurements and works on it.} {I write as soon as there is news.|You need not do anything.|In the meantime please use the way around.}
    changeWait: {We know what to change and do it {tonight}, when nobody works.|The change is planned for {tonight}.|It will be corrected in the maintenance window {tonight}.} {Please save and sign off before you leave.|You will see whether it helped in the morning.|}
    """#
}
