import Yams

/// One section of a mapping file: keys in the file's order, each with its place.
struct YAMLSection {
  struct Entry {
    let key: String
    let place: Place
    let node: Node
  }

  /// Both from 1.
  struct Place {
    let line: Int
    let column: Int
  }

  let place: Place
  let entries: [Entry]

  /// Nil where `node` is no section.
  init?(_ node: Node) {
    guard let mapping = node.mapping else { return nil }
    place = node.place
    entries = mapping.map { key, value in
      Entry(key: key.scalar?.string ?? "", place: key.place, node: value)
    }
  }

  subscript(key: String) -> Node? {
    entries.first { $0.key == key }?.node
  }
}

extension Node {
  var place: YAMLSection.Place {
    YAMLSection.Place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
