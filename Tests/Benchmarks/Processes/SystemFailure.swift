import Foundation

/// A call of the system that did not do what was asked.
struct SystemFailure: Error, CustomStringConvertible {
  let call: String
  let code: Int32

  init(_ call: String, code: Int32 = errno) { (self.call, self.code) = (call, code) }

  var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// Something else that keeps a figure from being taken, in a sentence's words.
struct NotPossible: Error, CustomStringConvertible {
  let description: String

  init(_ why: String) { description = why }
}
