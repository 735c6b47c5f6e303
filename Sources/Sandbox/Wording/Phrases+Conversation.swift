extension Phrase {
  /// Between the desk and those who ask.
  static let conversation = #"""
    acknowledgement: {Thank you for reporting this.|Thanks for the details.|Thank you for your
      message.|Thanks, I have read it.} {I am looking at it now and will write again {soon}.|I have it
      on my desk and start with it now.|You will hear from me {soon}.|I begin with the checks on our
      side.|I am on it.}
    acknowledgement: {I have taken this over.|This is with me now.|I am on it.|I look after this
      one.} {May I ring you on {ext} if I need something?|If it changes meanwhile, please answer to
      this message.|Give me a few minutes, then I write again.|You hear from me {soon}, even if it is
      only how it stands.|Whatever comes to your mind about it helps: just answer here.}
    acknowledgement: {Sorry for the trouble.|That should not happen, sorry.|I am sorry that this
      stops you.|Not nice, sorry.} {I look into it right away.|I take it as the next thing.|I have
      begun with it.|I am asking around whether others of {department} have it, too.|I check our known
      cases first.}
    acknowledgement: Received at {hm}, {I start with it now|I am checking it now|it is next in my
      list}. {No need to do anything on your side for the moment.|I write as soon as I know more.|Please
      stay reachable on {ext}.|More {soon}.}
    requestReceived: {Thank you, I have your request.|Thanks, the request is with me.|Your request is
      here, thank you.|I have read it, thank you.} {I check what it needs and come back to you
      {soon}.|If an approval is missing I write to you.|I start with it now.|I tell you when it is
      done.|It is next in my list.}
    requestReceived: {Noted.|Will do.|All right.} {You hear from me {soon}.|I ring you on {ext} if
      something is unclear.|I see to it {soon}.|Nothing more is needed from you for now.}
    urging: {We need it {later}.|No hurry.|This week would be good.|Whenever you find the time.|It is
      for the audit, so please not too late.|Best on {ext} if you need anything.}
    urging: {If a form is needed, please send it to me.|My manager is in copy.|Can you confirm that
      you have this?|Please tell me when it is done.|Who approves this, by the way?}
    impatience: {This is urgent for us.|It is quite urgent.|Rather urgent, please.} {We have a
      deadline {later}.|The {department} team waits for it.|Month-end figures depend on it.|I am the
      only one of {department} here today.}
    impatience: {You can reach me on {ext}.|Best on {ext}, I am at desk {desk}.|I am in meetings
      until eleven, afterwards on {ext}.|Please ring {ext}, I seldom see mail.}
    impatience: {I already restarted twice.|Restarting did not help.|I tried the usual: off and on
      again.|Signed out and in again, no change.|A colleague has looked at it, too, without
      result.|I have tried nothing yet, so as not to make it worse.|Switched everything off over the
      break, it is the same.}
    impatience: {It worked yesterday.|Last week it was still fine.|Nothing was changed on our side
      that I know of.|A colleague has the same but did not report it.}
    impatience: {No hurry.|Whenever you find the time.|Not urgent, but it is annoying.|Can wait
      until tomorrow.}
    impatience: {Is somebody looking at this?|Who can help?|Could somebody please ring me?|What
      should I do?}
    chase: {Is there any news?|Any news on this?|How does it look?} {It is {hm} now and we still
      cannot work normally.|I have to tell {department} something.|My manager asks.}
    chase: {I still have the problem.|Still the same here.|It has happened again at {hm}.|Unchanged
      on our side.} {Please let me know when I can expect something.|Should I do anything?|I am here
      until five.}
    chase: {Just to say that it is still open for us.|I do not want to press, but|Sorry to ask
      again:} {do you know yet what it is?|will it be done this week?|is there a way around it in
      the meantime?}
    chase: {I tried again at {hm}, same result.|At {hm} it worked once, then not any more.|One more
      colleague has it since {hm}.}
    chaseAnswer: {No cause yet, but we know more:|Where we stand:|For your information:} {it is not
      your machine, and it is not the account.|we can make it happen here, which is half of it.|two
      possibilities are left, and I test the first one {soon}.|we see at what times it happens, not yet
      why.}
    chaseAnswer: {I have not forgotten it.|It is not forgotten.|I am still on it.} {I want to see it
      happen once more before I change anything.|I am going through the logs hour by hour.|I have asked a
      colleague to look at it with me.|You hear from me {soon}, whatever I find.}
    chaseAnswer: {Thanks for asking.|Thank you for the reminder.|Sorry for the silence.} {I am comparing
      your times with the log.|What you describe fits with what I suspect.|One test is still running, I
      want its result first.}
    answerRead: {Thank you, that helps.|Thanks, that is what I needed.|Thank you for the answer.|Good,
      thanks.} {I go on with it now.|I hold it against what I see on our side.|You hear from me
      {soon}.|I have put it into the ticket for all who work on it.}
    answerRead: {Good to know.|That narrows it down.|Understood, thanks.|That I did not know.} {I test it
      next.|So it is one guess less.|Then I know where to look.|I come back to you {soon}.}
    noNews: {A word on how it stands:|So that you do not wait without a word:|Short news from us:|For
      today:|Where we are:} {nothing new from outside yet, I have asked again.|it goes on, though slower
      than I would like.|unchanged since my last message.|one possibility less, one is left.|we still
      wait for the others, and I keep asking.|it is with those who can mend it.} {I write again {later}.|You
      need not do anything.|More as soon as there is more.|Tell me if it becomes worse.|}
    noNews: {I have not forgotten you:|Still with me:|This is still open:|No end yet:} {the next step is
      planned for {later}.|I had hoped to be further by {hm} today.|the cause is in sight, the cure is
      not.|what was tried has not helped, so on to the next.|I wait for one measurement.} {Thank you for
      your patience.|I stay on it.|You hear from me, whatever comes of it.|}
    reminder: {May I ask again?|A short reminder:|I still need one thing from you:} {without the
      answer to my question I cannot go on.|could you look at my question from above?|a line is
      enough.}
    noAnswer: {No answer|Nothing heard|No reaction} {to mail and two calls|to two mails and a
      call|since the reminder}; {closing for now, an answer opens it again|will be taken up again
      when {user} writes}.
    called: {Rang {user}|Called {user} back|Phoned {user} on {ext}}: {no answer, left a message|in a
      meeting, will call back|voicemail|busy, tried again at {hm} with no luck}.
    called: {Spoke to {user} at {hm}:|{user} on the phone:|Telephone with {user}, {hm}:} {confirms
      what is written above, nothing new|it happens to others of {department} too|can be reached
      from two o'clock on|is in {othersite} today, back at the desk tomorrow}.
    thanks: {Thanks, works now.|Thank you!|Works, thank you very much.|Great, thanks.|Perfect, thank
      you.|Thanks a lot, {me}!|Solved, thanks.|Thx|That was it, thank you.}
    thanks: {Many thanks from {department}.|Can confirm, thanks.|Thank you and a good day.|Cheers, {me}.|Brilliant, thank you.|All good now, thank you.|Great, thanks for
      the explanation.}
    comesAgain: {It is back.|Unfortunately it is back.|Same again since {hm}.|It lasted until today.}
      {Exactly as before.|This time already after an hour.|Since I came back to the desk it is as in the
      beginning.}
    comesAgain: {Sorry, but it does not work for everybody:|Not quite solved:|Half of it works:} {my
      colleague at desk {desk} still has it.|for the second person of {department} it fails as before.|it
      fails still from {othersite}.}
    comesAgain: {I was too quick to say yes:|Checked again today:} {at {hm} it failed again.|it is still
      not right after signing in again.}
    withdrawn: {Please close this, it works again.|It went away by itself, no need to look any
      further.|Found it, it was on my side. Please close.|You can close this, a colleague has helped
      me.|Sent twice by mistake, please ignore this one.|Solved it myself in the meantime, you can
      close it.}
    requestWithdrawn: {Please close this, we no longer need it.|Sent twice by mistake, please ignore this
      one.|My manager has decided otherwise, please forget it.|We have found another way, you can close
      this.|It is postponed until next year, I write again then.}
    withdrawnReason: {Withdrawn by the requester|Taken back by {user}, see the message|{user} asks to
      close it|Requester: no longer needed|Nothing left to do, says {user}}
    praise: {Quick and friendly.|Fast help, thank you.|Very clear explanation.|{me} knew at once
      what it was.|Solved before I was back from the meeting.|Competent as always.|Good that
      somebody rang instead of sending forms.|Took the time to explain.|I was kept informed all the
      time.|Exactly what I needed.|Works since then without a hitch.|Fine.|ok|Good.|No complaints.}
    complaint: {Took too long.|Three people asked me the same thing.|It works now, but nobody told
      me what it was.|Had to ask twice for news.|I do not know whether it will last.|Solved, but I
      lost half a day.|I was told it is solved, and it was not.|Too much back and forth.|The first
      answer had nothing to do with my question.|Waited two days for a small thing.|Expected it the same day.}
    comes: {Fine in the end, but slow.|It works, the way there was long.|OK.|Good work, slow
      start.|Would have liked one update in between.|Middling: solved, but only for my machine at
      first.}
    """#
}
