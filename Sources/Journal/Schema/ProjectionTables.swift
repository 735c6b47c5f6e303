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
      id      TEXT PRIMARY KEY,
      name    TEXT NOT NULL,
      role    TEXT NOT NULL,
      teams   TEXT NOT NULL,                   -- a JSON list of names
      account TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_account ON person (account) WHERE account IS NOT NULL;

    -- The queue's row.
    CREATE TABLE ticket (
      number            INTEGER PRIMARY KEY,
      version           INTEGER NOT NULL,
      reference         TEXT,
      subject           TEXT NOT NULL,
      status            TEXT NOT NULL,
      standing          INTEGER NOT NULL,      -- 0 active, 1 resolved, 2 ended
      hold_reason       TEXT,
      hold_until        INTEGER,
      priority          INTEGER NOT NULL,
      team              TEXT NOT NULL,
      tier              INTEGER,
      owner             TEXT,
      requester         TEXT NOT NULL,
      category          TEXT,
      opened_at         INTEGER NOT NULL,
      updated_at        INTEGER NOT NULL,
      last_public_at    INTEGER,
      first_reply_at    INTEGER,
      first_resolved_at INTEGER,
      reopen_count      INTEGER NOT NULL,
      first_team        TEXT NOT NULL,
      first_tier        INTEGER,
      escalation        TEXT NOT NULL,         -- never, pending, past
      transfer_pending  INTEGER NOT NULL,
      raised            INTEGER NOT NULL,
      asks_to_reopen    INTEGER NOT NULL,
      merged_into       INTEGER
    ) STRICT;
    CREATE INDEX ticket_active ON ticket (priority, opened_at, number) WHERE standing = 0;
    CREATE INDEX ticket_listed ON ticket (priority, opened_at, number) WHERE standing < 2;
    CREATE INDEX ticket_of_team ON ticket (team, priority, opened_at, number) WHERE standing < 2;
    CREATE INDEX ticket_of_owner ON ticket (owner, priority, opened_at, number) WHERE standing < 2;
    CREATE INDEX ticket_opened ON ticket (opened_at);
    CREATE INDEX ticket_updated ON ticket (updated_at);
    CREATE INDEX ticket_first_reply ON ticket (first_reply_at) WHERE first_reply_at IS NOT NULL;
    CREATE INDEX ticket_reference ON ticket (reference) WHERE reference IS NOT NULL;
    CREATE INDEX ticket_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;

    CREATE TABLE ticket_tag (
      tag    TEXT NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (tag, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_tag_of ON ticket_tag (number);

    CREATE TABLE ticket_field (
      number INTEGER NOT NULL,
      name   TEXT NOT NULL,
      value  TEXT NOT NULL,
      PRIMARY KEY (number, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_field_value ON ticket_field (name, value);

    CREATE TABLE ticket_watcher (
      person TEXT NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (person, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_watcher_of ON ticket_watcher (number);

    CREATE TABLE ticket_link (
      number INTEGER NOT NULL,
      kind   TEXT NOT NULL,
      other  INTEGER NOT NULL,
      PRIMARY KEY (number, kind, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_link_other ON ticket_link (other);

    -- [from, to) with a state; the spans of a ticket tile its life. The last one is open.
    CREATE TABLE span (
      number      INTEGER NOT NULL,
      ordinal     INTEGER NOT NULL,
      from_at     INTEGER NOT NULL,
      to_at       INTEGER,
      status      TEXT NOT NULL,
      hold_reason TEXT,
      team        TEXT NOT NULL,
      tier        INTEGER,
      owner       TEXT,
      priority    INTEGER NOT NULL,
      PRIMARY KEY (number, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX span_from ON span (from_at);
    CREATE INDEX span_to ON span (to_at);

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
    CREATE INDEX milestone_at ON milestone (what, at);

    -- Each public answer to the requester's oldest unanswered word.
    CREATE TABLE exchange (
      seq         INTEGER PRIMARY KEY,         -- of the message that waited
      number      INTEGER NOT NULL,
      asked_at    INTEGER NOT NULL,
      answered_at INTEGER
    ) STRICT;
    CREATE INDEX exchange_answered ON exchange (answered_at);
    CREATE INDEX exchange_of ON exchange (number);

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
      status   TEXT NOT NULL,
      priority INTEGER NOT NULL,
      tier     INTEGER NOT NULL,               -- 0: not known
      team     TEXT NOT NULL,
      owner    TEXT NOT NULL,                  -- '': nobody
      amount   INTEGER NOT NULL,
      PRIMARY KEY (status, priority, tier, team, owner)
    ) STRICT, WITHOUT ROWID;

    -- The timeline's texts; the words themselves stay in the events.
    CREATE TABLE timeline (
      seq    INTEGER PRIMARY KEY,
      number INTEGER NOT NULL,
      place  TEXT NOT NULL                     -- subject, note, reply, message, brief …
    ) STRICT;
    CREATE INDEX timeline_of ON timeline (number);
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content = '', tokenize = 'unicode61 remove_diacritics 0'
    );
    -- Merging inside a commit would make one commit in many slow; it is done in small steps at rest.
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    """

  /// In the order of dropping.
  static let projectionTables = [
    "projection", "team", "person", "ticket", "ticket_tag", "ticket_field", "ticket_watcher",
    "ticket_link", "span", "movement", "resolution", "milestone", "exchange", "tally", "census",
    "deed",
    "timeline", "search",
  ]
}
