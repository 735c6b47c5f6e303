extension Schema {
  /// The queue's rows and the lists that queries look into.
  ///
  /// A `…_key` is a name as the query language compares it. Each order that a list can have has an
  /// index over all tickets and one over the listed ones, which are few however old the desk is.
  static let ticketTables = """
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
      merged_into       INTEGER,
      team_key          TEXT NOT NULL,
      owner_key         TEXT NOT NULL,         -- behind all names where nobody owns it
      requester_key     TEXT NOT NULL,
      category_key      TEXT,
      reference_key     TEXT,
      stands_since      INTEGER NOT NULL,      -- with its status, on hold for the same reason
      reminded_of       TEXT,                  -- rules since then, parted by U+001F
      -- The clock that the queue shows; none where there is no promise.
      clock             TEXT,
      clock_version     INTEGER,
      clock_calendars   TEXT,
      clock_goal        INTEGER,               -- µs
      clock_due         INTEGER,               -- NULL while a hold stops it
      clock_reading     INTEGER,               -- µs of its hours until then, since these began
      clock_left        INTEGER,               -- µs, while a hold stops it
      clock_breached    INTEGER NOT NULL DEFAULT 0,
      typical           INTEGER NOT NULL DEFAULT 0, -- µs of work that such a ticket still takes
      next_at           INTEGER,               -- when time alone makes something happen
      slack_hours       TEXT,                  -- NULL where no clock runs
      slack_key         INTEGER                -- less the reading of these hours now: the slack
    ) STRICT;
    CREATE INDEX ticket_active ON ticket (priority, opened_at, number) WHERE standing = 0;
    CREATE INDEX ticket_listed ON ticket (priority, opened_at, number) WHERE standing < 2;
    CREATE INDEX ticket_all ON ticket (priority, opened_at, number);
    CREATE INDEX ticket_listed_tier ON ticket (tier, priority, opened_at, number)
      WHERE standing < 2;
    CREATE INDEX ticket_listed_team ON ticket (team_key, priority, opened_at, number)
      WHERE standing < 2;
    CREATE INDEX ticket_all_team ON ticket (team_key, priority, opened_at, number);
    CREATE INDEX ticket_listed_owner ON ticket (owner_key, priority, opened_at, number)
      WHERE standing < 2;
    CREATE INDEX ticket_all_owner ON ticket (owner_key, priority, opened_at, number);
    CREATE INDEX ticket_listed_opened ON ticket (opened_at) WHERE standing < 2;
    CREATE INDEX ticket_all_opened ON ticket (opened_at);
    CREATE INDEX ticket_listed_updated ON ticket (updated_at) WHERE standing < 2;
    CREATE INDEX ticket_all_updated ON ticket (updated_at);
    CREATE INDEX ticket_all_category ON ticket (category_key, priority, opened_at, number)
      WHERE category_key IS NOT NULL;
    CREATE INDEX ticket_cancelled ON ticket (priority, opened_at, number)
      WHERE status = 'cancelled';
    CREATE INDEX ticket_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX ticket_pending ON ticket (priority, opened_at, number)
      WHERE escalation = 'pending';
    CREATE INDEX ticket_requester ON ticket (requester_key);
    CREATE INDEX ticket_reference ON ticket (reference_key) WHERE reference_key IS NOT NULL;
    CREATE INDEX ticket_first_reply ON ticket (first_reply_at, opened_at)
      WHERE first_reply_at IS NOT NULL;

    CREATE INDEX ticket_slack ON ticket (slack_hours, slack_key, priority, opened_at, number)
      WHERE standing < 2;
    CREATE INDEX ticket_next ON ticket (next_at) WHERE next_at IS NOT NULL;

    CREATE TABLE ticket_tag (
      key    TEXT NOT NULL,
      number INTEGER NOT NULL,
      tag    TEXT NOT NULL,
      PRIMARY KEY (key, number, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_tag_of ON ticket_tag (number);

    CREATE TABLE ticket_field (
      number    INTEGER NOT NULL,
      name_key  TEXT NOT NULL,
      name      TEXT NOT NULL,
      value     TEXT NOT NULL,
      value_key TEXT NOT NULL,
      PRIMARY KEY (number, name_key, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_field_value ON ticket_field (name_key, value_key, number);

    CREATE TABLE ticket_watcher (
      key    TEXT NOT NULL,
      number INTEGER NOT NULL,
      person TEXT NOT NULL,
      PRIMARY KEY (key, number, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_watcher_of ON ticket_watcher (number);

    CREATE TABLE ticket_link (
      number INTEGER NOT NULL,
      kind   TEXT NOT NULL,
      other  INTEGER NOT NULL,
      PRIMARY KEY (number, kind, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_link_other ON ticket_link (other);

    """
}
