internal import CaseModel

/// The cells of one row by the columns they stand in; `NULL` and empty cells are absent.
struct TableValues {
    private var values: [TableColumn: String] = [:]
    let row: TableRow

    init(_ columns: [TableColumn?], _ cells: [String], _ row: TableRow) {
        self.row = row
        for (column, cell) in zip(columns, cells) {
            guard let column, values[column] == nil, !cell.isEmpty, cell != "NULL" else { continue }
            values[column] = cell
        }
    }

    subscript(column: TableColumn) -> String? { values[column] }

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
        productVersions(values) ?? site(values) ?? codebase(values) ?? repeated(values)
            ?? packageStatus(values) ?? serverIdentity(values) ?? name(values)
    }

    /// Versions of the product's parts on a machine.
    private static func productVersions(_ values: TableValues) -> Fact? {
        guard values[.agentVersion] != nil, let server = values[.server] ?? values[.packageName] else {
            return nil
        }
        var fact = Fact.productVersions(
            server: server, agent: values[.agentVersion], plugin: values[.pluginVersion],
            product: values[.productVersion])
        (fact.line, fact.offset) = (values.row.line, values.row.offset)
        fact.text = clipped(values.row.text, to: Fact.textLimit)
        return fact
    }

    /// A subnet with its site, a site with its Package Server: what Site Management shows.
    private static func site(_ values: TableValues) -> Fact? {
        guard values[.subnet] != nil || values[.site] != nil, values[.package] == nil else { return nil }
        return values.fact(
            .siteRow, server: values[.server],
            [
                "site": values[.site], "subnet": values[.subnet], "state": values[.status],
                "constrained": values[.constrained].map(Self.truth),
            ])
    }

    /// A row of `SWDPackageCodebase`: PackageID, URL, Source, Snapshot (KB 179701).
    private static func codebase(_ values: TableValues) -> Fact? {
        guard let package = values.package, let url = values[.url] else { return nil }
        let address = PackageAddress(url)
        return values.fact(
            .codebase, package: package, server: address?.host ?? values[.server],
            [
                "url": url, "scheme": address?.scheme, "host": address?.host, "source": values[.source],
                "snapshot": values[.snapshot],
            ])
    }

    /// A group of a query that counts rows by package and server (`HAVING COUNT(*) > 1`).
    private static func repeated(_ values: TableValues) -> Fact? {
        guard let package = values.package, let count = values[.count], let rows = Int64(count), rows > 1,
            values[.server] != nil, values[.status] == nil
        else { return nil }
        return .repeatedRow(values, package, count: rows, isIdentical: nil)
    }

    /// A row of the article's section 1 query, of `SWDPackageServer`, `SWDPackage` or `ItemNSSource`.
    private static func packageStatus(_ values: TableValues) -> Fact? {
        guard let package = values.package,
            [.status, .databaseVersion, .reportedVersion, .originID].contains(where: { values[$0] != nil })
        else { return nil }
        return values.fact(
            .packageStatusRow, package: package, server: values[.server],
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
            let name = values[.packageName] ?? values[.server] ?? values[.sourceServer], !isGUID(name)
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
            .repeatedRow, package: package, server: values[.server],
            ["count": String(count), "identical": isIdentical.map { $0 ? "yes" : "no" }])
    }
}
