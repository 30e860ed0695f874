// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is compiled with: the strictest settings that work together.
let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "pkgtriage",
    products: [
        .executable(name: "pkgtriage", targets: ["pkgtriage"]),
        // A product of its own: the analyser builds without the web server's libraries.
        .executable(name: "pkgtriage-serve", targets: ["pkgtriage-serve"]),
        .executable(name: "SampleMaker", targets: ["SampleMaker"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.0.0", traits: []),
        // Hummingbird's own foundations, named because the server imports them.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.0.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CDigest"),
        .target(name: "CScan"),
        .target(name: "CArchive"),
        .target(name: "CDeflate"),

        .target(name: "CaseModel", swiftSettings: strict),
        .target(
            name: "Intake", dependencies: ["CaseModel", "CArchive", "CDeflate", "CZlib", "CDigest"],
            swiftSettings: strict
        ),
        .target(name: "Formats", dependencies: ["CaseModel", "CScan", "Intake"], swiftSettings: strict),
        .target(
            name: "PackText", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),
        .target(
            name: "PatternEngine", dependencies: ["CaseModel", "CScan", "PackText"], swiftSettings: strict),
        .target(
            name: "BuiltInPacks", swiftSettings: strict,
            plugins: ["EmbedFiles"]),
        .target(
            name: "CaseStore",
            dependencies: [
                "CaseModel", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "Diagnosis", dependencies: ["CaseModel"], swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: [
                "CDigest", "CZlib", "CaseModel", .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["Assets"], swiftSettings: strict,
            plugins: ["EmbedFiles"]),
        .target(
            name: "Analysis",
            dependencies: [
                "CaseModel", "Intake", "Formats", "PatternEngine", "BuiltInPacks", "CaseStore", "Diagnosis",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "pkgtriage",
            dependencies: [
                "Analysis", "CaseModel", "CaseStore", "Intake", "PatternEngine", "Reporting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "CaseServer",
            dependencies: [
                "Analysis", "CaseModel", "CaseStore", "Intake", "PatternEngine", "Reporting",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            exclude: ["Assets"], swiftSettings: strict,
            plugins: ["EmbedFiles"]),
        .executableTarget(
            name: "pkgtriage-serve",
            dependencies: [
                "CaseServer", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "SampleMaker", dependencies: ["CZlib"], swiftSettings: strict),

        // Scores reports against labelled cases; no product depends on it.
        .target(name: "Evaluation", dependencies: ["CaseModel"], swiftSettings: strict),
        .executableTarget(
            name: "pkgtriage-evaluate",
            dependencies: ["Analysis", "CaseModel", "Evaluation", "Intake", "PatternEngine"],
            swiftSettings: strict),
        .executableTarget(
            name: "pkgtriage-bench", dependencies: ["Analysis", "Intake"], swiftSettings: strict),
        // Measures the literal scan; no product depends on it.
        .executableTarget(
            name: "ScanBench", dependencies: ["CaseModel", "PatternEngine"], swiftSettings: strict),

        .executableTarget(name: "FileEmbedder", dependencies: ["PackText"], swiftSettings: strict),
        .plugin(
            name: "EmbedFiles", capability: .buildTool(), dependencies: ["FileEmbedder"],
            path: "Sources/EmbedFiles"),

        .testTarget(name: "CaseModelTests", dependencies: ["CaseModel"], swiftSettings: strict),
        .testTarget(
            name: "IntakeTests", dependencies: ["Intake", "CZlib", "CDigest"], swiftSettings: strict),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: strict),
        .testTarget(
            name: "PatternEngineTests", dependencies: ["CaseModel", "PackText", "PatternEngine"],
            swiftSettings: strict),
        .testTarget(
            name: "BuiltInPacksTests",
            dependencies: ["BuiltInPacks", "CaseModel", "PackText", "PatternEngine"],
            exclude: ["Schemas/mutants.py", "Schemas/validate.py"], swiftSettings: strict),
        .testTarget(
            name: "CaseStoreTests",
            dependencies: ["CaseStore", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(name: "DiagnosisTests", dependencies: ["Diagnosis"], swiftSettings: strict),
        .testTarget(
            name: "EvaluationTests", dependencies: ["CaseModel", "Evaluation"], swiftSettings: strict),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting", "CZlib"], swiftSettings: strict),
        .testTarget(
            name: "AnalysisTests",
            dependencies: ["Analysis", "CaseModel", "Formats", "Intake", "PatternEngine", "SampleMaker"],
            swiftSettings: strict),
        .testTarget(
            name: "CaseServerTests",
            dependencies: [
                "Analysis", "CaseServer", "CaseModel", "pkgtriage-serve",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(name: "SampleMakerTests", dependencies: ["SampleMaker"], swiftSettings: strict),
        // Shows reports and the web application to a real browser; skipped where there is none.
        .testTarget(
            name: "BrowserTests", dependencies: ["CaseModel", "Reporting", "pkgtriage-serve"],
            swiftSettings: strict),
        // Runs the built programs from outside, over Samples.
        .testTarget(
            name: "EndToEndTests", dependencies: ["pkgtriage", "SampleMaker", "CaseModel"],
            swiftSettings: strict),
    ]
)
