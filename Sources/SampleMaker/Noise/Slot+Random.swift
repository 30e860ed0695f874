extension Slot {
    /// Appends a random value of the slot's kind.
    func append(_ random: inout SplitMix64, to bytes: inout [UInt8]) {
        switch self {
        case .guid: random.appendIdentifier(to: &bytes)
        case .package: bytes.append(contentsOf: Slot.packages[random.below(Slot.packages.count)])
        case .resource: bytes.append(contentsOf: Slot.resources[random.below(Slot.resources.count)])
        case .upper: appendBraced(&random, to: &bytes) { $0.appendIdentifier(to: &$1) }
        case .packageUpper: appendBraced(&random, to: &bytes) { Slot.package.append(&$0, to: &$1) }
        case .version, .required: appendDecimal(1_772_000_000 + random.below(300_000), to: &bytes)
        case .host: appendNumbered("CL", random.below(900) + 1, 4, to: &bytes)
        case .server: appendNumbered("PS", random.below(4) + 1, 2, to: &bytes)
        case .ip: appendNumbered("192.0.2.", random.below(200) + 20, 1, to: &bytes)
        case .number: appendDecimal(random.below(250), to: &bytes)
        case .ms: appendDecimal(random.below(4000) + 3, to: &bytes)
        case .bytes: appendDecimal(random.below(9_000_000) + 512, to: &bytes)
        case .percent: appendDecimal(random.below(100), to: &bytes)
        case .hex: appendHex(random.next(), 8, to: &bytes)
        case .pid: appendDecimal(random.below(8000) + 900, to: &bytes)
        case .port: appendDecimal(49_152 + random.below(16_000), to: &bytes)
        case .agentVersion: bytes.append(contentsOf: "8.7.2.\(random.below(30) + 1100)".utf8)
        default: appendChoice(&random, to: &bytes)
        }
    }
}

private extension Slot {
    func appendNumbered(_ prefix: String, _ value: Int, _ width: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: prefix.utf8)
        appendDecimal(value, width, to: &bytes)
    }

    func appendBraced(
        _ random: inout SplitMix64, to bytes: inout [UInt8],
        _ value: (inout SplitMix64, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: "{"))
        let start = bytes.count
        value(&random, &bytes)
        for index in start..<bytes.count where bytes[index] >= UInt8(ascii: "a") { bytes[index] -= 0x20 }
        bytes.append(UInt8(ascii: "}"))
    }

    func appendChoice(_ random: inout SplitMix64, to bytes: inout [UInt8]) {
        let choices = Slot.choices[self] ?? [[UInt8(ascii: "-")]]
        bytes.append(contentsOf: choices[random.below(choices.count)])
    }

    /// The packages of a site that no scenario speaks of: a site has hundreds.
    static let packages = identifiers(600, seed: 600)
    /// The computers of a site: thousands.
    static let resources = identifiers(5_000, seed: 5_000)

    static func identifiers(_ count: Int, seed: UInt64) -> [[UInt8]] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            var bytes: [UInt8] = []
            random.appendIdentifier(to: &bytes)
            return bytes
        }
    }

    static let choices: [Slot: [[UInt8]]] = [
        .packageName: World.catalogue.map { Array($0.utf8) },
        .path: World.catalogue.map { Array((#"\\FS01\SWLibrary\"# + $0.replacing(" ", with: "_")).utf8) },
        .file: ["setup.exe", "data1.cab", "product.msi", "readme.htm", "transforms/en.mst"].map {
            Array($0.utf8)
        },
        .item: [
            "Collect Basic Inventory", "Delta Software Update", "Default - All Windows Computers",
            "Agent Upgrade",
            "Weekly Full Inventory", "Site Server Health", "Quick Delivery Retry", "Power Scheme Standard",
            "License Compliance", "Retired Computers",
        ].map { Array($0.utf8) },
        .user: [#"EXAMPLE\svc-itms"#, #"EXAMPLE\adele"#, #"EXAMPLE\console.ops"#, #"NT AUTHORITY\SYSTEM"#]
            .map { Array($0.utf8) },
        .table: [
            "Inv_AeX_AC_Identification", "Inv_AddRemoveProgram", "ResourceMembership", "Evt_AeX_SWD_Status",
            "ItemReference", "Inv_OS_Operating_System", "CollectionMembership", "TaskInstances",
        ].map { Array($0.utf8) },
        .type: [
            "Altiris.NS.StandardItems.Collection", "Altiris.NS.Scheduling.Schedule",
            "Altiris.TaskManagement.ClientTask",
            "Altiris.SoftwareManagement.Policy", "Altiris.Inventory.Rule", "Altiris.NS.Security.Role",
        ].map { Array($0.utf8) },
    ]
}
