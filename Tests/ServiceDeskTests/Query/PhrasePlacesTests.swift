import ServiceDesk
import Testing

private func places(of phrase: String, in text: String, isPrefix: Bool = false) -> [String] {
  Phrase(phrase, isPrefix: isPrefix)?.places(in: text).map { String(text[$0]) } ?? []
}

@Test(arguments: [
  ("vpn", "The VPN drops; the vpn is old.", ["VPN", "vpn"]),
  ("vpn drops", "The VPN drops; VPN, drops.", ["VPN drops", "VPN, drops"]),
  ("a a", "a a a", ["a a"]),
  ("vpn", "vpns openvpn", []),
  ("café", "Le Café!", ["Café"]),
])
func `a phrase stands where its words do`(_ phrase: String, _ text: String, _ found: [String]) {
  #expect(places(of: phrase, in: text) == found)
}

@Test func `an open phrase takes in the rest of its last word`() {
  #expect(places(of: "vpn dr", in: "vpn drops", isPrefix: true) == ["vpn drops"])
}

@Test(arguments: [
  ("vpn dro", "vpn dro*"), ("vpn ", "vpn "), ("tier:2", "tier:2"), ("tier:2 vp", "tier:2 vp*"),
  ("\"vpn dro\"", "\"vpn dro\""), ("dro*", "dro*"), ("-dro", "-dro"), ("", ""),
])
func `only a word that is still being typed is left open`(_ typed: String, _ open: String) {
  #expect(Query.openEnded(typed) == open)
}
