package import CaseModel
internal import GRDB

extension CaseWriter {
    /// Gives machines that a table names by their resource GUID the name that another member tells.
    ///
    /// - Parameter names: machine names by GUID as it stands in `server`.
    package func replace(servers names: [String: String]) throws(CaseStoreError) {
        try write { db in
            for (guid, name) in names.sorted(by: { $0.key < $1.key }) {
                for table in ["fact", "match"] {
                    try db.execute(
                        sql: "UPDATE \(table) SET server = ? WHERE server = ?", arguments: [name, guid])
                }
                try db.execute(
                    sql: "UPDATE tally_row SET server_id = ? WHERE server_id = ?",
                    arguments: [words.number(of: name, in: db), words.number(of: guid, in: db)])
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

    /// Names of packages as records wrote them beside their GUIDs: what a hole called
    /// `package_name` took where another one
    /// took the package. Of several the first in order counts, whatever the order of reading was.
    package func capturedNames() throws(CaseStoreError) -> [GUID: String] {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT package, min(json_extract(captures, '$.package_name')) FROM match
                    WHERE package IS NOT NULL AND captures IS NOT NULL GROUP BY package
                    """)
            var names: [GUID: String] = [:]
            for row in rows {
                let (guid, name): (String?, String?) = (row[0], row[1])
                if let guid = guid.flatMap({ GUID($0) }), let name, !name.isEmpty { names[guid] = name }
            }
            return names
        }
    }
}
