internal import ServiceDesk

// What those who ask hear on the way: that somebody is there, and that their words were read.
extension Course {
  /// The first word of a person, mostly before anything is known.
  mutating func greet(_ colleague: Colleague) {
    guard !family.isAlert, !plot.hasReplied, plot.chance.happens(percent: 94) else { return }
    work(colleague, Usual.greeting)
    let phrase: Phrase = family.isRequest ? .requestReceived : .acknowledgement
    plot.reply(colleague, plot.words(phrase, by: colleague))
  }

  /// Something takes its time; now and then they hear that it is not forgotten.
  mutating func takeTime(_ colleague: Colleague, _ spread: Spread) {
    let end = plot.now + plot.length(of: spread)
    let isPromised = !family.isAlert && plot.priority < .p4
    while isPromised, end.since(plot.now) > Usual.silence, plot.chance.happens(percent: 94) {
      plot.wait(until: plot.now + Usual.silence)
      plot.attend(colleague)
      plot.reply(colleague, plot.words(.noNews, by: colleague))
    }
    plot.wait(until: end)
    plot.attend(colleague)
  }

  /// What they answered is mostly acknowledged as it is read.
  mutating func confirm(_ colleague: Colleague) {
    guard plot.owesAnswer, plot.chance.happens(percent: 88) else { return }
    plot.reply(colleague, plot.words(.answerRead, by: colleague))
  }
}
