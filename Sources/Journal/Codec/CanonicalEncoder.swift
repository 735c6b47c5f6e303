/// Takes a payload's values in, for `CanonicalJSON` to write.
struct CanonicalEncoder: Encoder {
  let place = CanonicalPlace()
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(codingPath: [any CodingKey]) { self.codingPath = codingPath }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let members = CanonicalValue.Holder<[(key: String, value: CanonicalValue)]>([])
    place.value = .object(members)
    return KeyedEncodingContainer(CanonicalMembers(members: members, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let items = CanonicalValue.Holder<[CanonicalValue]>([])
    place.value = .list(items)
    return CanonicalItems(items: items, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    CanonicalSingle(place: place, codingPath: codingPath)
  }

  /// Texts are most of what there is: they need no encoder of their own.
  static func value(
    of value: some Encodable, _ codingPath: [any CodingKey]
  ) throws -> CanonicalValue {
    if let text = value as? String { return .text(text) }
    let encoder = CanonicalEncoder(codingPath: codingPath)
    try value.encode(to: encoder)
    return encoder.place.value
  }

  static func unwritable(_ value: Any, _ codingPath: [any CodingKey]) -> EncodingError {
    .invalidValue(
      value, .init(codingPath: codingPath, debugDescription: "no payload holds fractions"))
  }
}

private struct CanonicalMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let members: CanonicalValue.Holder<[(key: String, value: CanonicalValue)]>
  let codingPath: [any CodingKey]

  private func put(_ value: CanonicalValue, _ key: Key) {
    members.content.append((key.stringValue, value))
  }

  func encodeNil(forKey key: Key) { put(.null, key) }
  func encode(_ value: Bool, forKey key: Key) { put(.word(value ? "true" : "false"), key) }
  func encode(_ value: String, forKey key: Key) { put(.text(value), key) }
  func encode(_ value: Int, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: Int8, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: Int16, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: Int32, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: Int64, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: UInt, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: UInt8, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: UInt16, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: UInt32, forKey key: Key) { put(.word(String(value)), key) }
  func encode(_ value: UInt64, forKey key: Key) { put(.word(String(value)), key) }

  func encode(_ value: Double, forKey key: Key) throws {
    throw CanonicalEncoder.unwritable(value, codingPath)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    throw CanonicalEncoder.unwritable(value, codingPath)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    put(try CanonicalEncoder.value(of: value, codingPath + [key]), key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { CanonicalEncoder(codingPath: codingPath) }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: Key) -> CanonicalEncoder {
    let encoder = CanonicalEncoder(codingPath: codingPath + [key])
    put(.later(encoder.place), key)
    return encoder
  }
}

private struct CanonicalItems: UnkeyedEncodingContainer {
  let items: CanonicalValue.Holder<[CanonicalValue]>
  let codingPath: [any CodingKey]
  var count: Int { items.content.count }

  func encodeNil() { items.content.append(.null) }

  func encode(_ value: some Encodable) throws {
    items.content.append(try CanonicalEncoder.value(of: value, codingPath))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    encoder.container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder }

  private var encoder: CanonicalEncoder {
    let encoder = CanonicalEncoder(codingPath: codingPath)
    items.content.append(.later(encoder.place))
    return encoder
  }
}

private struct CanonicalSingle: SingleValueEncodingContainer {
  let place: CanonicalPlace
  let codingPath: [any CodingKey]

  func encodeNil() { place.value = .null }
  func encode(_ value: Bool) { place.value = .word(value ? "true" : "false") }
  func encode(_ value: String) { place.value = .text(value) }
  func encode(_ value: Int) { place.value = .word(String(value)) }
  func encode(_ value: Int8) { place.value = .word(String(value)) }
  func encode(_ value: Int16) { place.value = .word(String(value)) }
  func encode(_ value: Int32) { place.value = .word(String(value)) }
  func encode(_ value: Int64) { place.value = .word(String(value)) }
  func encode(_ value: UInt) { place.value = .word(String(value)) }
  func encode(_ value: UInt8) { place.value = .word(String(value)) }
  func encode(_ value: UInt16) { place.value = .word(String(value)) }
  func encode(_ value: UInt32) { place.value = .word(String(value)) }
  func encode(_ value: UInt64) { place.value = .word(String(value)) }
  func encode(_ value: Double) throws { throw CanonicalEncoder.unwritable(value, codingPath) }
  func encode(_ value: Float) throws { throw CanonicalEncoder.unwritable(value, codingPath) }

  func encode(_ value: some Encodable) throws {
    place.value = try CanonicalEncoder.value(of: value, codingPath)
  }
}
