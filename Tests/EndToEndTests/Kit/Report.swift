/// What the tests read of the JSON report, as a script of a user would.
struct Report: Decodable {
    var verdict: String
    var inputs: [Input]
    var diagnoses: [Diagnosis]
    var problems: [Problem]
    var packages: [PackageState]

    struct Input: Decodable {
        var member: String
        var kind: String
        var bytes: Int
        var records: Int
        var complete: Bool
    }

    struct Problem: Decodable {
        var member: String
        var code: String
        var message: String
    }

    struct Diagnosis: Decodable {
        var id: String
        var confidence: Double
        var packages: [Package]
        var servers: [String]
        var evidence: [Evidence]
    }

    struct PackageState: Decodable {
        var servers: [Server]

        struct Server: Decodable {
            var host: String
            var brokenAt: String?
        }
    }

    struct Package: Decodable {
        var guid: String
        var name: String?
    }

    struct Evidence: Decodable {
        var pattern: String
        var count: Int
        var samples: [Sample]
    }

    struct Sample: Decodable {
        var member: String
        var text: String
    }
}

extension Report {
    /// The diagnoses that a user would act on.
    var likely: [String] { diagnoses.filter { $0.confidence >= 0.5 }.map(\.id) }

    /// The codes of what is wrong with the members whose path ends so.
    func problems(of member: String) -> Set<String> {
        Set(problems.filter { $0.member.hasSuffix(member) }.map(\.code))
    }

    /// Everything about the diagnoses that must not depend on how the bytes arrived, one line each.
    var conclusions: [String] {
        diagnoses.map { diagnosis in
            let evidence = diagnosis.evidence.map { "\($0.pattern)×\($0.count)" }
            return "\(diagnosis.id) \(diagnosis.confidence) \(diagnosis.packages.map(\.guid)) "
                + "\(diagnosis.servers) \(evidence)"
        }
    }
}
