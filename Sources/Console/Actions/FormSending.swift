import ServiceDesk

/// Why a form cannot be made a command; the rules of the desk come after that.
struct FormFault: Error, Equatable {
  let sentence: String
  /// The question that it is about, where it is about one.
  var field: FormField.Name?
}

extension Form {
  /// A blank of a macro that nobody has filled in must not reach the requester.
  private func expectNoBlanks() throws(FormFault) {
    for field in fields where field.isLong {
      let known = Macro.Blank.allCases.map(\.rawValue)
      let open = Macro.blanks(of: field.value).first {
        known.contains($0) || $0.hasPrefix("field.")
      }
      guard let open else { continue }
      throw FormFault(
        sentence: "“{\(open)}” still waits to be filled in, or taken out.", field: field.name)
    }
  }

  /// The command that the answers amount to.
  func command(now: Instant, zone: ZoneRules) throws(FormFault) -> TicketCommand {
    if purpose.audience == .requester { try expectNoBlanks() }
    switch purpose {
    case .note: return .conversation(.note(value(.text)))
    case .reply: return .conversation(.reply(value(.text)))
    case .resolve: return .lifecycle(.resolve(text: value(.text)))
    case .reopen: return .lifecycle(.reopen(reason: value(.text)))
    case .cancel: return .lifecycle(.cancel(reason: value(.text)))
    case .raise: return .escalation(.raise(reason: value(.text)))
    case .escalate:
      return .escalation(
        .escalate(
          to: TeamID(try chosen(.team)), summary: value(.summary), tried: value(.tried),
          ask: value(.ask)))
    case .handBack:
      return .escalation(
        .handBack(
          to: TeamID(try chosen(.team)), reason: try chosen(.reason), guidance: value(.guidance)))
    case .hold: return try hold(now: now, zone: zone)
    case .priority, .category, .tag, .untag: return try classification()
    case .assign: return .assignment(.assign(to: PersonID(try chosen(.person))))
    case .move: return .assignment(.move(to: TeamID(try chosen(.team))))
    case .retitle: return .classification(.retitle(value(.subject)))
    case .assess:
      return .classification(
        .assess(
          impact: Level(rawValue: value(.impact)) ?? .medium,
          urgency: Level(rawValue: value(.urgency)) ?? .medium))
    case .setField:
      let value = value(.value)
      return .classification(
        .setField(try chosen(.field), to: value.isBlank ? nil : value.trimmed))
    case .publish, .message, .rate: return try words()
    case .link, .unlink, .merge: return try tie()
    case .split: throw FormFault(sentence: "A split is no single command.")
    case .new: return opening()
    case .goTo, .window, .scheme: throw FormFault(sentence: "That is no command to the desk.")
    }
  }

  /// What shall become a ticket of its own.
  var splitOrder: SplitOrder {
    SplitOrder(
      subject: value(.subject),
      entries: value(.entries).split(separator: ",").compactMap { EventID($0) },
      reason: value(.text))
  }

  private func words() throws(FormFault) -> TicketCommand {
    switch purpose {
    case .publish:
      guard let note = EventID(try chosen(.note)) else {
        throw FormFault(sentence: "That is no note.")
      }
      return .conversation(.publish(note: note))
    case .rate:
      guard let score = Int(try chosen(.score)) else {
        throw FormFault(sentence: "A score is a number from 1 to 5.")
      }
      return .feedback(.rate(score: score, comment: value(.text)))
    default: return .conversation(.receive(value(.text)))
    }
  }

  private func tie() throws(FormFault) -> TicketCommand {
    let text = value(.ticket).trimmed
    guard let other = TicketID(text) else {
      throw FormFault(
        sentence: text.isEmpty
          ? "Name the other ticket."
          : "No ticket is known by “\(text)”; write T-1042 or choose one.")
    }
    switch purpose {
    case .unlink: return .links(.unlink(other))
    case .merge: return .links(.merge(into: other))
    default: return .links(.link(LinkKind(rawValue: value(.kind)) ?? .related, to: other))
    }
  }

  private func chosen(_ name: FormField.Name) throws(FormFault) -> String {
    let value = value(name)
    guard !value.isEmpty else {
      let label = fields.first { $0.name == name }?.label ?? name.rawValue
      throw FormFault(sentence: "Nothing is chosen under “\(label)”.", field: name)
    }
    return value
  }

  private func hold(now: Instant, zone: ZoneRules) throws(FormFault) -> TicketCommand {
    let reason = HoldReason(rawValue: try chosen(.reason)) ?? .other
    let until = value(.until).trimmed
    let moment = until.isEmpty ? nil : Instant(ahead: until, now: now, zone: zone)
    if !until.isEmpty, moment == nil {
      throw FormFault(
        sentence: "“\(until)” is no moment; write 4h, 2d, tomorrow, 2026-11-25 or …T09:00.",
        field: .until)
    }
    return .lifecycle(.hold(reason, until: moment, asking: value(.question)))
  }

  private func classification() throws(FormFault) -> TicketCommand {
    switch purpose {
    case .priority:
      let priority = Priority(try chosen(.priority)) ?? .p3
      return .classification(.overridePriority(priority, reason: value(.text)))
    case .category: return .classification(.categorise(try chosen(.category)))
    default:
      let tags = value(.tags).split { $0.isWhitespace || $0 == "," }.map(String.init)
      guard !tags.isEmpty else {
        throw FormFault(sentence: "Write the tags, parted by spaces.", field: .tags)
      }
      return .classification(
        purpose == .untag ? .tag(add: [], remove: tags) : .tag(add: tags, remove: []))
    }
  }

  private func opening() -> TicketCommand {
    let tried = value(.tried).trimmed
    return .intake(
      .open(
        Opening(
          subject: value(.subject), details: value(.details),
          requester: Requester(name: value(.requester).trimmed),
          handover: tried.isEmpty ? nil : Handover(tried: tried),
          impact: Level(rawValue: value(.impact)) ?? .medium,
          urgency: Level(rawValue: value(.urgency)) ?? .medium)))
  }
}

extension Instant {
  /// Reads a moment to come as people say it: `30m`, `4h`, `2d`, `1w`, `tomorrow` (at nine),
  /// `16:30` (the next one), or a date with or without a time.
  init?(ahead text: String, now: Instant, zone: ZoneRules) {
    let word = text.lowercased()
    if let span = TimeSpan(brief: word) {
      self = now + span
    } else if word == "tomorrow" {
      var civil = zone.civilTime(now + .days(1))
      (civil.hour, civil.minute, civil.second, civil.microsecond) = (9, 0, 0, 0)
      self = zone.instant(civil)
    } else if let time = CivilTime(timeOfDay: word, on: zone.civilTime(now)) {
      let moment = zone.instant(time)
      self = moment > now ? moment : moment + .days(1)
    } else if let moment = Instant(iso8601: text, offset: zone.offset(now)) {
      self = moment
    } else {
      return nil
    }
  }
}

extension TimeSpan {
  fileprivate init?(brief text: String) {
    guard let unit = text.last, let count = Int64(text.dropLast()), (0..<100_000).contains(count)
    else { return nil }
    switch unit {
    case "m": self = .minutes(count)
    case "h": self = .hours(count)
    case "d": self = .days(count)
    case "w": self = .days(7 * count)
    default: return nil
    }
  }
}

extension CivilTime {
  fileprivate init?(timeOfDay text: String, on day: CivilTime) {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1],
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.init(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute)
  }
}
