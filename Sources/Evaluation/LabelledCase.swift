/// A bundle with what is wrong in it, as `expected.json` of the evaluation states it.
package struct LabelledCase: Codable, Sendable, Equatable {
    package var name: String
    /// Where the bundle stands, below the folder of `expected.json`.
    package var path: String
    /// The causes that should be found; none for a healthy system.
    package var causes: [Cause]

    package init(name: String, path: String, causes: [Cause]) {
        self.name = name
        self.path = path
        self.causes = causes
    }

    /// A cause with the packages it affects and the machines on which that shows.
    package struct Cause: Codable, Sendable, Equatable {
        package var id: String
        package var packages: [String]
        package var servers: [String]

        package init(_ id: String, packages: [String] = [], servers: [String] = []) {
            self.id = id
            self.packages = packages
            self.servers = servers
        }
    }

    /// The whole file.
    package struct Set: Codable, Sendable {
        package var cases: [LabelledCase]
    }
}
