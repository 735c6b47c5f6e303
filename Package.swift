// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "tierline",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "tierline", targets: ["tierline"]),
    .executable(name: "tierline-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C: what Swift cannot say. No logic.
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CSignals"),
    .target(name: "CStore"),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),

    .target(
      name: "Resources", path: "Resources", exclude: ["scripts"],
      resources: [
        .embedInCode("policy.yml"), .embedInCode("mappings/servicenow.yml"),
        .embedInCode("mappings/volvo.yml"),
      ],
      swiftSettings: house),

    .target(name: "ServiceDesk", dependencies: [], swiftSettings: house),
    .target(name: "PlainText", dependencies: [], swiftSettings: house),
    .target(
      name: "Journal", dependencies: ["ServiceDesk", "CStore", grdb, yams, crypto],
      swiftSettings: house),
    .target(
      name: "Exchange", dependencies: ["ServiceDesk", "Journal", "CZlib", yams],
      swiftSettings: house),
    .target(
      name: "Sandbox", dependencies: ["ServiceDesk", "Journal", "Resources"],
      swiftSettings: house),
    .target(
      name: "Terminal", dependencies: ["PlainText", "CNcurses", "CSignals"], swiftSettings: house),
    .target(
      name: "Console", dependencies: ["ServiceDesk", "Journal", "PlainText", "Terminal"],
      swiftSettings: house),
    .executableTarget(
      name: "tierline",
      dependencies: [
        "ServiceDesk", "Journal", "Exchange", "PlainText", "Terminal", "CSignals", "Console",
        "Resources", "Sandbox", arguments, yams,
      ],
      swiftSettings: house),

    .testTarget(name: "ServiceDeskTests", dependencies: ["ServiceDesk"], swiftSettings: house),
    .testTarget(
      name: "JournalTests", dependencies: ["Journal", "ServiceDesk", "Resources", grdb],
      exclude: ["Fixtures"],
      swiftSettings: house),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Journal", "ServiceDesk", "Resources"],
      swiftSettings: house),
    .testTarget(
      name: "PlainTextTests", dependencies: ["PlainText", "Terminal"], swiftSettings: house),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: house),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Terminal", "Journal", "ServiceDesk", "Resources"],
      swiftSettings: house),
    .testTarget(
      name: "SandboxTests", dependencies: ["Sandbox", "Journal", "ServiceDesk", "Resources"],
      swiftSettings: house),
    .testTarget(name: "TierlineTests", swiftSettings: house),
    .testTarget(name: "TidyTests", swiftSettings: house),

    // Measures the built program: swift run -c release tierline-bench
    .executableTarget(
      name: "Benchmarks", dependencies: ["Journal", "Resources", "ServiceDesk", arguments],
      path: "Tests/Benchmarks", swiftSettings: house),
    .testTarget(name: "BenchmarksTests", dependencies: ["Benchmarks"], swiftSettings: house),
  ]
)
