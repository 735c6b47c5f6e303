public import ServiceDesk

/// The world said no: the desk's files could not be read or written. It carries the facts.
public enum StoreFailure: Error, Equatable, Sendable {
  case notThere(path: String)
  case notADesk(path: String, why: String)
  case alreadyThere(path: String)
  case networkFilesystem(path: String, name: String)
  case newerFormat(found: Int, known: Int)
  /// A later program has written here what this one would spoil.
  case newerWriter(found: Int, known: Int)
  case readOnly
  case gateHeld(by: String)
  case policyUnreadable([DocumentFault])
  /// With the errno of the call, and what the system says of it.
  case system(SystemCall, path: String, code: Int32, message: String)
  case database(code: Int32, message: String)
  case diskFull
  case damaged(String)
  case synchronousNotFull(Int)
  case sameEventDiffers(EventID)
  case ticketNotOpened(by: EventID)
  case undecodable(sequence: Int64, kind: String, why: String)

  public var sentence: String {
    switch self {
    case .notThere(let path):
      "There is no desk at \(path); make one with “tierline init --desk \(path)”."
    case .notADesk(let path, let why): "\(path) is not a desk: \(why)."
    case .alreadyThere(let path): "There is something at \(path) already; nothing was changed."
    case .networkFilesystem(let path, let name):
      "\(path) is on a network filesystem (\(name)); a desk needs a disk of this machine."
    case .newerFormat(let found, let known):
      "The desk has format \(found); this program knows formats up to \(known). Update it."
    case .newerWriter(let found, let known):
      """
      The desk can only be read here: a newer program has written it (number \(found); this \
      program knows up to \(known)). Update it.
      """
    case .readOnly: "The desk can only be read here: its files may not be written."
    case .gateHeld(let holder):
      "The desk is being written by \(holder) and did not come free; nothing was written."
    case .policyUnreadable(let faults):
      "The desk's policy cannot be read: \(faults.first?.description ?? "no policy found")"
    case .system(let call, let path, _, let message):
      "\(path) cannot be \(call.participle): \(message)."
    case .database(let code, let message): "The store failed: \(message) (SQLite \(code))."
    case .diskFull: "The disk is full; nothing was written."
    case .damaged(let what):
      """
      The store is damaged: \(what). Nothing was written. Copy the desk's whole directory before \
      anything else, then go back to a backup of it.
      """
    case .synchronousNotFull(let mode):
      "The store would not be durable (synchronous is \(mode), not FULL); nothing was written."
    case .sameEventDiffers(let id):
      "Event \(id) is in the log already with other content; nothing was written."
    case .ticketNotOpened(let id):
      "An event came before event \(id), which opens its ticket; nothing was written."
    case .undecodable(let sequence, let kind, let why):
      "Event \(sequence) (\(kind)) cannot be read: \(why)."
    }
  }
}

/// What the system was asked to do with a file or a directory.
public enum SystemCall: Equatable, Sendable {
  case access
  case makeDirectory
  case changeMode
  case open
  case lock
  case write
  case flush
  case rename

  /// After “cannot be”.
  fileprivate var participle: String {
    switch self {
    case .access: "read"
    case .makeDirectory: "made"
    case .changeMode: "opened to the desk's group"
    case .open: "opened"
    case .lock: "locked"
    case .write: "written"
    case .flush: "written durably"
    case .rename: "put in its place"
    }
  }
}
