extension Tongue {
  // What is a name, too, such as Ali, is no more than a doubt.
  //
  // “Again” stands here only where it is said of failures: things work again, too, and people
  // thank again.
  static let all: [Tongue] = germanic + romance + slavic + others + unspaced

  /// Taken out of a text before it is looked at, in lower case.
  static let harmless = [
    "no problem", "not a problem", "no worries", "no issue", "works again", "working again",
    "work again", "up again", "thanks again", "thank you again", "again, thank", "back up",
    "back online", "back to normal", "kein problem", "keine probleme", "ohne probleme",
    "noch mal danke", "noch einmal danke", "noch einmal vielen dank", "noch mal vielen dank",
    "danke noch mal", "danke noch einmal", "pas de problème", "pas de souci", "merci encore",
    "encore merci", "encore une fois merci", "mais uma vez", "grazie ancora", "ancora grazie",
    "nessun problema",
    "sin problema", "ningún problema", "sem problema", "geen probleem", "ingen problem",
    "ikke noe problem", "bez problemów", "нет проблем", "без проблем", "لا مشكلة",
    "すみません", "申し訳ありません", "問題ありません", "問題ない", "没有问题", "没问题", "沒有問題", "沒問題",
    "문제 없", "문제없", "ไม่มีปัญหา", "ไม่เป็นไร",
  ]

  private static let germanic = [
    Tongue(
      thanks: "thanks thank thx cheers great perfect solved brilliant",
      trouble: """
        but not still again however doesn't doesnt isn't isnt won't wont can't cannot cant didn't \
        didnt hasn't haven't error fail fails failed failing broken back except although yet unable \
        never unfortunately sadly no stopped would could
        """),
    Tongue(
      thanks: "danke dank dankeschön dankeschoen perfekt gelöst",
      trouble: """
        aber nicht nichts kein keine keinen nie noch leider trotzdem jedoch allerdings weiterhin \
        erneut fehler
        """),
    Tongue(
      thanks: "bedankt dank dankjewel dankuwel dankje",
      trouble: "maar niet niets geen helaas fout", doubts: "nog"),
    Tongue(
      thanks: "tack tackar", trouble: "inte fortfarande tyvärr", doubts: "men fel än dock"),
    Tongue(
      thanks: "takk takker", trouble: "ikke ikkje fortsatt fremdeles dessverre ennå feil",
      doubts: "men enda"),
    Tongue(
      thanks: "tak takker", trouble: "ikke stadig desværre fejl endnu", doubts: "men"),
  ]

  private static let romance = [
    Tongue(
      thanks: "merci parfait",
      trouble: "mais pas toujours encore erreur cependant pourtant malheureusement hélas rien",
      doubts: "plus ne"),
    Tongue(
      thanks: "gracias agradezco agradecido agradecida perfecto",
      trouble: "pero no todavía aún sigue siguen falla fallan tampoco", doubts: "aun"),
    Tongue(
      thanks: "grazie ringrazio perfetto",
      trouble: "non ancora però purtroppo errore tuttavia", doubts: "ma pero"),
    Tongue(
      thanks: "obrigado obrigada obrigadão agradeço grato grata valeu",
      trouble: "não nao ainda porém erro infelizmente", doubts: "mas continua"),
    Tongue(
      thanks: "mulțumesc mulţumesc multumesc mulțumim multumim mersi",
      trouble: "încă inca totuși eroare", doubts: "dar nu tot"),
  ]

  private static let slavic = [
    Tongue(
      thanks: "dziękuję dziekuje dziękujemy dziekujemy dzięki dzieki",
      trouble: "nie nadal jednak wciąż ciągle niestety błąd", doubts: "ale dalej"),
    Tongue(
      thanks: """
        děkuji dekuji děkuju dekuju děkujeme díky diky ďakujem dakujem ďakujeme vďaka
        """,
      trouble: "není neni nefunguje nejde nejede stále pořád bohužel chyba však nie",
      doubts: "ale ne"),
    Tongue(
      thanks: "спасибо благодарю благодарим спс", trouble: "но не нет опять однако ошибка"),
    Tongue(thanks: "дякую дякуємо", trouble: "але не ні проте досі помилка"),
    Tongue(thanks: "благодаря мерси", trouble: "но не обаче грешка"),
    Tongue(
      thanks: "hvala хвала", trouble: "nije još opet greška није још опет",
      doubts: "ali али jos ne не"),
  ]

  private static let others = [
    Tongue(
      thanks: "kiitos kiitoksia kiitti",
      trouble: "mutta ei eivät vielä edelleen yhä virhe valitettavasti"),
    Tongue(
      thanks: "köszönöm köszönjük köszi kösz",
      trouble: "nem mégsem sajnos azonban", doubts: "de hiba"),
    Tongue(thanks: "aitäh tänan", trouble: "ei kuid", doubts: "aga ikka"),
    Tongue(thanks: "ačiū aciu dėkoju", trouble: "klaida tačiau", doubts: "bet ne dar"),
    Tongue(thanks: "paldies", trouble: "joprojām kļūda", doubts: "bet nav ne"),
    Tongue(
      thanks: "ευχαριστώ ευχαριστω ευχαριστούμε ευχαριστουμε",
      trouble: "αλλά αλλα όμως ομως δεν ακόμα ακόμη σφάλμα"),
    // Turkish says “not” within the verb.
    Tongue(
      thanks: "teşekkürler teşekkür tesekkurler tesekkur sağol sağolun sagol sagolun",
      trouble: "ama fakat ancak değil degil hâlâ hala maalesef hata yok",
      troubledParts: "mıyor miyor muyor müyor madı medi"),
    Tongue(
      thanks: "شكرا شكراً وشكرا مشكور مشكورين متشكر أشكرك أشكركم اشكركم",
      trouble: """
        لكن ولكن لا ولا لم ولم ليس ليست لن مازال مازالت لازال يزال تزال زال زالت خطأ مش لسه
        """),
    Tongue(
      thanks: "ممنون ممنونم متشکرم مرسی سپاس", trouble: "اما ولی هنوز نمی نشد نیست خطا"),
    Tongue(thanks: "תודה", trouble: "אבל לא עדיין אך שגיאה"),
    Tongue(
      thanks: "धन्यवाद शुक्रिया", trouble: "लेकिन नहीं मगर किन्तु",
      thankfulParts: "धन्यवाद शुक्रिया", troubledParts: "लेकिन नहीं"),
    Tongue(
      trouble: "nhưng không vẫn lỗi", thankfulParts: "cảm_ơn cám_ơn"),
    Tongue(
      thanks: "makasih terimakasih", trouble: "tapi tetapi tidak belum masih gagal",
      thankfulParts: "terima_kasih"),
  ]

  /// Languages that write words without spaces, or change them at their ends.
  private static let unspaced = [
    Tongue(
      thankfulParts: "ありがと 有難う 有り難う 感謝 助かりました 助かります サンキュー",
      troubledParts: """
        しかし でも ですが ますが ましたが けど けれど のに まだ ません できない 出来ない 動かない \
        つながらない 繋がらない 直らない ていない てない できず エラー 再発 また同じ
        """),
    Tongue(
      thankfulParts: "谢谢 謝謝 多谢 多謝 感谢 感謝 谢了 辛苦了",
      troubledParts: """
        但 可是 不过 不過 还是 還是 仍 依然 不行 不能 不了 不到 不上 不对 不對 没 沒 无法 無法 \
        错误 錯誤 报错 報錯 失败 失敗 又出现 又出現 又不
        """),
    Tongue(
      trouble: "안",
      thankfulParts: "감사 고맙 고마워",
      troubledParts: "하지만 그런데 그러나 지만 아직 여전히 않 못 안돼 안되 안됩 또다시 오류 에러"),
    Tongue(thankfulParts: "ขอบคุณ ขอบใจ", troubledParts: "แต่ ไม่ ยัง"),
  ]
}
