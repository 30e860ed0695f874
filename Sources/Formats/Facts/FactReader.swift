package import CaseModel

/// Reads one member into facts, chunk by chunk, in bounded memory.
///
/// A reader never fails: what it cannot understand it leaves out, and says so in its problems.
package protocol FactReader {
    /// Takes a chunk; facts that are complete go to `emit`, in the member's order.
    mutating func read(_ chunk: Span<UInt8>, emit: (Fact) -> Void)
    /// Takes the member's end.
    /// - Returns: what was wrong with the member.
    mutating func finish(emit: (Fact) -> Void) -> [Problem]
    /// Records that the member holds, if they are more than the facts made of them: the lines of a web log.
    var records: Int64? { get }
}

extension FactReader {
    package var records: Int64? { nil }
}

/// The reader for a recognised member, or `nil` if its kind is not read into facts.
///
/// This is where formats are listed: a new one is a file beside this one and a line here.
/// - Parameter layers: what was taken off the content on the way here, outermost first (`gzip`, `utf-16le`).
package func factReader(
    for recognition: Recognition, _ info: MemberInfo, layers: [String] = []
) -> (any FactReader)? {
    let origin = FactOrigin(recognition: recognition, info: info, layers: layers)
    return switch recognition.kind {
    case .nse: XMLFactReader(EventFormat(origin), origin)
    case .agentQueueFile: QueueFileReader(origin)
    case .snapshot: XMLFactReader(SnapshotFormat(origin), origin)
    case .packageXML: XMLFactReader(PackageFormat(origin), origin)
    case .clientPolicy: XMLFactReader(PolicyFormat(origin), origin)
    case .packageStatus: XMLFactReader(StatusFileFormat(origin), origin)
    case .urgentList: XMLFactReader(UrgentListFormat(origin), origin)
    case .coreSettings: XMLFactReader(SettingsFormat(origin), origin)
    case .registryExport: RegistryReader(origin)
    case .sqlExport: TableReader(origin)
    case .aclListing: LineFactReader(AccessListFormat(origin), origin)
    case .directoryListing: LineFactReader(ListingFormat(origin), origin)
    case .taskExport: TaskReader(origin)
    case .iisLog, .httperrLog: LineFactReader(WebLogFormat(origin), origin)
    case .other: otherReader(origin)
    case .nsLog, .agentLog, .logViewerText: nil
    }
}

private func otherReader(_ origin: FactOrigin) -> (any FactReader)? {
    switch origin.recognition.form {
    case .secureStorage: LineFactReader(StorageDumpFormat(origin), origin)
    case .deadlock: XMLFactReader(DeadlockFormat(origin), origin)
    case .consoleSettings: LineFactReader(ConsoleSettingFormat(origin), origin)
    case .signature: SignatureReader(origin)
    case nil: nil
    }
}

/// The member that facts are read from.
struct FactOrigin {
    var recognition: Recognition
    var info: MemberInfo
    var layers: [String]

    /// The last GUID that the path names, the file's own first: `…/{guid}/snapshot.xml`, `…/guid.xml`.
    var packageInPath: GUID? {
        for component in info.path.split(whereSeparator: { $0 == "/" || $0 == "\\" || $0 == "!" }).reversed()
        {
            if let guid = firstGUID(in: component) { return guid }
        }
        return nil
    }
}

/// The first GUID in a text, in braces or not, with anything around it.
func firstGUID(in text: some StringProtocol) -> GUID? {
    let bytes = [UInt8](text.utf8)
    guard bytes.count >= GUID.length else { return nil }
    for start in 0...(bytes.count - GUID.length) {
        if let guid = GUID(bytes.span, at: start) { return guid }
    }
    return nil
}
