extension Phrase {
  /// Among those who work at the desk.
  static let desk = #"""
    vendorNote: {Opened case {case} with {vendor}|{vendor}, case {case}|Reported to {vendor} under
      {case}|Asked {vendor} for their opinion, case {case}}: {logs and times sent|measurements attached, severity 2|they want a support bundle
      first, sent at {hm}|asked for somebody who knows the product}.
    vendorNote: {With {vendor} now (reference {case}).|Case {case} with {vendor}.}
      {Promised an answer within two working days.|They try it in their lab.|They ask for the versions and one log.|Their first line asked to restart it; pointed them to the log of {hm}.}
    vendorNews: {{vendor} called back:|Answer from {vendor}:|News from {vendor} at {hm}:} {they see the
      same in our logs and agree with our reading|their second line knows the fault and advises the
      way that we want to go|a hint from another customer of theirs, which fits|nothing speaks
      against what we have in mind}.
    vendorNews: {{vendor} has looked at case {case}:|Case {case} is answered:} {logs read, they point
      to the same place as we do|their lab has seen it, too|they name the setting, it is the one we
      suspected}. {Going on here.|Next step is ours.|}
    changeNote: {The correction needs a window:|Change {change} filed,|Change request {change}:}
      {{tonight} at 22:00, rollback is the saved configuration|approved for {tonight}, ten minutes
      of interruption|seen by ruth, {tonight} at 22:00|planned for {tonight}, with a restart}.
    changeDone: {Change {change} done,|Carried out after 22:00 as planned,|Change {change} is
      through,} {no alarms afterwards|all checks green|rollback was not needed|service was away for
      {2-9} minutes}.
    evidenceNote: {Trace is running,|Logging raised,|Have put a capture on it,|A check runs every minute
      now,} {waiting for it to happen once more|now it has to happen again|looking at it again when the
      next one comes|it will tell the second of the next one}.
    evidenceDone: {Caught it at {hm}|It happened again at {hm}, with the trace running|Got one at last,
      {hm}}: {the whole of it is in the capture|enough to go on|this time with everything switched
      on|before, during and after are in the log}.
    peerAsk: @{mention} {have you seen this at {othersite}?|could you look at the switch side at
      {hm}?|you had something like it last month, what was it?|can you check the other half of
      this?|second pair of eyes, please: am I missing something?|can you confirm the time from your
      logs?}
    peerAnswer: {Looked at it:|Had a look:|Checked:} {nothing on my side at that time, your first
      idea stands|same pattern, twice since {yesterday}|clean from here; I would go for the second
      explanation|yes, seen it once at {othersite}, there it was the same cause}.
    missingContext: {What exactly happens is not stated.|I cannot start with this.|Please complete it
      first.} {I need the exact message as text, and one time to the minute.|When was it last seen to
      work, and what was changed since then?|Please attach what was tried so far with its result, not
      only that it did not help.|Who sees it and who does not? That decides where I look.} {Then send it
      straight back to us.|With that it can come right back.}
    missingApproval: {Who approves this? Without the owner's yes in writing I do nothing.|Until when is
      it needed, and who pays for it?|The form is not complete: owner, cost centre and end date are
      missing.} {Then send it straight back to us.|With that it can come right back.}
    knownSolution: {This one is in the knowledge base,|There is an article for it,} “{article}”. {The
      steps are the same as last time.|Follow it to the end, the last step does it.|You have the first
      half of it already, please go on from there.} {You can do this with your rights.|No need for
      us.|Tell me if a step fails, then it is ours.}
    wrongTeam: {Not ours:|This is not our subject:|Wrong queue:} {nothing of what we look after is
      touched by it|our part of it works, checked twice|it fails before it reaches us}. {Please read the
      log of {hm} again and send it where it belongs.|If you still think that it is ours, please say
      what speaks for it.}
    notReproduced: {Cannot make it happen:|Does not happen here:|Tried {3-9} times without it:}
      {same version, same rights, other account. Please find out what {user} does differently|with
      {user}'s account on another machine all is well, so please check the machine first|neither
      from our network nor by VPN. Please get a time when it happened}.
    contextAdded: {Asked {user} on the phone:|Have it now:|Completed:} {exact message and the time of the
      last one, {hm}, are attached|seen it myself at {hm}, the message is attached as text|last seen to
      work on {yesterday}, nothing changed that {user} knows of}. {Same message each
      time.|{user} can show it at any time.|}
    approvalAdded: {Have it now:|Completed:} {the owner's yes is attached, dated {hm}|the form has owner,
      cost centre {#4} and end date now|approved by {user}'s manager at {hm}, until the end of the year}.
    raiseReason: {{^department} of {org} cannot work; second call within an hour|The requester's
      manager has rung twice|Breaks again after each restart, I need a decision about the
      failover|Has gone to and fro between two teams since {yesterday}|Needs a change tonight,
      outside the window|Important person, and no idea yet}
    stolenNote: {Taking this over,|I take it,} {agreed with the owner|I am on it anyway because of
      another ticket|the log is open on my screen already|the owner has a P1}.
    releaseNote: {Have to leave this for a P1,|Cannot go on with it today,|Others know this part better,}
      {all I know is in the notes|next step is the log of {hm}|please somebody take it}.
    handedNote: {Told {user} the result.|Passed the result on to {user}.|{user} informed by
      telephone at {hm}.}
    solvedGuidance: {Done on our side at {hm}.|Solved here.|Finished:} {fixed} {Please tell {user}
      and close it.|Please have {user} try once, then it can be closed.|Should it come back, send it
      straight to us with the time.}
    closing: {This should be solved now.|It is solved from our side.|That should have been all of it.|We
      are through with it.} {Please try it, and answer here if it comes back.|If anything is still
      amiss, just answer to this message.|Please tell me if you see it again.|I close it in two days if I
      hear nothing.}
    closing: {Could you try it once more, please?|Please try again.|Please take it for a test when you
      have a minute.} {On our side all looks right since {hm}.|I have watched it until {hm}, nothing
      unusual.|From here it works.}
    closing: {Just to let you know:|For your information:} {done since {hm}, you can work as usual.|the
      correction is in place since {hm}.|it is put right, and you need to do nothing.}
    closing: {Thank you for your patience.|Sorry that it took a while.|Thanks for the help with this.}
      {It works again here, and should at your place.|What was wrong is put right.|You should not see it
      again; if you do, answer here.}
    reopenedNote: {Back again, reopened by {user}.|Open again.|So the first fix was not all of it.}
      {Looking at what was different at {hm}.|Same signs as before.|{user} has shown it to me at
      {hm}.|Going through my steps once more.}
    reopenedFix: {Second time, now for good:|The rest of it:|Found what was left:} {the old value had
      come back with the nightly run; changed at its source|it was in a second place, too, and is
      corrected there|one step had been left out the first time; done now}. {Watched it until
      {hm}.|Confirmed by {user}.}
    duplicateNote: Same as {other}: {same person, same trouble|sent by mail and by telephone|the
      same report again}.
    duplicateDetails: {I wrote about this already and am not sure whether it arrived.|Sending this
      again because nobody answered.|As I said on the phone:} {first}
    followUpDetails: {You closed my ticket about this, but it is not over.|This is about {other},
      which is closed.|The old ticket takes no answers any more, therefore a new one.} {The same
      since {begun}.|It is back {since}.}
    stillWaiting: {Asked again.|Reminded them.|No news.} {Next look on {yesterday}.|They say end of
      the week.|Will look again {later}.}
    priorityReason: {{^department} stands still|Payroll run depends on it|Board meeting {later}|More
      sites report it|Legal deadline {later}|Customers wait at the counter|Third call about it {today}}
    lowerReason: {A way around exists, {user} can wait|One person, who can work meanwhile|Agreed with
      {user}: this week is enough|Looks worse than it is|Needed only at the end of the month}
    """#

  /// What is left to say.
  static let endings = #"""
    askAbove: {Please take a look|Please find the cause|Please take it over}, {we are at the end of
      our steps|our article ends here|nothing of ours helps}.
    askAbove: {What else can we check?|Is this known with you?|Can you see anything in the logs?}
      {user} {can be reached on {ext}|is at desk {desk} until five|waits for a call}.
    askAbove: {Needs somebody with access to the system behind it.|No rights to look any deeper from
      here.|Third one of the kind this week, please find the common cause.}
    findings: {What I found stands in my notes above.|Findings: see my notes.|My notes above have the
      output in full.|Own findings are in the notes of the ticket.} {Nothing has been changed so
      far.|No restart since then, so that you see it as it is.|Can be looked at any time, ring me
      before.|}
    sendBack: {With that it can come straight back.|Then send it back, I keep it at the top of my
      list.|Back to me as soon as you have it.|Please complete it and escalate again.}
    summaryAgain: {summary} {(second time, complete now)|(again, with what was missing)|(again, see what
      is new under “tried”)}
    askAgain: {What you asked for is under “tried”.|It is all there now.|Completed as you wanted.}
      {Please go on from there.|Please take it up again.|Is that enough to begin with?}
    triedInVain: {Restarted, signed out and in: unchanged.|Compared with a colleague at the next
      desk: there it works.|Went through our article step by step, no step helped.|Seen it myself by
      remote help at {hm}; no article of ours fits.} {Last try at {hm}.|{user} waits.|}
    knownOutage: {Thank you, we know of it and work on it with all hands.|You are not the only one;
      the cause is being looked for.|This is part of a larger disturbance that we are working on.}
      {I write as soon as it is over.|You need not do anything; you hear from me.|Your report is
      tied to {other}, so you get the news, too.}
    outageOver: {Over since {hm}:|The disturbance is over:|Solved with {other}:} {cause found and
      removed|checked with {user} by telephone|works again for all}. {Please sign in anew.|If
      anything is left over, please answer here.|}
    lateComer: {One restart of {laptop} was still missing.|The telephone had to be restarted
      once.|{user} was still on the old session; signed out and in.|Cached page emptied, all well
      since {hm}.}
    review: {Timeline and causes are written up.|Looked back at {yesterday}:} first call {begun},
      {6-14} minutes until somebody worked on it, {70-140} until the cause was known. To do:
      {monitoring of what failed|check of the template on all sites|a way to tell everybody at
      once}. @{mention} please add the technical part.
    sagaBegins: {Comes and goes, so measuring first.|No pattern yet.} A probe looks every few
      minutes and writes here what it sees. {user} notes the times.
    sagaProbe: probe {asset}: loss {0-4}.{0-9} % of 600, rtt {8-48}/{50-160}/{170-900} ms, {today}
      {clock}
    sagaProbe: {today} {clock} probe {asset} -> {ip2}: {596-600}/600 answered, worst {90-1400} ms
    sagaProbe: {clock} check {asset} took {0-3}.{#3} s (limit 2.0), {0-7} of 20 slow
    sagaProbe: {60-600} samples until {clock}: p50 {9-30} ms, p95 {60-400} ms, errors {0-12}, retries {0-40}
    sagaReport: {hm}: {again, about {2-6} minutes|twice within a quarter of an hour|short, but two
      colleagues saw it, too|nothing the whole morning, then all at once}.
    sagaReport: {Today it was better.|Bad day.|Same picture as {yesterday}.} {2-9} times {before
      noon|since I came in|in the last hour}, {longest {2-8} minutes|each time under a minute|I
      stopped counting}.
    sagaReport: {At {hm} exactly|Around {hm}} {everything stood still|{business} froze, mail too|the
      connection was gone}, {then it came back by itself|restarting helped nothing|colleagues on the
      other floor had nothing}.
    sagaAnswer: {Thank you, {hm} is in our curve, too.|That time helps.|Noted.} {We now compare with
      the load of the backup.|It speaks against the line and for the device.|One more day of
      measuring, then we change one thing.|Next we exchange the {module|cable|port}.}
    sagaAnswer: {No cause yet, honestly.|We are closer.|One suspect less.} {Since {yesterday}
      logging is on in more detail.|The change of {tonight} should show whether it is the
      switch.|The maker has the traces and answers {later}.}
    sagaPeer: {Looked at the curves with fresh eyes:|From my side:|Compared with {othersite}:}
      {peaks come {3-9} minutes after the full hour|nothing on the uplink at {hm}|same picture
      there, only weaker|counters on {switch} rise only while it happens: {40-9000} discards}.
    sagaComment: {Changed one thing at {hm}:|Test {2-19}:|Next try:} {other port|firmware one step
      back|power saving off|fixed speed on both sides|buffer profile for {room}|trace on both ends}.
      {Now we wait.|No difference within two hours.|Better, but not gone: {1-6} instead of {7-20} a
      day.}
    sagaComment: {Summary of the day:|So far:} {2-14} events, {all between {9-11} and {12-15}
      o'clock|spread over the day|none while the trace was running}. {Correlates with nothing I
      have.|Load was low each time.|Always within a minute of a full table on {switch}.}
    sagaComment: {Trace of {hm}:|Capture, {clock}:} {retransmissions {40-900}, zero window
      {0-12}|gap of {2-40}.{1-9} s, then a burst|request leaves, no answer for {3-30} s, late answer
      is dropped}.
    problemNote: {Part of the recurring fault that engineering works on|Same root as the tickets of
      {lastweek}}; {waits for the correction of
      engineering|nothing to be done singly}. Way around is known to
      {user}.
    problemDone: {Correction is out since {hm}|Engineering has rolled the correction out}; {checked
      with this one|{user} sees no more of it}.
    vendorWait: {The manufacturer has it now; their answer usually takes a day or two.|We have
      reported it to {vendor} and wait for them.|It is with {vendor}, with all that we have found.} {I
      write as soon as there is news.|You need not do anything.|I ask them again if I hear nothing.}
    changeWait: {We know what to change and do it {tonight}, when nobody works.|The change is
      planned for {tonight}.|It will be corrected in the maintenance window {tonight}.} {Please save
      and sign off before you leave.|You will see whether it helped in the morning.|}
    """#
}
