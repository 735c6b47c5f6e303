extension Schema {
  /// The projections. Times are µs since 1970; a ticket is known by its number.
  static let projections = """
    -- Up to which event each projection has been applied.
    CREATE TABLE projection (
      name TEXT PRIMARY KEY,
      seq  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE team (
      name TEXT PRIMARY KEY,
      tier INTEGER,
      lead TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person (
      id       TEXT PRIMARY KEY,
      name     TEXT NOT NULL,
      role     TEXT NOT NULL,
      teams    TEXT NOT NULL,                  -- their names, parted by U+001F
      account  TEXT,
      email    TEXT,
      skills   TEXT NOT NULL,                  -- skill=level, parted by U+001F
      calendar TEXT,
      has_left INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_account ON person (account) WHERE account IS NOT NULL;

    \(ticketTables)
    -- [from, to) with a state; the spans of a ticket tile its life. The last one ends never: at
    -- the largest number.
    CREATE TABLE span (
      number      INTEGER NOT NULL,
      ordinal     INTEGER NOT NULL,
      from_at     INTEGER NOT NULL,
      to_at       INTEGER NOT NULL,
      status      TEXT NOT NULL,
      standing    INTEGER NOT NULL,            -- as a ticket's
      hold_reason TEXT,
      team        TEXT NOT NULL,
      tier        INTEGER,
      owner       TEXT,
      priority    INTEGER NOT NULL,
      PRIMARY KEY (number, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX span_standing ON span (standing, to_at, from_at) WHERE standing < 2;

    -- Each change of team.
    CREATE TABLE movement (
      seq         INTEGER PRIMARY KEY,
      number      INTEGER NOT NULL,
      at          INTEGER NOT NULL,
      act         TEXT NOT NULL,               -- escalation, hand_back, move
      from_team   TEXT NOT NULL,
      from_tier   INTEGER,
      to_team     TEXT NOT NULL,
      to_tier     INTEGER,
      reason      TEXT,
      is_bounce   INTEGER NOT NULL,
      cause       BLOB,
      accepted_at INTEGER,                     -- acknowledged or claimed
      accepted_with_arrival INTEGER NOT NULL   -- in the same imported row: the time is unknown
    ) STRICT;
    CREATE INDEX movement_at ON movement (at);
    CREATE INDEX movement_of ON movement (number);
    CREATE INDEX movement_accepted ON movement (accepted_at) WHERE accepted_at IS NOT NULL;

    -- Each resolution, and whether it held.
    CREATE TABLE resolution (
      seq              INTEGER PRIMARY KEY,
      number           INTEGER NOT NULL,
      opened_at        INTEGER NOT NULL,
      at               INTEGER NOT NULL,
      ordinal          INTEGER NOT NULL,       -- 1 for a ticket's first
      actor            TEXT NOT NULL,
      reopened_at      INTEGER,
      is_first_contact INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX resolution_at ON resolution (at);
    CREATE INDEX resolution_of ON resolution (number);

    -- The ends and returns of a ticket: closed, cancelled, merged, reopened.
    CREATE TABLE milestone (
      seq    INTEGER PRIMARY KEY,
      number INTEGER NOT NULL,
      at     INTEGER NOT NULL,
      what   TEXT NOT NULL
    ) STRICT;
    CREATE INDEX milestone_at ON milestone (what, at, number);

    -- Each public answer to the requester's oldest unanswered word.
    CREATE TABLE exchange (
      seq         INTEGER PRIMARY KEY,         -- of the message that waited
      number      INTEGER NOT NULL,
      asked_at    INTEGER NOT NULL,
      answered_at INTEGER
    ) STRICT;
    CREATE INDEX exchange_answered ON exchange (answered_at, asked_at)
      WHERE answered_at IS NOT NULL;
    CREATE INDEX exchange_open ON exchange (number) WHERE answered_at IS NULL;

    -- Each run of a clock, as the ticket's last event left it.
    CREATE TABLE clock (
      number      INTEGER NOT NULL,
      clock       TEXT NOT NULL,
      cycle       INTEGER NOT NULL,
      started_at  INTEGER NOT NULL,
      since       INTEGER NOT NULL,            -- all before is counted, or did not count
      counted     INTEGER NOT NULL,            -- µs
      standstill  TEXT,                        -- hold:vendor, resolved, no_rule
      rule        TEXT,
      version     INTEGER,                     -- of the policy
      calendars   TEXT,                        -- their names, parted by U+001F
      goal        INTEGER,                     -- µs
      set_at      INTEGER,
      targets     INTEGER NOT NULL,            -- how often a goal was set
      due_at      INTEGER,
      breached_at INTEGER,
      ended_at    INTEGER,
      ending      TEXT,                        -- met, replaced, or the status that ended it
      -- What has been said of its present goal.
      told_percent INTEGER NOT NULL,
      told_breach  INTEGER NOT NULL,
      told_raise   INTEGER NOT NULL,
      PRIMARY KEY (number, clock, cycle)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX clock_ended ON clock (ended_at) WHERE ended_at IS NOT NULL AND goal IS NOT NULL;
    CREATE INDEX clock_breached ON clock (breached_at) WHERE breached_at IS NOT NULL;
    CREATE INDEX clock_owed ON clock (ended_at, breached_at) WHERE breached_at IS NOT NULL;

    -- How long resolved tickets had taken from a state on, in classes of four to a doubling.
    CREATE TABLE pace (
      priority INTEGER NOT NULL,
      status   TEXT NOT NULL,
      category TEXT NOT NULL,                  -- '': of all
      class    INTEGER NOT NULL,
      amount   INTEGER NOT NULL,
      PRIMARY KEY (priority, status, category, class)
    ) STRICT, WITHOUT ROWID;

    -- What happened in each hour, counted as it happens.
    CREATE TABLE tally (
      measure TEXT NOT NULL,
      hour    INTEGER NOT NULL,                -- hours since 1970
      amount  INTEGER NOT NULL,
      PRIMARY KEY (measure, hour)
    ) STRICT, WITHOUT ROWID;

    -- The latest orders of each person, to be taken back.
    CREATE TABLE deed (
      id         BLOB PRIMARY KEY,             -- of its first event, or of its bulk
      actor      TEXT NOT NULL,
      first      INTEGER NOT NULL,             -- seq
      last       INTEGER NOT NULL,             -- seq
      parts      INTEGER NOT NULL,             -- tickets on which it stands
      reversible INTEGER NOT NULL,
      undoes     BLOB                          -- the deed that it takes back
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deed_of ON deed (actor, first);

    -- How many tickets stand where, now.
    CREATE TABLE census (
      status    TEXT NOT NULL,
      priority  INTEGER NOT NULL,
      tier      INTEGER NOT NULL,              -- 0: not known
      team      TEXT NOT NULL,
      owner     TEXT NOT NULL,                 -- '': nobody
      standing  INTEGER NOT NULL,
      team_key  TEXT NOT NULL,
      owner_key TEXT NOT NULL,
      amount    INTEGER NOT NULL,
      PRIMARY KEY (status, priority, tier, team, owner)
    ) STRICT, WITHOUT ROWID;

    -- The timeline's texts; the words themselves stay in the events.
    CREATE TABLE timeline (
      seq    INTEGER PRIMARY KEY,
      number INTEGER NOT NULL,
      place  TEXT NOT NULL                     -- subject, note, reply, message, brief …
    ) STRICT;
    CREATE INDEX timeline_of ON timeline (number);
    -- Beginnings of up to three letters are kept as words of their own: they cost as much again
    -- to write, and without them one letter would be looked up by reading half of the index.
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    );
    -- The words of the index in order, by which longer beginnings are completed.
    CREATE VIRTUAL TABLE search_word USING fts5vocab (search, instance);
    -- Merging inside a commit would make one commit in many slow; it is done in small steps at rest.
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    INSERT INTO search (search, rank) VALUES ('usermerge', 8);
    """

  /// In the order of dropping.
  static let projectionTables = [
    "projection", "team", "person", "ticket", "ticket_tag", "ticket_field", "ticket_watcher",
    "ticket_link", "span", "movement", "resolution", "milestone", "exchange", "clock", "pace",
    "tally", "census",
    "deed", "timeline", "search_word", "search",
  ]
}
