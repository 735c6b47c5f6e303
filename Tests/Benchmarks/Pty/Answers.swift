/// What keys were answered with: milliseconds to the last byte, and bytes.
struct Answers {
  var times: [Double] = []
  var bytes: [Double] = []

  static func += (all: inout Answers, more: Answers) {
    all.times += more.times
    all.bytes += more.bytes
  }
}

extension Sitting {
  /// Presses the keys one after the other, each when the answer to the one before is over. A key
  /// without an answer has no time, and after two of them the rest is not pressed: the list is at
  /// its end.
  func answers(to keys: [String]) -> Answers {
    var answers = Answers()
    var silences = 0
    for key in keys where silences < 2 {
      let pressed = press(key)
      let arrivals = answer(patience: .milliseconds(400))
      guard let last = arrivals.last?.at else {
        silences += 1
        continue
      }
      silences = 0
      answers.times.append((last - pressed).milliseconds)
      answers.bytes.append(Double(arrivals.byteCount))
    }
    return answers
  }

  /// Types something and lets all come that it brings.
  func show(_ words: String) {
    guard !words.isEmpty else { return }
    for key in words {
      _ = press(String(key))
      _ = answer(patience: .milliseconds(500))
    }
    _ = answer(patience: .seconds(2), silence: .milliseconds(500))
  }

  /// The bytes that come after the answer to the key is over.
  func comesByItself(after key: String) -> Int {
    _ = answers(to: [key])
    return answer(patience: .milliseconds(500), silence: .milliseconds(300)).byteCount
  }
}
