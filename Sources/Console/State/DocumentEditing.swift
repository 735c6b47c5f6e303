import ServiceDesk
import Terminal

/// A document of the desk that is out with the person's editor.
struct EditedDocument: Equatable, Sendable {
  var document: DeskDocument
  /// As the editor got it.
  var text: String
  /// As the desk has it.
  var isTheDesks: Bool
}

extension ConsoleState {
  /// Hands the document to the person's own editor: what they left last time, or the desk's.
  mutating func edit(_ document: DeskDocument) -> [Effect] {
    guard let text = unadopted[document] else { return [.document(.read(document))] }
    return handOut(document, text, isTheDesks: false)
  }

  private mutating func handOut(
    _ document: DeskDocument, _ text: String, isTheDesks: Bool
  ) -> [Effect] {
    edited = EditedDocument(document: document, text: text, isTheDesks: isTheDesks)
    return unsavedDrafts() + [.editOutside(text)]
  }

  /// What the editor gave back of a document; nil: nothing was changed in it.
  mutating func receive(_ text: String?, of edited: EditedDocument) -> [Effect] {
    self.edited = nil
    guard let text = text ?? (edited.isTheDesks ? nil : edited.text) else {
      say("The \(edited.document.name) was left as it is.", .faint)
      return [.redraw]
    }
    unadopted[edited.document] = text
    return [.redraw, .document(.check(edited.document, text))]
  }

  mutating func receive(_ answer: DocumentAnswer) -> [Effect] {
    switch answer {
    case .read(let document, let text): return handOut(document, text, isTheDesks: true)
    case .checked(let document, let text, let finding):
      closeDocument()
      overlays.append(.document(DocumentSheet(document, text, finding)))
      return []
    case .adopted(let document, let changes):
      closeDocument()
      unadopted[document] = nil
      say("The \(document.name) is in force: \(changes.of("change")).", .good)
      return [.catchUp(catchUp)]
    }
  }

  private mutating func closeDocument() {
    if case .document = overlays.last { overlays.removeLast() }
  }

  mutating func write(_ key: Key, in sheet: DocumentSheet) -> [Effect] {
    var sheet = sheet
    switch key {
    case Key("y") where sheet.canBeAdopted:
      return [.document(.adopt(sheet.document, sheet.text))]
    case Key("e"):
      return handOut(sheet.document, sheet.text, isTheDesks: false)
    case .escape, .enter, Key("n"), Key("q"), .control("c"):
      closeDocument()
      if sheet.changesNothing { unadopted[sheet.document] = nil }
      let rest = sheet.changesNothing ? "" : " What you wrote is there when you edit it again."
      say("Nothing was adopted.\(rest)", .faint)
    default:
      let room = sheetRoom
      let rows = sheet.lines(width: room.columns, moments: moments).count
      guard let top = key.scrolled(from: sheet.top, page: room.rows, rows: rows) else { return [] }
      sheet.top = top
      replaceTop(.document(sheet))
    }
    return []
  }
}
