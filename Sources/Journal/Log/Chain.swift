internal import Crypto
internal import Foundation
public import ServiceDesk

/// What makes tampering evident: every event carries a digest that covers it and all before it.
///
/// A body is digested with its salt apart from the rest, so that words can be redacted and the
/// chain still holds.
enum Chain {
  static let start = [UInt8](repeating: 0, count: 32)

  static func bodyDigest(salt: [UInt8], body: String) -> [UInt8] {
    var bytes = bodyTag
    bytes.appendField(salt)
    bytes.appendField(body.utf8)
    return Array(SHA256.hash(data: bytes))
  }

  /// SHA-256 over the store, the link before, and every column but body, salt and link itself.
  static func link(_ row: EventRow, after previous: [UInt8], store: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(384)
    bytes += linkTag
    bytes.appendField(store)
    bytes.appendField(previous)
    bytes.appendNumber(row.sequence)
    bytes.appendField(row.id.bytes)
    bytes.appendField(row.stream.utf8)
    bytes.appendNumber(Int64(row.version))
    for text in [row.kind, row.actor, row.account, row.origin] { bytes.appendField(text.utf8) }
    bytes.appendNumber(row.occurredAt.microseconds)
    bytes.appendNumber(row.recordedAt.microseconds)
    bytes.appendField(row.cause?.bytes ?? [])
    bytes.appendField(row.bodyDigest)
    return Array(SHA256.hash(data: bytes))
  }

  /// The salt of an event whose id follows from what it says: the same on every machine.
  static func derivedSalt(store: [UInt8], event: EventID) -> [UInt8] {
    Array(SHA256.hash(data: store + event.bytes).prefix(16))
  }

  private static let bodyTag = Array("tierline body 1".utf8)
  private static let linkTag = Array("tierline link 1".utf8)
}

extension EventID {
  /// The id of an event that follows from `parts`: the same parts always give the same id.
  public static func derived(from parts: [String]) -> EventID {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(160)
    bytes += derivationTag
    for part in parts { bytes.appendField(part.utf8) }
    return EventID(digest: Array(SHA256.hash(data: bytes))) ?? EventID(high: 0, low: 0)
  }

  private static let derivationTag = Array("tierline derived id 1".utf8)
}

extension [UInt8] {
  /// Length first, so that no two lists of fields run together to the same bytes.
  fileprivate mutating func appendField(_ field: some Collection<UInt8>) {
    appendNumber(Int64(field.count))
    append(contentsOf: field)
  }

  fileprivate mutating func appendNumber(_ number: Int64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
