/// A small typed statement that a member makes about a package, a server, a setting or a folder.
///
/// Everything that is not a log becomes facts. A fact is text with names, not a type of its own, so
/// that a pattern (data) can speak of it without any Swift code knowing the field.
package struct Fact: Hashable, Sendable {
    /// What kind of statement it is; decides which fields it has.
    package var kind: Kind
    /// The package it speaks of.
    package var package: GUID?
    /// The machine it speaks of, as the member writes it.
    package var server: String?
    /// Named values in the member's own order.
    package var fields: [Field]
    /// Where it stands: line (from 1) and byte offset in the member.
    package var line: Int
    package var offset: Int
    /// What a person should see as the evidence: the raw text, at most `Fact.textLimit` bytes.
    package var text: String
    /// When what it states came to be, if that is known: it can end what was before.
    package var moment: Timestamp?

    package init(
        _ kind: Kind, package guid: GUID? = nil, server: String? = nil, fields: [Field] = [],
        line: Int = 1, offset: Int = 0, text: String = ""
    ) {
        self.kind = kind
        self.package = guid
        self.server = server
        self.fields = fields
        self.line = line
        self.offset = offset
        self.text = text
    }

    /// One named value of a fact.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The longest raw text that is kept of a fact: enough for one line of a wide export.
    package static let textLimit = 2_000

    /// The value of a field, or `nil`.
    package subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}

extension Fact {
    /// The kinds of facts, with the fields each may have. Names are lower case with underscores.
    package enum Kind: String, Sendable, CaseIterable, Codable {
        /// A row of the article's section 1 query: `package_name`, `origin_server`, `origin_id`,
        /// `status`, `database_version`, `reported_version`; package and server are the fact's own.
        case packageStatusRow = "package-status-row"
        /// A manifest of a package: `version`, `path`, `created`, `hash`, `files`, `side` (`ns` or `ps`).
        case snapshot
        /// `package.xml` or a reply to GetPackageInfo: `name`, `version`, `status`,
        /// `status_description`, `remote`, `has_source_key`.
        case packageInfo = "package-info"
        /// A package named by a client policy: `name`, `version`, `originator`.
        case policyPackage = "policy-package"
        /// A setting: `name`, `value`, `storage` (`local` or `registry`), `default`, `key` (of the registry).
        case setting
        /// One Notification Server Event: `to`, `priority`, `queue` (`EvtQueue`, `agent`, …),
        /// `folder` (`queue`, `process`, `bad`, `temp`, `capture`), `exception`, `compression`, `bytes`,
        /// `sender` (resource GUID), `sender_name`; of an agent's file also `destination` (server), `form`
        /// (`NSE`, `PSE`), `agent_instance`, `event_number`, `state` (`sent`, `blocked`, `disabled`);
        /// `error`, if it states one of all that is in it.
        case event
        /// A package's status inside an event: `version`, `status`, `error`, `sender`, `queue`, `folder`.
        case eventPackageStatus = "event-package-status"
        /// A Package Server's own status file: `status`, `version`, `time`.
        case packageStatusFile = "package-status-file"
        /// An entry of UrgentList.xml.
        case urgentPackage = "urgent-package"

        // Derived from the facts above and from logs, once everything was read:

        /// The four witnesses of one package on one server: `database`, `ns_snapshot`, `ps_snapshot`,
        /// `reported` (integers; absent where nobody says), `status`, `age_hours` (of the newest version
        /// that reads as Unix seconds, at the bundle's end), `name`, `origin_is_local` (`yes`, `no`),
        /// `ns_snapshot_missing` (`yes`, `no`; absent when the bundle has no snapshots of the server).
        case packageVersions = "package-versions"
        /// What a machine did with a package, or with those that records do not name: `busy`, `ready`,
        /// `waiting` (how often), `hours` (from first to last), `again` (`yes` if it lacked again after it had
        /// arrived), `origin_is_local`, `in_policy`, `in_urgent_list` (`yes`, `no`; absent where nobody says).
        case packageActivity = "package-activity"
        /// One event queue folder: `queue`, `folder`, `count`, `bytes`, `senders`.
        case queueFolder = "queue-folder"
        /// Versions of the product's parts on one machine: `agent`, `plugin`, `server_product`, and `gap`
        /// between them (`none`, `build`, `release`).
        case productVersions = "product-versions"
    }
}
