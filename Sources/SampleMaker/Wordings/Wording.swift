/// Messages that the product is publicly known to write, each with the fault that it belongs to.
///
/// The texts are those of `WordingTable`; only what varies is filled in. Where public pages leave out the
/// attributes of the record (source, module), plausible ones stand there.
package enum Wording: String, Sendable, CaseIterable {
    // Of agents and Package Servers.
    case backingOff, backingOffShort, olderThanRequired, snapshotLocked, requestLimit
    case captureDenied, createDirectory, connectFailed, postFailed, tlsFailed, uncDenied
    case loadingObject, startingObject, baseDirectory, serviceStartFailed, objectStartFailed,
        objectCreateFailed
    case featuresMissing, rolesMissing, virtualDirectory, partialData, timestamps, getFilesMissing
    case diskFull, diskFullDownload, pathTooLong, markedDeleted, downloadStatus, downloadSources
    // Of the Notification Server.
    case snapshotPath, distributionPoints, codebaseRefresh, manifest, rootDirectory, httpDirectory
    case deadlock, sqlTimeout, contextFrames, transport, finalizer, refused
    case statusEventFailed, dispatchFailed, invalidCharacter, foreignKey, inventoryFailed, loadInventory
    case sourceDenied, taskNotStarted, policyItem, serverConfig, serverPolicy, resourceMerge, mergeQueued,
        mergeBlocked,
        pathTooLongServer

    /// The message with its attributes.
    package var template: Template {
        guard let template = Wording.templates[self] else {
            preconditionFailure("The table of wordings has no row for \(rawValue).")
        }
        return template
    }

    /// Every wording's template.
    package static let templates: [Wording: Template] = {
        let rows = (agentWordings + "\n" + serverWordings).split(separator: "\n")
        let pairs = rows.compactMap { row -> (Wording, Template)? in
            let parts = row.split(separator: "|", maxSplits: 1)
            guard parts.count == 2, let wording = Wording(rawValue: String(parts[0])) else { return nil }
            return (wording, Template(row: parts[1]))
        }
        return Dictionary(pairs) { first, _ in first }
    }()
}
