extension Organisation {
  static let all: [Organisation] = [
    harbour, nordlys, meridian, danube, baltic, levant, marchetti, anadolu, kitayama, saintAubin,
    hallmann, clyde,
  ]

  static let harbour = Organisation(
    "Harbour Insurance", "hi", "harbour", .english, weight: 16,
    sites: [
      Site(city: "Lagos", code: "los", floors: 6, rooms: ["Niger", "Benue", "Ogun"]),
      Site(city: "Accra", code: "acc", floors: 3, rooms: ["Volta", "Ankobra"]),
    ],
    table: "claim", applications: ["Ledgerline", "Portside", "Pulsar HR", "Brokernet"],
    people: [
      "Ada Okafor, claims", "Femi Adebayo, claims", "Kofi Mensah, underwriting",
      "Ngozi Obi, accounting", "Abena Owusu, claims", "Tunde Bakare, broker desk",
      "Chiamaka Eze, claims", "*Olufemi Coker, management", "Akosua Boateng, legal",
      "Ibrahim Danjuma, motor claims", "Zainab Yusuf, call centre", "Emeka Nnamdi, audit",
      "Yaw Darko, call centre", "Folake Ade, reinsurance",
    ])

  static let nordlys = Organisation(
    "Nordlys Media", "nm", "nordlys", .norwegian, weight: 12,
    sites: [
      Site(city: "Oslo", code: "osl", floors: 5, rooms: ["Fjord", "Lofoten", "Hardanger"]),
      Site(city: "Tromsø", code: "tos", floors: 2, rooms: ["Polar", "Tinden"]),
    ],
    table: "article", applications: ["Agda Finance", "Redaksjon", "Pulsar HR", "Adflow"],
    people: [
      "Bjørn Halvorsen, editing", "Ingrid Solberg, editing", "Hana Suzuki, design",
      "Åse Bakken, accounting", "Sindre Moe, studio", "*Kjersti Lund, management",
      "Lars Ødegård, web desk", "Maren Nygård, advertising", "Espen Strand, studio",
      "Solveig Hagen, archive", "Jørgen Dahl, web desk", "Tuva Eide, advertising",
    ])

  static let meridian = Organisation(
    "Meridian Freight", "mf", "meridian", .english, weight: 15,
    sites: [
      Site(city: "Nairobi", code: "nbo", floors: 4, rooms: ["Tsavo", "Mara"]),
      Site(city: "Mombasa", code: "mba", floors: 2, rooms: ["Likoni", "Kilindini"]),
      Site(city: "Depot Lagos", code: "dlg", floors: 1, rooms: ["Gate office"]),
    ],
    table: "shipment", applications: ["Ledgerline", "Waybill", "Pulsar HR", "Dockyard"],
    people: [
      "Grace Wanjiru, warehouse", "Chinedu Eze, depot", "Peter Otieno, dispatch",
      "Wanjiku Kamau, customs", "Hassan Ali, dispatch", "Mercy Achieng, accounting",
      "Brian Mutua, fleet", "*Njeri Mwangi, management", "Salim Omar, warehouse",
      "Esther Nduta, customer service", "Kevin Kiprono, yard", "Fatuma Said, customs",
      "Daniel Ochieng, warehouse", "Ruth Chebet, customer service",
    ])

  static let danube = Organisation(
    "Danube Foods", "df", "danube", .german, weight: 13,
    sites: [
      Site(city: "Vienna", code: "vie", floors: 4, rooms: ["Prater", "Belvedere"]),
      Site(city: "Cluj", code: "clj", floors: 3, rooms: ["Someș", "Feleac"]),
    ],
    table: "batch", applications: ["Soll & Haben", "Rezeptor", "Pulsar HR", "Feldbuch"],
    people: [
      "Jürgen Weiß, invoicing", "Mirela Popescu, accounting", "Käthe Brückner, purchasing",
      "Andrei Ionescu, quality", "Günther Pöll, plant", "Ileana Mureșan, laboratory",
      "Sabine Höller, sales", "*Matthias Grünwald, management", "Radu Stănescu, plant",
      "Elisabeth Köck, payroll", "Florin Dobre, logistics", "Veronika Säbel, sales",
    ])

  static let baltic = Organisation(
    "Baltic Pumps", "bp", "baltic", .polish, weight: 10,
    sites: [
      Site(city: "Gdańsk", code: "gdn", floors: 3, rooms: ["Motława", "Westerplatte"]),
      Site(city: "Riga", code: "rix", floors: 2, rooms: ["Daugava", "Mežaparks"]),
    ],
    table: "order_line", applications: ["Saldo", "Pumpworks", "Pulsar HR", "Partsbook"],
    people: [
      "Ewa Kowalska, controlling", "Piotr Zieliński, purchasing", "Małgorzata Wójcik, accounting",
      "Jānis Bērziņš, service", "Krzysztof Lewandowski, construction", "Ilze Ozola, spare parts",
      "Agnieszka Dąbrowska, sales", "*Tomasz Wiśniewski, management", "Łukasz Szymański, testing",
      "Kristīne Kalniņa, service",
    ])

  static let levant = Organisation(
    "Levant Hotels", "lh", "levant", .arabic, weight: 12,
    sites: [
      Site(city: "Amman", code: "amm", floors: 8, rooms: ["Petra", "Jerash"]),
      Site(city: "Beirut", code: "bey", floors: 7, rooms: ["Cedar", "Byblos"]),
      Site(city: "Aqaba", code: "aqj", floors: 4, rooms: ["Coral"]),
    ],
    table: "booking", applications: ["Ledgerline", "Caravel", "Pulsar HR", "Tableplan"],
    people: [
      "Noor Haddad, front office", "Rami Khalil, front office", "Layla Mansour, reservations",
      "Georges Abi Nader, banqueting", "Dana Qasem, accounting", "Tarek Saleh, night audit",
      "Rana Zoubi, housekeeping", "*Nabil Farah, management", "Maya Khoury, marketing",
      "Sami Odeh, kitchen", "Hala Nimri, reservations", "Ziad Hourani, security",
    ])
}
