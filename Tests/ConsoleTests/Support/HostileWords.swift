/// Words that would move a terminal, hide, or be wider than they look.
let hostileWords =
  "\u{1B}[2J\u{9B}31m \u{1B}]0;PWNED\u{7} a\tb\rc\u{2028}d \u{202E}DENWP\u{2066} "
  + "👨‍👩‍👧‍👦❤️‍🔥🇫🇷👍🏽☀️1️⃣ שלום مرحبا 日本語ＡＢ "
  + "a" + String(repeating: "\u{301}", count: 100) + "क्षि\u{E000}\u{FFFE}\u{E0050}x\u{7F}\0y"
