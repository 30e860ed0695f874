extension Scenario {
    /// Every scenario; the order does not matter.
    package static let all: [Scenario] = incidents + healthy

    /// What can go wrong. A new incident is a file of its own and a word here.
    static let incidents: [Scenario] = [
        requestLimit, sourcePathUnverified, sourcePathManifest, foreignOrigin, versionMismatch,
        snapshotRollback, queueBacklog, statusNotDelivered, statusProcessingFailed, staleSnapshot,
        sharePermissions, agentVersionMismatch, serverUnreachable, diskFull, diskFullChain, tlsFailure,
        pathTooLong, packageServerNotLoaded, policyNotBuilt, featuresMissing, requestFiltering, domainTrust,
        taskNotRunning, siteMaintenance, captureFolderClosed, requestStorm, connectionExhaustion,
        duplicateStatusRows, codebasesStale, unusedFilesDeleted, secureStorage, urgentList, hierarchyBlockout,
        accessCredentials, filesRemovedByOthers,
    ]

    /// Systems on which nothing of the kind is wrong.
    static let healthy: [Scenario] = [quiet, busyOnce, youngPackage, hierarchyByDesign, noisyElsewhere]
}
