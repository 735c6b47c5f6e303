internal import Foundation
internal import GRDB
internal import ServiceDesk

/// A row of the event table, as it stands there.
struct EventRow {
  var sequence: Int64
  var id: EventID
  var stream: String
  var version: Int
  var kind: String
  var actor: String
  var account: String
  var origin: String
  var occurredAt: Instant
  var recordedAt: Instant
  var cause: EventID?
  /// Nil once redacted, as is the salt.
  var body: String?
  var salt: [UInt8]?
  var bodyDigest: [UInt8]
  var link: [UInt8]

  static let columns = """
    seq, id, stream, version, kind, actor, account, origin, occurred_at, recorded_at, cause, body, \
    salt, body_digest, link
    """

  /// - Throws: `damaged` where a column holds what no program has written there.
  init(_ row: Row) throws {
    sequence = row[0]
    guard let id = EventID(blob: row[1]) else {
      throw StoreFailure.damaged("event \(sequence) has no proper id")
    }
    self.id = id
    (stream, version, kind) = (row[2], row[3], row[4])
    (actor, account, origin) = (row[5], row[6], row[7])
    occurredAt = Instant(microseconds: row[8])
    recordedAt = Instant(microseconds: row[9])
    cause = EventID(blob: row[10])
    body = row[11]
    salt = (row[12] as Data?).map(Array.init)
    bodyDigest = Array(row[13] as Data)
    link = Array(row[14] as Data)
  }

  init(
    sequence: Int64, id: EventID, stream: Stream, version: Int, kind: String, author: Author,
    occurredAt: Instant, recordedAt: Instant, cause: EventID?, body: String, salt: [UInt8]
  ) {
    (self.sequence, self.id) = (sequence, id)
    (self.stream, self.version, self.kind) = (stream.description, version, kind)
    (actor, account) = (author.actor.description, author.account)
    origin = author.origin.rawValue
    (self.occurredAt, self.recordedAt, self.cause) = (occurredAt, recordedAt, cause)
    (self.body, self.salt, link) = (body, salt, [])
    bodyDigest = Chain.bodyDigest(salt: salt, body: body)
  }

  func insert(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    try statement.execute(arguments: [
      sequence, Data(id.bytes), stream, version, kind, actor, account, origin,
      occurredAt.microseconds, recordedAt.microseconds, cause.map { Data($0.bytes) }, body,
      salt.map { Data($0) }, Data(bodyDigest), Data(link),
    ])
  }

  func recorded(by codec: Codec) throws -> RecordedEvent {
    guard let stream = Stream(stream), let origin = Origin(rawValue: origin) else {
      throw StoreFailure.undecodable(
        sequence: sequence, kind: kind, why: "its stream or origin is unknown")
    }
    do {
      return RecordedEvent(
        sequence: sequence, id: id, stream: stream, version: version, kind: kind,
        actor: Actor(actor), account: account, origin: origin, occurredAt: occurredAt,
        recordedAt: recordedAt, cause: cause,
        content: try codec.decode(kind: kind, body: body, stream: stream))
    } catch let fault as PayloadFault {
      throw StoreFailure.undecodable(sequence: sequence, kind: kind, why: fault.why)
    } catch let error as DecodingError {
      throw StoreFailure.undecodable(sequence: sequence, kind: kind, why: "\(error)")
    }
  }
}

extension EventID {
  init?(blob: Data?) {
    guard let blob, blob.count == 16 else { return nil }
    let words = blob.map(UInt64.init)
    self.init(
      high: words.prefix(8).reduce(0) { $0 << 8 | $1 },
      low: words.suffix(8).reduce(0) { $0 << 8 | $1 })
  }
}
