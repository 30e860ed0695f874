import Foundation

/// Small bundles to upload.
enum Bundles {
    /// One record of the Notification Server that leads to `source-path-unverified`.
    static func log(_ mark: String = "0") -> [UInt8] {
        let record =
            "<event date='03/02/2026 08:00:0\(mark.count)' severity='1' hostName='NS01' source='Altiris.NS.ItemManagement' "
            + "module='AeXSvc.exe' process='AeXSvc' pid='100' thread='12' tickCount='1000' ><![CDATA[The NS failed to "
            + "refresh package snapshot. Could not access the package path. Package:{0562094A-ECBE-4617-9253-5E7FFB5E00C4}."
            + "]]></event>\r\n<!-- \(mark) -->\r\n"
        return Array(record.utf8)
    }

    /// A file of the repository's Samples.
    static func sample(_ path: String) throws -> [UInt8] {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: repository.appending(path: "Samples/\(path)")))
    }
}
