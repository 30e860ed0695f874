/// The Notification Server's `CoreSettings.config`.
package struct CoreSettings: Sendable {
    /// The GUID that the server works under.
    package var owner: Identifier
    /// Further settings, in this order.
    package var values: [(key: String, value: String)] = []

    /// The settings of a world's server, with some more.
    package init(_ world: World, _ values: [(key: String, value: String)] = []) {
        owner = world.server.identifier
        self.values = values
    }

    /// The file's text; the form of the lines is that of KB 181606 and KB 180052.
    package var text: String {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<configuration>\r\n  <customSettings>\r\n"
        let all =
            [("OwnerNSGuid", owner.text), ("MaxConcurrentSlowMsgsThreadPoolSize", "4")]
            + values.map { ($0.key, $0.value) } + [("GenerateNSHTTPPackageCodebases", "1")]
        for (key, value) in all {
            let upgrade = key.hasSuffix("PoolSize") ? " upgradeIf=\"gt\"" : ""
            text += "    <customSetting key=\"\(key)\" type=\"local\" value=\"\(value)\"\(upgrade) />\r\n"
        }
        text +=
            "    <customSetting key=\"PkgSvrDownloadFromNSOnly\" type=\"registry\" regKey=\"Notification Server\""
        text += " regValue=\"PkgSvrDwonloadFromNSOnly\" defaultValue=\"0\" regValueType=\"DWORD\" />\r\n"
        return text + "  </customSettings>\r\n</configuration>\r\n"
    }
}
