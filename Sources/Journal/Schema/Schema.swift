internal import Foundation
internal import GRDB

/// The tables of a desk's file. The event table is the truth; all others are projections that can
/// be dropped and made again from it.
enum Schema {
  /// The format this program writes, and the oldest programs that may read and write it.
  static let format = 1
  static let minimumReader = 1
  static let minimumWriter = 1
  /// Raised whenever a projection's meaning or shape changes: desks are rebuilt at their next open.
  static let projection = 5
  /// `Tier` in ASCII, so that file(1) and this program know a desk when they see one.
  static let applicationID: Int32 = 0x5469_6572

  /// What is true of every row for ever.
  static let log = """
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event (
      seq         INTEGER PRIMARY KEY CHECK (seq > 0),
      id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      stream      TEXT NOT NULL,
      version     INTEGER NOT NULL CHECK (version > 0),
      kind        TEXT NOT NULL,
      actor       TEXT NOT NULL,
      account     TEXT NOT NULL,
      origin      TEXT NOT NULL,
      occurred_at INTEGER NOT NULL,              -- µs since 1970
      recorded_at INTEGER NOT NULL,              -- µs since 1970, never before its predecessor's
      cause       BLOB,
      body        TEXT,                          -- canonical JSON; NULL once redacted
      salt        BLOB,
      body_digest BLOB NOT NULL,                 -- SHA-256 over salt and body
      link        BLOB NOT NULL,                 -- SHA-256 over the link before and this row
      UNIQUE (stream, version)
    ) STRICT;

    -- Appended to, never changed. The one exception is redaction, which takes the words and their
    -- salt away and leaves the digest, so that the chain still holds.
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN
      SELECT RAISE(ABORT, 'an event is never deleted');
    END;
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    WHEN NOT (
      NEW.body IS NULL AND NEW.salt IS NULL
      AND NEW.seq = OLD.seq AND NEW.id = OLD.id AND NEW.stream = OLD.stream
      AND NEW.version = OLD.version AND NEW.kind = OLD.kind AND NEW.actor = OLD.actor
      AND NEW.account = OLD.account AND NEW.origin = OLD.origin
      AND NEW.occurred_at = OLD.occurred_at AND NEW.recorded_at = OLD.recorded_at
      AND NEW.cause IS OLD.cause AND NEW.body_digest = OLD.body_digest AND NEW.link = OLD.link
    ) BEGIN
      SELECT RAISE(ABORT, 'an event is never changed');
    END;
    """

  static func stamp(_ db: Database, storeID: [UInt8]) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(format)")
    let facts: [(String, any DatabaseValueConvertible)] = [
      ("store_id", Data(storeID)), ("format", format), ("min_reader", minimumReader),
      ("min_writer", minimumWriter), ("projection", projection),
    ]
    for (key, value) in facts {
      try db.execute(sql: "INSERT INTO meta VALUES (?, ?)", arguments: [key, value])
    }
  }
}
