package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Gives machines that a table names by their resource GUID the name that another member tells.
    ///
    /// - Parameter names: machine names by GUID as it stands in `server`.
    package func replace(servers names: [String: String]) throws(CaseStoreError) {
        try write { db in
            for (guid, name) in names.sorted(by: { $0.key < $1.key }) {
                for table in ["fact", "tally", "match"] {
                    try db.execute(
                        sql: "UPDATE \(table) SET server = ? WHERE server = ?", arguments: [name, guid])
                }
            }
        }
    }

    /// Names packages that only a list of GUIDs and names tells.
    package func name(packages names: [GUID: String]) throws(CaseStoreError) {
        try write { db in
            for (guid, name) in names.sorted(by: { $0.key < $1.key }) {
                try db.execute(
                    sql: "UPDATE package SET name = ? WHERE guid = ? AND name IS NULL",
                    arguments: [name, guid.description])
            }
        }
    }
}
