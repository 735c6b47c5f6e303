import Testing

@testable import ServiceDesk

struct ThanksTests {
  @Test(arguments: [
    "Thanks!", "Thank you, works again.", "Thanks again", "Thanks Ali", "No problem now, thanks",
    "Vielen Dank", "Danke, läuft wieder.", "Noch mal vielen Dank!", "Bedankt, werkt weer",
    "Dank je",
    "Tack, fungerar nu", "Tusen takk", "Takk, virker igjen", "Mange tak", "Tak!",
    "Merci beaucoup.", "Encore merci", "Muchas gracias", "Grazie mille!", "Obrigada", "Obrigado!",
    "Mulțumesc, funcționează", "Dziękuję bardzo", "Dzięki, już działa", "Děkuji", "Díky moc",
    "Ďakujem", "Большое спасибо", "Спасибо, снова работает", "Дякую!", "Благодаря", "Hvala puno",
    "Kiitos paljon", "Köszönöm szépen", "Aitäh", "Ačiū", "Paldies", "Ευχαριστώ πολύ",
    "Teşekkürler", "TEŞEKKÜR EDERİM", "Sağolun, tekrar teşekkürler", "شكرا جزيلا", "شُكْرًا",
    "ممنون", "תודה רבה", "धन्यवाद", "Cảm ơn nhiều", "Terima kasih",
    "ありがとうございました。", "すみません、ありがとうございます！", "迅速な対応ありがとうございました。",
    "謝謝", "谢谢，没问题了", "감사합니다", "ขอบคุณครับ",
  ])
  func `thanks are known in the languages of those who ask`(text: String) {
    #expect(text.looksLikeThanks)
  }

  @Test(arguments: [
    "Thanks, but it still fails", "Thank you. It doesn’t print", "Great, and when?",
    "It would be great if somebody looked at it", "Thanks, it stopped working again",
    "Danke, aber es geht nicht", "Danke, tritt noch auf", "Thanks, aber es geht nicht",
    "Bedankt, maar het werkt niet", "Bedankt, maar nog steeds", "Tack, men samma sak",
    "Takk, men det virker ikke", "Tak, men det virker stadig ikke", "Merci, mais ça ne marche pas",
    "Merci, ne marche plus", "Gracias, pero sigue igual", "Grazie, ma non va",
    "Obrigado, mas ainda não funciona", "Mulțumesc, dar nu merge", "Dziękuję, ale nadal nie działa",
    "Děkuji, ale nejde to", "Спасибо, но не работает", "Дякую, але не працює", "Hvala, ali ne radi",
    "Kiitos, mutta ei toimi", "Köszönöm, de nem megy", "Aitäh, aga ei tööta",
    "Ευχαριστώ, αλλά δεν δουλεύει", "Teşekkürler ama çalışmıyor", "شكرا لكن لا يعمل",
    "ممنون ولی کار نمی‌کند", "תודה, אבל זה לא עובד", "धन्यवाद, लेकिन नहीं चल रहा",
    "Cảm ơn nhưng vẫn không được", "Terima kasih, tapi masih gagal",
    "ありがとうございます。しかしまだ動きません。", "ありがとうございます。直りましたか？",
    "謝謝，但是還是不行", "谢谢，还是不能打印", "감사합니다만 아직 안 됩니다", "ขอบคุณ แต่ยังไม่ได้", "شكرا، متى؟",
  ])
  func `thanks with a word of trouble, or a question, ask for something`(text: String) {
    #expect(!text.looksLikeThanks)
  }

  @Test(arguments: ["Printer jams", "", "Kan dere ta en titt", "動きません", "لا يعمل"])
  func `what thanks for nothing is no thanks`(text: String) {
    #expect(!text.looksLikeThanks)
  }

  @Test(arguments: ["thank you for it ", "ありがとう、"])
  func `a long message says more than thanks, with spaces between its words or without`(
    text: String
  ) {
    #expect(!String(repeating: text, count: 20).looksLikeThanks)
  }
}
