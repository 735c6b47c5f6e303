extension Family {
  static let wireless = #"""
    family: Wi-Fi drops
    in: Network / Network / Platform Engineering
    about: accessPoint
    tags: wifi
    often: 12
    impact: medium low low
    urgency: medium medium high
    let: channel = {36|44|52|100|108}
    let: people = {3-14}
    subject a: Wi-Fi {drops out|keeps dropping|comes and goes} on floor {floor}, {site}
    subject a: {site}, floor {floor}: {no Wi-Fi|Wi-Fi gone} {since}
    subject b: Wireless very slow near room {room} ({site})
    subject a: {people} people on floor {floor} without wireless
    subject c: Laptops lose {org} Wi-Fi in {room} during calls
    subject a: Access point {asset}: clients thrown off
    details a: {^since} the Wi-Fi on floor {floor} {drops|goes away} every {5-25} minutes. Cable
      works. About {people} of us are affected.
    details b: Near {room} my laptop shows full signal but nothing loads. Two desks further it is
      fine. Started {since}.
    details c: Calls freeze, then “reconnecting”, then they come back. Colleagues at desk {desk} see
      the same. The guest network seems ok.
    details a: wifi not usable on our floor {since}, we are using phones as hotspots now
    tried: Forgot the network and joined again on two laptops; another laptop of the same model
      shows the same
    tried abc: Restarted {asset} from the panel; clients came back for about {6-20} minutes
    tried: Checked that the laptops are on the 5 GHz network; driver is current
    ask abc: Is it every device at your place or only the laptop? And does it also happen when you
      stand right below the access point?
    answer: All of them, phones too. Directly below it is a bit better but not good.
    answer: Phone and laptop both. I did not try standing below it, it is above the lift door.
    ask: Could you tell me at what times today it dropped, as exactly as you can?
    answer: {hm}, and I think about twenty minutes before that. Each time for two or three minutes.
    answer: I only wrote down the last one: {hm}.
    subject o: {laptop} cannot join the {org} Wi-Fi {since}
    subject o: Wi-Fi on {laptop}: “cannot connect to this network”
    subject o: Wireless asks for a password again and again
    subject o: {laptop}: no wireless, telephone is fine
    subject o: Wi-Fi password not accepted on {laptop}
    details o: My laptop asks for the Wi-Fi password again and again {since}. The colleagues beside
      me are connected.
    details o: no wifi on my laptop, phone is fine at the same place. Had to change my password on
      {lastweek} if that matters
    cause o: 1*12 saved profile with an old password
    note: Other clients on {asset} are fine. {user}'s laptop still sends the old machine credential:
      “EAP failure” in the event log.
    note: Profile removed and joined again with {user} on the phone. Ping to {ip2} stable for ten
      minutes.
    or: Deleted the stored profile, joined again, watched it for {8-20} minutes: no drop.
    fix: Old wireless profile removed and joined again; stable since {hm}.
    fix: The laptop had kept a profile with the credential from before the password change. Removed,
      joined anew.
    cause abc: 2*10 radar event moves the channel
    waits: evidence
    note: Controller log of {asset}:
        {stamp} {asset} DFS: radar detected on channel {channel}, moving
        {stamp} {asset} radio1: channel change {channel} -> 36, {12-40} clients disassociated
      {7-30} such events since {yesterday}.
    note: Channel {channel} excluded for this site, transmit power left alone. Watching the log
      until {later}.
    or: Took the DFS channels out of the profile of floor {floor}. Counters reset at {hm}.
    reply: we have seen the drops at our end: the access point changed its channel too often. I have
      taken that channel out of use; there may have been one more short interruption.
    summary: {asset} throws its clients off several times an hour, {people} people affected
    summary: Floor {floor} in {site}: clients disassociated every {5-25} minutes, cable fine
    ask: Look at the controller's log for {asset}: why do clients leave?
    ask: Check channel and load of the access points on floor {floor}
    guidance: The DFS channels are out of the profile for {site}. Tell the requester, and close it
      if the log is quiet for a day.
    fix: Access point avoided radar by changing channels ({7-30} times a day). DFS channels taken
      out of the floor's profile; no disassociation since {hm}.
    fix: Channel {channel} is shared with the airport's weather radar. {asset} stays on non-DFS
      channels now.
    told: the Wi-Fi on your floor should hold now: the access point kept moving away from a radar
      signal. If it drops again, please write down the minute.
    """#
}
