internal import ServiceDesk
internal import Yams

// views and macros: what a policy gives to everybody at their consoles.

extension DocumentReader {
  mutating func views(_ node: Node?, _ known: KnownNames) -> [SavedView] {
    items(node, "views").compactMap { item in
      expect(item, keys: ["name", "query"], required: ["name", "query"])
      guard let name = text(item["name"], "A view's name"), let node = item["name"] else {
        return nil
      }
      if let fault = SavedView.fault(inName: name) { note(node, fault.sentence) }
      _ = terms(item["query"], only: Query.Field.allCases, known)
      return SavedView(name: name, query: item["query"]?.scalar?.string ?? "")
    }
  }

  mutating func macros(_ node: Node?, _ fields: [CustomField]) -> [Macro] {
    let known = Macro.Blank.allCases.map(\.rawValue) + fields.map { "field.\($0.name)" }
    return items(node, "macros").compactMap { item in
      expect(item, keys: ["name", "for", "text"], required: ["name", "text"])
      guard let name = text(item["name"], "A macro's name"),
        let text = text(item["text"], "A macro's text"), let node = item["text"]
      else { return nil }
      let audience = item["for"].flatMap { word($0, "a reader", as: Macro.Audience.self) }
      let macro = Macro(name: name, audience: audience, text: text)
      for blank in macro.blanks where !known.contains(blank) {
        note(node, "“{\(blank)}” is no blank here.\(meant(blank, among: known))")
      }
      return macro
    }
  }
}
