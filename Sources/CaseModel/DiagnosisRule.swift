/// How strongly an observation speaks for a diagnosis: a likelihood ratio with a name.
///
/// "How many times more often is this seen where the diagnosis is true than where it is not?"
package enum Grade: String, Sendable, CaseIterable, Codable {
    case hint, weak, moderate, strong, decisive

    /// The natural logarithm of the likelihood ratio; these add up.
    package var logLikelihoodRatio: Double {
        switch self {
        case .hint: 0.47  // ratio 1.6
        case .weak: 1.10  // 3
        case .moderate: 2.08  // 8
        case .strong: 3.22  // 25
        case .decisive: 4.61  // 100
        }
    }
}

/// What the packs say about one diagnosis: where it stands in the article, how likely it is before
/// anything was read, what its shape is, what it causes, and what to do. Data, not code.
package struct DiagnosisRule: Sendable, Equatable {
    package var id: String
    package var title: String
    /// May name `{packages}` and `{servers}`.
    package var summary: String
    /// `nil` for causes that no article names.
    package var article: CaseReport.Article?
    /// Probability before anything was read.
    package var prior: Double
    /// Log-likelihood ratio of each shape that what is affected can have.
    package var scope: [Scope: Double]
    /// Diagnoses whose signs are consequences of this one.
    package var leadsTo: [String]
    /// Whose machines the effect shows on.
    package var effectOn: Role
    /// Machines of which parts its signs count from; of all if empty.
    package var machines: Set<Role> = []
    /// Whether it stands for what nothing more precise explains.
    package var isResidual = false
    /// Whether its signs come again for as long as it lasts, so that a day without them says that it is over.
    package var recurs = false
    /// Whether only logs with trace records can tell of it.
    package var needsTrace = false
    /// Kinds of facts that tell of it if anything does: where none of them was stated, its absence from logs
    /// rules nothing out.
    package var toldBy: [Fact.Kind] = []
    /// What a customer may be told, in a few sentences; may name `{packages}` and `{servers}`.
    package var customer = ""
    /// Groups of kinds of members; without any of a group it cannot be judged.
    package var witnesses: [[MemberKind]]
    package var collect: [Collection]
    package var remedy: [Remedy]

    package init(
        id: String, title: String, summary: String = "", article: CaseReport.Article? = nil,
        prior: Double, scope: [Scope: Double] = [:], leadsTo: [String] = [],
        effectOn: Role = .packageServer, witnesses: [[MemberKind]] = [], collect: [Collection] = [],
        remedy: [Remedy] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.article = article
        self.prior = prior
        self.scope = scope
        self.leadsTo = leadsTo
        self.effectOn = effectOn
        self.witnesses = witnesses
        self.collect = collect
        self.remedy = remedy
    }

    /// The shape of what a diagnosis's evidence touches.
    package enum Scope: String, Sendable, CaseIterable {
        /// One package on several servers.
        case onePackage = "one-package"
        /// Several packages on one server.
        case oneServer = "one-server"
        /// One package on one server.
        case single
        /// Several packages on several servers.
        case widespread
        /// Neither a package nor a server is named.
        case system
    }

    /// Something to ask the customer for.
    package struct Collection: Sendable, Equatable {
        package var what: String
        package var from: String

        package init(what: String, from: String) {
            self.what = what
            self.from = from
        }
    }

    /// One step of a remedy, with what is needed to take it safely.
    package struct Remedy: Sendable, Equatable {
        package var step: String
        package var place: String
        package var risk: String
        package var before: String
        package var check: String
        package var undo: String
        package var script: String
        /// The versions of the product that the step is for; `nil` for all.
        package var versions: VersionRange?

        package init(
            step: String, place: String, risk: String, before: String = "", check: String = "",
            undo: String = "", script: String = ""
        ) {
            self.step = step
            self.place = place
            self.risk = risk
            self.before = before
            self.check = check
            self.undo = undo
            self.script = script
        }
    }
}
