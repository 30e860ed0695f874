extension Wording {
    /// The wordings of Package Servers and clients that a pattern looks for.
    static let tellingOfAgents: [Wording] = [
        .backingOff, .backingOffShort, .olderThanRequired, .snapshotLocked, .requestLimit, .captureDenied,
        .createDirectory, .connectFailed, .postFailed, .tlsFailed, .uncDenied, .serviceStartFailed,
        .objectStartFailed, .objectCreateFailed, .featuresMissing, .rolesMissing, .partialData, .timestamps,
        .getFilesMissing, .diskFull, .diskFullDownload, .pathTooLong, .markedDeleted,
    ]

    /// The wordings of the Notification Server that a pattern looks for.
    static let tellingOfServers: [Wording] = [
        .snapshotPath, .distributionPoints, .codebaseRefresh, .manifest, .rootDirectory, .httpDirectory,
        .deadlock,
        .sqlTimeout, .contextFrames, .transport, .finalizer, .refused, .statusEventFailed, .foreignKey,
        .sourceDenied, .policyItem, .serverConfig, .pathTooLongServer,
    ]
}
