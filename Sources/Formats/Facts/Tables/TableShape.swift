internal import CaseModel

/// The cells of one row by the columns they stand in; `NULL` and empty cells are absent.
struct TableValues {
    private var values: [TableColumn: String] = [:]
    /// The server's GUID, where its name stands beside it: `PkgSvrId` in a join with `vItem`.
    private(set) var serverGUID: GUID?
    let row: TableRow

    init(_ columns: [TableColumn?], _ cells: [String], _ row: TableRow) {
        self.row = row
        for (column, cell) in zip(columns, cells) {
            guard let column, !cell.isEmpty, cell != "NULL" else { continue }
            if column == .server || column == .computer {
                note(machine: cell, column)
            } else if values[column] == nil {
                values[column] = cell
            }
        }
    }

    /// People know machines by their names: a GUID only stands in where there is none.
    private mutating func note(machine cell: String, _ column: TableColumn) {
        if isGUID(cell) { serverGUID = serverGUID ?? GUID(cell) }
        if values[column].map(isGUID) ?? true { values[column] = cell }
    }

    subscript(column: TableColumn) -> String? { values[column] }

    /// The machine that the row names, whatever part it plays.
    var machine: String? {
        let stated = [values[.server], values[.computer]].compactMap { $0 }
        return stated.first { !isGUID($0) } ?? stated.first
    }

    /// The package that the row names.
    var package: GUID? { self[.package].flatMap { GUID($0) } }

    /// A fact at the row's place.
    func fact(
        _ kind: Fact.Kind, package guid: GUID? = nil, server: String? = nil,
        _ pairs: KeyValuePairs<String, String?>
    ) -> Fact {
        Fact(
            kind, package: guid, server: server, fields: fields(pairs), line: row.line, offset: row.offset,
            text: clipped(row.text, to: Fact.textLimit))
    }
}

/// What a row of a query's result states.
///
/// The article has queries of its own, and support asks for their neighbours: which one a result is of
/// shows in its columns. The order counts: what says more comes first.
enum TableShape {
    /// The fact that a row states by itself, or `nil`.
    static func fact(_ values: TableValues) -> Fact? {
        productVersions(values) ?? platform(values) ?? site(values) ?? codebase(values) ?? repeated(values)
            ?? packageStatus(values) ?? serverIdentity(values) ?? name(values)
    }

    /// The name of a server that a row calls by its GUID, too.
    static func serverName(_ values: TableValues) -> Fact? {
        guard let guid = values.serverGUID, let name = values.machine, !isGUID(name) else { return nil }
        return values.fact(.resourceName, ["guid": guid.description, "name": name])
    }

    /// Versions of the product's parts on a machine.
    private static func productVersions(_ values: TableValues) -> Fact? {
        guard values[.agentVersion] != nil, let server = values.machine ?? values[.packageName] else {
            return nil
        }
        return placed(
            .productVersions(
                server: server, agent: values[.agentVersion], plugin: values[.pluginVersion],
                product: values[.productVersion]), values)
    }

    /// The version of the Notification Server: a column of its own, or a row of a list of products.
    private static func platform(_ values: TableValues) -> Fact? {
        guard values[.package] == nil, values[.site] == nil, values[.subnet] == nil else { return nil }
        let name = (values[.product] ?? values[.packageName])?.lowercased() ?? ""
        let isPlatform = platformNames.contains { name.contains($0) }
        guard let version = values[.productVersion] ?? (isPlatform ? values[.reportedVersion] : nil),
            ProductVersion(version) != nil
        else { return nil }
        return placed(.productVersions(server: nil, agent: nil, plugin: nil, product: version), values)
    }

    /// What the product that the Notification Server belongs to is called in lists of products.
    private static let platformNames = [
        "management platform", "notification server", "smp core", "it management suite",
    ]

    private static func placed(_ fact: Fact, _ values: TableValues) -> Fact {
        var fact = fact
        (fact.line, fact.offset) = (values.row.line, values.row.offset)
        fact.text = clipped(values.row.text, to: Fact.textLimit)
        return fact
    }

    /// A subnet with its site, a site with its Package Server: what Site Management shows. A computer with
    /// its own address is a client there, no Package Server.
    private static func site(_ values: TableValues) -> Fact? {
        guard values[.subnet] != nil || values[.site] != nil, values[.package] == nil else { return nil }
        let isOfClient = values[.server] == nil && values[.address] != nil && values[.constrained] == nil
        return values.fact(
            .siteRow, server: isOfClient ? nil : values.machine,
            [
                "site": values[.site], "subnet": values[.subnet], "state": values[.status],
                "constrained": values[.constrained].map(Self.truth),
                "client": isOfClient ? values[.computer] : nil,
            ])
    }

    /// A row of `SWDPackageCodebase`: PackageID, URL, Source, Snapshot (KB 179701).
    private static func codebase(_ values: TableValues) -> Fact? {
        guard let package = values.package, let url = values[.url] else { return nil }
        let address = PackageAddress(url)
        return values.fact(
            .codebase, package: package, server: address?.host ?? values.machine,
            [
                "url": url, "scheme": address?.scheme, "host": address?.host, "source": values[.source],
                "snapshot": values[.snapshot],
            ])
    }

    /// A group of a query that counts rows by package and server (`HAVING COUNT(*) > 1`).
    private static func repeated(_ values: TableValues) -> Fact? {
        guard let package = values.package, let count = values[.count], let rows = Int64(count), rows > 1,
            values.machine != nil, values[.status] == nil
        else { return nil }
        return .repeatedRow(values, package, count: rows, isIdentical: nil)
    }

    /// A row of the article's section 1 query, of `SWDPackageServer`, `SWDPackage` or `ItemNSSource`.
    private static func packageStatus(_ values: TableValues) -> Fact? {
        guard let package = values.package,
            [.status, .databaseVersion, .reportedVersion, .originID].contains(where: { values[$0] != nil })
        else { return nil }
        return values.fact(
            .packageStatusRow, package: package, server: values.machine,
            [
                "package_name": values[.packageName], "origin_server": values[.originServer],
                "origin_id": values[.originID], "status": values[.status],
                "database_version": values[.databaseVersion], "reported_version": values[.reportedVersion],
            ])
    }

    /// The number under which a server stands in `OriginNSSourceNS`: the article's `Server ID`, or a row
    /// with the source's and the origin's GUID.
    private static func serverIdentity(_ values: TableValues) -> Fact? {
        let origin = values[.originGUID] ?? values[.originServer].flatMap { isGUID($0) ? $0 : nil }
        let guid = values[.sourceGUID].flatMap { GUID($0) }
        let isOfOrigin = guid != nil || origin.flatMap { GUID($0) } != nil
        guard let id = values[.localID] ?? (isOfOrigin ? values[.originID] : nil), ValueShape.isInteger(id)
        else {
            return nil
        }
        return values.fact(
            .serverIdentity, server: values[.sourceServer],
            [
                "id": id, "guid": guid?.description, "origin_guid": origin.flatMap { GUID($0) }?.description,
                "is_local": values[.localID] == nil ? nil : "yes",
            ])
    }

    /// A GUID with its name: `vThisNS`, `vComputer`, `vItem`.
    private static func name(_ values: TableValues) -> Fact? {
        guard let guid = values.package ?? values[.sourceGUID].flatMap({ GUID($0) }),
            let name = values[.packageName] ?? values.machine ?? values[.sourceServer], !isGUID(name)
        else { return nil }
        return values.fact(.resourceName, ["guid": guid.description, "name": name])
    }

    private static func truth(_ text: String) -> String {
        ["1", "true", "yes"].contains(text.lowercased()) ? "yes" : "no"
    }
}

extension Fact {
    /// A package that a table lists more than once for one server.
    static func repeatedRow(
        _ values: TableValues, _ package: GUID, count: Int64, isIdentical: Bool?
    ) -> Fact {
        values.fact(
            .repeatedRow, package: package, server: values.machine,
            ["count": String(count), "identical": isIdentical.map { $0 ? "yes" : "no" }])
    }
}
