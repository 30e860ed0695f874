internal import CaseModel

/// The names under which the product's documents may write what we look for, lower case.
///
/// Public material shows some (`id`, `version`, `InternalVersion`, `statusDescription`: KB 180560); for
/// events, snapshots and status files it shows none, so plausible spellings are tried in order.
enum FieldNames {
    static let package = ["packageguid", "packageid", "package_guid", "package_id", "pkgguid", "pkgid"]
    static let version = ["packageversion", "internalversion", "version", "snapshotversion"]
    static let status = ["status", "packagestatus", "state"]
    static let error = ["errortext", "error", "errormessage", "errordescription", "lasterror"]
    static let hash = ["hash", "snapshothash", "packagehash", "digest", "md5", "sha1", "sha256"]
    static let created = ["created", "creationtime", "createddate", "createdon", "timestamp", "time", "date"]
    static let path = ["path", "packagepath", "sourcepath", "packagelocation", "location", "source"]
    static let name = ["name", "packagename", "displayname"]
}

extension XMLRecord {
    /// The package that the element is about. `guid` and `id` alone count only where the element's own
    /// name says that it is a package.
    var package: GUID? {
        let isPackage = key.holds("package") || key.holds("pkg") || key.holds("snapshot")
        let names = isPackage ? FieldNames.package + ["guid", "id"] : FieldNames.package
        return value(names).flatMap { GUID($0) }
    }
}
