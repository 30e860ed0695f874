extension TableColumn {
    /// Headers without case, spaces and signs, as the article's queries and the tables behind them spell
    /// them, and as people rename them.
    static let names: [String: TableColumn] = {
        var names: [String: TableColumn] = [:]
        for (column, spellings) in spellings { for name in spellings { names[name] = column } }
        return names
    }()

    private static let spellings: [(TableColumn, [String])] = [
        (
            .server,
            [
                "packageserver", "packageservername", "server", "servername", "pkgsvr", "pkgsvrid",
                "pkgserver", "pkgsvrname", "packageserverid", "packageserverguid", "siteserver",
                "siteservername", "ps",
            ]
        ),
        (
            .computer,
            [
                "computer", "computername", "hostname", "host", "machine", "machinename", "client",
                "clientname",
            ]
        ),
        (.address, ["ip", "ipaddress", "ipaddr", "clientip", "clientipaddress"]),
        (.product, ["product", "productname", "solution", "component"]),
        (.packageName, ["packagename", "name", "package", "pkgname", "itemname"]),
        (
            .originServer,
            ["orginationserver", "originationserver", "originatingserver", "originserver", "origin"]
        ),
        (.originID, ["id", "originid", "originnssourcensid", "osnsid", "originationid"]),
        (.status, ["status", "packagestatus", "state", "statustext", "pkgstatus"]),
        (
            .databaseVersion,
            [
                "packageversiononns", "packageversion", "nsversion", "databaseversion", "versiononns",
                "dbversion", "pkgversion",
            ]
        ),
        (
            .reportedVersion,
            [
                "versionlastreportedbyps", "version", "reportedversion", "psversion", "lastreportedversion",
                "packageversiononps", "versiononps",
            ]
        ),
        (.package, ["packageguid", "packageid", "pkgguid", "pkgid", "guid", "itemguid", "resourceguid"]),
        (.agentVersion, ["agentversion", "symantecmanagementagentversion"]),
        (
            .pluginVersion,
            [
                "packageserverpluginversion", "pluginversion", "packageserveragentversion",
                "packageserverversion",
            ]
        ),
        (
            .productVersion,
            ["smpversion", "productversion", "platformversion", "notificationserverversion"]
        ),
        (.url, ["url", "codebase", "codebaseurl", "packageurl", "downloadurl"]),
        (.source, ["source", "codebasesource"]),
        (.snapshot, ["snapshot", "snapshotversion", "snapshotid"]),
        (.localID, ["serverid", "localserverid", "localid"]),
        (.sourceServer, ["sourceserver", "sourceservername"]),
        (.sourceGUID, ["sourceguid", "sourcensguid", "nsguid", "ownernsguid"]),
        (.originGUID, ["originnsguid", "originguid", "originationguid", "originationserverguid"]),
        (.site, ["site", "sitename", "assignedsite"]),
        (.subnet, ["subnet", "subnetname", "subnetaddress", "subnetmask", "network", "ipsubnet"]),
        (.constrained, ["constrained", "isconstrained", "constrainedpackageserver"]),
        (
            .queue,
            ["queue", "queuename", "queueid", "eventqueue", "eventqueuename", "queuetype", "eventqueueid"]
        ),
        (.processing, ["processingstate", "isprocessing"]),
        (
            .created,
            [
                "created", "createddate", "createdtime", "createtime", "oldest", "time", "date",
                "timestamp", "eventtime", "statustime", "statusdate", "reported", "modifieddate",
                "lastmodified", "oldestentry", "oldestevent",
                "mindate", "receiveddate", "queuedtime", "entrytime",
            ]
        ),
        (.bytes, ["bytes", "size", "filesize", "totalsize", "sizebytes", "totalbytes"]),
        (
            .count,
            [
                "count", "rows", "rowcount", "cnt", "total", "entries", "events", "eventcount", "duplicates",
                "copies", "times", "numberofrows", "nocolumnname", "nsecount", "pending", "items", "num",
            ]
        ),
    ]
}
