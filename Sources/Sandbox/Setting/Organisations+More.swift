extension Organisation {
  static let marchetti = Organisation(
    "Marchetti Tessuti", "mt", "marchetti", .italian, weight: 8,
    sites: [
      Site(city: "Prato", code: "prt", floors: 2, rooms: ["Telaio", "Ordito"]),
      Site(city: "Como", code: "com", floors: 2, rooms: ["Seta"]),
    ],
    table: "fabric_roll", applications: ["Bilancio", "Trama", "Pulsar HR", "Campionario"],
    people: [
      "Sofia Marchetti, production", "Luca Bianchi, weaving", "Giulia Ferri, design",
      "Niccolò Bassi, dye house", "Chiara Lombardi, accounting",
      "*Alessandro Marchetti, management",
      "Federica Galli, export", "Davide Rinaldi, warehouse", "Martina Conti, samples",
    ])

  static let anadolu = Organisation(
    "Anadolu Print", "ap", "anadolu", .turkish, weight: 8,
    sites: [
      Site(city: "Izmir", code: "izm", floors: 3, rooms: ["Efes", "Kordon"]),
      Site(city: "Bursa", code: "brs", floors: 2, rooms: ["Uludağ"]),
    ],
    table: "print_job", applications: ["Defter", "Prepress Flow", "Pulsar HR", "Teklif"],
    people: [
      "Yusuf Demir, prepress", "Elif Şahin, customer service", "Mehmet Çelik, press room",
      "Ayşe Güneş, accounting", "Burak Öztürk, plates", "Zeynep Aydın, sales",
      "*Kerem Yıldız, management", "Gülşen Kaplan, shipping", "Ozan Koç, press room",
    ])

  static let kitayama = Organisation(
    "Kitayama Optics", "ko", "kitayama", .japanese, weight: 9,
    sites: [
      Site(city: "Eindhoven", code: "ehv", floors: 3, rooms: ["Fuji", "Sakura"]),
      Site(city: "Osaka", code: "osa", floors: 5, rooms: ["Yodo", "Ikoma"]),
    ],
    table: "lens_order", applications: ["Kaikei", "Lensworks", "Pulsar HR", "Calibra"],
    people: [
      "Haruka Sato, coating", "Joost van Dijk, metrology", "Ren Nakamura, design",
      "Anouk de Wit, purchasing", "Yui Kobayashi, export", "Daan Visser, cleanroom",
      "*Takeshi Kitayama, management", "Emi Fujita, quality", "Sanne Mulder, accounting",
      "Kaito Yamada, metrology",
    ])

  static let saintAubin = Organisation(
    "Saint-Aubin Clinics", "sa", "saintaubin", .french, weight: 13,
    sites: [
      Site(city: "Lyon", code: "lys", floors: 6, rooms: ["Rhône", "Saône"]),
      Site(city: "Grenoble", code: "gnb", floors: 4, rooms: ["Isère", "Drac"]),
    ],
    table: "admission", applications: ["Comptalis", "Dossier Soins", "Pulsar HR", "Agenda Blocs"],
    people: [
      "Claire Fontaine, admissions", "Émile Garnier, radiology", "Hélène Rousseau, ward 4",
      "Mathieu Lefèvre, pharmacy", "Inès Benali, laboratory", "Théo Marchand, admissions",
      "*Bérénice Saint-Aubin, management", "Noémie Perrin, billing", "Julien Moreau, theatre desk",
      "Aïcha Diop, ward 2", "François Petit, sterilisation", "Océane Girard, reception",
    ])

  static let hallmann = Organisation(
    "Hallmann & Söhne", "hs", "hallmann", .german, weight: 11,
    sites: [
      Site(city: "Kassel", code: "kas", floors: 3, rooms: ["Fulda", "Herkules"]),
      Site(city: "Jena", code: "jen", floors: 2, rooms: ["Saale", "Kernberge"]),
    ],
    table: "work_order", applications: ["Kontor", "Werkplan", "Pulsar HR", "Angebot Plus"],
    people: [
      "Uwe Schäfer, work preparation", "Britta Müller-Lang, accounting", "Heiko Stöhr, toolmaking",
      "Kerstin Löwe, purchasing", "Jörg Hübner, milling", "*Friedrich Hallmann, management",
      "Anke Weißflog, payroll", "Sven Rößler, construction", "Dörte Kühn, dispatch",
      "Marcel Böhm, measuring room", "Silke Jäger, sales",
    ])

  static let clyde = Organisation(
    "Clyde Energy", "ce", "clyde", .english, weight: 11,
    sites: [
      Site(city: "Glasgow", code: "gla", floors: 5, rooms: ["Kelvin", "Lomond"]),
      Site(city: "Aberdeen", code: "abz", floors: 3, rooms: ["Dee", "Don"]),
    ],
    table: "meter_reading", applications: ["Ledgerline", "Gridwatch", "Pulsar HR", "Meterbook"],
    people: [
      "Fiona MacLeod, billing", "Callum Reid, field service", "Aileen Stewart, metering",
      "Rory Campbell, control room", "Siobhan Byrne, customer service", "Gordon Blair, planning",
      "*Morag Sinclair, management", "Ewan Fraser, field service", "Catriona Munro, legal",
      "Hamish Grant, trading", "Isla Robertson, customer service",
    ])
}
