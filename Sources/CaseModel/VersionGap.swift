/// How far versions of the product's parts on one machine lie apart.
///
/// The article asks for versions that are "close to current and equal"; parts of one release are built
/// apart, so a difference in the build alone is usual.
package enum VersionGap: String, Sendable {
    case none, build, release

    /// The widest gap between any two of some versions such as `8.7.2108.0`; `nil` for fewer than two.
    package init?(_ versions: [String]) {
        guard versions.count > 1 else { return nil }
        let parts = versions.map { $0.split(separator: ".").map(String.init) }
        if Set(parts.map { $0.prefix(2).joined(separator: ".") }).count > 1 {
            self = .release
        } else {
            self = Set(versions).count > 1 ? .build : .none
        }
    }
}

extension Fact {
    /// The versions of the product's parts on one machine, as far as a member states them.
    package static func productVersions(
        server: String?, agent: String?, plugin: String?, product: String?
    ) -> Fact {
        let values = [("agent", agent), ("plugin", plugin), ("server_product", product)]
        var fields = values.compactMap { name, value in value.map { Field(name, $0) } }
        if let gap = VersionGap(fields.map(\.value)) { fields.append(Field("gap", gap.rawValue)) }
        return Fact(.productVersions, server: server, fields: fields)
    }
}
